import { findFacility } from '#db/queries/registry-capacity.server';
import type { OpportunityRow } from '#db/queries/registry-opportunities.server';
import type { HostRow } from '#db/queries/registry.server';
import type { ScopedTx } from '#db/scope.server';
import type { Day } from '~/lib/japanese-date';
import type { HostStatus, OpportunityStatus } from './labels';
import type { OpportunityFacts } from './opportunity-steps';

/** What the steps of an offer are judged by on a day. */
export async function opportunityFacts(
  tx: ScopedTx,
  host: Pick<HostRow, 'id' | 'status'>,
  offer: OpportunityRow,
  day: Day,
): Promise<OpportunityFacts> {
  const facility = await findFacility(tx, host.id, day);
  return {
    status: offer.status as OpportunityStatus,
    hostStatus: host.status as HostStatus,
    times: offer.times.length + (offer.calendar.dates ?? []).filter(({ on }) => on >= day).length,
    timeNegotiable: offer.timeNegotiable,
    places: offer.places,
    openEntry: offer.openEntry,
    validUntil: offer.validUntil,
    usesCapacity: offer.usesCapacity,
    capacityKnown: facility.capacity !== null,
    basisHolds: facility.basis !== null && !facility.basis.assetDisposalNeeded,
  };
}
