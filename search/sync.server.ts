import { withScope, type ScopedTx } from '#db/scope.server';
import type { Scope } from '~/domain/kernel/scope';
import { today } from '~/lib/japanese-date';
import { documentsOf } from './describe-host';
import { noteChanged } from './postgres/outbox.server';
import { holdHosts, listSearchableHosts, readHostFacts } from './postgres/read-hosts.server';
import { keepOnly, putDocuments } from './postgres/write.server';
import { secondEngine } from './second.server';

/** Hosts read together when many are indexed. */
const batch = 200;

/**
 * Brings the search up to date with one host, in the transaction that changed it: call it after every change of
 * the host, its offers, their conditions, or of the places taken in them.
 */
export async function indexHost(tx: ScopedTx, hostId: string): Promise<void> {
  await indexHosts(tx, [hostId]);
}

/** The same for many hosts, as after an import. */
export async function indexHosts(tx: ScopedTx, hostIds: readonly string[]): Promise<void> {
  for (let at = 0; at < hostIds.length; at += batch) {
    const part = hostIds.slice(at, at + batch);
    await holdHosts(tx, part);
    const found = await readHostFacts(tx, part);
    const day = today(new Date());
    await putDocuments(
      tx,
      part,
      found.flatMap((facts) => documentsOf(facts, day)),
    );
    if (secondEngine()) await noteChanged(tx, part);
  }
}

/**
 * Rebuilds the search of a whole municipality, a batch a transaction, so that the site goes on meanwhile: a host is
 * always found by its old row or its new one.
 *
 * @returns hosts indexed.
 */
export async function reindexMunicipality(scope: Scope): Promise<number> {
  const ids = await withScope(scope, async (tx) => {
    const found = await listSearchableHosts(tx);
    await keepOnly(tx, found);
    return found;
  });
  for (let at = 0; at < ids.length; at += batch)
    await withScope(scope, (tx) => indexHosts(tx, ids.slice(at, at + batch)));
  return ids.length;
}
