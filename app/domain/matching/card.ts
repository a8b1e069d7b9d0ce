import { consideration, label, strength, wish } from '~/domain/taxonomy/lists';
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

const MAX = { strengths: 5, wishes: 2, considerations: 6 } as const;
const LEVELS = ['can_teach', 'can_do', 'some', 'interest'];
const WEIGHTS = ['must', 'prefer', 'try'];

/** Builds the card a host sees with an inquiry (disclosure level 2, handbook §5.3). */
export function inquiryCardOf(profile: ShareableProfile, person: { readonly adult: boolean }): InquiryCard {
  const strengths = profile.strengths.filter((entry) => entry.shareable && strength(entry.slug));
  const wishes = profile.wishes.filter((entry) => entry.shareable && wish(entry.slug));
  const considerations = profile.considerations.filter(
    (entry) => entry.shareable && consideration(entry.slug)?.l3Only === false,
  );
  return {
    strengths: sortedBy(strengths, (entry) => rank(LEVELS, entry.level ?? ''))
      .slice(0, MAX.strengths)
      .map((entry) => label('strength', entry.slug)),
    wishes: wishes.slice(0, MAX.wishes).map((entry) => label('wish', entry.slug)),
    considerations: sortedBy(considerations, (entry) => rank(WEIGHTS, entry.weight))
      .slice(0, MAX.considerations)
      .map((entry) => ({
        label: label('consideration', entry.slug),
        weight: label('considerationType', WEIGHTS.includes(entry.weight) ? entry.weight : 'prefer'),
      })),
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
