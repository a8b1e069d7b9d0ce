import { describe, expect, it } from 'vitest';
import { anAllocation, aWaiting, roomFor } from '#tests/factories/allocation';
import { anOffer, aPlace, aSeeker } from '#tests/factories/matching';
import { handbookWeights, type Weights } from '../score';
import { allocate } from './allocate';
import { choicesOf } from './choices';
import { highsSolver } from './solver';
import type { AllocationInput } from './types';

const solver = await highsSolver();
const solve = (words: Partial<AllocationInput>) => allocate(anAllocation(words), solver, () => 10);
const pairsOf = (words: Partial<AllocationInput>) =>
  Object.fromEntries(solve(words).pairs.map(({ caseId, offerId }) => [caseId, offerId]));

/** A host with one offer of weeding on Tuesday mornings. */
const field = (
  name: string,
  words: Parameters<typeof anOffer>[0] = {},
  host: Parameters<typeof aPlace>[0] = {},
) => aPlace({ hostId: `host-${name}`, name, offers: [anOffer({ id: name, ...words })], ...host });

/** Wants to be outdoors or with animals. */
const both = aSeeker({ wishes: ['want_outdoors', 'want_animals'], slots: ['tue_am'] });
const outdoors = aSeeker({ wishes: ['want_outdoors'], slots: ['tue_am'] });

describe('everybody at once', () => {
  it('serves one more than choosing one by one, where the first takes the only place of the second', () => {
    const words = {
      waiting: [
        aWaiting('a', { seeker: { ...both, strengths: [] }, since: '2026-01-10' }),
        aWaiting('b', { seeker: outdoors, since: '2026-06-10' }),
      ],
      places: [
        field('both', { activities: ['weeding', 'livestock_care'] }),
        field('stable', { activities: ['livestock_care'] }, { stance: 'consult' }),
      ],
    };
    const found = solve(words);
    expect(found.oneByOne.map(({ caseId, offerId }) => [caseId, offerId])).toEqual([['a', 'both']]);
    expect(found.pairs.map(({ caseId, offerId, cell }) => [caseId, offerId, cell])).toEqual([
      ['a', 'stable', 'tue_am'],
      ['b', 'both', 'tue_am'],
    ]);
    expect(found.proof).toMatchObject({ servedAtMost: 2, gap: 0 });
    expect(found.left).toEqual([]);
  });

  it('takes who can be asked at once before what has to be asked first, and serves by both', () => {
    const visited = field('visited');
    const unvisited = field('unvisited', {}, { assessedOn: null });
    expect(pairsOf({ waiting: [aWaiting('a')], places: [unvisited, visited] })).toEqual({ a: 'visited' });
    expect(solve({ waiting: [aWaiting('a')], places: [unvisited] }).pairs).toMatchObject([{ band: 'ask' }]);
    expect(pairsOf({ waiting: [aWaiting('a'), aWaiting('b')], places: [unvisited, visited] })).toEqual(
      expect.objectContaining({ a: expect.any(String) as string, b: expect.any(String) as string }),
    );
  });

  it('counts how well a place fits by what the municipality has set', () => {
    const seeker = aSeeker({
      strengths: { careful_precise: 'can_teach' },
      wishes: ['want_outdoors'],
      slots: ['tue_am'],
    });
    const words = {
      waiting: [aWaiting('a', { seeker })],
      places: [field('wished', { activities: ['weeding'] }), field('strong', { activities: ['inspection'] })],
    };
    const weightOf = (weights: Weights) =>
      Object.fromEntries(
        choicesOf(anAllocation({ ...words, weights })).choices.map(({ offerId, weight }) => [
          offerId,
          weight,
        ]),
      );
    const wish = weightOf({ wish: 70, strength: 0, conditions: 10, access: 10, readiness: 10 });
    const strength = weightOf({ wish: 0, strength: 70, conditions: 10, access: 10, readiness: 10 });
    expect((wish['wished'] ?? 0) - (wish['strong'] ?? 0)).toBeGreaterThan(40);
    expect((strength['strong'] ?? 0) - (strength['wished'] ?? 0)).toBeGreaterThan(40);
    const chosen = { ...handbookWeights, wish: 5, strength: 50 };
    expect(pairsOf(words)).toEqual({ a: 'wished' });
    expect(pairsOf({ ...words, weights: chosen })).toEqual({ a: 'strong' });
  });

  it('gives nobody a place that meets nothing or that a gate closes', () => {
    const places = [
      field('cooking', { activities: ['cooking_instructor'] }),
      field('wednesday', { slots: ['wed_am'] }),
      field('not-now', {}, { stance: 'not_now' }),
      field('no-offer', {}, { offers: [] }),
    ];
    expect(solve({ waiting: [aWaiting('a')], places })).toMatchObject({
      pairs: [],
      left: [
        {
          caseId: 'a',
          reason: {
            why: 'none',
            aside: [],
            helps: [{ changes: [{ change: 'add_time', cell: 'wed_am' }], hosts: 1 }],
          },
        },
      ],
    });
  });
});

describe('whose turn it is', () => {
  const one = [field('only')];

  it('is theirs who were left out of earlier proposals, whatever fits', () => {
    const waiting = [
      aWaiting('a', { since: '2025-01-01' }),
      aWaiting('b', { since: '2026-11-01', leftOut: 1 }),
    ];
    expect(pairsOf({ waiting, places: one })).toEqual({ b: 'only' });
  });

  it('is theirs who wait longest, where nobody was left out', () => {
    const waiting = [aWaiting('a', { since: '2026-11-01' }), aWaiting('b', { since: '2026-03-01' })];
    expect(pairsOf({ waiting, places: one })).toEqual({ b: 'only' });
  });

  it('goes before whether the host may be asked at once and how well it fits', () => {
    const better = aSeeker({ wishes: ['want_outdoors'], strengths: { plants: 'can_do' }, slots: ['tue_am'] });
    const quiet = aSeeker({ wishes: ['want_outdoors'], must: ['quiet_place'], slots: ['tue_am'] });
    // The host has not been asked whether it is quiet: the one who waited longer has to ask first.
    const waiting = [
      aWaiting('a', { seeker: quiet, since: '2026-03-01' }),
      aWaiting('b', { seeker: better, since: '2026-11-01' }),
    ];
    expect(solve({ waiting: waiting.slice(0, 1), places: one }).pairs).toMatchObject([{ band: 'ask' }]);
    expect(solve({ waiting: waiting.slice(1), places: one }).pairs).toMatchObject([{ band: 'ready' }]);
    expect(pairsOf({ waiting, places: one })).toEqual({ a: 'only' });
  });

  it('comes to everybody within as many proposals as there are people', () => {
    const people = ['a', 'b', 'c', 'd'];
    const left = new Map(people.map((id) => [id, 0]));
    const served = people.map(() => {
      const waiting = [...left].map(([id, leftOut]) => aWaiting(id, { leftOut }));
      const [pair] = solve({ waiting, places: one }).pairs;
      left.delete(pair?.caseId ?? '');
      for (const id of left.keys()) left.set(id, (left.get(id) ?? 0) + 1);
      return pair?.caseId;
    });
    expect([...served].sort()).toEqual(people);
  });
});

describe('what there is only so much of', () => {
  const three = ['a', 'b', 'c'].map((id) => aWaiting(id));

  it('counts places by slot', () => {
    const seeker = aSeeker({ wishes: ['want_outdoors'], slots: ['tue_am', 'thu_am'] });
    const waiting = three.map((one) => ({ ...one, seeker }));
    const places = [field('field', { slots: ['tue_am', 'thu_am'], free: 1 })];
    const { pairs, left } = solve({ waiting, places });
    expect(pairs.map(({ cell }) => cell).sort()).toEqual(['thu_am', 'tue_am']);
    expect(left).toMatchObject([
      { reason: { why: 'taken', offers: 1, best: [{ offerId: 'field', limits: ['places'] }] } },
    ]);
  });

  it('takes one where nobody said how many, and as many as come where people come and go', () => {
    expect(solve({ waiting: three, places: [field('unknown', { free: null })] }).pairs).toHaveLength(1);
    const open = [field('open', { free: null, openEntry: true })];
    expect(solve({ waiting: three, places: open, usualAsks: 1 }).pairs).toHaveLength(3);
  });

  it('keeps to the limit of the whole host and to the seats that offers share', () => {
    const places = [
      field('x', { free: 3 }, { offers: [anOffer({ id: 'x1', free: 3 }), anOffer({ id: 'x2', free: 3 })] }),
    ];
    const none = { byCell: {}, anyTime: null };
    const rooms = (words: object) => ['x1', 'x2'].map((id) => ({ ...roomFor(id, 'host-x', 3), ...words }));
    expect(solve({ waiting: three, places, rooms: rooms({}) }).pairs).toHaveLength(3);
    const host = { byCell: { tue_am: 2 }, anyTime: 2 };
    expect(solve({ waiting: three, places, rooms: rooms({ host }) })).toMatchObject({
      pairs: [{}, {}],
      left: [{ reason: { best: [{ limits: ['host'] }, { limits: ['host'] }] } }],
    });
    const seats = { ...none, key: 'service', byCell: { tue_am: 1 } };
    expect(solve({ waiting: three, places, rooms: rooms({ seats }) })).toMatchObject({
      pairs: [{}],
      left: [{ reason: { best: [{ limits: ['seats'] }, {}] } }, {}],
    });
  });

  it('counts who has no slot yet in every slot of the host and of the facility', () => {
    const seeker = aSeeker({ wishes: ['want_outdoors'], slots: [] });
    const waiting = [aWaiting('a', { seeker }), aWaiting('b')];
    const offers = [
      anOffer({ id: 'by-talk', slots: [], timeNegotiable: true, free: 3 }),
      anOffer({ id: 'tuesday', free: 3 }),
    ];
    const places = [field('x', {}, { offers })];
    const none = { byCell: {}, anyTime: null };
    const served = (byTalk: object, tuesday: object) =>
      solve({
        waiting,
        places,
        rooms: [
          { ...roomFor('by-talk', 'host-x', 3), ...byTalk },
          { ...roomFor('tuesday', 'host-x', 3), ...tuesday },
        ],
        fixed: [{ caseId: 'a', offerId: 'by-talk' }],
        forbidden: [{ caseId: 'b', offerId: 'by-talk' }],
      }).pairs.length;
    expect(served({}, {})).toBe(2);
    expect(
      served({ host: { byCell: {}, anyTime: 1 } }, { host: { byCell: { tue_am: 1 }, anyTime: 1 } }),
    ).toBe(1);
    const seats = { ...none, key: 'service' };
    expect(served({ seats }, { seats: { ...seats, byCell: { tue_am: 1 } } })).toBe(1);
    expect(served({ seats }, { seats: { ...seats, byCell: { tue_am: 2 } } })).toBe(2);
  });

  it.each([
    [1, 3],
    [3, 1],
  ])('takes the least of what offers of one host tell: %i and %i', (one, other) => {
    const offers = ['x1', 'x2'].map((id) => anOffer({ id, free: 3 }));
    const rooms = (kind: 'host' | 'seats') =>
      [one, other].map((room, index) => ({
        ...roomFor(`x${index + 1}`, 'host-x', 3),
        [kind]: { byCell: { tue_am: room }, anyTime: room, key: 'service' },
      }));
    const places = [field('x', {}, { offers })];
    expect(solve({ waiting: three, places, rooms: rooms('host') }).pairs).toHaveLength(1);
    expect(solve({ waiting: three, places, rooms: rooms('seats') }).pairs).toHaveLength(1);
  });

  it('takes one where nobody said how many, however many the host or the facility takes', () => {
    const places = [field('unknown', { free: null })];
    const many = { byCell: { tue_am: 9 }, anyTime: 9, key: 'service' };
    for (const kind of ['host', 'seats'] as const) {
      const rooms = [{ ...roomFor('unknown', 'host-unknown', null), [kind]: many }];
      expect(solve({ waiting: three, places, rooms }).pairs).toHaveLength(1);
    }
  });

  it('asks no host more often than it may be asked, but by hand', () => {
    const places = [field('field', { free: 9 })];
    const { pairs, left } = solve({ waiting: three, places, asksLeft: { 'host-field': 1 } });
    expect(pairs).toHaveLength(1);
    expect(left[0]?.reason).toMatchObject({ best: [{ limits: ['asks'] }] });
    const fixed = ['a', 'b'].map((caseId) => ({ caseId, offerId: 'field' }));
    expect(Object.keys(pairsOf({ waiting: three, places, asksLeft: { 'host-field': 1 }, fixed }))).toEqual([
      'a',
      'b',
    ]);
  });
});

describe('households', () => {
  const waiting = [aWaiting('a'), aWaiting('b')];
  const places = [field('large', { free: 2 }), field('small', { free: 1 }, { stance: 'consult' })];
  const household = { members: ['a', 'b'], together: false, hostsOfOthers: [] };

  it('are kept apart, also from where another of them is already', () => {
    expect(Object.values(pairsOf({ waiting, places, households: [household] })).sort()).toEqual([
      'large',
      'small',
    ]);
    const households = [{ ...household, hostsOfOthers: ['host-large'] }];
    expect(Object.values(pairsOf({ waiting, places, households }))).toEqual(['small']);
  });

  it('go together where that is wished, or nowhere', () => {
    const households = [{ ...household, together: true }];
    expect(pairsOf({ waiting, places, households })).toEqual({ a: 'large', b: 'large' });
    const found = solve({ waiting, places: places.slice(1), households });
    expect(found.pairs).toEqual([]);
    expect(found.oneByOne).toEqual([]);
  });
});

describe('decided by hand', () => {
  const waiting = [aWaiting('a', { since: '2026-01-01' }), aWaiting('b')];
  const places = [field('one'), field('two', {}, { stance: 'consult' })];

  it('a pair stays, and a pair that is taken out never comes', () => {
    expect(pairsOf({ waiting, places, fixed: [{ caseId: 'b', offerId: 'one' }] })).toEqual({
      a: 'two',
      b: 'one',
    });
    expect(
      pairsOf({ waiting: waiting.slice(0, 1), places, forbidden: [{ caseId: 'a', offerId: 'one' }] }),
    ).toEqual({
      a: 'two',
    });
  });

  it.each([
    ['is of somebody who does not wait', [{ caseId: 'x', offerId: 'one' }], /待っている方の中にありません/],
    ['is of an offer that is not open', [{ caseId: 'a', offerId: 'gone' }], /いま開いていません/],
    [
      'is more than there are places',
      [
        { caseId: 'a', offerId: 'one' },
        { caseId: 'b', offerId: 'one' },
      ],
      /受入枠の人数を超える/,
    ],
    [
      'is a second one of a person',
      [
        { caseId: 'a', offerId: 'one' },
        { caseId: 'a', offerId: 'two' },
      ],
      /ほかの組も決めてあります/,
    ],
  ])('a pair that %s is told with the reason, and the rest is solved', (_, fixed, reason) => {
    const found = solve({ waiting, places, fixed });
    expect(found.refused).toHaveLength(1);
    expect(found.refused[0]?.reason).toMatch(reason);
    expect(found.pairs).toHaveLength(2);
  });

  it('a pair that a gate closes is told with that gate', () => {
    const closed = [...places, field('wednesday', { slots: ['wed_am'] })];
    const found = solve({ waiting, places: closed, fixed: [{ caseId: 'a', offerId: 'wednesday' }] });
    expect(found.refused).toEqual([
      { caseId: 'a', offerId: 'wednesday', reason: '火曜の午前は受け入れていないためです。' },
    ]);
  });

  it('a pair that cannot be opens nothing for others', () => {
    const asked = { waiting, places: [field('one', { free: 2 })], asksLeft: { 'host-one': 0 } };
    const fixed = [{ caseId: 'a', offerId: 'one' }];
    expect(pairsOf({ ...asked, fixed })).toEqual({ a: 'one' });
    const households = [{ members: ['a', 'away'], together: true, hostsOfOthers: [] }];
    expect(solve({ ...asked, fixed, households })).toMatchObject({ pairs: [], refused: fixed });
  });

  it('a place that was declined before comes only by hand', () => {
    const one = [aWaiting('a', { declined: ['host-one', 'host-two'] })];
    expect(pairsOf({ waiting: one, places })).toEqual({});
    expect(pairsOf({ waiting: one, places, fixed: [{ caseId: 'a', offerId: 'one' }] })).toEqual({ a: 'one' });
  });
});

describe('whose only fitting place was left out', () => {
  const places = [field('one'), field('wednesday', { slots: ['wed_am'] })];
  const reasonOf = (words: Partial<AllocationInput>) => solve({ places, ...words }).left[0]?.reason;
  const helps = [{ changes: [{ change: 'add_time', cell: 'wed_am' }], hosts: 1 }];

  it('is told so, and no change is proposed that would bring that place back', () => {
    const forbidden = [{ caseId: 'a', offerId: 'one' }];
    expect(reasonOf({ waiting: [aWaiting('a')], forbidden })).toEqual({
      why: 'none',
      aside: ['by_hand'],
      helps,
    });
    expect(reasonOf({ waiting: [aWaiting('a', { declined: ['host-one'] })] })).toMatchObject({
      aside: ['declined'],
      helps,
    });
    const declined = ['host-wednesday'];
    expect(reasonOf({ waiting: [aWaiting('a', { declined })], forbidden })).toMatchObject({
      aside: ['by_hand'],
      helps: [],
    });
    const both = [...forbidden, { caseId: 'a', offerId: 'wednesday' }];
    expect(reasonOf({ waiting: [aWaiting('a')], forbidden: both })).toMatchObject({ helps: [] });
  });
});

describe('no time', () => {
  it('says that nobody looked for what would help', () => {
    const words = anAllocation({
      waiting: [aWaiting('a')],
      places: [field('cooking', { slots: ['wed_am'] })],
    });
    expect(allocate(words, solver, () => 0).left).toEqual([
      { caseId: 'a', reason: { why: 'none', aside: [], helps: null } },
    ]);
  });

  it.each([
    ['finds nothing', () => null],
    ['ends before it is sure', () => ({ taken: [], value: 0, bound: 1 })],
  ])('says so of a decided pair where the solver %s', (_, solve) => {
    const fixed = [{ caseId: 'a', offerId: 'one' }];
    const words = anAllocation({ waiting: [aWaiting('a')], places: [field('one')], fixed });
    expect(allocate(words, solve, () => 0).refused[0]?.reason).toMatch(/^時間が足りず/);
  });
});

describe('nobody and nothing', () => {
  it('is found where nobody waits or nothing is open', () => {
    expect(solve({})).toMatchObject({
      pairs: [],
      left: [],
      oneByOne: [],
      proof: { servedAtMost: 0, gap: 0 },
    });
    expect(solve({ waiting: [aWaiting('a')] })).toMatchObject({ pairs: [], left: [{ caseId: 'a' }] });
  });

  it('tells the choice one by one, and that nothing is proved, where the solver has no time', () => {
    const words = anAllocation({ waiting: [aWaiting('a')], places: [field('one')] });
    expect(
      allocate(
        words,
        () => null,
        () => 0,
      ),
    ).toMatchObject({
      pairs: [{ caseId: 'a', offerId: 'one' }],
      proof: { servedAtMost: 1, gap: null },
    });
  });
});
