import { randomBytes } from 'node:crypto';
import { Meilisearch } from 'meilisearch';
import { afterAll, beforeAll, beforeEach, expect, inject } from 'vitest';
import type { HostDocument } from '#search/document';
import {
  bringInStep,
  closeSecondEngine,
  everything,
  hostSearch,
  openSecondEngine,
  resumeSync,
  secondEngineState,
  type Visibility,
} from '#search/index.server';
import { indexName } from '#search/meilisearch/settings';
import { termsOf, type Term } from '#search/query';
import { buildVocabulary } from '#search/vocabulary/vocabulary';
import { machineScope } from '#tests/factories/scope';
import { env } from '~/env.server';
import { today } from './corpus';

/** The engine this run is about. */
export const engine = inject('contractEngine');

/** A file of the contract, after `useDatabase()`: opens the search server of this run with an index of its own. */
export function useContractEngine(): void {
  if (engine === 'postgresql') return;
  const index = `contract_${randomBytes(6).toString('hex')}`;
  const { MEILISEARCH_URL: url = '', MEILISEARCH_KEY: searchKey = '', MEILISEARCH_ADMIN_KEY = '' } = env();
  const changes: boolean[] = [];
  beforeAll(async () => {
    openSecondEngine({
      ...{ url, searchKey, adminKey: MEILISEARCH_ADMIN_KEY, index },
      onChange: (open) => changes.push(open),
    });
    await resumeSync();
  });
  beforeEach(inStep);
  afterAll(async () => {
    closeSecondEngine();
    await new Meilisearch({ host: url, apiKey: MEILISEARCH_ADMIN_KEY }).deleteIndex(indexName(index));
    expect(changes, 'the server answered throughout').toEqual([]);
  });
}

/** What was stored reaches the search server before it is asked; nothing to do for PostgreSQL. */
export async function inStep(): Promise<void> {
  if (engine === 'postgresql') return;
  for (const town of ['own', 'other'] as const)
    await bringInStep(machineScope(town), new AbortController().signal);
  expect((await secondEngineState())?.waiting).toBe(0);
}

const vocabulary = buildVocabulary();

/**
 * What the plain way begins with: for PostgreSQL all documents and the terms that decide; for the search server the
 * documents it finds by the words, because what a word is differs, while facts, counts and totals over them do not.
 */
export async function startOf(
  documents: readonly HostDocument[],
  text: string,
  visibility: Visibility,
): Promise<{ documents: readonly HostDocument[]; terms: readonly Term[] }> {
  if (engine === 'postgresql') return { documents, terms: termsOf(text, vocabulary) };
  const query = { ...everything, text, pageSize: documents.length, withFacets: false };
  const { stage, hits } = await hostSearch.search(query, visibility, today);
  const ids = new Set(stage === 'exact' ? hits.map(({ id }) => id) : []);
  return { documents: documents.filter(({ hostId }) => ids.has(hostId)), terms: [] };
}
