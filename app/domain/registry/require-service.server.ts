import { findHostOfService, listServices, type ServiceRow } from '#db/queries/registry-capacity.server';
import type { HostRow } from '#db/queries/registry.server';
import { indexHost } from '#search/sync.server';
import type { ScopedTx } from '#db/scope.server';
import type { Context } from '~/domain/kernel/command.server';
import { NotFound } from '~/domain/kernel/errors';
import { react } from '~/domain/kernel/reactions.server';
import { requireHost } from './require-host.server';

/**
 * A designated service with its host, the host locked: whoever takes a place there waits (I1). With `ofHost` only a
 * service of that host.
 *
 * @throws NotFound
 */
export async function requireService(
  tx: ScopedTx,
  serviceId: string,
  ofHost?: string,
): Promise<{ host: HostRow; service: ServiceRow }> {
  const hostId = await findHostOfService(tx, serviceId);
  if (!hostId || (ofHost !== undefined && ofHost !== hostId)) throw new NotFound('定員');
  const host = await requireHost(tx, hostId, { lock: true });
  const service = (await listServices(tx, hostId)).find(({ id }) => id === serviceId);
  if (!service) throw new NotFound('定員');
  return { host, service };
}

/** Tells the search and those whose placements may no longer fit (I2). @returns what goes into the audit entry. */
export async function capacityChanged(context: Context, hostId: string): Promise<Record<string, unknown>> {
  await indexHost(context.tx, hostId);
  return react(context, 'capacityChanged', { hostId });
}
