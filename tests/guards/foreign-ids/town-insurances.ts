import { now } from '#tests/factories/people';
import { scopeOf } from '#tests/factories/scope';
import type { TownName } from '#tests/factories/towns';
import { getPlacement, recordPlacementInsurance } from '~/domain/placements/index.server';
import { getOpportunity, recordInsurance } from '~/domain/registry/index.server';
import { first } from './first';

/** An insurance of an offer, and one of a placement there. */
export async function theInsurances(town: TownName, { offer, active }: { offer: string; active: string }) {
  const coordinator = scopeOf('coordinator', { town });
  const given = { kind: 'volunteer', from: '2026-11-10' } as const;
  await recordInsurance(coordinator, { ...given, opportunityId: offer }, { now });
  await recordPlacementInsurance(coordinator, { ...given, id: active }, { now });
  const { insurance } = await getOpportunity(coordinator, offer, { now });
  const { insurance: there } = await getPlacement(coordinator, active, { now });
  return {
    offerInsurance: first(insurance.rows).id,
    placementInsurance: first(there.rows.filter(({ ofPlacement }) => ofPlacement)).id,
  };
}
