import { unseenOpenings } from '~/domain/people/index.server';
import { openingsItem } from './access-items';
import type { Reader } from './reader';
import type { TodayItem } from './items';

/** For who answers for cases: what others opened in an emergency and nobody has looked at. */
export async function openings({ tx, scope, today }: Reader): Promise<TodayItem[]> {
  const number = (await unseenOpenings(tx, scope)).length;
  return number === 0 ? [] : [openingsItem(number, today)];
}
