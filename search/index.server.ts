import { database } from '#db/client.server';
import { climb } from './ladder';
import type { HostSearch } from './port';
import { postgresEngine } from './postgres/engine.server';
import { termsOf } from './query';
import { vocabularyOf } from './vocabulary/own-words.server';

export * from './port';
export { asWrittenIn, highlight, type Mark, type Segment } from './highlight';
export { indexHost, indexHosts, reindexMunicipality } from './sync.server';

/** The search over the registry. Hits are ids: fetch what is shown under row security. */
export const hostSearch: HostSearch = {
  search: async (query, visibility, today) => {
    const vocabulary = await vocabularyOf(visibility.municipalityId);
    const question = { query, terms: termsOf(query.text, vocabulary), visibility, today };
    return climb(postgresEngine(database().searchSql), vocabulary, question);
  },
};
