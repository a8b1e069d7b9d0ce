import fc from '#tests/setup/fast-check';
import { expect, it } from 'vitest';
import { anyPlace, anySeeker } from '#tests/factories/any-match';
import { anOffer, aPlace, answer, aSeeker, leftOf, reasonsFor, TODAY } from '#tests/factories/matching';
import { compareText } from '~/lib/text/compare';
import { rank } from './rules';
import { handbookWeights } from './score';
import type { Answer, Place, Seeker } from './types';

const reasonsOf = (who: Seeker, places: readonly Place[]) =>
  reasonsFor(who, rank(who, places, TODAY, handbookWeights));

it('names the first twenty by name, and of one name by what they are known by, whatever order they come in', () => {
  const some = fc.uniqueArray(fc.tuple(fc.uuid(), fc.constantFrom('あおば', 'いずみ')), {
    minLength: 15,
    maxLength: 40,
    selector: ([hostId]) => hostId,
  });
  const full = anOffer({ free: 0 });
  fc.assert(
    fc.property(some, (places) => {
      const [reason] = reasonsOf(
        aSeeker(),
        places.map(([hostId, name]) => aPlace({ hostId, name, offers: [full] })),
      );
      const inOrder = places
        .map(([hostId, name]) => ({ hostId, name }))
        .sort((a, b) => compareText(a.name, b.name) || compareText(a.hostId, b.hostId));
      expect(reason?.hosts).toEqual(inOrder.slice(0, 20));
      expect(reason?.places).toBe(places.length);
    }),
  );
});

it('says each age from which places take somebody, whichever comes first', () => {
  const from = (minAge: number) =>
    aPlace({ hostId: `host-${minAge}`, clearedForMinors: true, offers: [anOffer({ minAge })] });
  const who: Seeker = { ...aSeeker(), minor: true };
  const textOf = (...ages: number[]) => reasonsOf(who, ages.map(from)).map(({ text }) => text);
  expect(textOf(20, 18)).toEqual(['18歳からの場所・20歳からの場所']);
  expect(textOf(18, 20)).toEqual(textOf(20, 18));
});

/** The order of the reasons, written out once more: what cannot be changed first. */
const ORDER =
  'list_only not_now too_old paused full room stay minor_reward minor_work min_age time condition'.split(' ');
const TOGETHER = ['paused', 'full', 'room'];

it('counts each place by what cannot be changed, if there is such, and by its first must that is not met, if not', () => {
  const lists = fc.uniqueArray(anyPlace, { maxLength: 12, selector: ({ hostId }) => hostId });
  fc.assert(
    fc.property(anySeeker, lists, (who, places) => {
      const counts = new Map<string, number>();
      for (const { judgement } of leftOf(rank(who, places, TODAY, handbookWeights)).excluded) {
        const [first] = judgement.blockers.toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
        const kind = first?.kind ?? '';
        const key = TOGETHER.includes(kind) ? 'closed' : first?.slug ? `${kind}:${first.slug}` : kind;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
      const told = reasonsOf(who, places).map(({ key, places: many }) => [key, many] as const);
      expect(new Map(told)).toEqual(counts);
    }),
    { numRuns: 300 },
  );
});

it('names under a must only places that refuse it, however many others they refuse', () => {
  const pool = ['quiet_place', 'seated_work', 'few_words', 'no_phone', 'frequent_rest'];
  const anyAnswers = fc.tuple(...pool.map(() => fc.constantFrom<Answer['answer']>('yes', 'no')));
  fc.assert(
    fc.property(
      fc.shuffledSubarray(pool, { minLength: 3 }),
      fc.array(anyAnswers, { maxLength: 8 }),
      (must, told) => {
        const answersOf = (given: readonly Answer['answer'][]) =>
          Object.fromEntries(pool.map((slug, at) => [slug, answer(given[at] ?? 'yes')]));
        const places = told.map((given, at) =>
          aPlace({ hostId: `host-${at}`, answers: answersOf(given), offers: [anOffer()] }),
        );
        const wanted = new Map<string, string[]>();
        for (const { hostId, answers } of places) {
          const first = must.find((slug) => answers[slug]?.answer === 'no');
          if (first) wanted.set(first, [...(wanted.get(first) ?? []), hostId].sort());
        }
        const named = reasonsOf(aSeeker({ must }), places).map(
          ({ key, hosts }) => [key.split(':')[1], hosts.map(({ hostId }) => hostId).sort()] as const,
        );
        expect(new Map(named)).toEqual(wanted);
      },
    ),
    { numRuns: 500 },
  );
});
