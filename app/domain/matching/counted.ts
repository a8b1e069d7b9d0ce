import type { Line } from './types';

/** A line with what it adds to the score: for the rules and their tests, never on a page. */
export interface CountedLine extends Line {
  readonly adds: number;
}

/**
 * An explanation that adds up to the score. `head` is what the head of a card says already: the way, how the place
 * stands to taking somebody, and since when that is known.
 */
export interface CountedExplanation {
  readonly fits: readonly CountedLine[];
  readonly adjusts: readonly CountedLine[];
  readonly unknowns: readonly CountedLine[];
  readonly head: readonly CountedLine[];
}
