import { activitiesOfStrength, activitiesOfWish } from '~/domain/taxonomy/lists';
import { daysBetween, type Day } from '~/lib/japanese-date';
import { isStay, isStayActivity } from './candidates';
import type { Judgement, Seeker, StrengthLevel, Verdict } from './types';

const LEVEL_WEIGHT: Readonly<Record<StrengthLevel, number>> = {
  interest: 0.3,
  some: 0.5,
  can_do: 0.8,
  can_teach: 1,
};
const VERDICT_WEIGHT: Readonly<Record<Verdict, number>> = { yes: 1, partly: 0.5, unknown: 0.5, no: 0 };
const STANCE_WEIGHT: Readonly<Record<string, number>> = { welcome: 1, consult: 0.6 };
const UNKNOWN_WEIGHT = 0.5;
const FRESH_DAYS = 90;

/** Which of the person's strengths and wishes meet an activity of the offer. */
export interface Fit {
  readonly strengths: readonly { readonly slug: string; readonly activity: string }[];
  readonly wishes: readonly { readonly slug: string; readonly activity: string }[];
  /** Strengths that the offer welcomes by name and no activity of it asks for. */
  readonly welcomed: readonly string[];
  readonly menu: boolean;
}

export function fitOf(seeker: Seeker, offer: Judgement['candidate']['offer']): Fit {
  const meet = (slug: string, activities: readonly string[]) => {
    const met = activities.filter((candidate) => offer.activities.includes(candidate));
    const activity = (isStay(offer.menuKind) ? met.find(isStayActivity) : undefined) ?? met[0];
    return activity === undefined ? [] : [{ slug, activity }];
  };
  const strengths = seeker.strengths.flatMap(({ slug }) => meet(slug, activitiesOfStrength(slug)));
  return {
    strengths,
    welcomed: seeker.strengths.flatMap(({ slug }) =>
      offer.welcomes.includes(slug) && strengths.every((met) => met.slug !== slug) ? [slug] : [],
    ),
    wishes: seeker.wishes.flatMap((slug) => meet(slug, activitiesOfWish(slug))),
    menu: seeker.menuKinds.includes(offer.menuKind),
  };
}

export function hasFit(fit: Fit): boolean {
  return fit.menu || fit.strengths.length > 0 || fit.welcomed.length > 0 || fit.wishes.length > 0;
}

/** Whether the seeker names anything an activity could meet. */
export function seeksSomething(seeker: Seeker): boolean {
  return (
    seeker.menuKinds.length > 0 ||
    seeker.wishes.some((slug) => activitiesOfWish(slug).length > 0) ||
    seeker.strengths.some(({ slug }) => activitiesOfStrength(slug).length > 0)
  );
}

/**
 * 0–100, rounded half up (handbook §7.0). For ordering only: never shown to a host, never about a person.
 * What is unknown counts half (D12).
 */
export function scoreOf(seeker: Seeker, judgement: Judgement, fit: Fit, today: Day): number {
  const parts =
    30 * wishPart(fit) +
    25 * strengthPart(seeker, fit) +
    25 * conditionPart(judgement) +
    10 * accessPart(judgement) +
    10 * readinessPart(judgement, today);
  // The sums of tenths and halves carry float dust below a millionth; it must not tip a half.
  return Math.floor(Math.round(parts * 1e6) / 1e6 + 0.5);
}

function wishPart(fit: Fit): number {
  if (fit.wishes.length > 0) return 1;
  return fit.menu ? 0.5 : 0;
}

function strengthPart(seeker: Seeker, fit: Fit): number {
  const met = new Set([...fit.strengths.map(({ slug }) => slug), ...fit.welcomed]);
  const sum = seeker.strengths.reduce(
    (total, { slug, level }) => total + (met.has(slug) ? LEVEL_WEIGHT[level] : 0),
    0,
  );
  return Math.min(1, sum);
}

function conditionPart({ conditions }: Judgement): number {
  const soft = conditions.filter(({ type }) => type !== 'must');
  if (soft.length === 0) return 1;
  return soft.reduce((total, { verdict }) => total + VERDICT_WEIGHT[verdict], 0) / soft.length;
}

function accessPart({ way }: Judgement): number {
  if (way === null) return UNKNOWN_WEIGHT;
  if (way.at === 'home') return 1;
  const { minutes } = way.trip;
  if (minutes <= 15) return 1;
  if (minutes <= 30) return 0.7;
  return minutes <= 45 ? 0.4 : 0.1;
}

function readinessPart({ place }: Judgement, today: Day): number {
  const stance = STANCE_WEIGHT[place.stance] ?? UNKNOWN_WEIGHT;
  const fresh = place.confirmedOn !== null && daysBetween(place.confirmedOn, today) <= FRESH_DAYS;
  return fresh ? stance : stance * 0.5;
}
