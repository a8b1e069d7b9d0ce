import type { FilterName, SearchResult } from '#search/port';
import { filterNames, changed, withoutValue, type SearchAddress } from './address';
import { reachLabel } from './order';
import { filterLabel, valueLabel, type Vocabulary } from './words';

/** One thing that narrows the search, and the address without it. */
export interface ActiveChip {
  label: string;
  href: string;
}

/** Everything that narrows the search beside the words. */
export function activeChips(
  params: URLSearchParams,
  address: SearchAddress,
  vocabulary: Vocabulary,
): ActiveChip[] {
  const chips: ActiveChip[] = [];
  for (const name of filterNames) {
    const { include = [], exclude = [] } = address.filters[name] ?? {};
    for (const value of include)
      chips.push({ label: valueLabel(name, value, vocabulary), href: withoutValue(params, name, value) });
    for (const value of exclude)
      chips.push({
        label: `${valueLabel(name, value, vocabulary)}を除く`,
        href: withoutValue(params, name, `-${value}`),
      });
  }
  if (address.withinM !== undefined)
    chips.push({
      label: `${originOf(address, vocabulary)}${reachLabel(address.withinM)}`,
      href: changed(params, { within: null }),
    });
  if (address.box) chips.push({ label: '地図の範囲', href: changed(params, { bbox: null }) });
  return chips;
}

/** The area from which it is measured; a point of the map has no name. */
function originOf({ near, nearArea }: SearchAddress, { areaNames }: Vocabulary): string {
  const name = near || nearArea === undefined ? undefined : areaNames.get(nearArea);
  return name === undefined ? '' : `${name}から`;
}

/** What to let go of when nothing is found, and how much that would find. */
export interface Loosening {
  label: string;
  total: number;
  href: string;
}

const namesOf: Record<string, readonly string[]> = {
  times: ['weekday', 'slot'],
  place: ['near', 'within', 'bbox'],
};

/** The filters without which something would be found, the most first. */
export function loosenings(
  params: URLSearchParams,
  without: SearchResult['without'],
  vocabulary: Pick<Vocabulary, 'easy'>,
): Loosening[] {
  return Object.entries(without)
    .filter(([, total]) => total > 0)
    .sort(([, a], [, b]) => b - a)
    .map(([name, total]) => ({
      label: filterLabel(name as FilterName | 'place' | 'times', vocabulary),
      total,
      href: changed(params, Object.fromEntries((namesOf[name] ?? [name]).map((part) => [part, null]))),
    }));
}
