import type { EngineQuestion } from '../../engine';
import type { Found } from './worth';

type Words = Pick<EngineQuestion, 'terms' | 'join'>;

/** How many rows of all words together are remembered, as a multiple of the rows there are. */
const mostOfRows = 5;
/** How many questions are remembered, also of those that find nothing. */
const mostQuestions = 200;

/**
 * What words have found, until a row comes or goes: who searches narrows down, turns the page and looks at the map with
 * the same words.
 */
export class FoundBefore {
  /** The words asked for last stand last. */
  readonly #kept = new Map<string, readonly Found[]>();
  #size = 0;

  of({ terms, join }: Words, rows: number, find: () => readonly Found[]): readonly Found[] {
    const key = JSON.stringify([join, terms]);
    const known = this.#kept.get(key);
    const found = known ?? find();
    if (known) this.#kept.delete(key);
    else this.#size += found.length;
    this.#kept.set(key, found);
    this.#makeRoom(rows * mostOfRows);
    return found;
  }

  forget(): void {
    this.#kept.clear();
    this.#size = 0;
  }

  #makeRoom(most: number): void {
    for (const [key, found] of this.#kept) {
      if (this.#size <= most && this.#kept.size <= mostQuestions) return;
      this.#kept.delete(key);
      this.#size -= found.length;
    }
  }
}
