import { Meilisearch } from 'meilisearch';
import { z } from 'zod';
import type { EngineQuestion } from '../engine';
import { searchRequest, type SearchRequest } from './request';
import { MOST_FOUND } from './settings';

/** Milliseconds after which the other engine answers. */
export const BUDGET_MS = 400;

const answer = z.object({ hits: z.array(z.object({ host: z.uuid() })) });

/** What a server is asked with: a key that can only search. */
export interface SearchAccess {
  url: string;
  key: string;
  index: string;
}

/** Finds hosts by words. */
export interface WordSearch {
  /** Whether a question is for this engine at all. */
  suits(question: EngineQuestion): boolean;
  /**
   * Ids of the hosts that hold the words, the best first; null when there are more than it tells.
   *
   * @throws whatever kept the server from answering well and in time.
   */
  find(question: EngineQuestion): Promise<readonly string[] | null>;
}

export function wordSearch({ url, key, index }: SearchAccess): WordSearch {
  const server = new Meilisearch({ host: url, apiKey: key, timeout: BUDGET_MS }).index(index);
  const send = ({ q, ...parameters }: SearchRequest) => server.search(q, parameters);
  return {
    suits: (question) => searchRequest(question) !== null,
    find: async (question) => {
      const request = searchRequest(question);
      if (request === null) return null;
      const { hits } = answer.parse(await send(request));
      return hits.length >= MOST_FOUND ? null : Array.from(new Set(hits.map(({ host }) => host)));
    },
  };
}
