import { activitiesOfStrength, activitiesOfWish } from '~/domain/taxonomy/lists';
import { addDays, type Day } from '~/lib/japanese-date';
import { isGuess, isStay, isStayActivity } from './candidates';
import type { Lens } from './lens';
import { CONSULTING, numberOfDay, WELCOMING } from './numbers';
import type { Prepared } from './prepared';
import { reachedBy, type Reached } from './reach';
import type { Judgement, Seeker, StrengthLevel, Verdict } from './types';

export const LEVEL_WEIGHT: Readonly<Record<StrengthLevel, number>> = {
  interest: 0.3,
  some: 0.5,
  can_do: 0.8,
  can_teach: 1,
};
export const VERDICT_WEIGHT: Readonly<Record<Verdict, number>> = { yes: 1, partly: 0.5, unknown: 0.5, no: 0 };
const STANCE_WEIGHT: Readonly<Record<string, number>> = { welcome: 1, consult: 0.6 };
const UNKNOWN_WEIGHT = 0.5;
/** Of a menu that is wished for, where no activity of it is. */
export const MENU_WEIGHT = 0.5;
const FRESH_DAYS = 90;

/** What each part of the score counts at most; together 100. */
export interface Weights {
  readonly wish: number;
  readonly strength: number;
  readonly conditions: number;
  readonly access: number;
  readonly readiness: number;
}

/** Handbook §7.0. */
export const handbookWeights: Weights = { wish: 30, strength: 25, conditions: 25, access: 10, readiness: 10 };

/** Which of the person's strengths and wishes meet an activity of the offer. */
export interface Fit {
  readonly strengths: readonly { readonly slug: string; readonly activity: string }[];
  readonly wishes: readonly { readonly slug: string; readonly activity: string }[];
  /** Strengths that the offer welcomes by name and no activity of it asks for. */
  readonly welcomed: readonly string[];
  readonly menu: boolean;
  /** What comes to the offer by a longer way; it finds the place and adds nothing to the score. */
  readonly reached: readonly Reached[];
}

export function fitOf(seeker: Seeker, offer: Judgement['candidate']['offer']): Fit {
  const meet = (slug: string, activities: readonly string[]) => {
    const met = activities.filter((candidate) => offer.activities.includes(candidate));
    const activity = (isStay(offer.menuKind) ? met.find(isStayActivity) : undefined) ?? met[0];
    return activity === undefined ? [] : [{ slug, activity }];
  };
  const strengths = seeker.strengths.flatMap(({ slug }) => meet(slug, activitiesOfStrength(slug)));
  const welcomed = seeker.strengths.flatMap(({ slug }) =>
    offer.welcomes.includes(slug) && strengths.every((met) => met.slug !== slug) ? [slug] : [],
  );
  const wishes = seeker.wishes.flatMap((slug) => meet(slug, activitiesOfWish(slug)));
  const isMet = (slug: string) =>
    welcomed.includes(slug) ||
    strengths.some((met) => met.slug === slug) ||
    wishes.some((met) => met.slug === slug);
  return {
    strengths,
    welcomed,
    wishes,
    menu: seeker.menuKinds.includes(offer.menuKind),
    reached: isGuess(offer) ? NOT_REACHED : reachedBy(seeker, offer, isMet),
  };
}

const NOT_REACHED: Fit['reached'] = [];

export function hasFit(fit: Fit): boolean {
  return (
    fit.menu ||
    fit.strengths.length > 0 ||
    fit.welcomed.length > 0 ||
    fit.wishes.length > 0 ||
    fit.reached.length > 0
  );
}

/** Whether a candidate meets a strength or a wish: `hasFit(fitOf(…))`, for many. */
export function fits(lens: Lens, one: Prepared): boolean {
  return (
    (lens.workKinds & one.workKinds) !== 0 ||
    (lens.menus & one.menu) !== 0 ||
    one.hasTask(lens.activities) ||
    one.welcomesAny(lens.strengths)
  );
}

/**
 * 0–100, rounded half up (handbook §7.0). For ordering only: never shown to a host, never about a person.
 * What is unknown counts half (D12).
 */
export function scoreOf(
  seeker: Seeker,
  judgement: Judgement,
  fit: Fit,
  today: Day,
  weights: Weights,
): number {
  return rounded(
    weights.wish * wishPart(fit) +
      weights.strength * strengthPart(seeker, fit) +
      weights.conditions * conditionPart(judgement) +
      weights.access * accessPart(judgement) +
      weights.readiness * readinessPart(judgement, today),
  );
}

/** Rounded half up. The sums of tenths and halves carry float dust below a millionth; it must not tip a half. */
export function rounded(points: number): number {
  return Math.floor(Math.round(points * 1e6) / 1e6 + 0.5);
}

function wishPart(fit: Fit): number {
  if (fit.wishes.length > 0) return 1;
  return fit.menu ? MENU_WEIGHT : 0;
}

function strengthPart(seeker: Seeker, fit: Fit): number {
  const met = new Set([...fit.strengths.map(({ slug }) => slug), ...fit.welcomed]);
  const sum = seeker.strengths.reduce(
    (total, { slug, level }) => total + (met.has(slug) ? LEVEL_WEIGHT[level] : 0),
    0,
  );
  return Math.min(1, sum);
}

/** What the person would like or try; a must is a matter of the gates. */
export function softConditions({ conditions }: Judgement): Judgement['conditions'] {
  return conditions.filter(({ type }) => type !== 'must');
}

function conditionPart(judgement: Judgement): number {
  const soft = softConditions(judgement);
  if (soft.length === 0) return 1;
  return soft.reduce((total, { verdict }) => total + VERDICT_WEIGHT[verdict], 0) / soft.length;
}

export function accessPart({ way }: Judgement): number {
  if (way === null) return accessOf(WAY_UNKNOWN);
  return accessOf(way.at === 'home' ? 0 : way.trip.minutes);
}

/** The minutes of a way that is not known: it stands last. */
export const WAY_UNKNOWN = Number.MAX_SAFE_INTEGER;

/** What so many minutes of way count; none at home. */
export function accessOf(minutes: number): number {
  if (minutes === WAY_UNKNOWN) return UNKNOWN_WEIGHT;
  if (minutes <= 15) return 1;
  if (minutes <= 30) return 0.7;
  return minutes <= 45 ? 0.4 : 0.1;
}

export function readinessPart({ place: { stance, confirmedOn } }: Judgement, today: Day): number {
  const isFresh = confirmedOn !== null && confirmedOn >= freshSince(today).day;
  return readinessOf(STANCE_WEIGHT[stance] ?? UNKNOWN_WEIGHT, isFresh);
}

/** The same, for many. */
export function readinessIn(one: Prepared, today: Day): number {
  const stance = one.is(WELCOMING) ? 'welcome' : one.is(CONSULTING) ? 'consult' : '';
  return readinessOf(STANCE_WEIGHT[stance] ?? UNKNOWN_WEIGHT, one.confirmedOn >= freshSince(today).number);
}

function readinessOf(stance: number, isFresh: boolean): number {
  return isFresh ? stance : stance * 0.5;
}

let fresh = { today: '' as Day, day: '' as Day, number: 0 };

/** The first day of those that count as fresh. */
function freshSince(today: Day): { readonly day: Day; readonly number: number } {
  if (fresh.today !== today) {
    const day = addDays(today, -FRESH_DAYS);
    fresh = { today, day, number: numberOfDay(day) };
  }
  return fresh;
}
