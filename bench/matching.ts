import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { anOffer, aPlace, answer, aSeeker, HOME, pointAtWay, TODAY } from '#tests/factories/matching';
import { resultsFor } from '~/domain/matching/present';
import { handbookWeights } from '~/domain/matching/score';
import type { Answer, Place, Seeker } from '~/domain/matching/types';
import { activities, considerations, hostKinds } from '~/domain/taxonomy/lists';
import { WEEKDAYS } from '~/domain/taxonomy/slots';
import type { Measured } from './measured';

/** A city: about two thousand offers. */
const HOSTS = 1_500;
const RUNS = 60;
const WARM_UP = 10;

/** A sequence that is the same in every run (a linear congruential generator). */
export function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Hosts of every kind: a third known from open data alone, the others with up to three offers. */
export function manyPlaces(count: number): Place[] {
  const next = sequence(20261120);
  const pick = <T>(items: readonly T[], fallback: T): T => items[next(items.length)] ?? fallback;
  const said = (): Record<string, Answer> =>
    Object.fromEntries(
      Array.from({ length: 8 }, () => [
        pick(considerations, considerations[0])?.slug ?? '',
        answer(pick<Answer['answer']>(['yes', 'yes', 'partly', 'no'], 'yes')),
      ]),
    );
  return Array.from({ length: count }, (_, index) =>
    aPlace({
      hostId: `host-${index}`,
      name: `場所${index}`,
      kind: pick(hostKinds, hostKinds[0])?.slug ?? 'shop',
      stance: pick<Place['stance']>(['not_asked', 'consult', 'welcome', 'list_only', 'not_now'], 'consult'),
      assessedOn: next(2) === 0 ? null : TODAY,
      point: pointAtWay(next(20_000)),
      answers: said(),
      offers: Array.from({ length: index % 3 === 0 ? 0 : 1 + next(3) }, (_offer, number) =>
        anOffer({
          id: `offer-${index}-${number}`,
          activities: Array.from({ length: 4 }, () => pick(activities, activities[0])?.slug ?? 'weeding'),
          slots: [`${pick(WEEKDAYS, 'mon')}_am`, `${pick(WEEKDAYS, 'tue')}_pm`],
          answers: said(),
          free: next(4),
        }),
      ),
    }),
  );
}

/** A profile as most are: four strengths and wishes, two musts, three preferences, two mornings. */
export const usualSeeker: Seeker = aSeeker({
  strengths: { steady_worker: 'can_do', careful_precise: 'some' },
  wishes: ['want_quiet_work', 'want_work_someday'],
  must: ['quiet_place', 'no_phone'],
  prefer: ['few_words', 'frequent_rest', 'walking_distance'],
  slots: ['tue_am', 'thu_am'],
  from: HOME,
});

/** One person over the hosts of a city: gates, scores, order, explanations of the page, near misses. */
export function benchMatching(): Measured[] {
  const places = manyPlaces(HOSTS);
  const times = Array.from({ length: WARM_UP + RUNS }, () => {
    const start = performance.now();
    resultsFor(usualSeeker, places, [], TODAY, 10, handbookWeights);
    return performance.now() - start;
  })
    .slice(WARM_UP)
    .sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  const offers = places.reduce((sum, place) => sum + place.offers.length, 0);
  return [
    {
      name: `matching: 1 person, a city of ${offers.toLocaleString('en')} offers`,
      p50: at(0.5),
      p95: at(0.95),
      runs: RUNS,
    },
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const { name, p50, p95, runs } of benchMatching()) {
    process.stdout.write(`${name}: p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms (${runs} runs)\n`);
  }
}
