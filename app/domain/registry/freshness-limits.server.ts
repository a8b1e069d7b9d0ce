import { findSetting } from '#db/queries/accounts.server';
import type { ScopedTx } from '#db/scope.server';
import type { Day } from '~/lib/japanese-date';
import {
  freshnessLimitsOf,
  freshnessSettings,
  usualNumbersFreshness,
  type FreshnessLimits,
} from './freshness';

/** After how many days facts are asked about again, and leave matching, in this municipality on a day. */
export async function freshnessLimits(tx: ScopedTx, day: Day): Promise<FreshnessLimits> {
  return freshnessLimitsOf(await findSetting(tx, freshnessSettings.facts, day));
}

/** The same for the numbers of a designated facility. */
export async function numbersLimits(tx: ScopedTx, day: Day): Promise<FreshnessLimits> {
  return freshnessLimitsOf(await findSetting(tx, freshnessSettings.numbers, day), usualNumbersFreshness);
}
