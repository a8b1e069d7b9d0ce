import { countCases, listCases as queryCases, type CaseFilter } from '#db/queries/case-list.server';
import type { ScopedTx } from '#db/scope.server';
import { read } from '~/domain/kernel/read.server';
import { actorName, can, type Scope } from '~/domain/kernel/scope';
import { today, type Day } from '~/lib/japanese-date';
import { caseCodePrefix } from './case-code';
import { facetsOf, readMarks } from './case-facets.server';
import { toCaseLine, type CaseLine } from './case-lines.server';
import { countOfMarks, hasMarks, type ChosenMarks } from './case-marks';
import { caseStatuses, caseStatusNames, openCaseStatuses, type CaseStatus } from './case-rules';
import { plainRef, type CaseSort, type CaseView, type NextVisit } from './case-sorts';
import type { StallDays } from './stall-kinds';
import { readStallDays, stallCutoffs, stallsFrom } from './stalls.server';
import { caseVisibility, type CaseVisibility } from './visibility';

const casePageSize = 20;

export interface CaseListQuery {
  /** The reader's own cases, as coordinator or referrer; those one may see; those one opened last. */
  whose: CaseView;
  /** One state, or all open ones; of a search and of what was opened last `open` is every state. */
  status: CaseStatus | 'open' | 'all';
  /** A code or its beginning, or a part of the agency's own case number. */
  q: string;
  /** Only those that stand still. */
  stalled: boolean;
  /** What was opened last stands in the order of opening. */
  sort: CaseSort;
  /** From 1. */
  page: number;
  /** Strengths, wishes, conditions, times, areas and ages that are looked for. */
  marks?: ChosenMarks | undefined;
}

/** A case of the list, with what only a list tells. */
export interface CaseListLine extends CaseLine {
  /** The number that the reader's own agency gave the case; '' without one. */
  readonly caseRef: string;
  /** The nearest day that is planned, be it of the case or of a placement. */
  readonly nextVisit: NextVisit | null;
  /** Since when it stands still; null when it does not. */
  readonly stalledFrom: Day | null;
}

/** The cases a reader works with, as recognisable lines, and how many there are in each state. */
export const listCases = read({
  name: 'people.list-cases',
  permission: 'cases.read',
  run: async ({ tx, scope, now }, query: CaseListQuery) => {
    const visibility = caseVisibility(scope.actor);
    const day = today(now);
    const days = await readStallDays(tx, day);
    const still = { stalled: { cutoffs: stallCutoffs(day, days), today: day } };
    const own = filterOf(scope, query);
    const statuses = statusesOf(query);
    const chosen = query.marks ?? {};
    const found = await readMarks(tx, visibility, { ...own, ...(query.stalled && still) });
    const marked =
      countOfMarks(chosen) === 0
        ? {}
        : { ids: found.filter((one) => hasMarks(one, chosen)).map(({ id }) => id) };
    const base = { ...own, ...(query.stalled && still), ...marked };
    const counts = new Map(
      (await countCases(tx, visibility, base)).map(({ status, total }) => [status, total]),
    );
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
      lines: rows.map((row) => toListLine(row, day, days)),
      pageSize: casePageSize,
      total: totalOf(statuses ?? caseStatuses),
      open: totalOf(openCaseStatuses),
      all: totalOf(caseStatuses),
      stalled: await totalOfCases(tx, visibility, { ...own, ...still, ...marked }),
      facets: await facetsOf(
        tx,
        found.filter(({ status }) => statuses === null || statuses.some((one) => one === status)),
        chosen,
      ),
      states: caseStatuses
        .map((status) => ({ status, name: caseStatusNames[status], total: counts.get(status) ?? 0 }))
        .filter(({ total }) => total > 0),
      mayOpen: can(scope, 'cases.open'),
      mayHandOver: can(scope, 'cases.edit'),
      mayOversee: can(scope, 'cases.oversee'),
    };
  },
  shows: ({ lines }, { q, marks }) => ({
    codes: lines.map(({ code }) => code),
    context: q === '' && countOfMarks(marks) === 0 ? '担当' : '検索',
    ...(marks && { detail: { marks } }),
  }),
});

type ListRow = Awaited<ReturnType<typeof queryCases>>[number];

function toListLine(row: ListRow, day: Day, days: StallDays): CaseListLine {
  const { from } = stallsFrom({ ...row, status: row.status as CaseStatus }, days) ?? { from: null };
  return {
    ...toCaseLine(row),
    caseRef: row.caseRef,
    nextVisit: row.nextVisit,
    stalledFrom: from !== null && from <= day ? from : null,
  };
}

async function totalOfCases(tx: ScopedTx, visibility: CaseVisibility, filter: CaseFilter): Promise<number> {
  return (await countCases(tx, visibility, filter)).reduce((sum, { total }) => sum + total, 0);
}

function statusesOf({ status, q, whose, stalled }: CaseListQuery): readonly CaseStatus[] | null {
  if (status === 'all' || ((q !== '' || whose === 'recent' || stalled) && status === 'open')) return null;
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
