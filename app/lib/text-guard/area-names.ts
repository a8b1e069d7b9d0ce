/** Areas known to the validation that runs now; it is synchronous, so that nothing else comes in between. */
let known: readonly string[] = [];
let hasReadText = false;

/**
 * Validates with the names of the areas of a municipality at hand, for every text that the guard reads meanwhile, and
 * tells whether it read any. Schemas do no I/O: who validates fetches the names.
 * @param validate synchronous
 */
export function withAreaNames<T>(
  names: readonly string[],
  validate: () => T,
): { result: T; hasReadText: boolean } {
  known = names;
  hasReadText = false;
  try {
    const result = validate();
    return { result, hasReadText };
  } finally {
    known = [];
  }
}

/** The names that a text is read with where none are given. */
export function areaNamesAtHand(): readonly string[] {
  hasReadText = true;
  return known;
}
