import { unseenOpenings, unseenSlipLosses } from '~/domain/people/index.server';
import { openingsItem, slipLossItem } from './access-items';
import type { Reader } from './reader';
import type { TodayItem } from './items';

/** For who answers for cases: what others opened in an emergency, and papers that were reported lost. */
export async function accessItems({ tx, scope, today }: Reader): Promise<TodayItem[]> {
  const opened = (await unseenOpenings(tx, scope)).length;
  const lost = await unseenSlipLosses(tx, scope);
  return [
    ...(opened === 0 ? [] : [openingsItem(opened, today)]),
    ...lost.map((row) => slipLossItem(row, today)),
  ];
}
