import { countPublicHostsByKind } from '#db/queries/registry.server';
import { read } from '~/domain/kernel/read.server';
import { label } from '~/domain/taxonomy/index.server';

/** How many places anybody can find, and the kinds of which there are most. */
export const getPublicSummary = read({
  name: 'registry.get-public-summary',
  openBecause: 'the numbers of listed, public hosts are public facts',
  run: async ({ tx }, kinds: number) => {
    const counts = await countPublicHostsByKind(tx);
    return {
      total: counts.reduce((sum, { hosts }) => sum + hosts, 0),
      kinds: counts
        .slice(0, kinds)
        .map(({ kind, hosts }) => ({ kind, label: label('hostKind', kind), hosts })),
    };
  },
});
