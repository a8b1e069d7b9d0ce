import { daysBetween, type Day } from '~/lib/japanese-date';

export type Ending = 'cancelled' | 'early' | 'completed';

/** How it ended, from what happened (never asked): before a start, within 30 days of it, or later. */
export function endingOf(dates: { startedOn: Day | null; endedOn: Day }): Ending {
  if (!dates.startedOn) return 'cancelled';
  return daysBetween(dates.startedOn, dates.endedOn) < 30 ? 'early' : 'completed';
}
