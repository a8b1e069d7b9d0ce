import { compareText } from '~/lib/text/compare';
import { addDays, daysBetween, type Day } from '~/lib/japanese-date';
import { freshnessOf, type Freshness, type FreshnessLimits } from '~/domain/registry/rules';

/**
 * told: the host says that something has changed; old: it has left matching; soon: it will within a month; numbers:
 * only those of a designated facility are to be confirmed.
 */
export const staleStates = ['told', 'old', 'soon', 'numbers', 'due', 'never'] as const;
export type StaleState = (typeof staleStates)[number];

export const staleStateNames: Record<StaleState, string> = {
  told: '変わったと連絡があった',
  old: '期限が過ぎ、候補から外れた',
  soon: 'まもなく候補から外れる',
  numbers: '定員の人数を確かめる',
  due: 'そろそろ確かめる',
  never: 'まだ確かめていない',
};

/** Days before a place leaves matching in which it counts as urgent. */
const soonDays = 30;

interface StaleFacts {
  confirmedOn: Day | null;
  told: boolean;
  /** When the numbers of a facility were last confirmed, of several services the longest ago; null: no such day. */
  numbersOn: Day | null;
}

/** After how many days facts, and the numbers of a facility, are asked about again. */
export interface StaleLimits {
  facts: FreshnessLimits;
  numbers: FreshnessLimits;
}

/** How a host stands in the queue; null: nothing is to be asked. */
export function staleStateOf(
  { confirmedOn, told, numbersOn }: StaleFacts,
  today: Day,
  { facts: limits, numbers }: StaleLimits,
): StaleState | null {
  if (told) return 'told';
  const freshness: Freshness = freshnessOf(confirmedOn, today, limits);
  const numbersDue = numbersOn !== null && freshnessOf(numbersOn, today, numbers) !== 'fresh';
  if (freshness === 'old') return 'old';
  if (freshness === 'due' && isSoon(confirmedOn, today, limits)) return 'soon';
  if (numbersDue) return 'numbers';
  return freshness === 'fresh' ? null : freshness;
}

function isSoon(confirmedOn: Day | null, today: Day, limits: FreshnessLimits): boolean {
  return confirmedOn !== null && confirmedOn < addDays(today, soonDays - limits.old);
}

/** In how many days a host leaves matching; negative: for how long it has been out; null: never confirmed. */
export function daysLeft(confirmedOn: Day | null, today: Day, limits: FreshnessLimits): number | null {
  return confirmedOn === null ? null : limits.old - daysBetween(confirmedOn, today);
}

export interface RiskFacts {
  state: StaleState;
  /** Places that could be taken now. */
  openPlaces: number;
  /** People who come there now. */
  people: number;
  confirmedOn: Day | null;
  name: string;
}

/**
 * Which to ask first: what was told; then where people come or places are open and the facts no longer hold, the most
 * of them first; then the longest unconfirmed.
 */
export function byRisk(a: RiskFacts, b: RiskFacts): number {
  return (
    Number(b.state === 'told') - Number(a.state === 'told') ||
    weight(b) - weight(a) ||
    urgency(a) - urgency(b) ||
    compareText(a.confirmedOn ?? '', b.confirmedOn ?? '') ||
    compareText(a.name, b.name)
  );
}

/** A person there weighs as much as three open places. */
function weight({ people, openPlaces }: RiskFacts): number {
  return 3 * people + openPlaces;
}

function urgency({ state }: RiskFacts): number {
  return staleStates.indexOf(state);
}
