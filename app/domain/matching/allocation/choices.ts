import { isStayMenu } from '~/domain/registry/rules';
import { cellsOfMask, maskOf } from '~/domain/taxonomy/cell-masks';
import { ALL_CELLS, type Cell } from '~/domain/taxonomy/slots';
import { isHousing } from '../candidates';
import { bandOf, blockersOf, judgePrepared, roomIn, timeOf } from '../gates';
import { lensOf, type Lens } from '../lens';
import { preparedOf, type Prepared } from '../prepared';
import { fitOf, fits, scoreOf } from '../score';
import type { Offer, Place } from '../types';
import type { AllocationInput, LimitKind, OfferRooms, Pair, PairName, RoomLeft } from './types';
import { turnOf, weightOf } from './weight';

/** Something of which there is only so much: places of an offer in a slot, seats, questions to a host. */
export interface Limit {
  readonly kind: LimitKind;
  readonly room: number;
}

/** A pair that may be, what it counts for, and the limits of which it takes one each. */
export interface Choice extends Pair {
  /** 0–100, for ordering only. */
  readonly score: number;
  /** Whose turn it is, the same for every choice of a person. */
  readonly turn: number;
  /** Among solutions with the same turns. */
  readonly weight: number;
  readonly uses: readonly string[];
}

export interface Choices {
  readonly choices: readonly Choice[];
  readonly limits: ReadonlyMap<string, Limit>;
}

/** How many may come to an offer of which nobody said how many: one, until it is asked. */
const UNASKED_PLACES = 1;

/** Somebody who looks for somewhere to live is offered it whatever its score (handbook §7.5). */
const HOUSING_SCORE = 100;

/**
 * Every pair that passes the gates and has something that fits, in the order of the input. A pair decided by hand needs
 * no fit; a host that was declined before comes up only by hand.
 */
export function choicesOf(input: AllocationInput): Choices {
  const limits = new Map<string, Limit>();
  const rooms = new Map(input.rooms.map((room) => [room.offerId, room]));
  const fixed = new Set(input.fixed.map(pairKey));
  const forbidden = new Set(input.forbidden.map(pairKey));
  const places = input.places.filter(({ offers }) => offers.length > 0);
  const choices = input.waiting.flatMap((one) => {
    const lens = lensOf(one.seeker);
    const turn = turnOf(one, input.today);
    const apart = householdsOf(input, one.caseId);
    return places.flatMap((place) =>
      preparedOf(lens, place).flatMap((ready) => {
        const { candidate } = ready;
        const name = pairKey({ caseId: one.caseId, offerId: candidate.offer.id });
        if (forbidden.has(name)) return [];
        const byHand = fixed.has(name);
        if (!byHand && one.declined.includes(place.hostId)) return [];
        const found = scoredPair(lens, ready, input, byHand);
        if (!found) return [];
        const shared = [
          ...asksOf(input, place, candidate.offer, limits),
          ...apart.map(({ index, taken }) =>
            apartAt(index, place.hostId, taken.includes(place.hostId), limits),
          ),
        ];
        return slotsOf(lens, ready, rooms.get(candidate.offer.id), limits).map(
          ({ cell, uses, isRoomKnown }): Choice => {
            const weighed = { band: isRoomKnown ? found.band : 'ask', score: found.score } as const;
            return {
              caseId: one.caseId,
              offerId: candidate.offer.id,
              hostId: place.hostId,
              cell,
              ...weighed,
              turn,
              weight: weightOf(weighed),
              uses: [...uses, ...shared],
            };
          },
        );
      }),
    );
  });
  return { choices, limits: withHandOver(limits, input, choices) };
}

export function pairKey({ caseId, offerId }: PairName): string {
  return `${caseId} ${offerId}`;
}

function scoredPair(lens: Lens, one: Prepared, { today, weights }: AllocationInput, byHand: boolean) {
  if ((!byHand && lens.asks && !fits(lens, one)) || blockersOf(lens, one).length > 0) return null;
  const judgement = judgePrepared(lens, one);
  const band = bandOf(judgement);
  if (band === 'excluded') return null;
  const { offer } = one.candidate;
  const score =
    lens.seeksHousing && isHousing(offer.menuKind)
      ? HOUSING_SCORE
      : scoreOf(lens.seeker, judgement, fitOf(lens.seeker, offer), today, weights);
  return { band, score };
}

interface SlotOfPair {
  readonly cell: Cell | null;
  readonly uses: readonly string[];
  /** Whether it is known that the slot has room, where that is not known of another. */
  readonly isRoomKnown: boolean;
}

/**
 * One choice for each slot that passes the gates by itself: both sides can, the musts are met, there is room. A single
 * one where no slot has a limit.
 */
function slotsOf(
  lens: Lens,
  one: Prepared,
  rooms: OfferRooms | undefined,
  limits: Map<string, Limit>,
): SlotOfPair[] {
  const { offer } = one.candidate;
  const { common, cells } = timeOf(lens, one);
  const asked = common === 0 && offer.timeNegotiable ? 0 : cells;
  if (isStayMenu(offer.menuKind) || asked === 0) {
    return [{ cell: null, uses: usesAt(offer, rooms, null, limits), isRoomKnown: true }];
  }
  const each = cellsOfMask(asked)
    .map((cell) => ({ cell, room: roomIn(one, maskOf([cell])) }))
    .filter(({ room }) => room !== 'full')
    .map(({ cell, room }): SlotOfPair => ({
      ...{ cell, uses: usesAt(offer, rooms, cell, limits), isRoomKnown: room === 'enough' },
    }));
  if (each.some(({ uses }) => uses.length > 0)) return each;
  return each.toSorted((a, b) => Number(b.isRoomKnown) - Number(a.isRoomKnown)).slice(0, 1);
}

/**
 * What somebody takes at an offer in a slot; `null`: in a slot that is not known yet, or in all of them. Such a person
 * counts in every slot of the offer, and in every slot of whatever the offer shares with others (`countIn`).
 */
function usesAt(
  offer: Offer,
  rooms: OfferRooms | undefined,
  cell: Cell | null,
  limits: Map<string, Limit>,
): string[] {
  if (offer.openEntry) return [];
  const stands = offer.cells ?? [];
  const own = cell ? [cell] : stands.length > 0 ? stands : [null];
  const limitsOf = (kind: LimitKind, key: string, room: RoomLeft | undefined) =>
    own.flatMap((at) => {
      const left = room && (at === null ? room.anyTime : (room.byCell[at] ?? room.anyTime));
      return left === null || left === undefined
        ? []
        : [limited(limits, slotKey(kind, key, at), { kind, room: left })];
    });
  const shared = (kind: LimitKind, key: string, room: RoomLeft) => {
    limitsOf(kind, key, room);
    return [...new Set([...own, ...(cell ? [] : ALL_CELLS)])].map((at) => slotKey(kind, key, at));
  };
  const places = limitsOf('places', offer.id, rooms?.places);
  return [
    ...(places.length > 0
      ? places
      : [limited(limits, `places ${offer.id}`, { kind: 'places', room: UNASKED_PLACES })]),
    ...(rooms && isLimited(rooms.host) ? shared('host', rooms.hostId, rooms.host) : []),
    ...(rooms?.seats ? shared('seats', rooms.seats.key, rooms.seats) : []),
  ];
}

function slotKey(kind: LimitKind, key: string, cell: Cell | null): string {
  return `${kind} ${key} ${cell ?? ''}`;
}

function isLimited({ anyTime, byCell }: RoomLeft): boolean {
  return anyTime !== null || Object.keys(byCell).length > 0;
}

function asksOf(input: AllocationInput, place: Place, offer: Offer, limits: Map<string, Limit>): string[] {
  if (offer.openEntry) return [];
  const room = input.asksLeft[place.hostId] ?? input.usualAsks;
  return [limited(limits, `asks ${place.hostId}`, { kind: 'asks', room: Math.max(0, room) })];
}

/** Of a household that is kept apart one at most comes to a host, and none where another of it is already. */
function apartAt(household: number, hostId: string, taken: boolean, limits: Map<string, Limit>): string {
  return limited(limits, `apart ${household} ${hostId}`, { kind: 'apart', room: taken ? 0 : 1 });
}

function householdsOf({ households }: AllocationInput, caseId: string) {
  return households.flatMap(({ members, together, hostsOfOthers }, index) =>
    members.includes(caseId) && !together ? [{ index, taken: hostsOfOthers }] : [],
  );
}

/** Of what offers share the least room that one of them tells: it may differ by the days on which they stand. */
function limited(limits: Map<string, Limit>, key: string, limit: Limit): string {
  if (limit.room < (limits.get(key)?.room ?? Infinity)) limits.set(key, limit);
  return key;
}

/**
 * How often a host is asked, and whether a household is kept apart, are rules for who has not thought about it: pairs
 * that were decided by hand may go beyond them, and leave nothing to others.
 */
function withHandOver(limits: Map<string, Limit>, { fixed }: AllocationInput, choices: readonly Choice[]) {
  const names = new Set(fixed.map(pairKey));
  const byHand = new Map<string, Set<string>>();
  for (const choice of choices) {
    if (!names.has(pairKey(choice))) continue;
    for (const key of choice.uses) {
      const kind = limits.get(key)?.kind;
      if (kind !== 'asks' && kind !== 'apart') continue;
      byHand.set(key, (byHand.get(key) ?? new Set()).add(choice.caseId));
    }
  }
  for (const [key, persons] of byHand) {
    const limit = limits.get(key);
    if (limit && limit.room < persons.size) limits.set(key, { ...limit, room: persons.size });
  }
  return limits;
}
