import type { PlacementStatus } from './rules';

/** Why something was closed that nobody at the host ended. */
export const caseEndedWords = 'ケースの終わり';

const running: readonly PlacementStatus[] = ['active', 'paused', 'settled'];

/** Slugs of the list of ends of a placement, by why its case was closed. */
const byClosure: Readonly<Record<string, string>> = {
  moved_to_existing_scheme: 'moved_on_scheme',
  person_request: 'person_wish',
  moved_away: 'moved_away',
  deceased: 'deceased',
};

/** How a placement ends when its case does: before the start it is declined, later it ends for the reason of the case. */
export function placementAfterCase(
  status: PlacementStatus,
  { how, reason, settled }: { how: string; reason: string; settled: boolean },
): { status: 'declined'; declineReason: string } | { status: 'ended'; endReason: string } {
  if (!running.includes(status)) return { status: 'declined', declineReason: caseEndedWords };
  return { status: 'ended', endReason: endReasonOf(how, reason, settled) };
}

function endReasonOf(how: string, reason: string, settled: boolean): string {
  switch (how) {
    case 'closure':
      // Without both checks nobody has said that the person goes on there.
      return byClosure[reason] ?? (settled ? 'became_regular_member' : 'season_over');
    case 'suspension':
      return 'contact_lost';
    case 'transfer':
      return reason === 'moved_away' ? 'moved_away' : 'moved_on_scheme';
    default:
      return 'person_wish';
  }
}
