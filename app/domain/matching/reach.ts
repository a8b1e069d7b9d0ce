import { activitiesOfStrength, activitiesOfWish } from '~/domain/taxonomy/lists';
import { workKinds } from '~/domain/taxonomy/work-kinds';
import type { NamedActivity } from './activity-words';
import type { Offer, Seeker } from './types';

/**
 * A strength or a wish that comes to an offer by a longer way than an activity ticked there: by a kind of work, by
 * the words of the host, or by both. Such a way finds a place and is told; it never counts in the score, which goes by
 * the nearest way alone (handbook §7.0).
 */
export interface Reached {
  readonly slug: string;
  readonly of: 'strength' | 'wish';
  readonly activity: string;
  /** 作業のなかま between the two; null: none is needed. */
  readonly kind: string | null;
  /** What the host wrote; null: it ticked the activity. */
  readonly words: string | null;
}

const NONE: readonly Reached[] = [];

/** 作業のなかま as a set, one bit each. */
export type WorkKindBits = number;

function bitsBy(
  slugsOf: (kind: (typeof workKinds)[number]) => readonly string[],
): ReadonlyMap<string, WorkKindBits> {
  const bits = new Map<string, WorkKindBits>();
  workKinds.forEach((kind, index) => {
    for (const slug of slugsOf(kind)) bits.set(slug, (bits.get(slug) ?? 0) | (1 << index));
  });
  return bits;
}

const bitsOfBringer = bitsBy(({ from }) => from);
const bitsOfActivity = bitsBy(({ activities }) => activities);

/** The kinds of work that the strengths and wishes of a person bring to. */
export function workKindsOfSeeker({ strengths, wishes }: Seeker): WorkKindBits {
  return [...strengths.map(({ slug }) => slug), ...wishes].reduce(
    (bits, slug) => bits | (bitsOfBringer.get(slug) ?? 0),
    0,
  );
}

/** The kinds of work that an offer asks for, ticked or in its words. */
export function workKindsOfOffer({ activities, named = NOTHING_NAMED }: Offer): WorkKindBits {
  return [...activities, ...named.map(({ activity }) => activity)].reduce(
    (bits, slug) => bits | (bitsOfActivity.get(slug) ?? 0),
    0,
  );
}

const NOTHING_NAMED: readonly NamedActivity[] = [];

/** The longer ways from a person to a real offer, for what has no shorter one. */
export function reachedBy(
  seeker: Seeker,
  offer: Offer,
  isMet: (slug: string) => boolean,
): readonly Reached[] {
  const named = offer.named ?? NOTHING_NAMED;
  const asked = workKindsOfOffer(offer);
  if (named.length === 0 && asked === 0) return NONE;
  return bringersOf(seeker).flatMap(({ slug, of }) => {
    if (isMet(slug)) return [];
    const isNear = ((bitsOfBringer.get(slug) ?? 0) & asked) !== 0;
    const way = byWords(slug, of, named) ?? (isNear ? byKind(slug, offer, named) : null);
    return way ? [{ slug, of, ...way }] : [];
  });
}

type Way = Pick<Reached, 'activity' | 'kind' | 'words'>;

function bringersOf({ strengths, wishes }: Seeker): readonly Pick<Reached, 'slug' | 'of'>[] {
  return [
    ...strengths.map(({ slug }) => ({ slug, of: 'strength' as const })),
    ...wishes.map((slug) => ({ slug, of: 'wish' as const })),
  ];
}

function byWords(slug: string, of: Reached['of'], named: readonly NamedActivity[]): Way | null {
  const near = of === 'strength' ? activitiesOfStrength(slug) : activitiesOfWish(slug);
  const found = named.find(({ activity }) => near.includes(activity));
  return found ? { activity: found.activity, kind: null, words: found.words } : null;
}

function byKind(slug: string, { activities }: Offer, named: readonly NamedActivity[]): Way | null {
  for (const kind of workKinds) {
    if (!kind.from.includes(slug)) continue;
    const ticked = activities.find((activity) => kind.activities.includes(activity));
    if (ticked !== undefined) return { activity: ticked, kind: kind.slug, words: null };
    const said = named.find(({ activity }) => kind.activities.includes(activity));
    if (said) return { activity: said.activity, kind: kind.slug, words: said.words };
  }
  return null;
}

/** The kind of work that leads from all of these to an activity; null when they share none. */
export function kindBetween(slugs: readonly string[], activity: string): string | null {
  const kind = workKinds.find(
    ({ from, activities }) => activities.includes(activity) && slugs.every((slug) => from.includes(slug)),
  );
  return kind?.slug ?? null;
}

/** What a kind of work is called. */
export function kindLabel(slug: string): string {
  return workKinds.find((kind) => kind.slug === slug)?.label ?? slug;
}
