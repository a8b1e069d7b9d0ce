import { updateHost } from '#db/queries/registry.server';
import { indexHost } from '#search/sync.server';
import { command } from '~/domain/kernel/command.server';
import { today } from '~/lib/japanese-date';
import { sourceNames } from './labels';
import { requireHost } from './require-host.server';
import { confirmHostSchema } from './schema';

/**
 * 「変わりません」: somebody asked, and what stands here is still true.
 *
 * @throws NotFound
 */
export const confirmHost = command({
  name: 'registry.confirm-host',
  permission: 'registry.edit',
  input: confirmHostSchema,
  run: async ({ tx, now }, { id, how }) => {
    const host = await requireHost(tx, id, { lock: true });
    const confirmedOn = today(now);
    await updateHost(tx, host, { confirmedOn, confirmedHow: sourceNames[how] });
    await indexHost(tx, id);
    return {
      value: { confirmedOn },
      audit: { subject: { type: 'host', id }, change: { before: host.confirmedOn, how } },
    };
  },
});
