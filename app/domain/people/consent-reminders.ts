import { addDays, addMonths, daysBetween, type Day } from '~/lib/japanese-date';

/** Days before the end of a consent on which staff are told of it, and after an explanation nobody has answered (§3.1). */
export const consentReminderDays = { early: 60, near: 30, unanswered: 30 } as const;

/** The newest record of a scope. */
export interface NewestConsent {
  readonly state: string;
  readonly recordedOn: Day;
  readonly validUntil: Day | null;
}

export interface ConsentReminder {
  readonly kind: 'ended' | 'ends_soon' | 'ends' | 'unanswered';
  /** The day from which staff are told. */
  readonly from: Day;
  /** The day it is about: the end, or that of the explanation. */
  readonly on: Day;
}

/**
 * What staff are reminded of, and staff alone: the person is never hurried (INT-15). Null while there is nothing to tell.
 */
export function consentReminder(newest: NewestConsent, today: Day): ConsentReminder | null {
  const { state, recordedOn, validUntil } = newest;
  if (state === 'explained') {
    const from = addDays(recordedOn, consentReminderDays.unanswered);
    return from <= today ? { kind: 'unanswered', from, on: recordedOn } : null;
  }
  if (state !== 'granted' || validUntil === null) return null;
  const left = daysBetween(today, validUntil);
  if (left > consentReminderDays.early) return null;
  if (left < 0) return { kind: 'ended', from: addDays(validUntil, 1), on: validUntil };
  const isNear = left <= consentReminderDays.near;
  const days = isNear ? consentReminderDays.near : consentReminderDays.early;
  return { kind: isNear ? 'ends_soon' : 'ends', from: addDays(validUntil, -days), on: validUntil };
}

export interface SuggestedEnd {
  readonly until: Day;
  /** The end of the plan from which it is counted; null where there is no plan yet. */
  readonly planEndsOn: Day | null;
}

/** Until when a consent is proposed to hold: a year after the plan, or after the day itself while there is none (handbook §3.1). */
export function suggestedEnd(planEndsOn: Day | null, day: Day): SuggestedEnd {
  const runs = planEndsOn !== null && planEndsOn >= day;
  return runs
    ? { until: addMonths(planEndsOn, 12), planEndsOn }
    : { until: addMonths(day, 12), planEndsOn: null };
}
