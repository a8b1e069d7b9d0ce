import fc from '#tests/setup/fast-check';
import { goesByTime } from '~/domain/matching/conditions';
import type { Weights } from '~/domain/matching/score';
import type { Answer, Offer, Place, Room, Seeker } from '~/domain/matching/types';
import { considerations, hostKinds, menuKinds, strengths, wishes } from '~/domain/taxonomy/lists';
import { ALL_CELLS } from '~/domain/taxonomy/slots';
import { answer, anOffer, aPlace, HOME, pointAtWay, TODAY } from './matching';

/** Any seeker and any place, for what must hold of all of them. */
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

const anyRoom = fc.constantFrom<Room>(
  { state: 'not_needed' },
  { state: 'free' },
  { state: 'full', why: 'この時間は満員' },
  { state: 'unknown', why: '記録がない' },
);

const anyOffer: fc.Arbitrary<Offer> = fc
  .record({
    id: fc.uuid(),
    activities: anyActivity,
    named: some(['destemming', 'box_folding', 'conversation_partner'], 2).map((slugs) =>
      slugs.map((activity) => ({ activity, words: '手伝い' })),
    ),
    welcomes: some(slugsOf(strengths), 3),
    menuKind: fc.constantFrom(...slugsOf(menuKinds)),
    cells: fc.option(some(ALL_CELLS, 6), { nil: null }),
    timeNegotiable: fc.boolean(),
    answers: anyAnswers,
    free: fc.constantFrom(null, 0, 1, 3),
    paused: fc.boolean(),
    startsOn: fc.constantFrom(null, '2026-12-01'),
    rewardKind: fc.constantFrom(null, 'none', 'in_kind'),
    minAge: fc.constantFrom(null, 15, 18, 65),
    room: anyRoom,
    roomByCell: fc.dictionary(fc.constantFrom(...ALL_CELLS), anyRoom, { maxKeys: 3 }),
  })
  .map((words) => ({ ...anOffer(), ...words }));

export const anyPlace: fc.Arbitrary<Place> = fc
  .record({
    hostId: fc.uuid(),
    name: fc.constantFrom('あおば', 'いずみ', 'うみべ'),
    kind: fc.constantFrom(...slugsOf(hostKinds)),
    stance: fc.constantFrom<Place['stance']>('not_asked', 'list_only', 'welcome', 'consult', 'not_now'),
    status: fc.constantFrom<Place['status']>('pending', 'listed', 'paused'),
    point: fc.constantFrom(null, HOME, pointAtWay(2000), pointAtWay(20_000)),
    confirmedOn: fc.constantFrom(null, TODAY, '2025-01-01'),
    assessedOn: fc.constantFrom(null, TODAY),
    clearedForMinors: fc.boolean(),
    openDays: some(['mon', 'tue', 'wed'] as const, 3),
    answers: anyAnswers,
    offers: fc.array(anyOffer, { maxLength: 3 }),
  })
  .map((words) => aPlace(words));

const anyConsiderations = fc.uniqueArray(
  fc.record({
    slug: fc.constantFrom(...slugsOf(considerations)),
    type: fc.constantFrom<Seeker['considerations'][number]['type']>('must', 'prefer', 'try'),
  }),
  { selector: ({ slug }) => slug, maxLength: 5 },
);
/** Musts that the time decides: often none, else one to three. */
const anyMustsOfTime = fc.oneof(
  fc.constant([]),
  some(slugsOf(considerations).filter(goesByTime), 3).map((slugs) =>
    slugs.map((slug) => ({ slug, type: 'must' as const })),
  ),
);

export const anySeeker: fc.Arbitrary<Seeker> = fc.record({
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
  considerations: fc
    .tuple(anyMustsOfTime, anyConsiderations)
    .map(([first, others]) => [
      ...first,
      ...others.filter(({ slug }) => first.every((must) => must.slug !== slug)),
    ]),
  cells: some(ALL_CELLS, 4),
  stays: fc.boolean(),
  travelModes: some(['walk', 'bus'] as const, 2),
  travelMinutesMax: fc.constantFrom(null, 30),
  from: fc.constantFrom(null, HOME),
  minor: fc.boolean(),
  compulsorySchool: fc.constantFrom(false, true, null),
});

/** Five weights that make a hundred. */
export const anyWeights: fc.Arbitrary<Weights> = fc
  .tuple(...([0, 1, 2, 3] as const).map(() => fc.integer({ min: 0, max: 100 })))
  .map((cuts) => {
    const [a = 0, b = 0, c = 0, d = 0] = [...cuts].sort((one, other) => one - other);
    return { wish: a, strength: b - a, conditions: c - b, access: d - c, readiness: 100 - d };
  });
