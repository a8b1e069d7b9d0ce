import { lockHosts, updateHost } from '#db/queries/registry.server';
import { indexHosts } from '#search/sync.server';
import { command } from '~/domain/kernel/command.server';
import { NotFound, Refused } from '~/domain/kernel/errors';
import { decideHostStep, hostStatusAfter } from './host-steps';
import type { HostStatus } from './labels';
import { acceptHostsSchema } from './schema';

/**
 * Puts hosts that wait for their check on the list, one or many at once. Those that somebody else has moved on
 * meanwhile are left as they are and told.
 *
 * @throws NotFound when one of them is not of this municipality; Refused when none was waiting any more.
 */
export const acceptHosts = command({
  name: 'registry.accept-hosts',
  permission: 'registry.accept',
  input: acceptHostsSchema,
  run: async ({ tx }, { ids, visibility }) => {
    const wanted = [...new Set(ids)];
    const found = await lockHosts(tx, wanted);
    if (found.length !== wanted.length) throw new NotFound('受入先');
    const waiting = found.filter(
      (host) => decideHostStep('list', { status: host.status as HostStatus, livePlacements: 0 }).ok,
    );
    if (waiting.length === 0) {
      throw new Refused('選んだ受入先は、もう確認待ちではありません。', '一覧を開きなおしてください。');
    }
    for (const host of waiting) await updateHost(tx, host, { status: hostStatusAfter('list'), visibility });
    await indexHosts(
      tx,
      waiting.map((host) => host.id),
    );
    return {
      value: { listed: waiting.length, leftAlone: found.length - waiting.length },
      audit: waiting.map((host) => ({
        subject: { type: 'host', id: host.id },
        change: { from: host.status, to: 'listed', visibility },
      })),
    };
  },
});
