import {
  areaOutside,
  areaUnknown,
  freshnessValues,
  slotValues,
  weekdayValues,
  type FilterName,
} from '#search/port';
import { isSlug } from '~/domain/taxonomy/index.server';
import { hostStatuses, stances } from '../labels';
import { filterNames, type SearchAddress } from './address';

const values: Readonly<Record<Exclude<FilterName, 'area'>, (value: string) => boolean>> = {
  kind: (value) => isSlug('hostKind', value),
  menu: (value) => isSlug('menuKind', value),
  activity: (value) => isSlug('activity', value),
  condition: (value) => isSlug('consideration', value),
  weekday: among(weekdayValues),
  slot: among(slotValues),
  open: among(['yes']),
  stance: among(stances),
  freshness: among(freshnessValues),
  status: among(hostStatuses),
};

function among(known: readonly string[]): (value: string) => boolean {
  return (value) => known.includes(value);
}

/**
 * Whether every value of the filters is one that the page could have offered. An address may say anything; what no list
 * knows is searched for in vain, and could be a text about somebody.
 *
 * @param areas those of the municipality, also those that no longer stand
 */
export function asksByLists(
  { filters, nearArea }: Pick<SearchAddress, 'filters' | 'nearArea'>,
  areas: readonly { id: string }[],
): boolean {
  const isArea = (value: string) => areas.some(({ id }) => id === value);
  const isKnown = (name: FilterName, value: string) =>
    name === 'area' ? value === areaOutside || value === areaUnknown || isArea(value) : values[name](value);
  return (
    (nearArea === undefined || isArea(nearArea)) &&
    filterNames.every((name) => {
      const { include = [], exclude = [] } = filters[name] ?? {};
      return [...include, ...exclude].every((value) => isKnown(name, value));
    })
  );
}
