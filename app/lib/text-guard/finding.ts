/** What a text may not carry, and how far it may not go. */
export type GuardRule =
  | 'phone'
  | 'mail'
  | 'postal_address'
  | 'identity_number'
  | 'person_name'
  | 'sensitive'
  | 'identifying'
  | 'unchecked';

/** `always`: in no text at all. `outward`: not in text that can leave the team; a warning inside the team. */
export type GuardLevel = 'always' | 'outward';

/** Another way to say a part of a text: one of `texts` in the place of the span. */
export type Rewrite = { readonly start: number; readonly end: number; readonly texts: readonly string[] };

/** One place in a folded text. */
export type Hit = {
  readonly rule: Exclude<GuardRule, 'unchecked'>;
  readonly start: number;
  readonly end: number;
  readonly instead?: string;
  /** What can stand there at once; where it is left out, what the rule usually offers. */
  readonly rewrite?: Rewrite | null;
};

/** One place in the text as it was typed, with the words to say to the writer. */
export type Finding = {
  readonly rule: GuardRule;
  readonly level: GuardLevel;
  /** Span in the text as typed (UTF-16 units, end excluded). */
  readonly start: number;
  readonly end: number;
  readonly found: string;
  /** What it looks like: 「電話番号」. */
  readonly kind: string;
  /** A neutral way to say what is needed, or where it belongs. */
  readonly instead: string;
  /** Words as typed that can be replaced at once, and what may stand there; none where somebody must think first. */
  readonly offer: { readonly from: string; readonly to: readonly string[] } | null;
};

/** Hits of a pattern; group `hit` narrows the span when the pattern needs its surroundings. */
export function hitsOf(text: string, pattern: RegExp, rule: Hit['rule'], instead?: string): Hit[] {
  return [...text.matchAll(pattern)].map((match) => {
    const inner = match.groups?.['hit'];
    const start = match.index + (inner === undefined ? 0 : match[0].lastIndexOf(inner));
    const end = start + (inner ?? match[0]).length;
    return instead === undefined ? { rule, start, end } : { rule, start, end, instead };
  });
}

/** Where a word stands in a text. */
export function placesOf(text: string, word: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at !== -1 && word !== ''; at = text.indexOf(word, at + word.length)) {
    places.push(at);
  }
  return places;
}
