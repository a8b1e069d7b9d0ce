import type { freshnessValues, SearchQuery } from '../../port';
import { addDays } from '~/lib/japanese-date';
import type { HeldRow } from './rows';

export type Freshness = (typeof freshnessValues)[number];

/** Tells of a row how old its confirmation is on a day. */
export function freshnessOf(
  today: string,
  { due, old }: SearchQuery['ages'],
): (row: Pick<HeldRow, 'confirmedOn'>) => Freshness {
  const [dueSince, oldSince] = [addDays(today, -due), addDays(today, -old)];
  return ({ confirmedOn }) => {
    if (confirmedOn === null) return 'never';
    if (confirmedOn >= dueSince) return 'fresh';
    return confirmedOn >= oldSince ? 'due' : 'old';
  };
}
