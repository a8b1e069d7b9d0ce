import fc from '#tests/setup/fast-check';
import { describe, expect, it } from 'vitest';
import { anAllocation, aWaiting, roomFor } from '#tests/factories/allocation';
import { anOffer, aPlace, aSeeker } from '#tests/factories/matching';
import type { Cell } from '~/domain/taxonomy/slots';
import { best } from '../rules';
import { handbookWeights } from '../score';
import type { Room } from '../types';
import { allocate } from './allocate';
import { choicesOf, pairKey, type Choice } from './choices';
import { highsSolver } from './solver';
import type { AllocationInput, Pair } from './types';

/** Small problems of every kind, against every assignment there is. */
const solver = await highsSolver();
const solve = (input: AllocationInput) => allocate(input, solver, () => 10);

const CELLS: readonly Cell[] = ['tue_am', 'tue_pm', 'tue_evening', 'thu_am'];
const someCells = fc.uniqueArray(fc.constantFrom(...CELLS), { minLength: 1, maxLength: 2 });
const room = fc.constantFrom(null, 0, 1, 2);

const anyWaiting = fc.record({
  wishes: fc.constantFrom(['want_outdoors'], ['want_animals'], ['want_outdoors', 'want_animals']),
  slots: fc.oneof(someCells, fc.constant([])),
  must: fc.constantFrom([], ['quiet_place'], ['morning_only'], ['avoid_school_hours']),
  since: fc.constantFrom('2026-01-01', '2026-06-01', '2026-11-01'),
  leftOut: fc.constantFrom(0, 0, 1, 2),
  declined: fc.constantFrom([], ['host-0']),
});

const anyHost = fc.record({
  stance: fc.constantFrom('welcome' as const, 'consult' as const, 'not_asked' as const, 'not_now' as const),
  quiet: fc.constantFrom(undefined, 'yes' as const, 'no' as const),
  asks: fc.constantFrom(undefined, 0, 1),
  total: room,
  seats: fc.constantFrom(null, null, 1),
  offers: fc.array(
    fc.record({
      activities: fc.constantFrom(['weeding'], ['livestock_care'], ['weeding', 'livestock_care']),
      slots: fc.oneof({ weight: 3, arbitrary: someCells }, { weight: 1, arbitrary: fc.constant([]) }),
      free: room,
      roomByCell: fc.dictionary(
        fc.constantFrom(...CELLS),
        fc.constantFrom<Room>({ state: 'full', why: '' }, { state: 'unknown', why: '' }, { state: 'free' }),
        { maxKeys: 2 },
      ),
      openEntry: fc.constantFrom(false, false, true),
      timeNegotiable: fc.constantFrom(false, false, true),
    }),
    { minLength: 1, maxLength: 2 },
  ),
});

const anyProblem: fc.Arbitrary<AllocationInput> = fc
  .record({
    people: fc.array(anyWaiting, { minLength: 1, maxLength: 4 }),
    hosts: fc.array(anyHost, { minLength: 1, maxLength: 3 }),
    household: fc.constantFrom(null, null, true, false),
    fixed: fc.array(fc.tuple(fc.nat(4), fc.nat(3), fc.nat(1)), { maxLength: 2 }),
    forbidden: fc.array(fc.tuple(fc.nat(4), fc.nat(3), fc.nat(1)), { maxLength: 2 }),
  })
  .map(({ people, hosts, household, fixed, forbidden }) => {
    const answers = (quiet: 'yes' | 'no' | undefined) =>
      quiet === undefined
        ? {}
        : { quiet_place: { answer: quiet, note: '', source: { from: 'none' as const, what: '' } } };
    const pair = ([person, host, offer]: readonly [number, number, number]) => ({
      caseId: `case-${person}`,
      offerId: `offer-${host}-${offer}`,
    });
    const none = { byCell: {}, anyTime: null };
    return anAllocation({
      waiting: people.map(({ wishes, slots, must, ...words }, index) =>
        aWaiting(`case-${index}`, {
          ...words,
          seeker: aSeeker({ wishes: [...wishes], slots: [...slots], must: [...must] }),
        }),
      ),
      places: hosts.map(({ stance, quiet, offers }, index) =>
        aPlace({
          hostId: `host-${index}`,
          stance,
          answers: answers(quiet),
          offers: offers.map((offer, number) =>
            anOffer({ ...offer, slots: [...offer.slots], id: `offer-${index}-${number}` }),
          ),
        }),
      ),
      rooms: hosts.flatMap(({ offers, total, seats }, index) =>
        offers.map(({ free }, number) => ({
          ...roomFor(`offer-${index}-${number}`, `host-${index}`, free),
          host: { byCell: {}, anyTime: total },
          seats: seats === null ? null : { ...none, anyTime: seats, key: `service-${index}` },
        })),
      ),
      households:
        household === null || people.length < 2
          ? []
          : [{ members: ['case-1', 'case-0'], together: household, hostsOfOthers: [] }],
      asksLeft: Object.fromEntries(
        hosts.flatMap(({ asks }, index) => (asks === undefined ? [] : [[`host-${index}`, asks]])),
      ),
      fixed: fixed.map(pair),
      forbidden: forbidden.map(pair),
    });
  });

const runs = { numRuns: 100 };
const count = <T>(items: readonly T[], is: (item: T) => boolean) => items.filter(is).length;

/** Whether a set of pairs keeps to everything, told from the input alone. */
function broken(input: AllocationInput, pairs: readonly Pair[]): string[] {
  const names = new Set(input.fixed.map(pairKey));
  const byHand = (hostId: string) =>
    count(pairs, (pair) => pair.hostId === hostId && names.has(pairKey(pair)));
  const problems: string[] = [];
  const must = (holds: boolean, what: string) => {
    if (!holds) problems.push(what);
  };
  for (const { caseId } of input.waiting)
    must(count(pairs, (pair) => pair.caseId === caseId) <= 1, 'two places');
  for (const { hostId, places, host, seats, offerId } of input.rooms) {
    const offer = input.places.flatMap(({ offers }) => offers).find(({ id }) => id === offerId);
    if (offer?.openEntry) continue;
    const counted = (pair: Pair) =>
      !input.places.some(({ offers }) =>
        offers.some(({ id, openEntry }) => id === pair.offerId && openEntry),
      );
    for (const cell of CELLS) {
      const inCell = (pair: Pair) => counted(pair) && (pair.cell === cell || pair.cell === null);
      const offerStands = offer?.cells?.includes(cell) ?? false;
      const here = (pair: Pair) => pair.offerId === offerId && inCell(pair) && offerStands;
      must(count(pairs, here) <= (places.anyTime ?? Infinity), 'places');
      const atHost = (pair: Pair) => pair.hostId === hostId && inCell(pair);
      must(count(pairs, atHost) <= (host.anyTime ?? Infinity), 'host');
      must(count(pairs, atHost) <= (seats?.anyTime ?? Infinity), 'seats');
    }
    const comes = (pair: Pair) => pair.offerId === offerId && counted(pair);
    if (places.anyTime === null) must(count(pairs, comes) <= 1, 'unasked');
    const asked = count(pairs, (pair) => pair.hostId === hostId && counted(pair));
    must(asked <= Math.max(input.asksLeft[hostId] ?? input.usualAsks, byHand(hostId)), 'asks');
  }
  for (const { members, together } of input.households) {
    const hosts = members.map((id) => pairs.find(({ caseId }) => caseId === id)?.hostId ?? null);
    const byTheirHand = pairs.filter((pair) => members.includes(pair.caseId) && names.has(pairKey(pair)));
    if (together) must(new Set(hosts).size <= 1, 'together');
    else if (byTheirHand.length < 2) must(hosts[0] === null || hosts[0] !== hosts[1], 'apart');
  }
  for (const pair of pairs) must(passesByItself(input, pair), 'gates');
  for (const pair of input.forbidden)
    must(!pairs.some((taken) => pairKey(taken) === pairKey(pair)), 'forbidden');
  return problems;
}

/** Whether a pair is what it says to somebody who asks for its slot alone. */
function passesByItself({ waiting, places, today }: AllocationInput, pair: Pair): boolean {
  const seeker = waiting.find(({ caseId }) => caseId === pair.caseId)?.seeker;
  const place = places.find(({ hostId }) => hostId === pair.hostId);
  if (!seeker || !place || pair.cell === null) return true;
  const offers = place.offers.filter(({ id }) => id === pair.offerId);
  const { band } = best({ ...seeker, cells: [pair.cell] }, { ...place, offers }, today, handbookWeights);
  return band === 'ready' || (band === 'ask' && pair.band === 'ask');
}

interface Worth {
  readonly served: number;
  readonly turn: number;
  readonly weight: number;
}

/** What a set of choices is worth: people, then turns, then fits. */
function worthOf(taken: readonly Choice[]): Worth {
  const sum = (of: (choice: Choice) => number) => taken.reduce((total, choice) => total + of(choice), 0);
  return { served: taken.length, turn: sum(({ turn }) => turn), weight: sum(({ weight }) => weight) };
}

/** The best of every assignment that keeps to the limits. */
function bestOfAll(input: AllocationInput, kept: ReadonlySet<string>): Worth {
  const { choices, limits } = choicesOf(input);
  const byPerson = input.waiting.map(({ caseId }) => choices.filter((choice) => choice.caseId === caseId));
  let best: Worth = { served: -1, turn: 0, weight: 0 };
  const go = (index: number, taken: readonly Choice[]) => {
    const own = byPerson[index];
    if (!own) {
      const used = new Map<string, number>();
      for (const key of taken.flatMap(({ uses }) => uses)) used.set(key, (used.get(key) ?? 0) + 1);
      if ([...used].some(([key, times]) => times > (limits.get(key)?.room ?? Infinity))) return;
      if ([...kept].some((name) => !taken.some((choice) => pairKey(choice) === name))) return;
      for (const { members, together } of input.households) {
        const hosts = members.map((id) => taken.find(({ caseId }) => caseId === id)?.hostId ?? null);
        if (together && new Set(hosts).size > 1) return;
      }
      const worth = worthOf(taken);
      if ((worth.served - best.served || worth.turn - best.turn || worth.weight - best.weight) > 0)
        best = worth;
      return;
    }
    go(index + 1, taken);
    for (const choice of own) go(index + 1, [...taken, choice]);
  };
  go(0, []);
  return best;
}

describe('any small problem', () => {
  it('keeps to every limit, also one by one', () => {
    fc.assert(
      fc.property(anyProblem, (input) => {
        const { pairs, oneByOne } = solve(input);
        expect(broken(input, pairs)).toEqual([]);
        expect(broken(input, oneByOne)).toEqual([]);
      }),
      runs,
    );
  });

  it('is solved as well as the best of all assignments: most people first, then turns and fits', () => {
    fc.assert(
      fc.property(anyProblem, (input) => {
        const { pairs, oneByOne, refused, proof } = solve(input);
        const no = new Set(refused.map(pairKey));
        const asKept = { ...input, fixed: input.fixed.filter((one) => !no.has(pairKey(one))) };
        const best = bestOfAll(asKept, new Set(asKept.fixed.map(pairKey)));
        const { choices } = choicesOf(asKept);
        const taken = pairs.flatMap(
          (pair) =>
            choices.find((choice) => pairKey(choice) === pairKey(pair) && choice.cell === pair.cell) ?? [],
        );
        expect(worthOf(taken)).toEqual(best);
        expect(proof).toMatchObject({ servedAtMost: best.served, gap: 0 });
        expect(oneByOne.length).toBeLessThanOrEqual(pairs.length);
      }),
      runs,
    );
  });

  it('is solved alike in whatever order it comes', () => {
    fc.assert(
      fc.property(anyProblem, (input) => {
        const turned = <T>(items: readonly T[]) => [...items].reverse();
        const other = {
          ...input,
          waiting: turned(input.waiting),
          places: turned(input.places).map((place) => ({ ...place, offers: turned(place.offers) })),
          rooms: turned(input.rooms),
          fixed: turned(input.fixed),
          forbidden: turned(input.forbidden),
          households: turned(input.households).map((one) => ({ ...one, members: turned(one.members) })),
        };
        const { proof: _, ...result } = solve(input);
        expect(solve(other)).toMatchObject(result);
      }),
      runs,
    );
  });

  it('keeps what was decided by hand or tells why not, and everybody is served or told why not', () => {
    fc.assert(
      fc.property(anyProblem, (input) => {
        const { pairs, left, refused } = solve(input);
        const no = new Map(refused.map((pair) => [pairKey(pair), pair.reason]));
        for (const pair of input.fixed) {
          const stays = pairs.some((taken) => pairKey(taken) === pairKey(pair));
          expect(stays).toBe(!no.has(pairKey(pair)));
        }
        expect(refused.every(({ reason }) => reason.length > 5)).toBe(true);
        expect([...pairs, ...left].map(({ caseId }) => caseId).sort()).toEqual(
          input.waiting.map(({ caseId }) => caseId).sort(),
        );
      }),
      runs,
    );
  });

  it('is never better without a place that was open', () => {
    fc.assert(
      fc.property(anyProblem, (input) => {
        const fewer = { ...input, places: input.places.slice(1), fixed: [] };
        expect(solve(fewer).pairs.length).toBeLessThanOrEqual(solve({ ...input, fixed: [] }).pairs.length);
      }),
      runs,
    );
  });
});
