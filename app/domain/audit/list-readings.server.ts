import { countReadings, listReaders } from '#db/queries/audit-readings.server';
import { listMergedInto } from '#db/queries/case-merges.server';
import { listOpeningsOf } from '#db/queries/case-openings.server';
import type { ScopedTx } from '#db/scope.server';
import { roleNames, type Role } from '~/domain/kernel/permissions';
import { read } from '~/domain/kernel/read.server';
import { findCaseForWork } from '~/domain/people/index.server';
import { urgentKindNames, type UrgentKind } from '~/domain/people/rules';
import { today, type Day } from '~/lib/japanese-date';
import { lookedAt, purposeOf } from './reading-words';

/** On one day one reader, for one purpose. */
export interface Reading {
  day: Day;
  who: string;
  /** Whom the reader works for: the agency with the role, or the host. */
  of: string;
  purpose: string;
  what: string[];
  times: number;
}

/** Everybody who looked at what is held under these codes, day by day; access is the caller's. */
export async function readingsOf(tx: ScopedTx, codes: readonly string[], since: Date): Promise<Reading[]> {
  const rows = await countReadings(tx, codes, since);
  const ids = rows.flatMap(({ actor }) => (actor.startsWith('user:') ? actor.slice('user:'.length) : []));
  const readers = new Map(
    (await listReaders(tx, [...new Set(ids)])).map((reader) => [`user:${reader.id}`, reader]),
  );
  const readings = new Map<string, Reading>();
  for (const { day, actor, action, context, times } of rows) {
    const purpose = purposeOf(action, context);
    const key = `${day} ${actor} ${purpose}`;
    const reading = readings.get(key) ?? { day, ...whoIs(readers.get(actor)), purpose, what: [], times: 0 };
    const what = lookedAt(action);
    if (!reading.what.includes(what)) reading.what.push(what);
    reading.times += times;
    readings.set(key, reading);
  }
  return [...readings.values()];
}

function whoIs(reader: Awaited<ReturnType<typeof listReaders>>[number] | undefined) {
  if (!reader) return { who: 'しくみ（自動の処理）', of: '' };
  if (reader.hostName !== null) return { who: reader.name, of: `受入先：${reader.hostName}` };
  const roles = reader.roles.map((role) => roleNames[role as Role]).join('・');
  return { who: reader.name, of: `${reader.agencyName}　${roles}` };
}

/** 記録を見た人: the person's own list of who looked, with the reasons of those who opened it in an emergency. */
export const listReadings = read({
  name: 'audit.list-readings',
  permission: 'cases.read',
  run: async ({ tx, scope, now }, code: string | undefined) => {
    const found = await findCaseForWork(tx, scope, code);
    const all = [found, ...(await listMergedInto(tx, [found.id]))];
    const since = new Date(Math.min(...all.map(({ createdAt }) => createdAt.getTime())));
    return {
      code: found.code,
      since: today(since),
      today: today(now),
      readings: await readingsOf(
        tx,
        all.map(({ code: one }) => one),
        since,
      ),
      openings: (await listOpeningsOf(tx, found.id)).map(({ id, agencyName, readerName, ...opening }) => ({
        id,
        who: readerName,
        of: agencyName,
        why: urgentKindNames[opening.kind as UrgentKind],
        reason: opening.reason,
        at: opening.openedAt,
        seenAt: opening.seenAt,
      })),
    };
  },
  shows: ({ code }) => ({ codes: [code], context: '担当', detail: { printed: '記録を見た人' } }),
});
