import { findFacility, listBases } from '#db/queries/registry-capacity.server';
import { NotFound } from '~/domain/kernel/errors';
import { read } from '~/domain/kernel/read.server';
import { isDesignated, options } from '~/domain/taxonomy/index.server';
import { today } from '~/lib/japanese-date';
import { requireHost } from './require-host.server';

/**
 * 定員, the usual numbers and the bases of temporary use of a designated facility.
 *
 * @throws NotFound also for a host that has no 定員.
 */
export const getFacility = read({
  name: 'registry.get-facility',
  permission: 'registry.search',
  run: async ({ tx, now }, hostId: string | undefined) => {
    const host = await requireHost(tx, hostId);
    if (!isDesignated(host.kind)) throw new NotFound('定員');
    const { capacity } = await findFacility(tx, host.id, today(now));
    return {
      host: { id: host.id, name: host.name, kind: host.kind },
      capacity,
      bases: await listBases(tx, host.id),
      kinds: options('temporaryUseKind'),
      today: today(now),
    };
  },
});

export type FacilityPage = Awaited<ReturnType<typeof getFacility>>;
