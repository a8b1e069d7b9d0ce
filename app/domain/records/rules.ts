import { allowed, refuse, type Decision } from '~/domain/kernel/errors';
import type { Actor } from '~/domain/kernel/scope';
import { nothingVisible, type CaseVisibility } from '~/domain/people/rules';
import { fiscalYearOf, type Day } from '~/lib/japanese-date';

/** For how many years a case is kept after it ended, unless the municipality has set another number (D5). */
export const usualRetentionYears = 5;

/** The least and the most a municipality can set. */
export const retentionYearLimits = { least: 1, most: 30 } as const;

/** The first day on which a case need no longer be kept: whole years from the April after it ended, as files of a municipality are counted. */
export function retentionOver(endedOn: Day, years: number): Day {
  return `${fiscalYearOf(endedOn) + 1 + years}-04-01`;
}

/** Cases that ended before this day are over their time today: `retentionOver` turned round. */
export function dueBefore(today: Day, years: number): Day {
  return `${fiscalYearOf(today) - years}-04-01`;
}

/** The cases whose keeping somebody answers for: 自治体職員 for all of the municipality, a manager for those that the agency leads, not for those it helps with. */
export function keptBy(actor: Actor): CaseVisibility {
  if (actor.kind !== 'user') return nothingVisible;
  if (actor.roles.includes('officer')) return { ...nothingVisible, everything: true };
  return { ...nothingVisible, leadAgencyId: actor.roles.includes('manager') ? actor.agencyId : null };
}

/** How many cases are put forward or done away with at once, so that it is done within one transaction. */
export const disposalsAtOnce = 100;

export interface DisposalFacts {
  /** Put forward by who would confirm it. */
  readonly isOwn: boolean;
  /** When the case had ended, as it was put forward. */
  readonly endedOn: Day;
  /** When it ended, as it stands now; null while it goes on. */
  readonly endedNow: Day | null;
  /** The years for which the municipality keeps cases today. */
  readonly years: number;
  readonly today: Day;
}

/** Whether somebody may confirm that a case is done away with: not who put it forward, and only while it still is over its time as it was then. */
export function decideDisposal({ isOwn, endedOn, endedNow, years, today }: DisposalFacts): Decision {
  if (isOwn) {
    return refuse(
      '自分が廃棄にかけたものは、自分では確かめられません。',
      'ほかの責任者か、自治体職員に頼んでください。',
    );
  }
  if (endedNow === null) {
    return refuse('このケースは、また動いています。', '廃棄を取り下げてください。');
  }
  if (endedNow !== endedOn) {
    return refuse('廃棄にかけたあとに動き、終わった日が変わりました。', '廃棄を取り下げてください。');
  }
  if (endedOn >= dueBefore(today, years)) {
    return refuse('いまの保存の年数では、まだ期間が過ぎていません。', '廃棄を取り下げてください。');
  }
  return allowed;
}

/**
 * Works that are still with a host and were not seen to: with the case goes the only note of where they are, so each is
 * asked about before. Whether it can still be fetched is known to people alone.
 */
export function worksNotSeenTo<Work extends { readonly id: string }>(
  out: readonly Work[],
  seenTo: readonly string[],
): readonly Work[] {
  return out.filter(({ id }) => !seenTo.includes(id));
}
