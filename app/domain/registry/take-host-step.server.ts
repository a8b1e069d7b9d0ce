import { countLivePlacements, updateHost } from '#db/queries/registry.server';
import { indexHost } from '#search/sync.server';
import { command } from '~/domain/kernel/command.server';
import { Conflict, insist } from '~/domain/kernel/errors';
import { decideHostStep, hostStatusAfter } from './host-steps';
import type { HostStatus } from './labels';
import { requireHost } from './require-host.server';
import { takeHostStepSchema } from './schema';

/**
 * Pauses a host, takes it up again, or ends its registration.
 *
 * @throws NotFound, Conflict, Refused
 */
export const takeHostStep = command({
  name: 'registry.take-host-step',
  permission: 'registry.edit',
  input: takeHostStepSchema,
  run: async ({ tx }, { id, version, step }) => {
    const host = await requireHost(tx, id, { lock: true });
    if (host.version !== version) throw new Conflict();
    const status = host.status as HostStatus;
    insist(decideHostStep(step, { status, livePlacements: await countLivePlacements(tx, id) }));
    const to = hostStatusAfter(step);
    await updateHost(tx, host, { status: to });
    await indexHost(tx, id);
    return {
      value: { status: to },
      audit: { subject: { type: 'host', id }, change: { step, from: status, to } },
    };
  },
});
