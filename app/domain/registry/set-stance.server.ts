import { updateHost } from '#db/queries/registry.server';
import { indexHost } from '#search/sync.server';
import { command } from '~/domain/kernel/command.server';
import { today } from '~/lib/japanese-date';
import { requireHost } from './require-host.server';
import { setStanceSchema } from './schema';
import { sourceNames } from './labels';

/**
 * Records what a host said about taking people. It may be said on the telephone at any moment, so the last word
 * counts and no version is asked for.
 *
 * @throws NotFound
 */
export const setStance = command({
  name: 'registry.set-stance',
  permission: 'registry.answer',
  input: setStanceSchema,
  run: async ({ tx, now }, { id, stance, reason, how }) => {
    const host = await requireHost(tx, id, { lock: true });
    await updateHost(tx, host, {
      stance,
      stanceReason: reason ?? '',
      confirmedOn: today(now),
      confirmedHow: sourceNames[how],
    });
    await indexHost(tx, id);
    return {
      value: { stance },
      audit: { subject: { type: 'host', id }, change: { from: host.stance, to: stance, how } },
    };
  },
});
