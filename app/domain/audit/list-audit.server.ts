import { listUsers } from '#db/queries/accounts.server';
import { listAudit as entriesOf } from '#db/queries/audit.server';
import { read } from '~/domain/kernel/read.server';
import { addDays, startOfDay } from '~/lib/japanese-date';
import { actionName } from './action-names';
import type { AuditQuery } from './schema';

const auditPageSize = 50;

/**
 * Entries of the audit log, the newest first, with the names of users: a page of them, or the first `most`. To look at
 * the log is an entry itself.
 */
export const listAudit = read({
  name: 'audit.list',
  permission: 'audit.read',
  run: async ({ tx }, { most, ...query }: AuditQuery & { most?: number }) => {
    const size = most ?? auditPageSize;
    const rows = await entriesOf(
      tx,
      {
        ...(query.day ? { from: startOfDay(query.day), before: startOfDay(addDays(query.day, 1)) } : {}),
        ...(query.actor ? { actor: query.actor } : {}),
        ...(query.area ? { action: `${query.area}.` } : {}),
      },
      size + 1,
      (query.page - 1) * size,
    );
    const users = (await listUsers(tx)).map(({ id, name, agency }) => ({
      actor: `user:${id}`,
      name,
      agency,
    }));
    const nameOf = (actor: string) => {
      if (actor === 'visitor') return '名前のない人（公開の画面）';
      if (actor.startsWith('system:')) return `しくみ（${actor.slice('system:'.length)}）`;
      return users.find((user) => user.actor === actor)?.name ?? actor;
    };
    return {
      entries: rows.slice(0, size).map((row) => ({
        seq: row.seq,
        at: row.at,
        who: nameOf(row.actor),
        what: actionName(row.action),
        subject: { type: row.subjectType, id: row.subjectId },
        codes: row.codes,
        context: row.context,
        change: row.change,
      })),
      more: rows.length > size,
      users,
    };
  },
  shows: (_value, query) => ({ codes: [], context: '検索', detail: { ...query } }),
});
