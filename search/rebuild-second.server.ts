import { database } from '#db/client.server';
import { onlyOne } from '#db/only-one.server';
import { withScope } from '#db/scope.server';
import { documentsFor, everywhere, ownKeeper } from './bring-in-step.server';
import type { IndexKeeper } from './meilisearch/keeper.server';
import { databaseTime } from './postgres/delay.server';
import { changedSince, noteSince } from './postgres/outbox.server';
import { listSearchableHosts } from './postgres/read-hosts.server';

/** Hosts sent together. */
const batch = 500;
/** A change bears the instant at which its transaction began; it is committed within so long. */
const longestTransactionMs = 60_000;
/** So few changes are left to the job; but after so many rounds the job gets whatever is left. */
const few = 50;
const mostRounds = 5;

export interface RebuiltIndex {
  hosts: number;
  /** Indexes of older rules of spelling that were dropped. */
  dropped: readonly string[];
}

/**
 * Builds a new index of the second engine beside the one that answers, brings what changed meanwhile into it too, lets
 * it take the place of the old one from one moment to the next, and drops the old one. Changes that came last are
 * sent again by the job.
 *
 * @returns 'none': there is no second engine, or no key to write to it; 'busy': another process is building one.
 * @throws whatever kept the server from doing it; the old index then goes on answering.
 */
export async function rebuildSecondEngine(): Promise<RebuiltIndex | 'none' | 'busy'> {
  const keeper = ownKeeper();
  if (!keeper) return 'none';
  return (await onlyOne(database().urls.owner, 'search-index', () => rebuild(keeper))) ?? 'busy';
}

async function rebuild(keeper: IndexKeeper): Promise<RebuiltIndex> {
  try {
    let since = await databaseTime(database().appSql);
    await keeper.beginNext();
    const hosts = await fill(keeper, null);
    for (let round = 0, sent = Infinity; sent > few && round < mostRounds; round += 1) {
      const begun = await databaseTime(database().appSql);
      sent = await fill(keeper, since);
      since = begun;
    }
    try {
      await keeper.swap();
    } finally {
      // The server may have taken the swap although nobody heard of it.
      await everywhere((scope) => withScope(scope, (tx) => noteSince(tx, before(since))));
    }
    return { hosts, dropped: await keeper.dropOlder() };
  } catch (error) {
    await keeper.dropNext().catch(() => undefined);
    throw error;
  }
}

/**
 * Sends hosts to the new index; the server takes a batch while the next is read.
 *
 * @param since null: all hosts, into an empty index; else those that changed.
 * @returns how many.
 */
async function fill(keeper: IndexKeeper, since: Date | null): Promise<number> {
  let count = 0;
  let taking = Promise.resolve();
  await everywhere(async (scope) => {
    const ids = await withScope(
      scope,
      (tx) => (since ? changedSince(tx, before(since)) : listSearchableHosts(tx)),
      { readOnly: true },
    );
    for (let at = 0; at < ids.length; at += batch) {
      const part = ids.slice(at, at + batch);
      const documents = await documentsFor(scope, part);
      await taking;
      taking = keeper.putNext(since ? part : [], documents);
      // Awaited with the next batch; a failure before that must not end the process.
      taking.catch(() => undefined);
    }
    count += ids.length;
  });
  await taking;
  return count;
}

function before(instant: Date): Date {
  return new Date(instant.getTime() - longestTransactionMs);
}
