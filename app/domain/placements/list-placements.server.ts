import { listPlacements as queryPlacements } from '#db/queries/placements.server';
import { read } from '~/domain/kernel/read.server';
import { visibleCaseIds } from '~/domain/people/index.server';
import { placementStatuses, type PlacementStatus } from './rules';

export interface BoardFilter {
  /** Only the reader's own cases. */
  mine?: boolean;
}

/** The board: what is under way, by state. */
export const listBoard = read({
  name: 'placements.list',
  permission: 'placements.read',
  run: async ({ tx, scope }, { mine = false }: BoardFilter) => {
    const visible = await visibleCaseIds(tx, scope);
    const me = scope.actor.kind === 'user' ? scope.actor.userId : '';
    const rows = (await queryPlacements(tx, { running: true })).filter(
      (row) => visible.has(row.caseId) && (!mine || row.coordinatorId === me),
    );
    return {
      columns: placementStatuses
        .filter((status) => status !== 'ended' && status !== 'declined')
        .map((status: PlacementStatus) => ({ status, cards: rows.filter((row) => row.status === status) })),
    };
  },
  shows: ({ columns }) => ({
    codes: [...new Set(columns.flatMap(({ cards }) => cards.map(({ code }) => code)))],
    context: '担当',
  }),
});
