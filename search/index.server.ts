import { database } from '#db/client.server';
import type { Scope } from '~/domain/kernel/scope';
import { counted } from './counts.server';
import { climb } from './ladder';
import { publicVisibility, visibilityOf, type HostSearch } from './port';
import { postgresClusters, postgresEngine } from './postgres/engine.server';
import { holderOf } from './postgres/held/hold.server';
import { revisionOf } from './postgres/revision.server';
import { postgresSuggester } from './postgres/suggester.server';
import { termsOf } from './query';
import { routed } from './router';
import { secondEngine } from './second.server';
import { suggestions } from './suggest';
import { vocabularyOf } from './vocabulary/own-words.server';

export * from './port';
export { bringInStep, NotInStep, resumeSync, syncJob } from './bring-in-step.server';
export { asWrittenIn, highlight, type Mark, type Segment } from './highlight';
export {
  closeSecondEngine,
  openSecondEngine,
  searchKeyReach,
  secondEngine,
  secondEngineState,
  type SecondEngineState,
} from './second.server';
export { rebuildSecondEngine } from './rebuild-second.server';
export {
  indexHost,
  indexHosts,
  reindexMunicipality,
  renewJob,
  renewRows,
  resumeRenewal,
} from './sync.server';

/** The search over the registry. Hits are ids: fetch what is shown under row security. */
export const hostSearch: HostSearch = {
  search: async (query, visibility, today) => {
    const vocabulary = await vocabularyOf(visibility.municipalityId);
    const question = { query, terms: termsOf(query.text, vocabulary), visibility, today };
    const engine = routed(postgresEngine(database().searchSql), secondEngine());
    return counted('list', () => climb(engine, vocabulary, question));
  },
  clusters: async (query, visibility, today, view) => {
    const vocabulary = await vocabularyOf(visibility.municipalityId);
    const terms = termsOf(query.text, vocabulary);
    const question = { query, terms, visibility, today };
    const engine = routed(postgresClusters(database().searchSql, view), secondEngine());
    const { clusters } = await counted('map', () => climb(engine, vocabulary, question));
    return clusters;
  },
  suggest: async (typed, visibility) => {
    const vocabulary = await vocabularyOf(visibility.municipalityId);
    return suggestions(typed, { visibility, vocabulary, ask: postgresSuggester(database().searchSql) });
  },
};

/**
 * Fetches the rows of a municipality before the first question, which would wait for them.
 *
 * @throws Unavailable when it takes too long.
 */
export async function holdRows(scope: Scope): Promise<void> {
  const sql = database().searchSql;
  const revision = await revisionOf(sql, scope.municipalityId);
  for (const visibility of [visibilityOf(scope), publicVisibility(scope)])
    await holderOf(sql).rowsOf(visibility, revision);
}
