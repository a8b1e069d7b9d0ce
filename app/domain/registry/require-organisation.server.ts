import { findOrganisation, type OrganisationRow } from '#db/queries/organisations.server';
import type { ScopedTx } from '#db/scope.server';
import { NotFound } from '~/domain/kernel/errors';
import { isId } from '~/domain/kernel/ids';

/**
 * The organisation of an id from an address or a form.
 *
 * @throws NotFound also for one of another municipality.
 */
export async function requireOrganisation(
  tx: ScopedTx,
  id: string | undefined,
  { lock = false } = {},
): Promise<OrganisationRow> {
  const found = isId(id) ? await findOrganisation(tx, id, { lock }) : null;
  if (!found) throw new NotFound('法人・団体');
  return found;
}
