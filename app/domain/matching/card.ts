import { consideration, label, strength, terms, wish } from '~/domain/taxonomy/lists';
import { cellsLabel, cellsOfAll } from '~/domain/taxonomy/slots';

/** What of a profile may reach a card; anything else in the given object is not looked at. */
export interface ShareableProfile {
  readonly strengths: readonly {
    readonly slug: string;
    readonly level?: string | null;
    readonly shareable: boolean;
  }[];
  readonly wishes: readonly { readonly slug: string; readonly shareable: boolean }[];
  readonly considerations: readonly {
    readonly slug: string;
    readonly weight: string;
    readonly shareable: boolean;
  }[];
  readonly slots: readonly string[];
}

/** 打診の札: labels of the taxonomy and 成人／未成年. No age, no area, no free text (product decision D11). */
export interface InquiryCard {
  readonly strengths: string[];
  readonly wishes: string[];
  readonly considerations: { readonly label: string; readonly weight: string }[];
  readonly availability: string;
  readonly age: '成人' | '未成年';
}

const MAX = { strength: 5, wish: 2, consideration: 6 } as const;
const LEVELS = ['can_teach', 'can_do', 'some', 'interest'];
const WEIGHTS = ['must', 'prefer', 'try'];

export interface CardItem {
  /** 'strength:drawing': what a form names it by. */
  readonly key: string;
  readonly list: 'strength' | 'wish' | 'consideration';
  readonly slug: string;
  readonly label: string;
  readonly weight: string;
}

/**
 * What of a profile stands on its card: the strongest five, the first two wishes, six conditions with the musts before
 * the rest; each in the order of the taxonomy, so that the order is the same for whoever has the same.
 */
export function cardItemsOf(profile: ShareableProfile): CardItem[] {
  const strengths = profile.strengths.filter((entry) => entry.shareable && strength(entry.slug));
  const wishes = profile.wishes.filter((entry) => entry.shareable && wish(entry.slug));
  const considerations = profile.considerations.filter(
    (entry) => entry.shareable && consideration(entry.slug)?.l3Only === false,
  );
  return [
    ...itemsOf(
      'strength',
      sortedBy(strengths, (entry) => rank(LEVELS, entry.level ?? '')),
    ),
    ...itemsOf('wish', wishes),
    ...sortedBy(
      itemsOf(
        'consideration',
        sortedBy(considerations, (entry) => rank(WEIGHTS, entry.weight)),
      ),
      (item) => rank(WEIGHTS, item.weight),
    ),
  ];
}

function itemsOf(
  list: CardItem['list'],
  entries: readonly { readonly slug: string; readonly weight?: string }[],
): CardItem[] {
  const taken = entries.slice(0, MAX[list]).map(({ slug, weight = '' }) => ({
    key: `${list}:${slug}`,
    list,
    slug,
    label: label(list, slug),
    weight: list === 'consideration' && !WEIGHTS.includes(weight) ? 'prefer' : weight,
  }));
  return sortedBy(taken, ({ slug }) => terms(list).findIndex((term) => term.slug === slug));
}

/**
 * Builds the card a host sees with an inquiry (disclosure level 2, handbook §5.3), without the items that are left out
 * of it.
 */
export function inquiryCardOf(
  profile: ShareableProfile,
  person: { readonly adult: boolean },
  leftOut: readonly string[] = [],
): InquiryCard {
  const items = cardItemsOf(profile).filter(({ key }) => !leftOut.includes(key));
  const labelsOf = (list: CardItem['list']) =>
    items.filter((item) => item.list === list).map((item) => item.label);
  return {
    strengths: labelsOf('strength'),
    wishes: labelsOf('wish'),
    considerations: items
      .filter(({ list }) => list === 'consideration')
      .map((item) => ({ label: item.label, weight: label('considerationType', item.weight) })),
    availability: profile.slots.includes('stay') ? '滞在' : cellsLabel(cellsOfAll(profile.slots)),
    age: person.adult ? '成人' : '未成年',
  };
}

function rank(order: readonly string[], word: string): number {
  const index = order.indexOf(word);
  return index === -1 ? order.length : index;
}

function sortedBy<T>(items: readonly T[], key: (item: T) => number): T[] {
  return [...items].sort((a, b) => key(a) - key(b));
}
