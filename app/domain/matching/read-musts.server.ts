import { findCase } from '#db/queries/cases.server';
import { readPlaces } from '#db/queries/matching.server';
import type { ScopedTx } from '#db/scope.server';
import type { CaseVisibility } from '~/domain/people/rules';
import type { Day } from '~/lib/japanese-date';
import { isHoliday } from '~/lib/working-days.server';
import { placesOf } from './assemble';
import { candidatesOf } from './candidates';
import { everySeeker } from './current-seekers.server';
import { judge } from './gates';
import { readSeeker } from './read-seeker.server';
import { best } from './rules';
import type { Weights } from './score';
import type { Judgement, Place, Seeker } from './types';
import { readWeights } from './weights.server';

/** What somebody is on the way to; without an offer the host by its best one. */
interface Way {
  readonly caseId: string;
  readonly hostId: string;
  readonly opportunityId: string | null;
}

/**
 * The musts of a person that nobody has answered for this place, and those it cannot meet (G2, I9): judged exactly as
 * in the list of places, so that what stood under 打診できる may be asked. A host that has left the registry is
 * judged no more. Access is the caller's.
 */
export async function readMusts(
  tx: ScopedTx,
  way: Way,
  day: Day,
): Promise<{ open: readonly string[]; refused: readonly string[] }> {
  const row = await findCase(tx, { id: way.caseId });
  const [place] = placesOf(await readPlaces(tx, day, [way.hostId]), day, isHoliday);
  if (!row || !place) return { open: [], refused: [] };
  const { seeker } = await readSeeker(tx, row, day);
  const judgement = judgedAt(seeker, place, way, { day, weights: await readWeights(tx, day) });
  return { open: mustsThatAre('unknown', judgement), refused: mustsThatAre('no', judgement) };
}

/**
 * Of many ways those on which a must is unanswered and nothing known speaks against the place: there the question helps.
 * Each with the slugs in the order of the profile. A way whose offer is closed or over is left out. Only of open cases
 * as far as `of` lets them be seen; a few statements, however many there are.
 */
export async function readOpenMusts<One extends Way>(
  tx: ScopedTx,
  of: CaseVisibility,
  ways: readonly One[],
  day: Day,
): Promise<{ way: One; open: readonly string[] }[]> {
  if (ways.length === 0) return [];
  const seekers = await everySeeker(
    tx,
    of,
    day,
    ways.map(({ caseId }) => caseId),
  );
  const hostIds = [...new Set(ways.map(({ hostId }) => hostId))];
  const places = placesOf(await readPlaces(tx, day, hostIds), day, isHoliday);
  const weights = await readWeights(tx, day);
  const bySeeker = new Map(seekers.map(({ caseId, seeker }) => [caseId, seeker]));
  const byHost = new Map(places.map((place) => [place.hostId, place]));
  return ways.flatMap((way) => {
    const seeker = bySeeker.get(way.caseId);
    const place = byHost.get(way.hostId);
    if (!seeker || !place || !stands(way, place)) return [];
    const judgement = judgedAt(seeker, place, way, { day, weights });
    if (!judgement || judgement.blockers.length > 0) return [];
    const open = mustsThatAre('unknown', judgement);
    return open.length > 0 ? [{ way, open }] : [];
  });
}

interface By {
  readonly day: Day;
  readonly weights: Weights;
}

/** Without an offer on the way by the best one of the host, as the pages judge it; without any by what its kind has. */
function judgedAt(
  seeker: Seeker,
  place: Place,
  { opportunityId }: Way,
  { day, weights }: By,
): Judgement | undefined {
  if (opportunityId === null) return best(seeker, place, day, weights).judgement;
  const offers = place.offers.filter(({ id }) => id === opportunityId);
  const [candidate] = candidatesOf(seeker, { ...place, offers });
  return candidate && judge(seeker, place, candidate);
}

function stands({ opportunityId }: Way, { offers }: Place): boolean {
  return opportunityId === null || offers.some(({ id }) => id === opportunityId);
}

function mustsThatAre(verdict: 'unknown' | 'no', judgement: Judgement | undefined): string[] {
  const musts = judgement?.conditions.filter(({ type }) => type === 'must') ?? [];
  return musts.filter((finding) => finding.verdict === verdict).map(({ slug }) => slug);
}
