import { enqueue } from '#db/queries/jobs.server';
import { withScope, type ScopedTx } from '#db/scope.server';
import type { Scope } from '~/domain/kernel/scope';
import { today } from '~/lib/japanese-date';
import { documentsOf } from './describe-host';
import { noteChanged } from './postgres/outbox.server';
import { holdHosts, listSearchableHosts, readHostFacts } from './postgres/read-hosts.server';
import { dropGone, gatherMore, listOutdated, putDocuments, settle } from './postgres/write.server';
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
  // In one order over all batches: two such calls wait in turn, never for each other.
  const inOrder = [...new Set(hostIds)].sort();
  for (let at = 0; at < inOrder.length; at += batch) {
    const part = inOrder.slice(at, at + batch);
    await putRows(tx, part);
    if (secondEngine()) await noteChanged(tx, part);
  }
}

/** The rows of PostgreSQL alone: nothing of the hosts has changed. */
async function putRows(tx: ScopedTx, hostIds: readonly string[]): Promise<void> {
  await holdHosts(tx, hostIds);
  const found = await readHostFacts(tx, hostIds);
  const day = today(new Date());
  await putDocuments(
    tx,
    hostIds,
    found.flatMap((facts) => documentsOf(facts, day)),
  );
}

/**
 * Rebuilds what PostgreSQL searches of a whole municipality, a batch a transaction, so that the site goes on meanwhile:
 * a host is always found by its old row or its new one.
 *
 * @param noted whether the second engine has to hear of every host too; not when its index is built anew besides.
 * @returns hosts indexed.
 */
export async function reindexMunicipality(scope: Scope, noted = true): Promise<number> {
  const ids = await withScope(scope, async (tx) => {
    await dropGone(tx);
    return listSearchableHosts(tx);
  });
  const put = noted ? indexHosts : putRows;
  let next = 0;
  const lane = async () => {
    while (next < ids.length) {
      const part = ids.slice(next, (next += batch));
      const work = withScope(scope, async (tx) => {
        await gatherMore(tx);
        await put(tx, part);
      });
      await work.catch((error: unknown) => {
        next = ids.length;
        throw error;
      });
    }
  };
  // One batch is described here while the database takes in another; when one fails, the other is the last.
  const lanes = await Promise.allSettled([lane(), lane()]);
  for (const ended of lanes) if (ended.status === 'rejected') throw ended.reason;
  await withScope(scope, settle);
  return ids.length;
}

/** The job that rebuilds rows of outdated rules of spelling. */
export const renewJob = 'renew-search-rows';

/** After a start and every now and then: calls for that job where a municipality has such rows. */
export async function resumeRenewal(scope: Scope): Promise<void> {
  await withScope(scope, async (tx) => {
    const [outdated] = await listOutdated(tx, null, 1);
    if (outdated) await enqueue(tx, renewJob, {}, { key: renewJob });
  });
}

/**
 * Rebuilds the rows of a municipality that were folded by other rules of spelling, a batch a transaction; until its
 * turn comes a row goes on answering. The second engine keeps an index for each version and fills it on its own.
 *
 * @returns hosts rebuilt.
 */
export async function renewRows(scope: Scope, stopping: AbortSignal): Promise<number> {
  let renewed = 0;
  for (let after: string | null = null; !stopping.aborted;) {
    const ids: string[] = await withScope(scope, async (tx) => {
      const found = await listOutdated(tx, after, batch);
      await putRows(tx, found);
      return found;
    });
    after = ids.at(-1) ?? null;
    renewed += ids.length;
    if (after === null) break;
  }
  return renewed;
}
