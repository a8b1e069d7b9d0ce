import { insertBasis } from '#db/queries/registry-capacity.server';
import { indexHost } from '#search/sync.server';
import { command } from '~/domain/kernel/command.server';
import { newId } from '~/domain/kernel/ids';
import { recordTemporaryUseSchema } from './capacity-schema';
import { requireHost } from './require-host.server';

/**
 * Records on what basis and how long a facility may be used for something else (I4); it is confirmed anew at
 * least every three months.
 *
 * @throws NotFound
 */
export const recordTemporaryUse = command({
  name: 'registry.record-temporary-use',
  permission: 'registry.edit',
  input: recordTemporaryUseSchema,
  run: async ({ tx }, { hostId, ...basis }) => {
    await requireHost(tx, hostId, { lock: true });
    const id = newId();
    await insertBasis(tx, { id, hostId, ...basis, coreNotHindered: basis.coreNotHindered ?? '' });
    await indexHost(tx, hostId);
    return {
      value: { id, hostId },
      audit: {
        subject: { type: 'host', id: hostId },
        change: { kind: basis.kind, validFrom: basis.validFrom, validTo: basis.validTo },
      },
    };
  },
});
