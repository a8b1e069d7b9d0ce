import { countCases, listCases as queryCases, type CaseFilter } from '#db/queries/case-list.server';
import { read } from '~/domain/kernel/read.server';
import { actorName, can, type Scope } from '~/domain/kernel/scope';
import { caseCodePrefix } from './case-code';
import { toCaseLine, type CaseLine } from './case-lines.server';
import { caseStatuses, caseStatusNames, openCaseStatuses, type CaseStatus } from './case-rules';
import { plainRef, type CaseSort, type CaseView, type NextVisit } from './case-sorts';
import { caseVisibility } from './visibility';

const casePageSize = 20;

export interface CaseListQuery {
  /** The reader's own cases, as coordinator or referrer; those one may see; those one opened last. */
  whose: CaseView;
  /** One state, or all open ones; of a search and of what was opened last `open` is every state. */
  status: CaseStatus | 'open' | 'all';
  /** A code or its beginning, or a part of the agency's own case number. */
  q: string;
  /** What was opened last stands in the order of opening. */
  sort: CaseSort;
  /** From 1. */
  page: number;
}

/** A case of the list, with what only a list tells. */
export interface CaseListLine extends CaseLine {
  /** The number that the reader's own agency gave the case; '' without one. */
  readonly caseRef: string;
  /** The nearest day that is planned, be it of the case or of a placement. */
  readonly nextVisit: NextVisit | null;
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
      {
        sort: query.sort,
        limit: casePageSize,
        offset: (query.page - 1) * casePageSize,
        agencyId: scope.actor.kind === 'user' ? scope.actor.agencyId : null,
      },
    );
    const totalOf = (wanted: readonly string[]) =>
      wanted.reduce((sum, status) => sum + (counts.get(status) ?? 0), 0);
    return {
      query,
      lines: rows.map(toListLine),
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

type ListRow = Awaited<ReturnType<typeof queryCases>>[number];

function toListLine(row: ListRow): CaseListLine {
  return { ...toCaseLine(row), caseRef: row.caseRef, nextVisit: row.nextVisit };
}

function statusesOf({ status, q, whose }: CaseListQuery): readonly CaseStatus[] | null {
  if (status === 'all' || ((q !== '' || whose === 'recent') && status === 'open')) return null;
  return status === 'open' ? openCaseStatuses : [status];
}

function filterOf(scope: Scope, { whose, q }: CaseListQuery): CaseFilter {
  const user = scope.actor.kind === 'user' ? scope.actor : null;
  const codePrefix = q === '' ? null : caseCodePrefix(q);
  return {
    ...(whose === 'mine' && user && { ofUserId: user.userId }),
    ...(whose === 'recent' && { openedBy: actorName(scope) }),
    ...(codePrefix !== null && { codePrefix }),
    ...(q !== '' && { caseRef: { agencyId: user?.agencyId ?? null, text: plainRef(q) } }),
  };
}
