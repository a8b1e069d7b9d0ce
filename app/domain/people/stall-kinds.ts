import type { Day } from '~/lib/japanese-date';
import type { CaseStatus } from './case-rules';

/** What may stand still: the open states and 中断, with two that are counted apart. */
export const stallKinds = [
  'family',
  'intake',
  'assessing',
  'planning',
  'meeting',
  'decision',
  'active',
  'suspended',
] as const;
export type StallKind = (typeof stallKinds)[number];

export const stallKindNames: Record<StallKind, string> = {
  family: '家族からの相談',
  intake: '相談受付',
  assessing: 'アセスメント中',
  planning: 'プラン作成中',
  meeting: '会議を待つ間',
  decision: '支援決定を待つ間',
  active: '支援中（連絡のあと）',
  suspended: '中断（連絡のあと）',
};

export type StallDays = Readonly<Record<StallKind, number>>;

/**
 * Working days unless the municipality has set others (D5): five to assign and ten to decide are the handbook's (§3.2),
 * as are sixty days of assessment; the rest is a month of work, and three months of 中断.
 */
export const usualStallDays: StallDays = {
  family: 20,
  intake: 5,
  assessing: 40,
  planning: 20,
  meeting: 20,
  decision: 10,
  active: 20,
  suspended: 60,
};

/** The least and the most a municipality can set. */
export const stallDayLimits = { least: 1, most: 250 } as const;

/** What a stored setting says; a kind that it does not name keeps its usual number. */
export function stallDaysOf(value: unknown): StallDays {
  if (typeof value !== 'object' || value === null) return usualStallDays;
  const set = Object.entries(value).filter(
    ([kind, days]) =>
      (stallKinds as readonly string[]).includes(kind) && typeof days === 'number' && days >= 1,
  );
  return { ...usualStallDays, ...(Object.fromEntries(set) as Partial<Record<StallKind, number>>) };
}

/** What is known of a case when it is asked whether it stands still. */
export interface StallFacts {
  readonly status: CaseStatus;
  readonly familyConsultation: boolean;
  /** The day on which it came into its state. */
  readonly statusSince: Day;
  readonly needConfirmedOn: Day | null;
  readonly lastContactOn: Day | null;
  /** Somebody has said when it goes on. */
  readonly nextOn: Day | null;
}

/** A case that stands still: since which day it is held to, and how many working days were allowed. */
export interface Stall {
  readonly from: Day;
  readonly days: number;
}
