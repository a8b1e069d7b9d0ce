import type { FacetCounts, FilterName, FilterPart, SearchQuery, Visibility } from '../../port';
import { failing, isOneAtMost, type Conditions } from './conditions';
import { Counts } from './counts';
import { runningOffers, type HeldRows } from './rows';
import type { Found } from './worth';

/** The hosts that meet everything: one and the same offer what is asked of offers. */
export function fittingOf(
  found: readonly Found[],
  { host, offer }: Conditions,
  today: string,
): readonly Found[] {
  if (host.length + offer.length === 0) return found;
  return found.filter(
    (one) =>
      host.every(({ holds }) => holds(one)) &&
      (offer.length === 0 ||
        runningOffers(one.row, today).some((each) => offer.every(({ holds }) => holds(each)))),
  );
}

export interface Counted {
  fitting: readonly Found[];
  facets: Readonly<Partial<Record<FilterName, FacetCounts>>>;
  /** How many hosts each part of the question alone keeps out. */
  keptOut: readonly { part: FilterPart; hosts: number }[];
}

/**
 * The same with counts. Those of a filter are taken with all others applied, so a host that only one part of the
 * question keeps out still counts for that part.
 */
export function countedOf(
  found: readonly Found[],
  { host, offer }: Conditions,
  { query, today, rows, audience }: CountedFor,
): Counted {
  const counts = new Counts(query, today, rows);
  const keptOut = [...host, ...offer].map(({ part, bit }) => ({ part, bit, hosts: 0 }));
  const fitting = found.filter((one) => {
    const outside = failing(host, one);
    if (!isOneAtMost(outside)) return false;
    // Where nothing is asked of offers, every host has one that meets it.
    let met = offer.length === 0;
    let nearlyMet = 0;
    for (const each of met && outside !== 0 ? [] : runningOffers(one.row, today)) {
      const missing = failing(offer, each);
      if (!isOneAtMost(missing)) continue;
      if (outside === 0) counts.addOffer(each, missing);
      nearlyMet |= missing;
      met ||= missing === 0;
    }
    if (outside === 0) counts.endOffers();
    if (met) counts.addHost(one.row, outside);
    const keepsOut = met ? outside : outside === 0 ? nearlyMet : 0;
    if (keepsOut !== 0) for (const part of keptOut) if ((part.bit & keepsOut) !== 0) part.hosts += 1;
    return met && outside === 0;
  });
  return { fitting, facets: counts.of(audience), keptOut };
}

/** For whom and when something is counted. */
export interface CountedFor {
  query: SearchQuery;
  today: string;
  rows: HeldRows;
  audience: Visibility['audience'];
}
