import { label, menuKinds } from '~/domain/taxonomy/lists';

/**
 * Something that people look for and places give: a kind of support menu, or a combination with a name that people
 * use in meetings. Empty lists ask nothing.
 */
export interface Resource {
  readonly key: string;
  readonly label: string;
  /** Slug of `gapKind` under which a lack of it is told. */
  readonly gapKind: string;
  /** The kind of menu a gap is told with, where there is one. */
  readonly menuKind: string | null;
  /** Who looks for it: names one of these menus or wishes, and one of these conditions. */
  readonly sought: {
    readonly menuKinds: readonly string[];
    readonly wishes: readonly string[];
    readonly conditions: readonly string[];
  };
  /** What gives it: an offer of one of these menus that meets all of these conditions. */
  readonly given: { readonly menuKinds: readonly string[]; readonly conditions: readonly string[] };
  /** Slots in which it is wanted. */
  readonly slots: readonly string[];
}

const GATHERING = ['gathering_place', 'meal_together', 'hobby_culture', 'peer_group'];
const WORK = ['work_experience', 'welfare_workplace_use'];
const MORNINGS = ['mon_am', 'tue_am', 'wed_am', 'thu_am', 'fri_am'];
const EVENINGS = ['mon_evening', 'tue_evening', 'wed_evening', 'thu_evening', 'fri_evening'];

/** The combinations that meetings ask for; the first is shown when nothing is chosen. */
export const namedResources: readonly [Resource, ...Resource[]] = [
  {
    key: 'quiet_morning',
    label: '静かに過ごせる午前の場所',
    gapKind: 'no_quiet_option',
    menuKind: 'gathering_place',
    sought: { menuKinds: [], wishes: [], conditions: ['quiet_place', 'few_words', 'no_group_activity'] },
    given: { menuKinds: GATHERING, conditions: ['quiet_place'] },
    slots: MORNINGS,
  },
  {
    key: 'weekly_two_hours',
    label: '週一回・二時間の仕事',
    gapKind: 'no_menu',
    menuKind: 'work_experience',
    sought: { menuKinds: WORK, wishes: ['want_work_someday'], conditions: [] },
    given: { menuKinds: WORK, conditions: ['short_session'] },
    slots: [],
  },
  {
    key: 'pickup',
    label: '送り迎えのある所',
    gapKind: 'no_transport',
    menuKind: null,
    sought: { menuKinds: [], wishes: [], conditions: ['pickup_needed'] },
    given: { menuKinds: [], conditions: ['pickup_needed'] },
    slots: [],
  },
  {
    key: 'evening_place',
    label: '夕方の居場所',
    gapKind: 'no_time_slot',
    menuKind: 'gathering_place',
    sought: { menuKinds: GATHERING, wishes: ['want_place', 'want_talk'], conditions: [] },
    given: { menuKinds: GATHERING, conditions: [] },
    slots: EVENINGS,
  },
];

/** Menus whose lack has a kind of its own. */
const kindsOfOwn: Readonly<Record<string, string>> = {
  temporary_housing: 'no_housing',
  parenting_connection: 'no_parent_child',
};

/** Every kind of support menu as a resource. */
export const menuResources: readonly Resource[] = menuKinds.map(({ slug, label }) => ({
  key: slug,
  label,
  gapKind: kindsOfOwn[slug] ?? 'no_menu',
  menuKind: slug,
  sought: { menuKinds: [slug], wishes: [], conditions: [] },
  given: { menuKinds: [slug], conditions: [] },
  slots: [],
}));

const all = [...namedResources, ...menuResources];

/** The resource of a key; the first named one for an unknown key. */
export function resourceOf(key: string | null): Resource {
  return all.find((resource) => resource.key === key) ?? namedResources[0];
}

export function isResource(key: string): boolean {
  return all.some((resource) => resource.key === key);
}

interface ToldGap {
  kind: string;
  menuKind: string | null;
  considerations: readonly string[];
  slots: readonly string[];
}

/** What a gap that was told stands for: a named combination, else a kind of menu; null for neither. */
export function namedOrSame(gap: ToldGap): Resource | null {
  const same = (resource: Resource): boolean =>
    resource.gapKind === gap.kind &&
    resource.menuKind === gap.menuKind &&
    resource.given.conditions.join() === gap.considerations.join() &&
    resource.slots.join() === gap.slots.join();
  return all.find(same) ?? null;
}

/** The words for a gap that was told: of the named combination it stands for, else of its kind of menu. */
export function gapLabel(gap: ToldGap): string | null {
  return namedOrSame(gap)?.label ?? null;
}

/** What is missing, in words. */
export function gapWords(gap: ToldGap): string {
  const lack = label('gapKind', gap.kind);
  const plain = gap.menuKind === null ? lack : `${lack}（${label('menuKind', gap.menuKind)}）`;
  return gapLabel(gap) ?? plain;
}
