import {
  listConsentsTo,
  listHouseholdsOf,
  listOpenCases,
  listPlacementsOfAll,
} from '#db/queries/allocation.server';
import { listKeptOf } from '#db/queries/allocation-proposals.server';
import { listPlaceIdsWithOffers, readPlaces } from '#db/queries/matching.server';
import type { ScopedTx } from '#db/scope.server';
import type { Scope } from '~/domain/kernel/scope';
import { reachStateOf } from '~/domain/notices/index.server';
import { caseLines, type CaseLine } from '~/domain/people/index.server';
import { caseVisibility, currentConsents } from '~/domain/people/rules';
import { groupBy } from '~/lib/group-by';
import type { Day } from '~/lib/japanese-date';
import { isHoliday } from '~/lib/working-days.server';
import { placesOf } from '../assemble';
import { currentSeekers } from '../current-seekers.server';
import type { Weights } from '../score';
import type { Place } from '../types';
import { readWeights } from '../weights.server';
import { leftTimes } from './left-times';
import { roomsLeft } from './rooms-left';
import type { OfferRooms, Waiting } from './types';
import { decideWaiting } from './waiting';
import { mostTimesLeft } from './weight';

/** Somebody who waits, and by what the case is recognised. */
export interface Person extends Waiting {
  readonly line: CaseLine;
}

/** Everything an allocation is calculated from, as one reader sees it. */
export interface AllocationFacts {
  readonly day: Day;
  readonly waiting: readonly Person[];
  /** Open cases that are not looked at, with why and what would change it. */
  readonly out: readonly { readonly line: CaseLine; readonly reason: string; readonly wayOut: string }[];
  readonly places: readonly Place[];
  readonly rooms: readonly OfferRooms[];
  /** Households of which two or more wait, and hosts at which others of them are. */
  readonly households: readonly {
    readonly members: readonly string[];
    readonly hostsOfOthers: readonly string[];
  }[];
  readonly asksLeft: Readonly<Record<string, number>>;
  readonly usualAsks: number;
  readonly weights: Weights;
}

/** Of cases the reader does not see nothing is read, not even that they belong to a household. */
export async function readAllocationFacts(tx: ScopedTx, scope: Scope, day: Day): Promise<AllocationFacts> {
  const of = caseVisibility(scope.actor);
  const cases = await listOpenCases(tx, of);
  const ids = cases.map(({ caseId }) => caseId);
  const seekers = new Map((await currentSeekers(tx, of, day)).map((one) => [one.caseId, one.seeker]));
  const consents = groupBy(await listConsentsTo(tx, 'hosts_anonymous', ids), ({ caseId }) => caseId);
  const placements = groupBy(await listPlacementsOfAll(tx, ids, day), ({ caseId }) => caseId);
  const households = groupBy(await listHouseholdsOf(tx, ids), ({ householdId }) => householdId);
  const days = await listKeptOf(tx, ids, { before: day, days: mostTimesLeft });
  const keptOf = new Map(days.map(({ caseId, kept }) => [caseId, kept]));
  const lines = await caseLines(tx, ids);
  const { places, rooms } = await readOpenPlaces(tx, day);
  const { cap, counts } = await reachStateOf(
    tx,
    places.map(({ hostId }) => hostId),
    day,
  );
  const waiting: Person[] = [];
  const out: AllocationFacts['out'][number][] = [];
  for (const { caseId, familyConsultation, since } of cases) {
    const line = lines.get(caseId);
    const seeker = seekers.get(caseId);
    const own = placements.get(caseId) ?? [];
    const decision = decideWaiting({
      familyConsultation,
      hasProfile: seeker !== undefined,
      consent: currentConsents(consents.get(caseId) ?? [], day).hosts_anonymous,
      placements: own.map(({ status }) => status),
    });
    if (!line) continue;
    if (!decision.ok) out.push({ line, reason: decision.reason, wayOut: decision.wayOut });
    else if (seeker)
      waiting.push({
        caseId,
        line,
        seeker,
        since,
        leftOut: leftTimes(keptOf.get(caseId) ?? [], since, day),
        declined: declinedOf(own),
      });
  }
  const waits = new Set(waiting.map(({ caseId }) => caseId));
  return {
    day,
    waiting,
    out,
    places,
    rooms,
    households: [...households.values()].flatMap((household) => {
      const members = household.map(({ caseId }) => caseId);
      const others = members.filter((caseId) => !waits.has(caseId));
      const there = others.flatMap((caseId) => (placements.get(caseId) ?? []).filter(isUnderWay));
      const own = members.filter((caseId) => waits.has(caseId));
      const hostsOfOthers = [...new Set(there.map(({ hostId }) => hostId))];
      return own.length > 1 || (own.length === 1 && hostsOfOthers.length > 0)
        ? [{ members: own, hostsOfOthers }]
        : [];
    }),
    asksLeft: Object.fromEntries([...counts].map(([hostId, count]) => [hostId, Math.max(0, cap - count)])),
    usualAsks: cap,
    weights: await readWeights(tx, day),
  };
}

/** So many places are read at once. */
const AT_ONCE = 2000;

/** The places with something open, and how much room there is. */
async function readOpenPlaces(tx: ScopedTx, day: Day) {
  const ids = await listPlaceIdsWithOffers(tx, day);
  const places: Place[] = [];
  const rooms: OfferRooms[] = [];
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const rows = await readPlaces(tx, day, ids.slice(at, at + AT_ONCE));
    places.push(...placesOf(rows, day, isHoliday));
    rooms.push(...roomsLeft(rows, day, isHoliday));
  }
  return { places, rooms };
}

interface PlacementState {
  readonly hostId: string;
  readonly status: string;
}

function isUnderWay({ status }: PlacementState): boolean {
  return status !== 'ended' && status !== 'declined';
}

/** Hosts at which the last word was a no, of whichever side. */
function declinedOf(placements: readonly PlacementState[]): string[] {
  const last = new Map(placements.map(({ hostId, status }) => [hostId, status]));
  return [...last].flatMap(([hostId, status]) => (status === 'declined' ? [hostId] : []));
}
