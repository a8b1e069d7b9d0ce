import { toldParts, type ToldParts } from '~/lib/small-cells';
import { ageGroups } from './rules';

/** Somebody with how many places there are for them. */
export interface Served {
  /** One of the areas of the count; null: in none of them, or not known. */
  readonly areaId: string | null;
  /** Slug; null: not known. */
  readonly ageBand: string | null;
  /** Slugs of the groups of conditions of which they need something. */
  readonly groups: readonly string[];
  /** Places that can be proposed. */
  readonly ready: number;
  /** Those, and those that have to be asked first. */
  readonly found: number;
  /** Changes of one condition or time, each of which would bring a place back; in words. */
  readonly eased: readonly string[];
}

/** One group: how many of it have no place, one or two, three or more. */
export interface FairnessRow {
  /** Names the group from one run to the next. */
  readonly id: string;
  readonly name: string;
  readonly ready: ToldParts;
  readonly found: ToldParts;
  /** What would bring a place back for those who can be proposed nowhere, for most of them first; none where they are hidden. */
  readonly eased: readonly { readonly words: string; readonly people: number }[];
}

export const fairnessKinds = ['all', 'age', 'area', 'need'] as const;

export interface FairnessTable {
  readonly kind: (typeof fairnessKinds)[number];
  readonly title: string;
  readonly rows: readonly FairnessRow[];
}

export interface FairnessNames {
  readonly areas: readonly { readonly id: string; readonly name: string }[];
  readonly groups: readonly { readonly slug: string; readonly label: string }[];
}

const EASED_SHOWN = 3;

/**
 * How many people have somewhere to go, by age, area and what they need; numbers of people are hidden and rounded as all that
 * are told of participants (decision 0089). A group that nobody belongs to is left out.
 */
export function fairnessOf(
  people: readonly Served[],
  { areas, groups }: FairnessNames,
  threshold: number,
): FairnessTable[] {
  const row = (id: string, name: string, belongs: (one: Served) => boolean): FairnessRow[] => {
    const some = people.filter(belongs);
    if (some.length === 0) return [];
    const told = (count: (one: Served) => number) => toldParts(bucketsOf(some.map(count)), threshold);
    const ready = told((one) => one.ready);
    const without = some.filter((one) => one.ready === 0);
    // Where the number of those without a place is hidden, what is said of them would tell it.
    const eased = (ready.parts?.[0] ?? null) === null ? [] : easedOf(without, threshold);
    return [{ id, name, ready, found: told(({ found }) => found), eased }];
  };
  const known = new Set<string | null>(areas.map(({ id }) => id));
  const aged = new Set<string | null>(ageGroups.flatMap(({ slugs }) => [...slugs]));
  return [
    { kind: 'all', title: '全体', rows: row('all', '全員', () => true) },
    {
      kind: 'age',
      title: '年代',
      rows: [
        ...ageGroups.flatMap(({ label, slugs }) =>
          row(slugs.join(), label, ({ ageBand }) => slugs.some((slug) => slug === ageBand)),
        ),
        ...row('unknown', '不明', ({ ageBand }) => !aged.has(ageBand)),
      ],
    },
    {
      kind: 'area',
      title: '圏域',
      rows: [
        ...areas.flatMap(({ id, name }) => row(id, name, ({ areaId }) => areaId === id)),
        ...row('elsewhere', 'ほか・不明', ({ areaId }) => !known.has(areaId)),
      ],
    },
    {
      kind: 'need',
      title: '配慮・条件',
      rows: [
        ...groups.flatMap(({ slug, label }) => row(slug, label, (one) => one.groups.includes(slug))),
        ...row('none', '条件なし', (one) => one.groups.length === 0),
      ],
    },
  ];
}

function bucketsOf(counts: readonly number[]): number[] {
  const none = counts.filter((count) => count === 0).length;
  const few = counts.filter((count) => count === 1 || count === 2).length;
  return [none, few, counts.length - none - few];
}

function easedOf(people: readonly Served[], threshold: number): FairnessRow['eased'] {
  const counts = new Map<string, number>();
  for (const { eased } of people)
    for (const words of new Set(eased)) counts.set(words, (counts.get(words) ?? 0) + 1);
  return [...counts]
    .flatMap(([words, count]) => {
      const people = Math.round(count / threshold) * threshold;
      return count < threshold ? [] : [{ words, people }];
    })
    .sort((a, b) => b.people - a.people || (a.words < b.words ? -1 : 1))
    .slice(0, EASED_SHOWN);
}
