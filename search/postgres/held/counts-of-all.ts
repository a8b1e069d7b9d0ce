import type { SearchResult } from '../../port';
import { countedOf, type CountedFor } from './fitting';
import { freshnessOf } from './freshness';
import type { Found } from './worth';

type Facets = SearchResult['facets'];

/** Facets of all rows with the day they are of. The array is another one as soon as a row comes or goes. */
const kept = new WeakMap<readonly Found[], { today: string; facets: Facets }>();

/**
 * What is counted where nothing is asked: the first page that people see, and every one they turn to from there. Counted
 * once until a row comes or goes or the day changes; how old the confirmations are goes by the question, and is told anew.
 */
export function countsOfAll(all: readonly Found[], by: CountedFor): Facets {
  const known = kept.get(all);
  const facets =
    known?.today === by.today ? known.facets : countedOf(all, { host: [], offer: [] }, by).facets;
  if (facets !== known?.facets) kept.set(all, { today: by.today, facets });
  const age = freshnessOf(by.today, by.query.ages);
  const freshness = { fresh: 0, due: 0, old: 0, never: 0 };
  for (const { row } of all) freshness[age(row)] += 1;
  return { ...facets, freshness };
}
