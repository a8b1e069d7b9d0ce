import type { EngineAnswer, EngineQuestion } from '../engine';
import { PAGE_SIZE } from '../port';

/** Answers that are remembered: some megabytes at most. */
const MOST = 400;

interface Remembered {
  revision: bigint;
  answer: Promise<EngineAnswer>;
}

const answers = new Map<string, Remembered>();

/**
 * Gives an answer again as long as nothing that it was made of has changed: the registry with all its counts is what
 * most people see first, and what costs most. Many who ask the same at once wait for one answer.
 *
 * @param revision read before the answer: what is committed in between makes it newer than it says, never older.
 */
export function remembered(
  question: EngineQuestion,
  revision: bigint,
  decide: () => Promise<EngineAnswer>,
): Promise<EngineAnswer> {
  if (question.query.pageSize > PAGE_SIZE || question.among) return decide();
  const key = keyOf(question);
  const kept = answers.get(key);
  answers.delete(key);
  const one = kept?.revision === revision ? kept : { revision, answer: decide() };
  keep(key, one);
  one.answer.catch(() => answers.delete(key));
  return one.answer;
}

/** The one used longest ago makes room. */
function keep(key: string, one: Remembered): void {
  answers.set(key, one);
  const [oldest] = answers.keys();
  if (answers.size > MOST && oldest !== undefined) answers.delete(oldest);
}

function keyOf({ query, terms, join, visibility, today }: EngineQuestion): string {
  return JSON.stringify([visibility.municipalityId, visibility.audience, today, join, query, terms]);
}
