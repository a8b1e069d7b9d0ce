import { setImmediate as breath } from 'node:timers/promises';
import { readThreshold } from '~/domain/community/index.server';
import { read } from '~/domain/kernel/read.server';
import type { Scope } from '~/domain/kernel/scope';
import { currentSeekers, placesFor, placesHeld } from '~/domain/matching/index.server';
import { nothingVisible } from '~/domain/people/rules';
import { consideration, considerationGroups } from '~/domain/taxonomy/index.server';
import { today } from '~/lib/japanese-date';
import { areasToCount } from './areas-to-count.server';
import { fairnessOf, type FairnessTable, type Served } from './fairness';

/** Everybody is compared, and nobody shown. */
const everybody = { ...nothingVisible, everything: true };

/** All who look for a place now, without a code; that it was looked is in the log (I14). */
const readEverybody = read({
  name: 'reports.check-fairness',
  permission: 'settings.manage',
  run: async ({ tx, now }) => {
    const day = today(now);
    const { areas, areaOf } = await areasToCount(tx);
    const people = await currentSeekers(tx, everybody, day);
    return {
      ...{ day, areas, threshold: await readThreshold(tx, day) },
      people: people.map(({ seeker, ageBand, areaId }) => ({ seeker, ageBand, areaId: areaOf(areaId) })),
    };
  },
  // Not how many: whoever may read the log would have the number that is rounded on the page.
  shows: ({ day }) => ({ codes: [], context: '検索', detail: { day } }),
});

export interface Fairness {
  readonly day: string;
  readonly places: number;
  readonly threshold: number;
  readonly tables: readonly FairnessTable[];
}

/**
 * Runs every current profile through the matcher over all places: who has somewhere to go, and who is left without. Others are
 * served between one person and the next.
 *
 * @throws the reason of `stopping` when that is raised.
 */
export async function checkFairness(
  scope: Scope,
  { stopping, ...call }: { now?: Date; stopping?: AbortSignal } = {},
): Promise<Fairness> {
  const { day, areas, threshold, people } = await readEverybody(scope, undefined, call);
  const places = await placesHeld(scope, day);
  const served: Served[] = [];
  for (const { seeker, ...who } of people) {
    const groups = seeker.considerations.flatMap(({ slug }) => consideration(slug)?.group ?? []);
    served.push({ ...who, groups: [...new Set(groups)], ...placesFor(seeker, places, day) });
    await breath();
    stopping?.throwIfAborted();
  }
  const tables = fairnessOf(served, { areas, groups: considerationGroups }, threshold);
  return { day, threshold, places: places.length, tables };
}
