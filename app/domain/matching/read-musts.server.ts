import { findCase } from '#db/queries/cases.server';
import { readPlaces } from '#db/queries/matching.server';
import type { ScopedTx } from '#db/scope.server';
import type { Day } from '~/lib/japanese-date';
import { isHoliday } from '~/lib/working-days.server';
import { placesOf } from './assemble';
import { candidatesOf } from './candidates';
import { judge } from './gates';
import { readSeeker } from './read-seeker.server';

/**
 * The musts of a person that nobody has answered for this place, and those it cannot meet (G2, I9): judged exactly as
 * in the list of places, so that what stood under 打診できる may be asked. A host that has left the registry is
 * judged no more. Access is the caller's.
 */
export async function readMusts(
  tx: ScopedTx,
  { caseId, hostId, opportunityId }: { caseId: string; hostId: string; opportunityId: string | null },
  day: Day,
): Promise<{ open: readonly string[]; refused: readonly string[] }> {
  const row = await findCase(tx, { id: caseId });
  const [place] = placesOf(await readPlaces(tx, day, [hostId]), day, isHoliday);
  if (!row || !place) return { open: [], refused: [] };
  const { seeker } = await readSeeker(tx, row, day);
  const offers = place.offers.filter(({ id }) => id === opportunityId);
  const [candidate] = candidatesOf(seeker, { ...place, offers });
  const musts = candidate
    ? judge(seeker, place, candidate).conditions.filter(({ type }) => type === 'must')
    : [];
  const those = (verdict: 'unknown' | 'no') =>
    musts.filter((finding) => finding.verdict === verdict).map(({ slug }) => slug);
  return { open: those('unknown'), refused: those('no') };
}
