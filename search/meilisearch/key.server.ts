import { Meilisearch, MeilisearchApiError } from 'meilisearch';
import type { SearchAccess } from './words.server';

const answerMs = 2_000;

/** What a key may do besides search; unknown: the server did not say. */
export type KeyReach = 'search-only' | 'more' | 'unknown';

/**
 * Whether a key that is to search can do more. It is tried at questions that change nothing and that a search key is
 * refused; rights to write alone are seen only with a key that may read keys.
 *
 * @param adminKey null: none is known here.
 */
export async function reachOf({ url, key, index }: SearchAccess, adminKey: string | null): Promise<KeyReach> {
  const client = new Meilisearch({ host: url, apiKey: key, timeout: answerMs });
  const tried = await Promise.all([
    outcomeOf(client.getKeys({ limit: 1 })),
    outcomeOf(client.getStats()),
    outcomeOf(client.tasks.getTasks({ limit: 1 })),
    outcomeOf(client.index(index).getSettings()),
    outcomeOf(client.index(index).getDocuments({ limit: 1 })),
  ]);
  if (tried.includes('allowed')) return 'more';
  if (tried.includes('unknown')) return 'unknown';
  // Only now is the key put into an address, where a log of the server might keep it: it opens little.
  return adminKey === null ? 'search-only' : asListed(url, key, adminKey);
}

async function asListed(url: string, key: string, adminKey: string): Promise<KeyReach> {
  try {
    const { actions } = await new Meilisearch({ host: url, apiKey: adminKey, timeout: answerMs }).getKey(key);
    return actions.every((action) => action === 'search') ? 'search-only' : 'more';
  } catch {
    return 'search-only';
  }
}

async function outcomeOf(question: Promise<unknown>): Promise<'allowed' | 'refused' | 'unknown'> {
  try {
    await question;
    return 'allowed';
  } catch (error) {
    if (!(error instanceof MeilisearchApiError)) return 'unknown';
    const { status } = error.response;
    if (status === 401 || status === 403) return 'refused';
    // A key that may not look is not told that the index is missing.
    return status === 404 && error.cause?.code === 'index_not_found' ? 'allowed' : 'unknown';
  }
}
