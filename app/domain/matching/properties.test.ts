import fc from '#tests/setup/fast-check';
import { describe, expect, it } from 'vitest';
import { anyPlace, anySeeker } from '#tests/factories/any-match';
import {
  answer,
  anOffer,
  aPlace,
  aSeeker,
  leftOf,
  reasonsFor,
  TODAY,
  type LeftOut,
} from '#tests/factories/matching';
import { considerations, hostKinds, strengths } from '~/domain/taxonomy/lists';
import { ALL_CELLS } from '~/domain/taxonomy/slots';
import { usualOffer } from '~/domain/taxonomy/usual-offers';
import { isStay } from './candidates';
import { goesByTime } from './conditions';
import { lensOf } from './lens';
import { addTime, soften } from './relaxations';
import { best, describe as describeMatch, rank, type Ranking } from './rules';
import { handbookWeights, hasFit } from './score';
import type { Answer, Place, Seeker } from './types';

const slugsOf = (terms: readonly { slug: string }[]) => terms.map(({ slug }) => slug);
const DISTANCE = ['walking_distance', 'bicycle_distance'];

describe('unknown is not no (D12)', () => {
  it('a place of which nothing is known is never left out', () => {
    fc.assert(
      fc.property(anySeeker, fc.constantFrom(...slugsOf(hostKinds)), (seeker, kind) => {
        const unknown = aPlace({
          kind,
          status: 'pending',
          stance: 'not_asked',
          point: null,
          assessedOn: null,
          offers: [],
        });
        const { judgement, band } = best(
          { ...seeker, compulsorySchool: false },
          unknown,
          TODAY,
          handbookWeights,
        );
        const ruledOutByKind = seeker.considerations.some(
          ({ slug, type }) => type === 'must' && usualOffer(kind).never.includes(slug),
        );
        if (!ruledOutByKind) expect([band, judgement.blockers]).toEqual(['ask', []]);
      }),
    );
  });

  it('a year of school that is not known leaves nothing out, and lets nothing be proposed that the year might bar', () => {
    fc.assert(
      fc.property(anySeeker, anyPlace, (seeker, place) => {
        const at = (compulsorySchool: boolean | null) =>
          best({ ...seeker, compulsorySchool }, place, TODAY, handbookWeights);
        for (const offer of place.offers) {
          const alone = (compulsorySchool: boolean | null) =>
            best({ ...seeker, compulsorySchool }, { ...place, offers: [offer] }, TODAY, handbookWeights);
          expect(alone(null).judgement.blockers).toEqual(alone(false).judgement.blockers);
          const isBarred = alone(true).judgement.blockers.some(
            ({ kind }) => kind === 'minor_reward' || kind === 'minor_work',
          );
          const isAsked = alone(null).judgement.asks.some(({ kind }) => kind === 'school_year');
          expect(isAsked).toBe(isBarred || offer.rewardKind === null);
        }
        expect(at(null).band === 'excluded').toBe(at(false).band === 'excluded');
      }),
      { numRuns: 300 },
    );
  });

  it('every place that is left out has a known fact against each of its offers', () => {
    fc.assert(
      fc.property(anySeeker, anyPlace, (seeker, place) => {
        const { band, judgement } = best(seeker, place, TODAY, handbookWeights);
        if (band !== 'excluded') return;
        for (const blocker of judgement.blockers) {
          if (blocker.kind !== 'condition' || !blocker.slug) continue;
          const finding = judgement.conditions.find(({ slug }) => slug === blocker.slug);
          expect(finding).toMatchObject({ verdict: 'no', type: 'must' });
          expect(finding?.source.from).not.toBe('none');
        }
        expect(judgement.blockers.length).toBeGreaterThan(0);
      }),
    );
  });

  it('what refuses a must is what the explanation says of it, whatever a place tells', () => {
    fc.assert(
      fc.property(anySeeker, anyPlace, (seeker, place) => {
        const { judgement } = best(seeker, place, TODAY, handbookWeights);
        const refused = judgement.conditions.filter(
          ({ type, verdict }) => type === 'must' && verdict === 'no',
        );
        const blocking = judgement.blockers.filter(({ kind }) => kind === 'condition');
        expect(blocking.map(({ slug }) => slug)).toEqual(refused.map(({ slug }) => slug));
      }),
      { numRuns: 500 },
    );
  });

  it('an answer "yes" never leaves a place out, and a "no" to a must always does', () => {
    fc.assert(
      fc.property(
        anySeeker,
        anyPlace,
        fc.constantFrom(...slugsOf(considerations).filter((slug) => !DISTANCE.includes(slug))),
        (seeker, place, slug) => {
          const who: Seeker = {
            ...seeker,
            considerations: [
              ...seeker.considerations.filter((wanted) => wanted.slug !== slug),
              { slug, type: 'must' },
            ],
          };
          const say = (value: Answer['answer']): Place => ({
            ...place,
            offers: place.offers.map((offer) => ({ ...offer, answers: {} })),
            answers: { [slug]: answer(value) },
          });
          const blocked = (value: Answer['answer']) =>
            best(who, say(value), TODAY, handbookWeights).judgement.blockers.some(
              (blocker) => blocker.slug === slug,
            );
          expect(blocked('yes')).toBe(false);
          expect(blocked('partly')).toBe(false);
          expect(blocked('no')).toBe(true);
        },
      ),
    );
  });
});

describe('time, room and what a must asks of the time', () => {
  /** What the same place is to somebody who asks for one slot alone. */
  const inOneSlot = (seeker: Seeker, place: Place) =>
    ALL_CELLS.map((cell) => best({ ...seeker, cells: [cell] }, place, TODAY, handbookWeights).band);

  it('are met by one and the same slot, or the place stands in no band', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anySeeker, anyPlace, (who, { offers, ...rest }) => {
        const seeker = { ...who, considerations: who.considerations.filter(({ slug }) => goesByTime(slug)) };
        for (const offer of offers) {
          const isOfWeek = offer.cells !== null && offer.cells.length > 0 && !isStay(offer.menuKind);
          if (!isOfWeek || (offer.timeNegotiable && seeker.cells.length > 0)) continue;
          const asked = seeker.cells.length > 0 ? seeker.cells : ALL_CELLS;
          const cells = offer.cells.filter((cell) => asked.includes(cell));
          const place: Place = {
            ...{ ...rest, status: 'listed', stance: 'welcome', assessedOn: TODAY, clearedForMinors: true },
            offers: [
              { ...offer, paused: false, minAge: null, rewardKind: 'none', timeNegotiable: false, cells },
            ],
          };
          const { band } = best(seeker, place, TODAY, handbookWeights);
          const bands = cells.length === 0 ? [] : inOneSlot(seeker, place);
          seen.add(band);
          if (band === 'ready') expect(bands).toContain('ready');
          else if (band === 'ask') expect(bands.some((one) => one !== 'excluded')).toBe(true);
          else expect(bands.every((one) => one === 'excluded')).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
    expect(seen.size).toBe(3);
  });

  it.each([
    ['the only slot that meets a must is full', ['evening_weekend'], { tue_evening: 'full' }, 'room'],
    ['one slot meets each of two musts, none both', ['morning_only', 'avoid_school_hours'], {}, 'condition'],
  ] as const)('%s: the place is left out', (_, must, rooms, kind) => {
    const seeker = aSeeker({ wishes: ['want_outdoors'], must: [...must] });
    const roomByCell = Object.fromEntries(
      Object.entries(rooms).map(([cell, state]) => [cell, { state, why: 'いま満員' }]),
    );
    const place = aPlace({ offers: [anOffer({ slots: ['tue_am', 'tue_evening'], roomByCell })] });
    const { band, judgement } = best(seeker, place, TODAY, handbookWeights);
    expect([band, judgement.blockers.map((blocker) => blocker.kind)]).toEqual([
      'excluded',
      kind === 'room' ? ['room'] : ['condition', 'condition'],
    ]);
  });

  it('of musts that no slot meets together, one that every slot meets is not told as refused', () => {
    const must = ['weekday_only', 'morning_only', 'avoid_school_hours'];
    const seeker = aSeeker({ wishes: ['want_outdoors'], must });
    const place = aPlace({ offers: [anOffer({ slots: ['tue_am', 'tue_evening'] })] });
    const { judgement } = best(seeker, place, TODAY, handbookWeights);
    expect(judgement.blockers.map(({ slug }) => slug)).toEqual(['morning_only', 'avoid_school_hours']);
    expect(judgement.conditions.map(({ verdict }) => verdict)).toEqual(['yes', 'no', 'no']);
  });

  it('only slots that meet the musts are told as those in which both sides can', () => {
    const seeker = aSeeker({
      wishes: ['want_outdoors'],
      must: ['avoid_school_hours'],
      slots: ['wed_am', 'wed_evening'],
    });
    const place = aPlace({ offers: [anOffer({ slots: ['wed_am', 'wed_evening'] })] });
    const { judgement } = best(seeker, place, TODAY, handbookWeights);
    expect(judgement.commonCells).toEqual(['wed_evening']);
    const asked = { ...place, answers: { avoid_school_hours: answer('yes') } };
    expect(best(seeker, asked, TODAY, handbookWeights).judgement.commonCells).toEqual([
      'wed_am',
      'wed_evening',
    ]);
  });
});

describe('the score', () => {
  it('is a whole number from 0 to 100', () => {
    fc.assert(
      fc.property(anySeeker, anyPlace, (seeker, place) => {
        const { score } = best(seeker, place, TODAY, handbookWeights);
        expect(Number.isInteger(score) && score >= 0 && score <= 100).toBe(true);
      }),
    );
  });

  it('is never lowered by one strength more, nor is a place left out for it', () => {
    fc.assert(
      fc.property(anySeeker, anyPlace, fc.constantFrom(...slugsOf(strengths)), (seeker, place, slug) => {
        if (seeker.strengths.some((strength) => strength.slug === slug)) return;
        const richer: Seeker = {
          ...seeker,
          strengths: [...seeker.strengths, { slug, level: 'some', inOwnWords: false }],
        };
        for (const offer of place.offers) {
          const alone = { ...place, offers: [offer] };
          const [before, after] = [
            best(seeker, alone, TODAY, handbookWeights),
            best(richer, alone, TODAY, handbookWeights),
          ];
          expect(after.score).toBeGreaterThanOrEqual(before.score);
          expect(after.band).toBe(before.band);
        }
        const shut = best(seeker, place, TODAY, handbookWeights).band === 'excluded';
        expect(best(richer, place, TODAY, handbookWeights).band === 'excluded').toBe(shut);
      }),
    );
  });
});

describe('the order', () => {
  const shuffled = fc
    .uniqueArray(anyPlace, { maxLength: 8, selector: ({ hostId }) => hostId })
    .chain((places) =>
      fc.tuple(fc.constant(places), fc.shuffledSubarray(places, { minLength: places.length })),
    );

  it('is the same whatever order the places come in, and loses nobody', () => {
    fc.assert(
      fc.property(anySeeker, shuffled, (seeker, [places, mixed]) => {
        const ids = (list: readonly Place[]) => {
          const ranking = rank(seeker, list, TODAY, handbookWeights);
          const { ready, ask } = ranking;
          const { others, excluded } = leftOf(ranking);
          const idsOf = (items: readonly Pick<LeftOut, 'judgement'>[]) =>
            items.map(({ judgement }) => judgement.place.hostId);
          const standing = [idsOf(ready), idsOf(ask), idsOf(others).sort(), idsOf(excluded).sort()];
          return { standing, reasons: reasonsFor(seeker, ranking) };
        };
        expect(ids(mixed)).toEqual(ids(places));
        expect(ids(places).standing.flat().sort()).toEqual(places.map(({ hostId }) => hostId).sort());
      }),
    );
  });
});

describe('a list of places', () => {
  it('says of each what is said of it alone', () => {
    fc.assert(
      fc.property(anySeeker, fc.array(anyPlace, { maxLength: 6 }), (seeker, places) => {
        const ranking = rank(seeker, places, TODAY, handbookWeights);
        const { ready, ask } = ranking;
        const { excluded, others } = leftOf(ranking);
        for (const item of [...ready, ...ask])
          expect(item).toMatchObject(best(seeker, item.judgement.place, TODAY, handbookWeights));
        for (const { judgement, isFit } of excluded) {
          const alone = best(seeker, judgement.place, TODAY, handbookWeights);
          expect(alone.band).toBe('excluded');
          expect(isFit).toBe(hasFit(alone.fit) || !lensOf(seeker).asks);
          expect(alone.judgement.blockers).toHaveLength(judgement.blockers.length);
        }
        for (const { judgement, isFit } of others) {
          const alone = best(seeker, judgement.place, TODAY, handbookWeights);
          expect([alone.judgement.blockers, hasFit(alone.fit), isFit]).toEqual([[], false, false]);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('near misses', () => {
  it('promise exactly the places that come back, and no other single time brings more', () => {
    fc.assert(
      fc.property(anySeeker, fc.array(anyPlace, { maxLength: 6 }), (seeker, places) => {
        const ranking = rank(seeker, places, TODAY, handbookWeights);
        const found = ({ ready, ask }: Ranking) => ready.length + ask.length;
        const back = (changed: Seeker) =>
          found(rank(changed, places, TODAY, handbookWeights)) - found(ranking);
        const rows = reasonsFor(seeker, ranking);
        expect(rows.reduce((sum, row) => sum + row.places, 0)).toBe(leftOf(ranking).excluded.length);
        for (const { key, relaxation } of rows) {
          if (relaxation?.change === 'soften') {
            expect(back(soften(seeker, relaxation.slug))).toBe(relaxation.places);
          }
          if (key === 'time') {
            const times = ALL_CELLS.filter((cell) => !cell.endsWith('night') && !seeker.cells.includes(cell));
            const most = Math.max(0, ...times.map((cell) => back(addTime(seeker, cell))));
            expect(relaxation?.places ?? 0).toBe(most);
            if (relaxation?.change === 'add_time') expect(back(addTime(seeker, relaxation.cell))).toBe(most);
          }
        }
      }),
    );
  });
});

describe('explanations', () => {
  it('name a source for every sentence, and ask whenever something must be known', () => {
    fc.assert(
      fc.property(anySeeker, anyPlace, (seeker, place) => {
        const ranked = best(seeker, place, TODAY, handbookWeights);
        const { explanation, question } = describeMatch(seeker, ranked, [], TODAY);
        for (const { text, source } of [
          ...explanation.fits,
          ...explanation.adjusts,
          ...explanation.unknowns,
        ]) {
          expect(text).not.toMatch(/undefined|null|名前のない/);
          expect(source.length).toBeGreaterThan(0);
        }
        const ofHost = ranked.judgement.asks.filter(({ kind }) => kind !== 'school_year');
        expect(question !== null).toBe(ofHost.length > 0);
      }),
    );
  });
});
