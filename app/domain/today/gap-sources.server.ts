import { listMetGaps } from '~/domain/community/index.server';
import { userOf } from '~/domain/kernel/user';
import { metGapItem } from './confirmation-items';
import type { TodayItem } from './items';
import type { Reader } from './reader';

/** Gaps of the reader that an open offer has come to meet. */
export async function metGaps({ tx, scope, today }: Reader): Promise<TodayItem[]> {
  const gaps = await listMetGaps(tx, userOf(scope).userId, today);
  return gaps.map((gap) => metGapItem(gap, today));
}
