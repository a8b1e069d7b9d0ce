import { cellsOfAll } from '~/domain/taxonomy/slots';
import type { EditedProfile } from './get-profile.server';

/** A profile as its form sends it: lists of slugs, and by slug the level, the weight and the own words. */
export interface ProfileValues {
  strengths: string[];
  wishes: string[];
  considerations: string[];
  menuKinds: string[];
  levels: Record<string, string>;
  weights: Record<string, string>;
  wishMarks: Record<string, string>;
  words: Record<string, string>;
  reasons: Record<string, string>;
  kept: string[];
  slots: string[];
  stay: string;
  travelModes: string[];
  travelMinutesMax: string;
  minutesPerSession: string;
  sessionsPerWeek: string;
  unknownParts: string[];
}

/** One control of the form, by name: `strengths`, `levels.cooking_home`. */
export type ProfileField = readonly [name: string, value: string];

/** What the form begins with. */
export function profileValues(profile: EditedProfile): ProfileValues {
  const entries = [...profile.strengths, ...profile.wishes, ...profile.considerations];
  const number = (value: number | null) => (value === null ? '' : String(value));
  return {
    strengths: profile.strengths.map(({ slug }) => slug),
    wishes: [...profile.wishes.map(({ slug }) => slug), ...profile.unknownWishes],
    considerations: [...profile.considerations.map(({ slug }) => slug), ...profile.unknownConditions],
    menuKinds: [...profile.menuKinds],
    levels: Object.fromEntries(profile.strengths.map(({ slug, level }) => [slug, level ?? 'unknown'])),
    weights: {
      ...Object.fromEntries(profile.considerations.map(({ slug, weight }) => [slug, weight])),
      ...Object.fromEntries(profile.unknownConditions.map((slug) => [slug, 'unknown'])),
    },
    wishMarks: Object.fromEntries(profile.unknownWishes.map((slug) => [slug, 'unknown'])),
    reasons: Object.fromEntries(profile.considerations.map(({ slug, reason }) => [slug, reason])),
    words: Object.fromEntries(entries.map(({ slug, ownWords }) => [slug, ownWords])),
    kept: entries.filter(({ shareable }) => !shareable).map(({ slug }) => slug),
    // The patterns that chips of a search may have left, as the cells they stand for.
    slots: profile.slots.includes('stay') ? [] : cellsOfAll(profile.slots),
    stay: profile.slots.includes('stay') ? 'on' : '',
    travelModes: [...profile.travelModes],
    travelMinutesMax: number(profile.travelMinutesMax),
    minutesPerSession: number(profile.minutesPerSession),
    sessionsPerWeek: number(profile.sessionsPerWeek),
    unknownParts: [...profile.unknownParts],
  };
}

/** The same, control by control; what is empty is left out. */
export function profileFields(values: ProfileValues): ProfileField[] {
  return Object.entries(values).flatMap(([name, value]: [string, ProfileValues[keyof ProfileValues]]) => {
    if (typeof value === 'string') return value === '' ? [] : [[name, value] as const];
    if (Array.isArray(value)) return value.map((one) => [name, one] as const);
    return Object.entries(value).flatMap(([slug, one]) =>
      one === '' ? [] : [[`${name}.${slug}`, one] as const],
    );
  });
}

/** What stood in a form, from its controls: the way back from a draft that was not taken. */
export function valuesOf(fields: readonly ProfileField[]): ProfileValues {
  const all = (name: string) => fields.flatMap(([field, value]) => (field === name ? [value] : []));
  const one = (name: string) => all(name)[0] ?? '';
  const bySlug = (name: string) =>
    Object.fromEntries(
      fields.flatMap(([field, value]) =>
        field.startsWith(`${name}.`) ? [[field.slice(name.length + 1), value] as const] : [],
      ),
    );
  return {
    ...{ strengths: all('strengths'), wishes: all('wishes'), considerations: all('considerations') },
    ...{ menuKinds: all('menuKinds'), kept: all('kept'), slots: all('slots'), stay: one('stay') },
    ...{ levels: bySlug('levels'), weights: bySlug('weights'), wishMarks: bySlug('wishMarks') },
    ...{ words: bySlug('words'), reasons: bySlug('reasons') },
    ...{ travelModes: all('travelModes'), travelMinutesMax: one('travelMinutesMax') },
    ...{ minutesPerSession: one('minutesPerSession'), sessionsPerWeek: one('sessionsPerWeek') },
    unknownParts: all('unknownParts'),
  };
}

const lists = [
  'strengths',
  'wishes',
  'considerations',
  'menuKinds',
  'kept',
  'slots',
  'travelModes',
  'unknownParts',
];

/** Whether a control holds one of several values, and not one value of its own. */
export const isListed = (name: string): boolean => lists.includes(name);

const isText = (name: string): boolean => /^(?:words|reasons)\./.test(name);

/**
 * A form with what an earlier one said put back into it: lists grow, what is empty is filled, and where both say something
 * in words both stand, one after the other; a level or a number stays as it is now.
 */
export function withEarlier(now: readonly ProfileField[], earlier: readonly ProfileField[]): ProfileField[] {
  const single = new Map(now.filter(([name, value]) => !isListed(name) && value !== ''));
  const known = new Set(now.map(([name, value]) => `${name} ${value}`));
  const joined = new Map(single);
  for (const [name, value] of earlier) {
    if (isListed(name) || value === '') continue;
    const present = single.get(name);
    if (present === undefined) joined.set(name, value);
    else if (isText(name) && !present.includes(value)) joined.set(name, `${present}／${value}`);
  }
  const listed = [...now, ...earlier.filter(([name, value]) => !known.has(`${name} ${value}`))].filter(
    ([name]) => isListed(name),
  );
  return [...listed, ...joined];
}
