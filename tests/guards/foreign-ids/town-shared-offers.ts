import { aListedHost, anOffer, hostRow } from '#tests/factories/registry';
import { scopeOf } from '#tests/factories/scope';
import type { TownName } from '#tests/factories/towns';
import { getOpportunity, registerOpportunity, shareOffer } from '~/domain/registry/index.server';

/** An offer that two hosts run together. */
export async function theSharedOffer(town: TownName) {
  const coordinator = scopeOf('coordinator', { town });
  const hostId = await aListedHost({}, town);
  const { id } = await registerOpportunity(coordinator, { ...anOffer, hostId });
  const { name: partner } = await hostRow(await aListedHost({}, town), town);
  const { version } = (await getOpportunity(coordinator, id)).offer;
  await shareOffer(coordinator, { id, version, partner, role: 'watch_over' });
  return { sharedOffer: id };
}
