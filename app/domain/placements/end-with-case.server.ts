import { readOpenWork } from '#db/queries/case-endings.server';
import { closeDisclosures } from '#db/queries/disclosures.server';
import { dropPlannedFollowUps } from '#db/queries/follow-ups.server';
import { updatePlacement } from '#db/queries/placements.server';
import { indexHost } from '#search/sync.server';
import type { ScopedTx } from '#db/scope.server';
import { Conflict } from '~/domain/kernel/errors';
import { today } from '~/lib/japanese-date';
import { caseEndedWords, placementAfterCase } from './after-case';
import type { PlacementStatus } from './rules';
import { suggestRearranging } from './suggest-rearranging.server';

/**
 * A case ends: what was proposed or asked is declined, what runs ends with its planned follow-ups, and whatever hosts may
 * see of the person closes. The hosts are locked by whoever ends the case. @returns what ended, for the audit entry.
 */
export async function endPlacementsOf(
  tx: ScopedTx,
  caseId: string,
  ending: { how: string; reason: string; settled: boolean },
  now: Date,
) {
  const { placements } = await readOpenWork(tx, caseId);
  for (const { id, status, version } of placements) {
    const after = placementAfterCase(status as PlacementStatus, ending);
    if (!(await updatePlacement(tx, id, version, { ...after, endedOn: today(now) }))) throw new Conflict();
    await dropPlannedFollowUps(tx, id);
  }
  const closed = await closeDisclosures(tx, { caseId }, now, caseEndedWords);
  for (const hostId of new Set(placements.map((placement) => placement.hostId))) {
    await indexHost(tx, hostId);
    await suggestRearranging(tx, hostId, now);
  }
  return { endedPlacements: placements.map(({ id }) => id), closedDisclosures: closed };
}
