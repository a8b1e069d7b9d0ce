import { updateHost } from '#db/queries/registry.server';
import { indexHost } from '#search/sync.server';
import { command } from '~/domain/kernel/command.server';
import { Conflict } from '~/domain/kernel/errors';
import { chooseOrganisationSchema } from './organisation-schema';
import { requireHost } from './require-host.server';
import { requireOrganisation } from './require-organisation.server';

/**
 * Puts a host under an organisation as one of its sites, or takes it from under it.
 *
 * @throws NotFound, Conflict
 */
export const chooseOrganisation = command({
  name: 'registry.choose-organisation',
  permission: 'registry.edit',
  input: chooseOrganisationSchema,
  run: async ({ tx }, { hostId, version, organisationId }) => {
    const host = await requireHost(tx, hostId, { lock: true });
    if (host.version !== version) throw new Conflict();
    const chosen =
      organisationId === 'none' ? null : (await requireOrganisation(tx, organisationId, { lock: true })).id;
    await updateHost(tx, host, { organisationId: chosen });
    await indexHost(tx, hostId);
    return {
      value: { hostId },
      audit: { subject: { type: 'host', id: hostId }, change: { organisation: chosen } },
    };
  },
});
