import { readCapacityRows } from '#db/queries/capacity-facts.server';
import type { HostRow } from '#db/queries/registry.server';
import type { ScopedTx } from '#db/scope.server';
import type { Day } from '~/lib/japanese-date';
import { isHoliday } from '~/lib/working-days.server';
import { facilitiesOf, type HostFacilities } from './facilities';

/** The designated services of a host with all their 余力 is computed from, on the days from one on. */
export async function readFacilities(
  tx: ScopedTx,
  host: Pick<HostRow, 'id' | 'kind'>,
  since: Day,
): Promise<HostFacilities> {
  return facilitiesOf(await readCapacityRows(tx, since, [host.id]), isHoliday)(host);
}
