import type { FacetCounts, FilterName, SearchResult } from '#search/port';
import type { SearchAddress } from './address';
import { filterLabel, valueLabel, type Vocabulary } from './words';

export interface FilterOption {
  value: string;
  label: string;
  /** Hosts there would be with this value, all other filters as they are. */
  count: number;
}

/** A filter as the page offers it. */
export interface FilterGroup {
  name: FilterName;
  label: string;
  /** One of a list, or any number of boxes. */
  look: 'select' | 'boxes';
  options: FilterOption[];
  /** Folded away under 「ほか」. */
  more: FilterOption[];
  chosen: string[];
}

export interface AreaName {
  id: string;
  name: string;
  parentId: string | null;
}

/** How many boxes stand open, by filter; selects show all. */
const boxes: Partial<Record<FilterName, number>> = {
  open: 1,
  kind: 6,
  menu: 5,
  stance: 5,
  condition: 5,
  activity: 0,
  freshness: 4,
  status: 5,
};

/** As many of the rest as can be looked through; the others are found by words. */
const mostMore = 24;

/** In the order of the page: when, where, what, who. */
const order: readonly FilterName[] = [
  'open',
  'weekday',
  'slot',
  'area',
  'kind',
  'menu',
  'stance',
  'condition',
  'activity',
  'freshness',
  'status',
];
/** Filters whose values have an order of their own; the others go by count. */
const fixed: readonly FilterName[] = ['weekday', 'slot', 'freshness', 'stance', 'status'];
const stanceOrder = ['welcome', 'consult', 'not_asked', 'list_only', 'not_now'];
/** What people ask for first; the other conditions follow by count. */
const asked = ['quiet_place', 'few_words', 'frequent_rest', 'irregular_ok', 'wheelchair_access'];
const statusOrder = ['listed', 'pending', 'paused', 'draft'];

/** What can be narrowed down further, with counts; values that nothing has are left out unless they are chosen. */
export function filterGroups(
  { facets }: Pick<SearchResult, 'facets'>,
  { filters }: Pick<SearchAddress, 'filters'>,
  areas: readonly AreaName[],
  vocabulary: Vocabulary,
): FilterGroup[] {
  return order.flatMap((name): FilterGroup[] => {
    const counts = facets[name];
    if (!counts) return [];
    const chosen = [...(filters[name]?.include ?? [])];
    const values = name === 'area' ? areaOrder(areas, counts) : valuesInOrder(name, counts);
    const options = Array.from(new Set([...values, ...chosen]))
      .map((value) => ({ value, label: valueLabel(name, value, vocabulary), count: countOf(counts, value) }))
      .filter(({ value, count }) => count > 0 || chosen.includes(value));
    if (options.length === 0 || (name === 'status' && options.length === 1 && chosen.length === 0)) return [];
    const open = openOnes(name, options, chosen);
    return [
      {
        name,
        label: filterLabel(name, vocabulary),
        look: name in boxes ? 'boxes' : 'select',
        options: open,
        more: options.filter((option) => !open.includes(option)).slice(0, mostMore),
        chosen,
      },
    ];
  });
}

/** A value of an address may be anything, also the name of something that every object has. */
function countOf(counts: FacetCounts, value: string): number {
  return (Object.hasOwn(counts, value) ? counts[value] : undefined) ?? 0;
}

/** What stands open: what is chosen, and the first of the others. */
function openOnes(
  name: FilterName,
  options: readonly FilterOption[],
  chosen: readonly string[],
): FilterOption[] {
  const room = boxes[name] ?? options.length;
  const others = options
    .filter(({ value }) => !chosen.includes(value))
    .slice(0, Math.max(0, room - chosen.length));
  return options.filter((option) => chosen.includes(option.value) || others.includes(option));
}

function valuesInOrder(name: FilterName, counts: FacetCounts): string[] {
  const values = Object.keys(counts);
  if (name === 'stance') return stanceOrder.filter((value) => values.includes(value));
  if (name === 'status') return statusOrder.filter((value) => values.includes(value));
  if (fixed.includes(name)) return values;
  const rank = (value: string) => (name === 'condition' ? asked.indexOf(value) + 1 || asked.length + 1 : 0);
  return values.sort(
    (a, b) => rank(a) - rank(b) || (counts[b] ?? 0) - (counts[a] ?? 0) || a.localeCompare(b),
  );
}

/** Wide areas, each followed by those inside it; then what belongs to none. */
function areaOrder(areas: readonly AreaName[], counts: FacetCounts): string[] {
  const known = new Set(areas.map(({ id }) => id));
  const inside = (parent: string | null): string[] =>
    areas.filter(({ parentId }) => parentId === parent).flatMap(({ id }) => [id, ...inside(id)]);
  return [...inside(null), ...Object.keys(counts).filter((value) => !known.has(value))];
}
