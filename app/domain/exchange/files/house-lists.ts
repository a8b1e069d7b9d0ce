import { listUsers, type UserLine } from '~/domain/accounts/index.server';
import { signInStateNames } from '~/domain/accounts/schema';
import { listAudit } from '~/domain/audit/index.server';
import { auditFilterSchema } from '~/domain/audit/schema';
import { roleNames } from '~/domain/kernel/permissions';
import { formatCaseCode } from '~/domain/people/rules';
import { dayOf, formatTime } from '~/lib/japanese-date';
import { dayColumn, numberColumn, textColumn } from '~/lib/table-file/columns';
import { listImports } from '../runs/list-imports.server';
import type { RunLine } from '../views';
import { everyPage, mostRows, type ListFile } from './list-file.server';

/** Who uses the site: those who do, then those who were stopped. */
export const userList: ListFile<UserLine> = {
  name: 'users',
  title: '利用者',
  columns: [
    textColumn('名前', ({ name }) => name, 22),
    textColumn('所属', ({ agency }) => agency, 26),
    textColumn('役割', ({ roles }) => roles.map((role) => roleNames[role]).join('、'), 40),
    textColumn('メールアドレス', ({ mail }) => mail, 30),
    textColumn('サインイン', ({ signIn }) => signInStateNames[signIn]),
    textColumn('利用', ({ active }) => (active ? '使っている' : '止めている'), 12),
  ],
  rows: async (scope) => {
    const users = await listUsers(scope);
    return [...users.filter(({ active }) => active), ...users.filter(({ active }) => !active)];
  },
};

type AuditEntry = Awaited<ReturnType<typeof listAudit>>['entries'][number];

/** The log of acts, the newest first, as it was filtered; all pages of it. */
export const auditList: ListFile<AuditEntry> = {
  name: 'audit',
  title: '操作の記録',
  columns: [
    numberColumn('番号', ({ seq }) => seq),
    dayColumn('日', ({ at }) => dayOf(at)),
    textColumn('時刻', ({ at }) => formatTime(at), 10),
    textColumn('だれが', ({ who }) => who, 24),
    textColumn('何をした', ({ what }) => what, 30),
    textColumn('ケース', ({ codes }) => codes.map(formatCaseCode).join('、'), 26),
    textColumn('場面', ({ context }) => context, 10),
    textColumn('対象', ({ subject }) => subject.type),
    textColumn('対象の番号', ({ subject }) => subject.id, 38),
    textColumn('変わったこと', ({ change }) => changeText(change), 50),
  ],
  codes: (rows) => [...new Set(rows.flatMap(({ codes }) => codes))],
  rows: async (scope, { params, now }) => {
    const query = auditFilterSchema.parse(Object.fromEntries(params));
    const { entries } = await listAudit(scope, { ...query, page: 1, most: mostRows + 1 }, { now });
    return entries;
  },
};

function changeText(change: unknown): string {
  const text = JSON.stringify(change ?? {});
  return text === '{}' ? '' : text;
}

/** Imported lists, the newest first, with what became of their rows. */
export const importList: ListFile<RunLine> = {
  name: 'imports',
  title: '取込',
  columns: [
    textColumn('一覧', ({ fileName }) => fileName, 40),
    textColumn('様子', ({ stateName }) => stateName),
    dayColumn('日', ({ createdAt }) => dayOf(createdAt)),
    textColumn('時刻', ({ createdAt }) => formatTime(createdAt), 10),
    textColumn('だれが', ({ startedByName }) => startedByName, 22),
    numberColumn('行', ({ totalRows }) => totalRows),
    numberColumn('登録', countOf('added')),
    numberColumn('更新', countOf('changed')),
    numberColumn('市外', countOf('outside')),
    numberColumn('使えない', countOf('unusable')),
  ],
  rows: (scope, { now }) =>
    everyPage(async (page) => {
      const { runs, total } = await listImports(scope, { page }, { now });
      return { rows: runs, total };
    }),
};

/** Nothing is counted before the run was started. */
function countOf(outcome: string) {
  return ({ state, counts }: RunLine) =>
    state === 'preview' || state === 'cancelled' ? null : (counts[outcome] ?? 0);
}
