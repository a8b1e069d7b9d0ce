import { countHostsIn, listHostsIn } from '#db/queries/registry.server';
import { read } from '~/domain/kernel/read.server';
import { label } from '~/domain/taxonomy/index.server';
import { dayOf } from '~/lib/japanese-date';

const pageSize = 50;

/** Hosts that wait for their check, the longest waiting first; a page of 50. */
export const listPendingHosts = read({
  name: 'registry.list-pending-hosts',
  permission: 'registry.accept',
  run: async ({ tx }, page: number) => {
    const hosts = await listHostsIn(tx, 'pending', pageSize, (Math.max(1, page) - 1) * pageSize);
    return {
      total: await countHostsIn(tx, 'pending'),
      pageSize,
      hosts: hosts.map(({ createdAt, kind, ...host }) => ({
        ...host,
        kindLabel: label('hostKind', kind),
        since: dayOf(createdAt),
      })),
    };
  },
});
