import { command } from '~/domain/kernel/command.server';
import { recordReachOuts } from '~/domain/notices/index.server';
import { confirmHost, confirmNumbers, requireHost } from '~/domain/registry/index.server';
import { recordCallSchema } from './schema';

/**
 * A call to ask whether the facts still hold, in place of the host: 「電話で確かめた」 confirms them, 「つながらなかった」
 * only counts. With `numbers` those of a facility were asked for too. Who called and when stands with the host.
 *
 * @throws NotFound
 */
export const recordCall = command({
  name: 'confirmation.record-call',
  permission: 'registry.edit',
  input: recordCallSchema,
  run: async (context, { id, outcome, numbers }) => {
    const { tx, scope, now } = context;
    const host = await requireHost(tx, id, { lock: true });
    await recordReachOuts(context, [{ hostId: id, way: 'call', outcome }]);
    if (outcome === 'answered') {
      await confirmHost(scope, { id, how: 'telephone' }, { tx, now });
      if (numbers) await confirmNumbers(scope, { id, how: 'telephone' }, { tx, now });
    }
    return {
      value: { hostName: host.name },
      audit: { subject: { type: 'host', id }, change: { outcome, numbers } },
    };
  },
});
