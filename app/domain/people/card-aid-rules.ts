import { aidTopics, cardKey, type AidChoices, type AidList } from './card-aid';
import type { ProfilePart } from './profile-content';
import { isListed, type ProfileField, type ProfileValues } from './profile-values';

/**
 * What a card means for a profile: new to it, not known yet, in it already, something else than it says, a 「いや」 about
 * what it does not say, or nothing.
 */
export type Verdict = 'new' | 'unsure' | 'already' | 'differs' | 'declined' | 'nothing';

export interface JudgedCard {
  readonly key: string;
  readonly list: AidList;
  readonly slug: string;
  /** `yes`, `no`, a level of a strength, minutes. */
  readonly answer: string;
  /** What the profile says to it: a level, a weight, minutes, `yes`, `unknown`; null where it says nothing. */
  readonly stands: string | null;
  readonly verdict: Verdict;
}

/** The cards that lay on the table, screen by screen. */
export type LaidCards = readonly {
  readonly list: AidList;
  readonly cards: readonly { readonly slug: string }[];
}[];

/** Everything that was answered with cards, beside the profile that stands. */
export function judgeCards(profile: ProfileValues, choices: AidChoices, laid: LaidCards): JudgedCard[] {
  return laid.flatMap(({ list, cards }) =>
    cards.flatMap(({ slug }): JudgedCard[] => {
      const key = cardKey(list, slug);
      const chosen = choices[key];
      if (chosen === undefined) return [];
      const answer = isNumber(list) ? slug : chosen;
      const stands = standing(profile, list, slug);
      return [{ key, list, slug, answer, stands, verdict: judge(list, answer, stands) }];
    }),
  );
}

function judge(list: AidList, answer: string, stands: string | null): Verdict {
  if (answer === 'unknown') {
    return stands === null && (list === 'wish' || list === 'consideration') ? 'unsure' : 'nothing';
  }
  if (answer === 'no') return stands === null ? 'declined' : 'differs';
  if (stands === null || stands === 'unknown') return 'new';
  return (list === 'strength' || isNumber(list)) && stands !== answer ? 'differs' : 'already';
}

function standing(profile: ProfileValues, list: AidList, slug: string): string | null {
  switch (list) {
    case 'strength':
      return profile.strengths.includes(slug) ? (profile.levels[slug] ?? 'some') : null;
    case 'wish':
      return profile.wishes.includes(slug) ? (profile.wishMarks[slug] ?? 'yes') : null;
    case 'consideration':
      return profile.considerations.includes(slug) ? (profile.weights[slug] ?? 'prefer') : null;
    case 'travelMode':
      return profile.travelModes.includes(slug) ? 'yes' : null;
    case 'minutesPerSession':
    case 'travelMinutesMax':
      return profile[list] || null;
  }
}

const isNumber = (list: AidList): list is 'minutesPerSession' | 'travelMinutesMax' =>
  list === 'minutesPerSession' || list === 'travelMinutesMax';

/** Cells of the week that were chosen and do not stand in the profile. */
export function newSlots(profile: ProfileValues, choices: AidChoices): string[] {
  return Object.keys(choices).flatMap((key) => {
    const cell = key.startsWith('slot:') ? key.slice('slot:'.length) : '';
    return cell === '' || profile.slots.includes(cell) ? [] : [cell];
  });
}

/** Questions that were answered 「まだ わからない」 as a whole, and were not before. */
export function newUnknownParts(profile: ProfileValues, choices: AidChoices): ProfilePart[] {
  return aidTopics.filter(
    (part) => choices[cardKey('part', part)] === 'unknown' && !profile.unknownParts.includes(part),
  );
}

const fieldOf: Record<AidList, string> = {
  wish: 'wishes',
  strength: 'strengths',
  consideration: 'considerations',
  travelMode: 'travelModes',
  minutesPerSession: 'minutesPerSession',
  travelMinutesMax: 'travelMinutesMax',
};

/**
 * The whole form of a profile with what was taken from the cards put in: lists grow, a level, a weight or a text of the
 * cards stands where it was empty or is new, and only what somebody decided for the card (`instead`) replaces or removes.
 */
export function withCards(
  standing: readonly ProfileField[],
  taken: readonly ProfileField[],
  instead: readonly JudgedCard[],
): ProfileField[] {
  const leaves = ([name, value]: ProfileField) =>
    instead.some(({ list, slug, answer }) => answer === 'no' && name === fieldOf[list] && value === slug);
  const decided = instead.flatMap(({ list, slug, answer }): ProfileField[] => {
    if (list === 'strength') return [[`levels.${slug}`, answer]];
    return isNumber(list) ? [[list, answer]] : [];
  });
  const over = [...taken, ...decided];
  const overNames = new Set(over.map(([name]) => name).filter((name) => !isListed(name)));
  const kept = standing.filter((field) => !overNames.has(field[0]) && !leaves(field));
  const known = new Set(kept.map(([name, value]) => `${name} ${value}`));
  return [...kept, ...over.filter(([name, value]) => !isListed(name) || !known.has(`${name} ${value}`))];
}
