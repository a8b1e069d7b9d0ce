import type { EditedProfile } from '~/domain/people/index.server';
import { cellsOfAll } from '~/domain/taxonomy/slots';

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
