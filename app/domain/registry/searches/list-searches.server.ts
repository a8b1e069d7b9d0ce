import { listMissedWords } from '#db/queries/search-log.server';
import { listFoundHosts } from '#db/queries/registry-search.server';
import { countSavedAndFresh, listRecentSearches, listSavedSearches } from '#db/queries/searches.server';
import { read } from '~/domain/kernel/read.server';
import { userOf } from '~/domain/kernel/user';
import { addDays, today } from '~/lib/japanese-date';
import { readAddress } from '../search/address';
import { activeChips } from '../search/chips';
import { townFacts, vocabularyOf, type TownFacts } from '../search/town-facts.server';
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

/**
 * What the search of a user remembers: the last questions, how many are saved and how many hosts are new to those; of what
 * is asked now, how it is told and under which id it is saved. With it come the facts of the municipality, which the
 * search itself needs too.
 */
export const getSearchMemory = read({
  name: 'registry.get-search-memory',
  permission: 'registry.search',
  run: async ({ tx, scope, now }, params: URLSearchParams) => {
    const { userId } = userOf(scope);
    const asked = askedOf(params, 'staff');
    const [facts, counts, recent] = await Promise.all([
      townFacts(tx, today(now)),
      countSavedAndFresh(tx, userId, asked),
      // They stand there while nothing is asked.
      asked === '' ? listRecentSearches(tx, userId, SHOWN) : [],
    ]);
    const describe = describer(facts);
    const label = asked === '' ? '' : describe(asked);
    const told = recent.map((one) => ({ asked: one.asked, label: describe(one.asked) }));
    return { facts, memory: { asked, label, ...counts, recent: told } };
  },
});

/** The saved searches of a user with the hosts that are new to them, the last ones, and what is about to be saved. */
export const getSearches = read({
  name: 'registry.get-searches',
  permission: 'registry.search',
  run: async ({ tx, scope, now }, params: URLSearchParams) => {
    const { userId } = userOf(scope);
    const describe = describer(await townFacts(tx, today(now)));
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
function describer(facts: TownFacts): (asked: string) => string {
  const vocabulary = vocabularyOf(facts);
  return (asked) => {
    const params = new URLSearchParams(asked);
    const address = readAddress(params, 'staff');
    const words = address.text.trim() === '' ? [] : [`「${address.text.trim()}」`];
    return [...words, ...activeChips(params, address, vocabulary).map(({ label }) => label)].join('・');
  };
}
