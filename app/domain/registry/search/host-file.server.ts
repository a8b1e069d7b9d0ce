import { findMunicipality } from '#db/queries/directory.server';
import { listHostsForFile } from '#db/queries/host-files.server';
import { listOpenOffers } from '#db/queries/registry-search.server';
import { Invalid } from '~/domain/kernel/errors';
import { read } from '~/domain/kernel/read.server';
import type { Scope } from '~/domain/kernel/scope';
import { today } from '~/lib/japanese-date';
import { hostFileRow, type HostFileRow } from './host-file-row.server';
import type { SearchRequest } from './question.server';
import { askEngine } from './search-hosts.server';

interface ShowRequest {
  ids: readonly string[];
  audience: SearchRequest['audience'];
}

const showRows = read({
  name: 'registry.list-hosts-for-file',
  openBecause: 'it shows what the search of the asker found: visitors get listed, public hosts alone',
  run: async ({ tx, now }, { ids, audience }: ShowRequest) => {
    const town = await findMunicipality(tx.municipalityId, tx);
    const offers = await listOpenOffers(tx, ids);
    const rows = await listHostsForFile(tx, ids, audience === 'public');
    const byId = new Map(rows.map((row) => [row.id, row]));
    const home = town ?? { code: '', prefecture: '', name: '' };
    const context = { home, audience, day: today(now) };
    return ids.flatMap((id) => {
      const row = byId.get(id);
      const own = offers.filter(({ hostId }) => hostId === id);
      return row ? [hostFileRow(row, own, context)] : [];
    });
  },
});

const fetchedTogether = 500;

/**
 * All hosts of an address, in the order of its search, for files.
 *
 * @param most the longest list that is wanted.
 * @throws Invalid naming the parts of the address that cannot be read.
 */
export async function listHostsOfFile(
  scope: Scope,
  request: SearchRequest,
  most: number,
): Promise<HostFileRow[]> {
  const { address, result } = await askEngine(scope, request, {
    page: 1,
    pageSize: most,
    withFacets: false,
  });
  if (address.faults.length > 0) throw new Invalid({ '': [...address.faults] });
  const { audience, now } = request;
  const rows: HostFileRow[] = [];
  for (let at = 0; at < result.hits.length; at += fetchedTogether) {
    const ids = result.hits.slice(at, at + fetchedTogether).map(({ id }) => id);
    rows.push(...(await showRows(scope, { ids, audience }, { now })));
  }
  return rows;
}
