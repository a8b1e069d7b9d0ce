import { countQuestion } from '../queries/search-log.server';
import { insertSavedSearch, putRecentSearch, setFitting } from '../queries/searches.server';
import { withScope } from '../scope.server';
import type { Scope } from '~/domain/kernel/scope';
import { fittingHosts, lookAgain, questionToCount } from '~/domain/registry/index.server';
import { addDays, startOfDay, type Day } from '~/lib/japanese-date';
import { idFor } from './ids';
import type { World } from './world';

const SAVER = 'coordinator@demo.example';
const SAVED: readonly [name: string, asked: Record<string, string>, daysAgo: number][] = [
  ['静かで、午前だけの所', { condition: 'quiet_place', slot: 'am' }, 40],
  ['子ども食堂の手伝い', { q: '子ども食堂' }, 12],
];
const RECENT = ['パン', '手先の仕事', '農園 火曜', 'Ｂ型'];
/** What was searched for, how often, and how many days ago the last time. */
const COUNTED: readonly [words: string, times: number, daysAgo: number, audience: 'public' | 'staff'][] = [
  ['ドッグラン', 4, 3, 'public'],
  ['夜カフェ', 3, 9, 'staff'],
  ['うどん打ち', 2, 15, 'public'],
  ['子ども食堂', 11, 1, 'public'],
  ['居場所', 9, 2, 'staff'],
];

/**
 * What the coordinator of a town searched for and keeps, with two hosts that have come to fit since, and what others
 * searched for in vain. Done again, it changes nothing.
 */
export async function rememberSearches(scope: Scope, world: World, today: Day): Promise<void> {
  const userId = world.users.find(({ mail }) => mail === SAVER)?.id;
  if (userId === undefined) return;
  const at = (daysAgo: number) => startOfDay(addDays(today, -daysAgo));
  const key = (of: string) => idFor(`${world.municipality.name} search ${of}`);
  for (const [name, values, daysAgo] of SAVED) {
    const asked = new URLSearchParams(values).toString();
    const { ids } = await fittingHosts(scope, asked, at(0));
    const row = { id: key(name), userId, name, asked, savedAt: at(daysAgo) };
    await withScope(scope, async (tx) => {
      if (await insertSavedSearch(tx, row))
        await setFitting(tx, { id: row.id, known: null }, { ids: ids.slice(2) }, at(daysAgo));
    });
  }
  await lookAgain(scope, at(0));
  for (const [index, words] of RECENT.entries()) {
    const asked = new URLSearchParams({ q: words }).toString();
    const { total } = await fittingHosts(scope, asked, at(0));
    const row = { id: key(words), userId, asked, total, searchedAt: at(index + 1) };
    await withScope(scope, (tx) => putRecentSearch(tx, row, RECENT.length));
  }
  for (const [words, times, daysAgo, audience] of COUNTED) {
    const asked = new URLSearchParams({ q: words });
    const { total } = await fittingHosts(scope, asked.toString(), at(0));
    const counted = questionToCount(asked, audience, false);
    if (!counted) continue;
    const row = {
      ...counted,
      id: key(`${words} ${audience}`),
      day: addDays(today, -daysAgo),
      audience,
      total,
    };
    await withScope(scope, (tx) => countQuestion(tx, { ...row, stage: 'exact', times }));
  }
}
