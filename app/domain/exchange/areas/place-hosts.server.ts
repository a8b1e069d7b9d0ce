import { findMunicipality } from '#db/queries/directory.server';
import { listAreasForPlacing, listHostsToPlace, setHostArea } from '#db/queries/areas.server';
import { listTowns } from '#db/queries/towns.server';
import { indexHosts } from '#search/sync.server';
import { z } from 'zod';
import { command } from '~/domain/kernel/command.server';
import type { Scope } from '~/domain/kernel/scope';
import { storedAreas } from '../runs/plan-run.server';
import { areaMap } from '../sorting/place';

/** Hosts of one transaction. */
const BATCH = 300;

const placeSome = command({
  name: 'exchange.place-hosts',
  permission: 'areas.manage',
  input: z.object({ after: z.string().nullable(), municipality: z.string() }),
  run: async ({ tx, scope }, { after, municipality }) => {
    const map = areaMap(storedAreas(await listAreasForPlacing(tx)), await listTowns(tx), municipality);
    const hosts = await listHostsToPlace(tx, after, BATCH);
    const byArea = new Map<string, string[]>();
    for (const { id, lat, lng, address, areaId } of hosts) {
      const byAddress = areaId === null ? map.ofAddress(address) : null;
      const found = lat === null || lng === null ? byAddress : map.at({ lat, lng });
      if (found !== null && found !== areaId) byArea.set(found, [...(byArea.get(found) ?? []), id]);
    }
    for (const [areaId, ids] of byArea) await setHostArea(tx, areaId, ids);
    const moved = [...byArea.values()].flat();
    // Also those that stay: the wider areas around theirs may be new.
    await indexHosts(
      tx,
      hosts.map(({ id }) => id),
    );
    return {
      value: { moved: moved.length, last: hosts.length < BATCH ? null : (hosts.at(-1)?.id ?? null) },
      audit: { subject: { type: 'municipality', id: scope.municipalityId }, change: { moved } },
    };
  },
});

/**
 * Gives every host of the municipality the area its point lies in; one without point and area that of its
 * address. What was chosen by hand for a host without a point stays. @returns how many moved.
 */
export async function placeHosts(scope: Scope): Promise<number> {
  const municipality = (await findMunicipality(scope.municipalityId))?.name ?? '';
  let total = 0;
  let after: string | null = null;
  do {
    const step: { moved: number; last: string | null } = await placeSome(scope, { after, municipality });
    total += step.moved;
    after = step.last;
  } while (after !== null);
  return total;
}
