import { listSettingDays } from '#db/queries/accounts.server';
import type { ScopedTx } from '#db/scope.server';
import type { Day } from '~/lib/japanese-date';

/** What holds from a later day on, as it is set by now. */
export interface Planned<Value> {
  readonly validFrom: Day;
  readonly value: Value;
}

/** What is set for days after `today`, the nearest first: on each day on which one of the settings changes, what holds from then on (D5). */
export async function plannedAfter<Value>(
  tx: ScopedTx,
  keys: readonly string[],
  today: Day,
  readOn: (tx: ScopedTx, day: Day) => Promise<Value>,
): Promise<Planned<Value>[]> {
  const planned: Planned<Value>[] = [];
  for (const validFrom of await listSettingDays(tx, keys, today))
    planned.push({ validFrom, value: await readOn(tx, validFrom) });
  return planned;
}
