import data from './taxonomies.json';

/** One entry of a list. The slug is stable for ever; the label is what people read. */
export interface Term {
  readonly slug: string;
  readonly label: string;
}

/** `easy` is the label in やさしい日本語, for public and host pages. */
interface EasyTerm extends Term {
  readonly easy: string;
}

/** `designated`: capacity and temporary-use rules apply (a designated or subsidised facility). */
export interface HostKind extends EasyTerm {
  readonly designated: boolean;
}

export type ActivityPlace = 'indoor' | 'outdoor' | 'home' | 'moving';

/** Defaults of a task: physical load 1–3, contact with people 0 none – 2 much, where it is done. */
export interface Activity extends EasyTerm {
  readonly group: string;
  readonly load: number;
  readonly people: number;
  readonly place: ActivityPlace;
}

export interface Strength extends EasyTerm {
  readonly group: string;
  readonly activities: readonly string[];
}

export interface Wish extends EasyTerm {
  readonly activities: readonly string[];
}

export type ConsiderationType = 'must' | 'prefer' | 'try';

/** `l3Only`: told to an accepting host on its card only, never in an inquiry. */
export interface Consideration extends EasyTerm {
  readonly group: string;
  readonly defaultType: ConsiderationType;
  readonly l3Only: boolean;
}

/** `evidence`: the papers a claim line of this kind needs, in words. */
export interface ExpenseKind extends Term {
  readonly eligible: boolean;
  readonly evidence: readonly string[];
}

export type FollowUpSide = 'person' | 'host' | 'both' | 'family' | 'agency';

export interface FollowUpKind extends Term {
  readonly side: FollowUpSide;
}

export type ListName = keyof typeof data;

export const hostKinds: readonly HostKind[] = data.hostKind;
export const menuKinds: readonly EasyTerm[] = data.menuKind;
export const activityGroups: readonly Term[] = data.activityGroup;
export const activities = data.activity as readonly Activity[];
export const strengthGroups: readonly Term[] = data.strengthGroup;
export const strengths: readonly Strength[] = data.strength;
export const wishes: readonly Wish[] = data.wish;
export const considerationGroups: readonly Term[] = data.considerationGroup;
export const considerations = data.consideration as readonly Consideration[];
export const expenseKinds: readonly ExpenseKind[] = data.expenseKind;
export const followUpKinds = data.followUpKind as readonly FollowUpKind[];
export const changesSeen: readonly Term[] = data.changeSeen;
export const gapTypes: readonly Term[] = data.gapType;
export const referralSources: readonly Term[] = data.referralSource;

const byList = new Map<string, ReadonlyMap<string, Term>>(
  Object.entries(data).map(([name, terms]) => [name, new Map(terms.map((term) => [term.slug, term]))]),
);

/** All terms of a list in their reading order. */
export function terms(list: ListName): readonly Term[] {
  return data[list];
}

/** Whether the slug stands in the list. */
export function isSlug(list: ListName, slug: string): boolean {
  return byList.get(list)?.has(slug) ?? false;
}

/** The Japanese label. A slug that is no longer in the list reads 「名前のない項目」, so that no page breaks on it. */
export function label(list: ListName, slug: string): string {
  return byList.get(list)?.get(slug)?.label ?? '名前のない項目';
}

/** The labels of several slugs, in the order given. */
export function labels(list: ListName, slugs: readonly string[]): string[] {
  return slugs.map((slug) => label(list, slug));
}

/** The lists that are also told in やさしい日本語. */
export type EasyList = 'hostKind' | 'menuKind' | 'activity' | 'strength' | 'wish' | 'consideration';

const easyByList: Record<EasyList, ReadonlyMap<string, EasyTerm>> = {
  hostKind: bySlug(hostKinds),
  menuKind: bySlug(menuKinds),
  activity: bySlug(activities),
  strength: bySlug(strengths),
  wish: bySlug(wishes),
  consideration: bySlug(considerations),
};

function bySlug(all: readonly EasyTerm[]): ReadonlyMap<string, EasyTerm> {
  return new Map(all.map((term) => [term.slug, term]));
}

/** The label in やさしい日本語; the usual one where there is none. */
export function easyLabel(list: EasyList, slug: string): string {
  return easyByList[list].get(slug)?.easy || label(list, slug);
}

/** A label as it was kept, told in やさしい日本語; null for words that are no label of the list. */
export function easyOf(list: EasyList, words: string): string | null {
  const found = terms(list).find((term) => term.label === words);
  return found ? easyLabel(list, found.slug) : null;
}

/** `{ value, label }` pairs for a form field. */
export function options(list: ListName): { value: string; label: string }[] {
  return terms(list).map((term) => ({ value: term.slug, label: term.label }));
}

function finder<T extends Term>(all: readonly T[]): (slug: string) => T | undefined {
  const index = new Map(all.map((term) => [term.slug, term]));
  return (slug) => index.get(slug);
}

export const hostKind = finder(hostKinds);
export const activity = finder(activities);
export const strength = finder(strengths);
export const wish = finder(wishes);
export const consideration = finder(considerations);
export const expenseKind = finder(expenseKinds);
export const followUpKind = finder(followUpKinds);

/** Whether capacity and temporary-use rules apply to this kind of host (handbook §6.1, CAP). */
export function isDesignated(kind: string): boolean {
  return hostKind(kind)?.designated ?? false;
}

/** The activities a strength supports (§6.4); none for an unknown slug or a strength of the surroundings. */
export function activitiesOfStrength(slug: string): readonly string[] {
  return strength(slug)?.activities ?? [];
}

/** The activities a wish points to (§6.4). */
export function activitiesOfWish(slug: string): readonly string[] {
  return wish(slug)?.activities ?? [];
}

/** What a condition usually is when nobody said otherwise: a must or a preference. */
export function defaultTypeOf(slug: string): ConsiderationType {
  return consideration(slug)?.defaultType ?? 'prefer';
}

/** The terms of a grouped list under their group headings, in reading order. */
export function grouped<T extends Term & { readonly group: string }>(
  groups: readonly Term[],
  all: readonly T[],
): { group: Term; terms: T[] }[] {
  return groups.map((group) => ({ group, terms: all.filter((term) => term.group === group.slug) }));
}
