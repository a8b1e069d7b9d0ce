import { toldCount, toldParts, type ToldCount } from '~/lib/small-cells';

export const topics = ['strength', 'wish', 'condition'] as const;
export type Topic = (typeof topics)[number];

export const topicNames: Record<Topic, string> = {
  strength: 'できること',
  wish: '関心・願い',
  condition: '配慮・条件',
};

/** Somebody with an open case, as far as it is counted. */
export type Counted = Readonly<Record<Topic, readonly string[]>> & {
  /** One of the areas of the count; null: in none of them, or not known. */
  readonly areaId: string | null;
  /** Slug; null: not known. */
  readonly ageBand: string | null;
  /** A plan is confirmed: only then somebody is counted as in 参加支援 (handbook §9.1). */
  readonly hasPlan: boolean;
};

/** Bands of age that are counted together: of twenty years, as finer ones would seldom fill. */
export const ageGroups = [
  { label: '10・20代', slugs: ['age_10s', 'age_20s'] },
  { label: '30・40代', slugs: ['age_30s', 'age_40s'] },
  { label: '50・60代', slugs: ['age_50s', 'age_60s'] },
  { label: '70代以上', slugs: ['age_70s', 'age_80s_over'] },
] as const;

/** How many places somebody has. */
export const fairnessBuckets = ['0か所', '1〜2か所', '3か所以上'] as const;

/**
 * How a group stands, as far as it is told. nowhere: for some, no place is left even when the hosts are asked; without: for
 * some, none can be proposed now; few: half of them or more have one or two.
 */
export type Standing = 'nowhere' | 'without' | 'few';

export const standingNames: Readonly<Record<Standing, string>> = {
  nowhere: '聞いてみても、場所のない人がいます',
  without: '打診できる場所のない人がいます',
  few: '場所が1〜2か所の人が、半分以上です',
};

/** One strength, wish or condition that enough people have. */
export interface CountedItem {
  readonly slug: string;
  readonly total: ToldCount;
  /** In the order of the areas of the count, then who is in none of them; null: cannot be told. */
  readonly areas: readonly ToldCount[] | null;
  /** In the order of `ageGroups`, then who has no known age. */
  readonly ages: readonly ToldCount[] | null;
}

/** What of a count may be published, and is all that is kept of it. */
export interface ParticipantCounts {
  readonly people: ToldCount;
  /** Of them those with a confirmed plan, the number of 参加支援; null also where it would tell the few others. Missing in months counted before. */
  readonly supported?: ToldCount;
  /** Who came to open gatherings in the month before, as often as they came, with or without a case. Missing as above. */
  readonly gathered?: ToldCount;
  readonly areas: readonly { readonly id: string; readonly name: string }[];
  readonly topics: Readonly<Record<Topic, readonly CountedItem[]>>;
}

/**
 * Counts people by what they can do, wish and need. Items that fewer than `threshold` people have are left out like
 * those that nobody has, so that a rare strength is not even known to be there; the others by how many have them.
 `gathered` are those who came to open gatherings, of whom nothing else is known: they are in no other number.
 */
export function countPeople(
  people: readonly Counted[],
  areas: ParticipantCounts['areas'],
  threshold: number,
  gathered = 0,
): ParticipantCounts {
  const byArea = (some: readonly Counted[]) => [
    ...areas.map(({ id }) => some.filter(({ areaId }) => areaId === id).length),
    some.filter(({ areaId }) => !areas.some(({ id }) => id === areaId)).length,
  ];
  const groupOf = (band: string | null) =>
    ageGroups.findIndex(({ slugs }) => (slugs as readonly (string | null)[]).includes(band));
  const byAge = (some: readonly Counted[]) =>
    [...ageGroups.keys(), -1].map((group) => some.filter(({ ageBand }) => groupOf(ageBand) === group).length);
  const itemsOf = (topic: Topic): CountedItem[] => {
    const having = new Map<string, Counted[]>();
    for (const person of people)
      for (const slug of new Set(person[topic])) having.set(slug, [...(having.get(slug) ?? []), person]);
    return [...having]
      .flatMap(([slug, some]) => {
        const { total, parts } = toldParts(byArea(some), threshold);
        return total === null
          ? []
          : [{ slug, total, areas: parts, ages: toldParts(byAge(some), threshold).parts }];
      })
      .sort((a, b) => b.total - a.total || a.slug.localeCompare(b.slug));
  };
  return {
    people: toldCount(people.length, threshold),
    supported: supportedOf(people, threshold),
    gathered: toldCount(gathered, threshold),
    areas,
    topics: { strength: itemsOf('strength'), wish: itemsOf('wish'), condition: itemsOf('condition') },
  };
}

/** Who has a confirmed plan, told as one part of everybody so that the other cannot be worked out. */
function supportedOf(people: readonly Counted[], threshold: number): ToldCount {
  const supported = people.filter(({ hasPlan }) => hasPlan).length;
  if (supported === 0) return 0;
  return toldParts([supported, people.length - supported], threshold).parts?.[0] ?? null;
}
