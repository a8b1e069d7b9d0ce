import type { EngineAnswer, EngineQuestion } from '../../engine';
import type { Hit, SearchQuery } from '../../port';
import { conditionsOf, failing, isOneAtMost } from './conditions';
import { Counts } from './counts';
import { firstOf } from './first-of';
import { isOpen, runningOffers, type HeldRows } from './rows';
import type { Found } from './worth';

/**
 * The answer over the rows that the words find. Counts of a filter are taken with all others applied, so a host that
 * only one part of the question keeps out still counts for that part.
 */
export function answerOf(
  { query, today, visibility }: EngineQuestion,
  rows: HeldRows,
  found: readonly Found[],
): Omit<EngineAnswer, 'engine'> {
  const { host, offer } = conditionsOf(query, today, rows);
  const counts = query.withFacets ? new Counts(query, today, rows) : null;
  const openings: Openings | null = query.sort === 'open' ? new Map() : null;
  const keptOut = [...host, ...offer].map(({ part, bit }) => ({ part, bit, hosts: 0 }));
  const fits = (one: Found) => {
    const outside = failing(host, one);
    if (!isOneAtMost(outside)) return false;
    let met = false;
    let nearlyMet = 0;
    for (const each of runningOffers(one.row, today)) {
      const missing = failing(offer, each);
      if (!isOneAtMost(missing)) continue;
      if (outside === 0) counts?.addOffer(each, missing);
      nearlyMet |= missing;
      met ||= missing === 0;
      if (openings && missing === 0 && isOpen(each, today))
        openings.set(one, Math.max(openings.get(one) ?? 0, each.left ?? 0));
    }
    if (outside === 0) counts?.endOffers();
    if (met) counts?.addHost(one.row, outside);
    const keepsOut = met ? outside : outside === 0 ? nearlyMet : 0;
    if (keepsOut !== 0) for (const part of keptOut) if ((part.bit & keepsOut) !== 0) part.hosts += 1;
    return met && outside === 0;
  };
  // Where nothing is asked beside the words, and nothing counted, there is nothing to look at.
  const fitting = keptOut.length === 0 && !counts && !openings ? found : found.filter(fits);
  const total = fitting.length;
  const without = keptOut.map(({ part, hosts }) => [part, total + hosts] as const);
  return {
    ...{ textTotal: found.length, total, hits: pageOf(fitting, query, orderOf(query, openings)) },
    without: Object.fromEntries(without),
    facets: counts?.of(visibility.audience) ?? {},
  };
}

/** The most places that one open offer of those asked for has left; absent: none is open. */
type Openings = Map<Found, number>;
type Order = (one: Found, other: Found) => number;

function pageOf(fitting: readonly Found[], { page, pageSize }: SearchQuery, order: Order): Hit[] {
  const before = (page - 1) * pageSize;
  return firstOf(fitting, before + pageSize, order)
    .slice(before)
    .map(({ row, distanceM }, i) => ({ id: row.id, no: before + i + 1, distanceM }));
}

function orderOf({ sort, near }: SearchQuery, openings: Openings | null): Order {
  if (sort === 'distance' && near) return nearestFirst;
  if (sort === 'freshness') return latestFirst;
  if (!openings) return byWorth;
  const opening = (found: Found) => openings.get(found) ?? -1;
  return (one, other) => opening(other) - opening(one) || byWorth(one, other);
}

/** What the words are worth, then how much is known; between equals the same one always comes first. */
function byWorth(one: Found, other: Found): number {
  return (
    other.score - one.score ||
    other.row.quality - one.row.quality ||
    one.row.tie - other.row.tie ||
    (one.row.id < other.row.id ? -1 : 1)
  );
}

/** Those without a place last. */
function nearestFirst(one: Found, other: Found): number {
  const [near, far] = [one.distanceM ?? Infinity, other.distanceM ?? Infinity];
  return near === far ? byWorth(one, other) : near - far;
}

/** Those never confirmed last. */
function latestFirst(one: Found, other: Found): number {
  const [late, early] = [one.row.confirmedOn ?? '', other.row.confirmedOn ?? ''];
  return late === early ? byWorth(one, other) : late > early ? -1 : 1;
}
