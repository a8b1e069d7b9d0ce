import { listPlacements as queryPlacements } from '#db/queries/placements.server';
import { read } from '~/domain/kernel/read.server';
import { caseLines, visibleCaseIds } from '~/domain/people/index.server';
import { today } from '~/lib/japanese-date';
import { placementStatuses, type PlacementStatus } from './rules';

export interface BoardFilter {
  /** Only the reader's own cases. */
  mine?: boolean;
}

/** The board: what is under way, by state, each with the line by which its case is known (D1). */
export const listBoard = read({
  name: 'placements.list',
  permission: 'placements.read',
  run: async ({ tx, scope, now }, { mine = false }: BoardFilter) => {
    const visible = await visibleCaseIds(tx, scope);
    const me = scope.actor.kind === 'user' ? scope.actor.userId : '';
    const rows = (await queryPlacements(tx, { running: true })).filter(
      (row) => visible.has(row.caseId) && (!mine || row.coordinatorId === me),
    );
    const lines = await caseLines(
      tx,
      rows.map(({ caseId }) => caseId),
    );
    const cards = rows.map((row) => ({ ...row, line: lines.get(row.caseId) ?? null }));
    return {
      today: today(now),
      columns: placementStatuses
        .filter((status) => status !== 'ended' && status !== 'declined')
        .map((status: PlacementStatus) => ({
          status,
          cards: cards.filter((card) => card.status === status),
        })),
    };
  },
  shows: ({ columns }) => ({
    codes: [...new Set(columns.flatMap(({ cards }) => cards.map(({ code }) => code)))],
    context: '担当',
  }),
});
