/** Areas known to the validation that runs now; it is synchronous, so that nothing else comes in between. */
let known: readonly string[] | null = null;
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
  const [outerNames, outerRead] = [known, hasReadText];
  known = names;
  hasReadText = false;
  try {
    const result = validate();
    return { result, hasReadText };
  } finally {
    known = outerNames;
    hasReadText = outerRead || hasReadText;
  }
}

/**
 * Validates what somebody just sent, before a command reads it again with the areas at hand: a first answer, and never
 * the last word.
 * @param validate synchronous
 */
export function beforeAreaNames<T>(validate: () => T): T {
  return withAreaNames([], validate).result;
}

/**
 * The names that a text of a schema is read with.
 * @throws where nobody has said which: the guard then refuses the text, so that the areas cannot be forgotten
 */
export function areaNamesAtHand(): readonly string[] {
  hasReadText = true;
  if (known === null)
    throw new Error('A text is validated without withAreaNames or beforeAreaNames around it.');
  return known;
}
