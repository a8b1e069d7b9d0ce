import type { Conditions } from './conditions';
import { byQuality, isOpen, runningOffers, type HeldRow } from './rows';
import type { SearchQuery } from '../../port';
import type { Found } from './worth';

/** Below 0: the one before the other. */
export type Order = (one: Found, other: Found) => number;

/** The order a question asks for. */
export function orderOf(
  { sort, near }: SearchQuery,
  today: string,
  { offer }: Conditions,
  fitting: readonly Found[],
): Order {
  if (sort === 'distance' && near) return nearestFirst;
  if (sort === 'freshness') return latestFirst;
  if (sort !== 'open') return byWorth;
  const left = new Map(fitting.map((one) => [one, leftAt(one.row)]));
  return (one, other) => (left.get(other) ?? -1) - (left.get(one) ?? -1) || byWorth(one, other);

  /** The most places that one open offer of those asked for has left; -1: none is open. */
  function leftAt(row: HeldRow): number {
    let most = -1;
    for (const each of runningOffers(row, today))
      if (isOpen(each, today) && offer.every(({ holds }) => holds(each)))
        most = Math.max(most, each.left ?? 0);
    return most;
  }
}

/** What the words are worth, then how much is known. */
function byWorth(one: Found, other: Found): number {
  return other.score - one.score || byQuality(one.row, other.row);
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
