import { findSetting } from '#db/queries/accounts.server';
import type { ScopedTx } from '#db/scope.server';
import type { Day } from '~/lib/japanese-date';
import { leastThreshold } from '~/lib/small-cells';

export const thresholdSetting = 'small_cell_threshold';

/** Counts of people below this are not told (D11): three, unless the municipality has set a higher number (D5). */
export async function readThreshold(tx: ScopedTx, day: Day): Promise<number> {
  const set = await findSetting(tx, thresholdSetting, day);
  return typeof set === 'number' ? Math.max(leastThreshold, Math.trunc(set)) : leastThreshold;
}
