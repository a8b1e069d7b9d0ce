import { database } from '#db/client.server';
import { climb } from './ladder';
import type { HostSearch } from './port';
import { postgresEngine } from './postgres/engine.server';
import { termsOf } from './query';
import { buildVocabulary } from './vocabulary/vocabulary';

export * from './port';
export { asWrittenIn, highlight, type Mark, type Segment } from './highlight';
export { indexHost, indexHosts, reindexMunicipality } from './sync.server';

const vocabulary = buildVocabulary();

/** The search over the registry. Hits are ids: fetch what is shown under row security. */
export const hostSearch: HostSearch = {
  search: (query, visibility, today) =>
    climb(postgresEngine(database().searchSql), vocabulary, {
      query,
      terms: termsOf(query.text, vocabulary),
      visibility,
      today,
    }),
};
