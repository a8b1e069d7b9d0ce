import { randomBytes } from 'node:crypto';
import { Meilisearch } from 'meilisearch';
import { closeSecondEngine, openSecondEngine, rebuildSecondEngine } from '#search/index.server';
import { indexName, nextIndexName } from '#search/meilisearch/settings';
import type { OpenSecondEngine } from '#search/second.server';
import { env } from '~/env.server';

/** A search server that can be measured. */
export interface SearchServer {
  url: string;
  searchKey: string;
  adminKey: string;
  /** The first part of the names of its indexes. */
  index: string;
}

/** The one of the settings; null where they name none, or not both keys: the index of the bench has to be written. */
export function settledServer(): SearchServer | null {
  const { MEILISEARCH_URL: url, MEILISEARCH_KEY, MEILISEARCH_ADMIN_KEY, MEILISEARCH_INDEX } = env();
  if (!url || !MEILISEARCH_KEY || !MEILISEARCH_ADMIN_KEY) return null;
  // Begins so that keys for the indexes of the site (`hosts_n*`) open it too.
  const index = `${MEILISEARCH_INDEX}_nbench_${randomBytes(6).toString('hex')}`;
  return { url, searchKey: MEILISEARCH_KEY, adminKey: MEILISEARCH_ADMIN_KEY, index };
}

/** One line about what was not measured; none where it was. */
export function tellWhatIsLeftOut(server: SearchServer | null): string[] {
  return server
    ? []
    : [
        'Meilisearch: not measured, because MEILISEARCH_URL, MEILISEARCH_KEY and MEILISEARCH_ADMIN_KEY are not all set',
      ];
}

/**
 * Runs `work` while the search asks a server as the site does, over an index of its own that holds every host of the
 * database and goes with it.
 *
 * @throws whatever kept the server from taking the hosts.
 */
export async function withSecondEngine<T>(
  server: SearchServer,
  work: (engine: OpenSecondEngine) => Promise<T>,
): Promise<T> {
  const engine = openSecondEngine({ ...server, onChange: () => undefined });
  try {
    await rebuildSecondEngine();
    return await work(engine);
  } finally {
    closeSecondEngine();
    const client = new Meilisearch({ host: server.url, apiKey: server.adminKey });
    for (const uid of [indexName(server.index), nextIndexName(server.index)])
      await client.deleteIndexIfExists(uid);
  }
}
