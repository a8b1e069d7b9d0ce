import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer, anOffer, aPlace, HOME, pointAtWay, TODAY } from '#tests/factories/matching';
import { considerations, hostKinds, strengths, wishes } from '~/domain/taxonomy/lists';
import { ALL_CELLS } from '~/domain/taxonomy/slots';
import { usualOffer } from '~/domain/taxonomy/usual-offers';
import { addTime, reasonsOf, soften } from './near-miss';
import { best, describe as describeMatch, rank } from './rules';
import type { Answer, Offer, Place, Seeker } from './types';

const slugsOf = (terms: readonly { slug: string }[]) => terms.map(({ slug }) => slug);
const some = <T>(items: readonly T[], maxLength: number) =>
  fc.uniqueArray(fc.constantFrom(...items), { maxLength });
const anyActivity = some([...new Set([...strengths, ...wishes].flatMap((term) => term.activities))], 8);
const anyAnswers = fc
  .dictionary(
    fc.constantFrom(...slugsOf(considerations)),
    fc.constantFrom<Answer['answer']>('yes', 'partly', 'no'),
  )
  .map((given) => Object.fromEntries(Object.entries(given).map(([slug, value]) => [slug, answer(value)])));

const anyOffer: fc.Arbitrary<Offer> = fc
  .record({
    id: fc.uuid(),
    activities: anyActivity,
    menuKind: fc.constantFrom('work_experience', 'gathering_place', 'temporary_housing', 'online_home_work'),
    cells: fc.option(some(ALL_CELLS, 6), { nil: null }),
    timeNegotiable: fc.boolean(),
    answers: anyAnswers,
    free: fc.constantFrom(null, 0, 1, 3),
    paused: fc.boolean(),
    startsOn: fc.constantFrom(null, '2026-12-01'),
    rewardKind: fc.constantFrom(null, 'none', 'in_kind'),
    minAge: fc.constantFrom(null, 15, 18),
  })
  .map((words) => ({ ...anOffer(), ...words }));

const anyPlace: fc.Arbitrary<Place> = fc
  .record({
    hostId: fc.uuid(),
    name: fc.constantFrom('あおば', 'いずみ', 'うみべ'),
    kind: fc.constantFrom(...slugsOf(hostKinds)),
    stance: fc.constantFrom<Place['stance']>('not_asked', 'list_only', 'welcome', 'consult', 'not_now'),
    status: fc.constantFrom<Place['status']>('pending', 'listed', 'paused'),
    point: fc.constantFrom(null, HOME, pointAtWay(2000), pointAtWay(20_000)),
    confirmedOn: fc.constantFrom(null, TODAY, '2025-01-01'),
    assessedOn: fc.constantFrom(null, TODAY),
    openDays: some(['mon', 'tue', 'wed'] as const, 3),
    answers: anyAnswers,
    offers: fc.array(anyOffer, { maxLength: 3 }),
  })
  .map((words) => aPlace(words));

const anySeeker: fc.Arbitrary<Seeker> = fc.record({
  strengths: fc.uniqueArray(
    fc.record({
      slug: fc.constantFrom(...slugsOf(strengths)),
      level: fc.constantFrom('interest', 'some', 'can_do', 'can_teach'),
      inOwnWords: fc.boolean(),
    }),
    { selector: ({ slug }) => slug, maxLength: 4 },
  ),
  wishes: some(slugsOf(wishes), 3),
  menuKinds: some(['gathering_place', 'work_experience'], 2),
  considerations: fc.uniqueArray(
    fc.record({
      slug: fc.constantFrom(...slugsOf(considerations)),
      type: fc.constantFrom('must', 'prefer', 'try'),
    }),
    { selector: ({ slug }) => slug, maxLength: 5 },
  ),
  cells: some(ALL_CELLS, 4),
  stays: fc.boolean(),
  travelModes: some(['walk', 'bus'] as const, 2),
  travelMinutesMax: fc.constantFrom(null, 30),
  from: fc.constantFrom(null, HOME),
  minor: fc.boolean(),
  compulsorySchool: fc.boolean(),
});

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
        const { judgement, band } = best({ ...seeker, compulsorySchool: false }, unknown, TODAY);
        const ruledOutByKind = seeker.considerations.some(
          ({ slug, type }) => type === 'must' && usualOffer(kind).never.includes(slug),
        );
        if (!ruledOutByKind) expect([band, judgement.blockers]).toEqual(['ask', []]);
      }),
    );
  });

  it('every place that is left out has a known fact against each of its offers', () => {
    fc.assert(
      fc.property(anySeeker, anyPlace, (seeker, place) => {
        const { band, judgement } = best(seeker, place, TODAY);
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
            best(who, say(value), TODAY).judgement.blockers.some((blocker) => blocker.slug === slug);
          expect(blocked('yes')).toBe(false);
          expect(blocked('partly')).toBe(false);
          expect(blocked('no')).toBe(true);
        },
      ),
    );
  });
});

describe('the score', () => {
  it('is a whole number from 0 to 100', () => {
    fc.assert(
      fc.property(anySeeker, anyPlace, (seeker, place) => {
        const { score } = best(seeker, place, TODAY);
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
          const [before, after] = [best(seeker, alone, TODAY), best(richer, alone, TODAY)];
          expect(after.score).toBeGreaterThanOrEqual(before.score);
          expect(after.band).toBe(before.band);
        }
        const shut = best(seeker, place, TODAY).band === 'excluded';
        expect(best(richer, place, TODAY).band === 'excluded').toBe(shut);
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
          const { ready, ask, others, excluded } = rank(seeker, list, TODAY);
          return [ready, ask, others, excluded].map((items) =>
            items.map(({ judgement }) => judgement.place.hostId),
          );
        };
        expect(ids(mixed)).toEqual(ids(places));
        expect(ids(places).flat().sort()).toEqual(places.map(({ hostId }) => hostId).sort());
      }),
    );
  });
});

describe('near misses', () => {
  it('promise exactly the places that come back, and no other single time brings more', () => {
    fc.assert(
      fc.property(anySeeker, fc.array(anyPlace, { maxLength: 6 }), (seeker, places) => {
        const { excluded } = rank(seeker, places, TODAY);
        const leftOut = excluded.map(({ judgement }) => judgement.place);
        const back = (changed: Seeker) => {
          const { ready, ask } = rank(changed, leftOut, TODAY);
          return ready.length + ask.length;
        };
        const rows = reasonsOf(seeker, excluded);
        expect(rows.reduce((sum, row) => sum + row.places, 0)).toBe(excluded.length);
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
        const ranked = best(seeker, place, TODAY);
        const { explanation, question } = describeMatch(seeker, ranked, [], TODAY);
        for (const { text, source } of [
          ...explanation.fits,
          ...explanation.adjusts,
          ...explanation.unknowns,
        ]) {
          expect(text).not.toMatch(/undefined|null|名前のない/);
          expect(source.length).toBeGreaterThan(0);
        }
        expect(question !== null).toBe(ranked.judgement.asks.length > 0);
      }),
    );
  });
});
