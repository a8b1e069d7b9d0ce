import { findHost, type HostRow } from '#db/queries/registry.server';
import type { ScopedTx } from '#db/scope.server';
import { NotFound } from '~/domain/kernel/errors';
import { isId } from '~/domain/kernel/ids';

/**
 * The host of an id from an address or a form.
 *
 * @throws NotFound also for a host of another municipality.
 */
export async function requireHost(
  tx: ScopedTx,
  id: string | undefined,
  { lock = false } = {},
): Promise<HostRow> {
  const host = isId(id) ? await findHost(tx, id, { lock }) : null;
  if (!host) throw new NotFound('受入先');
  return host;
}
