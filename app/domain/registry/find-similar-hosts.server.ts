import { listHostsSharing } from '#db/queries/registry.server';
import type { ScopedTx } from '#db/scope.server';
import { read } from '~/domain/kernel/read.server';
import { label } from '~/domain/taxonomy/index.server';
import { hostStatusNames, type HostStatus } from './labels';
import { pairsOf, similarTo } from './similar-name';

/** Pairs of characters looked up; a longer name is told by its beginning. */
const pairLimit = 24;

/** Hosts that may be the place of that name, the likeliest first. */
export async function doublesOf(tx: ScopedTx, name: string) {
  const pairs = pairsOf(name.replace(/\s/gu, '')).slice(0, pairLimit);
  return similarTo(name, await listHostsSharing(tx, pairs));
}

/** 「これですか？」: likely doubles of a name while somebody registers it. A name of one character finds nothing. */
export const findSimilarHosts = read({
  name: 'registry.find-similar-hosts',
  permission: 'registry.edit',
  run: async ({ tx }, name: string) => {
    if (name.trim().length < 2) return [];
    const found = await doublesOf(tx, name.slice(0, 60));
    return found.map((host) => ({
      id: host.id,
      name: host.name,
      kind: label('hostKind', host.kind),
      areaName: host.areaName,
      status: hostStatusNames[host.status as HostStatus],
    }));
  },
});
