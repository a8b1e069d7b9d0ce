import { findSetting } from '#db/queries/accounts.server';
import type { ScopedTx } from '#db/scope.server';
import type { Day } from '~/lib/japanese-date';
import { freshnessLimitsOf, freshnessSetting, type FreshnessLimits } from './freshness';

/** After how many days facts are asked about again, and leave matching, in this municipality on a day. */
export async function freshnessLimits(tx: ScopedTx, day: Day): Promise<FreshnessLimits> {
  return freshnessLimitsOf(await findSetting(tx, freshnessSetting, day));
}
