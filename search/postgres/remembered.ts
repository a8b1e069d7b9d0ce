import type { EngineQuestion } from '../engine';

/** Answers of one kind that are remembered: some megabytes at most. */
const MOST = 400;

interface Kept<Answer> {
  revision: bigint;
  answer: Promise<Answer>;
}

/**
 * Gives answers again as long as nothing that they were made of has changed: the registry with all its counts, and the
 * map of all of it, are what most people see first, and what costs most. Many who ask the same at once wait for one.
 */
export class Remembered<Answer> {
  readonly #kept = new Map<string, Kept<Answer>>();

  /**
   * @param view what else the answer depends on.
   * @param revision read before the answer: what is committed in between makes it newer than it says, never older.
   */
  answer(
    question: EngineQuestion,
    view: unknown,
    revision: bigint,
    decide: () => Promise<Answer>,
  ): Promise<Answer> {
    if (question.among) return decide();
    const key = keyOf(question, view);
    const kept = this.#kept.get(key);
    this.#kept.delete(key);
    const one = kept?.revision === revision ? kept : { revision, answer: decide() };
    this.#keep(key, one);
    one.answer.catch(() => {
      if (this.#kept.get(key) === one) this.#kept.delete(key);
    });
    return one.answer;
  }

  /** The one used longest ago makes room. */
  #keep(key: string, one: Kept<Answer>): void {
    this.#kept.set(key, one);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST && oldest !== undefined) this.#kept.delete(oldest);
  }
}

function keyOf({ query, terms, join, visibility, today }: EngineQuestion, view: unknown): string {
  return JSON.stringify([visibility.municipalityId, visibility.audience, today, join, query, terms, view]);
}
