import {
  addDays,
  addMonths,
  fiscalYearOf,
  fiscalYearRange,
  formatDay,
  formatMonthDay,
  type Day,
} from '~/lib/japanese-date';

export const insuranceKinds = ['volunteer', 'event', 'liability', 'facility', 'other'] as const;
export type InsuranceKind = (typeof insuranceKinds)[number];
export const insuranceKindNames: Record<InsuranceKind, string> = {
  volunteer: 'ボランティア活動保険',
  event: '行事用保険',
  liability: '賠償責任',
  facility: '施設',
  other: 'その他',
};

export const eventPlans = ['a', 'other'] as const;
export type EventPlan = (typeof eventPlans)[number];
export const eventPlanNames: Record<EventPlan, string> = { a: 'Aプラン', other: 'Aプラン以外' };

export interface InsuranceFacts {
  kind: InsuranceKind;
  /** Empty of every kind but 行事用保険. */
  eventPlan: EventPlan | '';
  validTo: Day;
}

/**
 * The last day of an insurance: ボランティア活動保険 ends with the next 31 March whenever it begins (handbook §2.7, P23),
 * every other on the day that is written on it; null: that day is not known.
 */
export function insuranceEnd(kind: InsuranceKind, from: Day, until: Day | null): Day | null {
  return kind === 'volunteer' ? fiscalYearRange(fiscalYearOf(from)).to : until;
}

/** 3月31日で切れます; with the year where that is a year away or more, or over. */
export function endWords(validTo: Day, today: Day): string {
  if (validTo < today) return `${formatDay(validTo)}で切れました`;
  return `${validTo < addMonths(today, 12) ? formatMonthDay(validTo) : formatDay(validTo)}で切れます`;
}

/** Days before its end from which an insurance is to be renewed: of one until 31 March all of March. */
const renewalDays = 30;

/** The latest last day of an insurance that may have to be renewed on a day. */
export function lastRenewalLook(today: Day): Day {
  return addDays(today, renewalDays);
}

/** Whether the newest insurance of something is to be renewed on a day; 行事用保険 is for a day and over with it. */
export function isToRenew({ kind, validTo }: InsuranceFacts, today: Day): boolean {
  return kind !== 'event' && addDays(validTo, -renewalDays) <= today;
}

/** Activities that go round and watch, which 行事用保険 leaves out under plan A (P23). */
const patrols: readonly string[] = ['school_route_watch', 'neighborhood_patrol'];

export const patrolExclusion =
  '行事用保険のAプランは、防犯・防火パトロールのような見まわりの活動を対象にしていません。';
const paidExclusion = 'ボランティア活動保険は、お礼のない活動だけを対象にしています。';

export interface CoveredOffer {
  activities: readonly string[];
  rewardKind: string;
}

/** Whether it has to be asked which insurance applies to an offer. */
export function hasPatrol({ activities }: CoveredOffer): boolean {
  return activities.some((slug) => patrols.includes(slug));
}

/** Why an insurance does not cover what is done in an offer; null: nothing is known against it. */
export function notCovered(
  { kind, eventPlan }: Pick<InsuranceFacts, 'kind' | 'eventPlan'>,
  offer: CoveredOffer,
): string | null {
  if (kind === 'event' && eventPlan === 'a' && hasPatrol(offer)) return patrolExclusion;
  if (kind === 'volunteer' && offer.rewardKind !== 'none') return paidExclusion;
  return null;
}

/** Whether an insurance holds on a day and nothing is known against it. */
export function coversOn(
  insurance: InsuranceFacts & { validFrom: Day },
  offer: CoveredOffer,
  day: Day,
): boolean {
  return insurance.validFrom <= day && day <= insurance.validTo && notCovered(insurance, offer) === null;
}
