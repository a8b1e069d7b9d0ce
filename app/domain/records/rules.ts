import { allowed, refuse, type Decision } from '~/domain/kernel/errors';
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

/** Whether somebody may confirm that a case is done away with: not who put it forward, and not once it has been opened again. */
export function decideDisposal({ isOwn, stillEnded }: { isOwn: boolean; stillEnded: boolean }): Decision {
  if (isOwn) {
    return refuse(
      '自分が廃棄にかけたものは、自分では確かめられません。',
      'ほかの責任者か、自治体職員に頼んでください。',
    );
  }
  if (!stillEnded) {
    return refuse('このケースは、また動いています。', '廃棄を取り下げてください。');
  }
  return allowed;
}
