import { countCases, listCases as queryCases, type CaseFilter } from '#db/queries/cases.server';
import { read } from '~/domain/kernel/read.server';
import { can, type Scope } from '~/domain/kernel/scope';
import { caseCodePrefix } from './case-code';
import { toCaseLine } from './case-lines.server';
import { caseStatuses, caseStatusNames, openCaseStatuses, type CaseStatus } from './case-rules';
import { caseVisibility } from './visibility';

const casePageSize = 20;

export interface CaseListQuery {
  /** Only the reader's own cases, as coordinator or referrer. */
  mine: boolean;
  /** One state, or all open ones. */
  status: CaseStatus | 'open' | 'all';
  /** A code or its beginning, or a part of the agency's own case number. */
  q: string;
  /** From 1. */
  page: number;
}

/** The cases a reader works with, as recognisable lines, and how many there are in each state. */
export const listCases = read({
  name: 'people.list-cases',
  permission: 'cases.read',
  run: async ({ tx, scope }, query: CaseListQuery) => {
    const visibility = caseVisibility(scope.actor);
    const base = filterOf(scope, query);
    const counts = new Map(
      (await countCases(tx, visibility, base)).map(({ status, total }) => [status, total]),
    );
    const statuses = statusesOf(query);
    const rows = await queryCases(
      tx,
      visibility,
      { ...base, ...(statuses && { statuses }) },
      { limit: casePageSize, offset: (query.page - 1) * casePageSize },
    );
    const totalOf = (wanted: readonly string[]) =>
      wanted.reduce((sum, status) => sum + (counts.get(status) ?? 0), 0);
    return {
      query,
      lines: rows.map(toCaseLine),
      pageSize: casePageSize,
      total: totalOf(statuses ?? caseStatuses),
      open: totalOf(openCaseStatuses),
      all: totalOf(caseStatuses),
      states: caseStatuses
        .map((status) => ({ status, name: caseStatusNames[status], total: counts.get(status) ?? 0 }))
        .filter(({ total }) => total > 0),
      mayOpen: can(scope, 'cases.open'),
    };
  },
  shows: ({ lines }, { q }) => ({
    codes: lines.map(({ code }) => code),
    context: q === '' ? '担当' : '検索',
  }),
});

function statusesOf({ status, q }: CaseListQuery): readonly CaseStatus[] | null {
  if (status === 'all' || (q !== '' && status === 'open')) return null;
  return status === 'open' ? openCaseStatuses : [status];
}

function filterOf({ actor }: Scope, { mine, q }: CaseListQuery): CaseFilter {
  const user = actor.kind === 'user' ? actor : null;
  const codePrefix = q === '' ? null : caseCodePrefix(q);
  return {
    ...(mine && user && { ofUserId: user.userId }),
    ...(codePrefix !== null && { codePrefix }),
    ...(q !== '' && { caseRef: { agencyId: user?.agencyId ?? null, text: q } }),
  };
}
