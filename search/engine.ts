import type { Cluster, SearchQuery, SearchResult, Visibility } from './port';
import type { Term } from './query';

/** What one engine answers to terms that are already understood. */
export type EngineAnswer = Pick<
  SearchResult,
  'engine' | 'total' | 'hits' | 'facets' | 'without' | 'textTotal'
>;

export interface EngineQuestion {
  query: SearchQuery;
  terms: readonly Term[];
  /** Whether a host must hold all terms or any of them. */
  join: 'all' | 'any';
  visibility: Visibility;
  /** YYYY-MM-DD in Japan: offers that have ended and the age of confirmations depend on it. */
  today: string;
  /** Hosts that another engine has found by the words, the best first; the words are then not looked up again. */
  among?: readonly string[];
}

/** What lies in view, and how many hosts the words find anywhere. */
export interface ClusterAnswer {
  textTotal: number;
  clusters: readonly Cluster[];
}

/** Below the port: thin, knows nothing of spelling. */
export interface Engine<Answer extends { textTotal: number } = EngineAnswer> {
  answer(question: EngineQuestion): Promise<Answer>;
  /** Spellings in the registry that differ from a folded word in one letter, the most frequent first. */
  corrections(l2: string, visibility: Visibility): Promise<string[]>;
}
