import { counter, histogram } from '~/lib/metrics/registry.server';
import type { SearchResult } from './port';

const answers = counter('musubiba_search_answers_total', 'Searches by the engine that answered.');
const seconds = histogram(
  'musubiba_search_seconds',
  'Seconds a search takes, without the page around it.',
  [0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 3],
);

type Answered = Pick<SearchResult, 'engine' | 'standIn'>;

/** Counts an answer of the search by its engine, and whether that one stood in for the other. */
export async function counted<T extends Answered>(
  kind: 'list' | 'map',
  search: () => Promise<T>,
): Promise<T> {
  const begun = performance.now();
  const answer = await search();
  const { engine, standIn } = answer;
  answers.add({ kind, engine, stand_in: String(standIn) });
  seconds.observe({ kind, engine }, (performance.now() - begun) / 1_000);
  return answer;
}
