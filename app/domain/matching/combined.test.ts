import fc from '#tests/setup/fast-check';
import { describe, expect, it } from 'vitest';
import { answers, anOffer, aPlace, aSeeker, pointAtWay, TODAY } from '#tests/factories/matching';
import { ALL_CELLS, cellsOfAll, type Cell } from '~/domain/taxonomy/slots';
import { combinedOf } from './combined';
import { combinedRows } from './combined-rows';
import { judge } from './gates';
import { rank } from './rules';
import { handbookWeights } from './score';
import type { Offer, Place, Seeker } from './types';

const WEEK = ['mon_am', 'tue_am', 'wed_am', 'thu_am', 'fri_am'];
const seeker = aSeeker({ wishes: ['want_outdoors'], slots: WEEK, travelModes: ['walk'] });

const at = (name: string, slots: string[], place: Partial<Place> = {}, offer: Partial<Offer> = {}): Place => {
  const own = anOffer({ id: `offer-${name}`, title: name, slots });
  return aPlace({ hostId: `host-${name}`, name, offers: [{ ...own, ...offer }], ...place });
};
const combined = (who: Seeker, places: readonly Place[]) => {
  const { ready, ask } = rank(who, places, TODAY, handbookWeights);
  return combinedOf(who, [...ready, ...ask], TODAY);
};
const told = (who: Seeker, ...places: Place[]) =>
  combined(who, places).map(({ parts, slots }) => [
    slots,
    ...parts.map(({ ranked, cells }) => `${ranked.judgement.place.name} ${cells.join(' ')}`),
  ]);

describe('offers that together cover a week', () => {
  it.each<[string, Seeker, Place[], (string | number)[][]]>([
    [
      'two are the whole week',
      seeker,
      [at('あ', ['mon_am', 'tue_am']), at('い', ['wed_am', 'thu_am', 'fri_am'])],
      [[5, 'あ mon_am tue_am', 'い wed_am thu_am fri_am']],
    ],
    [
      'three where two are not enough, and the two that cover most',
      seeker,
      [at('あ', ['mon_am', 'tue_am']), at('い', ['wed_am', 'thu_am']), at('う', ['fri_am'])],
      [
        [4, 'あ mon_am tue_am', 'い wed_am thu_am'],
        [5, 'あ mon_am tue_am', 'い wed_am thu_am', 'う fri_am'],
      ],
    ],
    [
      'five slots are a week, for who did not say how often',
      { ...seeker, cells: ALL_CELLS },
      [at('あ', ['mon_am', 'mon_pm', 'tue_am', 'tue_pm']), at('い', ['wed_am', 'wed_pm', 'thu_am'])],
      [[5, 'あ mon_am mon_pm tue_am tue_pm', 'い wed_am']],
    ],
    ['none where one is as much', seeker, [at('あ', WEEK), at('い', ['mon_am'])], []],
    [
      'a slot that both have is given once',
      seeker,
      [at('あ', ['mon_am', 'tue_am']), at('い', ['tue_am', 'wed_am'])],
      [[3, 'あ mon_am tue_am', 'い wed_am']],
    ],
    [
      'no more often than the person wants to go',
      { ...seeker, sessionsPerWeek: 3 },
      [at('あ', ['mon_am', 'tue_am']), at('い', ['wed_am', 'thu_am'])],
      [[3, 'あ mon_am tue_am', 'い wed_am']],
    ],
    [
      'nothing for who wants one slot',
      aSeeker({ slots: ['mon_am'] }),
      [at('あ', ['mon_am']), at('い', ['mon_am'])],
      [],
    ],
    [
      'nothing for who said no time',
      aSeeker({ wishes: ['want_outdoors'] }),
      [at('あ', ['mon_am']), at('い', ['tue_am'])],
      [],
    ],
    [
      'a full slot is no slot',
      seeker,
      [
        at('あ', ['mon_am', 'tue_am'], {}, { roomByCell: { tue_am: { state: 'full', why: '満員' } } }),
        at('い', ['wed_am']),
      ],
      [[2, 'あ mon_am', 'い wed_am']],
    ],
    [
      'a place that is only known by its kind covers nothing',
      seeker,
      [at('あ', ['mon_am']), at('い', [], { offers: [] })],
      [],
    ],
    [
      'single days, some weeks of a month and a season are no slot of every week',
      seeker,
      [
        at('あ', ['mon_am', 'tue_am'], {}, { everyWeek: ['mon_am'] }),
        at('い', ['wed_am'], {}, { everyWeek: [] }),
        at('う', ['thu_am']),
      ],
      [[2, 'あ mon_am', 'う thu_am']],
    ],
    [
      'an offer that has not begun is none yet',
      seeker,
      [
        at('あ', ['mon_am'], {}, { startsOn: TODAY }),
        at('い', ['tue_am'], {}, { startsOn: '2026-11-21' }),
        at('う', ['wed_am']),
      ],
      [[2, 'あ mon_am', 'う wed_am']],
    ],
    [
      'a must that goes by the time holds in each slot',
      aSeeker({ wishes: ['want_outdoors'], must: ['morning_only'], slots: ['mon_am', 'mon_pm', 'tue_am'] }),
      [at('あ', ['mon_am', 'mon_pm']), at('い', ['tue_am'])],
      [[2, 'あ mon_am', 'い tue_am']],
    ],
  ])('%s', (_, who, places, expected) => {
    expect(told(who, ...places)).toEqual(expected);
  });

  it('can be asked for at once before they must be asked', () => {
    const must = { ...seeker, considerations: [{ slug: 'quiet_place', type: 'must' as const }] };
    const quiet = { answers: answers({ quiet_place: 'yes' }) };
    const places = [at('あ', ['mon_am'], quiet), at('い', ['tue_am']), at('う', ['wed_am'], quiet)];
    expect(told(must, ...places)[0]).toEqual([2, 'あ mon_am', 'う wed_am']);
  });

  it('can be asked for at once only in slots whose seats are known', () => {
    const seats = { tue_am: { state: 'unknown', why: '職員の数の記録なし' } } as const;
    const places = [at('あ', ['mon_am', 'tue_am'], {}, { roomByCell: seats }), at('い', ['wed_am'])];
    const bands = combined(seeker, places).map(({ parts }) =>
      parts.map(({ band, cells }) => [band, ...cells]),
    );
    expect(bands).toEqual([
      [
        ['ask', 'mon_am', 'tue_am'],
        ['ready', 'wed_am'],
      ],
    ]);
  });

  it('are shown with what narrows them', () => {
    const places = [at('あ', ['mon_am'], {}, { limits: '祝日は休み' }), at('い', ['tue_am'])];
    const { ready, ask } = rank(seeker, places, TODAY, handbookWeights);
    const [row] = combinedRows(seeker, [...ready, ...ask], TODAY);
    expect(row?.parts.map(({ when }) => when)).toEqual(['月曜の午前（祝日は休み）', '火曜の午前']);
  });

  it.each<[string, string, number, number]>([
    ['far apart, morning and afternoon of one day', 'mon_pm', 8_000, 0],
    ['near by, the same', 'mon_pm', 800, 1],
    ['far apart, with a half day between', 'mon_evening', 8_000, 1],
    ['far apart, on another day', 'tue_pm', 8_000, 1],
  ])('%s', (_, slot, metres, found) => {
    const who = aSeeker({ wishes: ['want_outdoors'], slots: ['mon_am', slot], travelModes: ['walk'] });
    const places = [at('あ', ['mon_am']), at('い', [slot], { point: pointAtWay(metres) })];
    expect(told(who, ...places)).toHaveLength(found);
  });

  it('whose places are not known are not far apart', () => {
    const who = aSeeker({ wishes: ['want_outdoors'], slots: ['mon_am', 'mon_pm'] });
    expect(told(who, at('あ', ['mon_am']), at('い', ['mon_pm'], { point: null }))).toHaveLength(1);
  });
});

const cellsOf = fc.uniqueArray(fc.constantFrom(...ALL_CELLS.slice(0, 12)), { minLength: 1, maxLength: 4 });
const anyWeek = fc.record({
  asked: fc.uniqueArray(fc.constantFrom(...ALL_CELLS.slice(0, 12)), { minLength: 2, maxLength: 8 }),
  offered: fc.array(cellsOf, { maxLength: 8 }),
});
const placesOf = (offered: readonly (readonly Cell[])[]) =>
  offered.map((cells, index) => at(`${index}`, [...cells]));
const sharedBy = (asked: readonly Cell[], ...sets: (readonly Cell[])[]) =>
  Math.min(5, asked.filter((cell) => sets.some((cells) => cells.includes(cell))).length);

describe('for any week', () => {
  it('no part has a slot that its offer does not have, no slot is given twice, and each part passes the gates', () => {
    fc.assert(
      fc.property(anyWeek, ({ asked, offered }) => {
        const who = { ...seeker, cells: asked };
        for (const { parts, slots } of combined(who, placesOf(offered))) {
          const cells = parts.flatMap((part) => part.cells);
          expect(new Set(cells).size).toBe(cells.length);
          expect(slots).toBe(cells.length);
          for (const part of parts) {
            const { place, candidate } = part.ranked.judgement;
            expect(part.cells.length).toBeGreaterThan(0);
            for (const cell of part.cells) {
              expect(asked).toContain(cell);
              expect(candidate.offer.cells).toContain(cell);
              expect(judge({ ...who, cells: [cell] }, place, candidate).blockers).toEqual([]);
            }
          }
        }
      }),
    );
  });

  it('no set of fewer offers covers as much, and none of as many covers more', () => {
    fc.assert(
      fc.property(anyWeek, ({ asked, offered }) => {
        const most = (size: number, from = 0, chosen: (readonly Cell[])[] = []): number =>
          size === 0
            ? sharedBy(asked, ...chosen)
            : Math.max(
                sharedBy(asked, ...chosen),
                ...offered
                  .slice(from)
                  .map((cells, index) => most(size - 1, from + index + 1, [...chosen, cells])),
              );
        for (const { parts, slots } of combined({ ...seeker, cells: asked }, placesOf(offered))) {
          expect(most(parts.length - 1)).toBeLessThan(slots);
          expect(most(parts.length)).toBe(slots);
        }
        const covered = combined({ ...seeker, cells: asked }, placesOf(offered)).map(({ slots }) => slots);
        expect(Math.max(most(1), ...covered)).toBe(most(3));
      }),
    );
  });

  it('is the same whatever order the places come in', () => {
    const shuffled = anyWeek.chain(({ asked, offered }) => {
      const places = placesOf(offered);
      return fc.tuple(
        fc.constant(asked),
        fc.constant(places),
        fc.shuffledSubarray(places, { minLength: places.length }),
      );
    });
    fc.assert(
      fc.property(shuffled, ([asked, places, mixed]) => {
        const who = { ...seeker, cells: asked };
        expect(told(who, ...mixed)).toEqual(told(who, ...places));
      }),
    );
  });

  it('takes no longer than a moment among very many', () => {
    const cells = cellsOfAll(['weekday_day', 'sat_day']);
    const places = Array.from({ length: 3_000 }, (_, index) =>
      at(
        `${index}`,
        cells.filter((_cell, bit) => ((index * 2_654_435_761) >>> (bit + 8)) & 1),
      ),
    );
    const who = { ...seeker, cells };
    const { ready, ask } = rank(who, places, TODAY, handbookWeights);
    const before = performance.now();
    combinedOf(who, [...ready, ...ask], TODAY);
    expect(performance.now() - before).toBeLessThan(2_000);
  });
});
