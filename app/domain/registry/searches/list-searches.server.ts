import { listMissedWords } from '#db/queries/search-log.server';
import { listAreaNames, listFoundHosts } from '#db/queries/registry-search.server';
import {
  countFresh,
  countSavedSearches,
  listRecentSearches,
  listSavedSearches,
} from '#db/queries/searches.server';
import type { ScopedTx } from '#db/scope.server';
import { read } from '~/domain/kernel/read.server';
import { userOf } from '~/domain/kernel/user';
import { addDays, today, type Day } from '~/lib/japanese-date';
import { freshnessLimits } from '../freshness-limits.server';
import { readAddress } from '../search/address';
import { activeChips } from '../search/chips';
import { askedOf } from './asked';
import { MOST_RECENT } from './note-search.server';

/** Recent searches that stand under the box. */
const SHOWN = 5;
/** Days for which words that found nothing are shown, and how often they must have been asked for. */
const MISSED_DAYS = 90;
const MISSED_TIMES = 2;
const MISSED_SHOWN = 20;
/** New hosts that a list names. */
const NAMED = 10;

/** What the search of a user remembers: the last questions, how many are saved, and how many hosts are new to those. */
export const getSearchMemory = read({
  name: 'registry.get-search-memory',
  permission: 'registry.search',
  run: async ({ tx, scope, now }, params: URLSearchParams) => {
    const { userId } = userOf(scope);
    const asked = askedOf(params, 'staff');
    const describe = await describer(tx, today(now));
    const recent = await listRecentSearches(tx, userId, SHOWN + 1);
    return {
      asked,
      recent: recent
        .filter((one) => one.asked !== asked)
        .slice(0, SHOWN)
        .map((one) => ({ ...one, label: describe(one.asked) })),
      saved: await countSavedSearches(tx, userId),
      fresh: await countFresh(tx, userId),
    };
  },
});

/** The saved searches of a user with the hosts that are new to them, the last ones, and what is about to be saved. */
export const getSearches = read({
  name: 'registry.get-searches',
  permission: 'registry.search',
  run: async ({ tx, scope, now }, params: URLSearchParams) => {
    const { userId } = userOf(scope);
    const describe = await describer(tx, today(now));
    const saved = await listSavedSearches(tx, userId);
    const hosts = await listFoundHosts(
      tx,
      saved.flatMap(({ fresh }) => fresh.slice(0, NAMED)),
      false,
    );
    const names = new Map(hosts.map(({ id, name }) => [id, name]));
    const recent = await listRecentSearches(tx, userId, MOST_RECENT);
    const asked = askedOf(params, 'staff');
    return {
      asked: asked === '' ? null : { asked, label: describe(asked) },
      saved: saved.map(({ id, name, asked: question, fresh }) => ({
        ...{ id, name, asked: question, label: describe(question), fresh: fresh.length },
        named: fresh.flatMap((host) => {
          const found = names.get(host);
          return found === undefined ? [] : [{ id: host, name: found }];
        }),
      })),
      recent: recent.map((one) => ({ ...one, label: describe(one.asked) })),
    };
  },
});

/** Words that people searched for in vain, for whoever teaches the search what is called how here. */
export const listMissed = read({
  name: 'registry.list-missed-words',
  permission: 'registry.edit',
  run: async ({ tx, now }) =>
    listMissedWords(tx, addDays(today(now), -MISSED_DAYS), MISSED_TIMES, MISSED_SHOWN),
});

/** A question in words: 「パン」・火曜・本町. */
async function describer(tx: ScopedTx, day: Day): Promise<(asked: string) => string> {
  const areaNames = new Map((await listAreaNames(tx)).map(({ id, name }) => [id, name]));
  const vocabulary = { areaNames, ages: await freshnessLimits(tx, day), easy: false };
  return (asked) => {
    const params = new URLSearchParams(asked);
    const address = readAddress(params, 'staff');
    const words = address.text.trim() === '' ? [] : [`「${address.text.trim()}」`];
    return [...words, ...activeChips(params, address, vocabulary).map(({ label }) => label)].join('・');
  };
}
