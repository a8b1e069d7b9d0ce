import { foldForms, type Folded } from './normalise/normalise';
import { isShortKatakana, queryOfForm } from './tokens';
import type { Entry, Vocabulary } from './vocabulary/vocabulary';
import { fold } from './normalise/normalise';

/** The longest question that is read, in characters; the rest is left out. */
export const LONGEST_QUESTION = 120;
const mostTerms = 8;
const mostSpellings = 12;

/** One spelling under which a term is looked up. */
export interface Form extends Pick<Folded, 'l1' | 'l2'> {
  /** The tsquery that every text holding it satisfies. */
  query: string;
  /** Compared in katakana as written. */
  asWritten: boolean;
}

/** The spelling of a form that a folded line must hold. */
export function spellingOf({ l1, l2, asWritten }: Form): string {
  return asWritten ? l1 : l2;
}

/** One word of a question. A text satisfies it when it holds any of its forms or facts. */
export interface Term {
  /** As typed. */
  text: string;
  excluded: boolean;
  /** Held together by quotation marks: looked up as it stands and never exchanged for something else. */
  phrase: boolean;
  /** The word itself. */
  own: readonly Form[];
  /** The same word in other spellings. */
  same: readonly Form[];
  /** Neighbouring and narrower words. */
  related: readonly Form[];
  /** Lexemes of facts. */
  facts: readonly string[];
}

interface Word {
  text: string;
  excluded: boolean;
  phrase: boolean;
}

const words = /([-－−])?(?:["＂“”]([^"＂“”]+)["＂“”]|「([^」]+)」)|[^\s、,，]+/gu;

/** Cuts a question into words: spaces and 、 separate, "…" and 「…」 hold together, a leading - excludes. */
export function wordsOf(question: string): Word[] {
  const text = Array.from(question).slice(0, LONGEST_QUESTION).join('');
  return Array.from(text.matchAll(words), ([whole, minus, quotes, brackets]): Word => {
    const phrase = quotes ?? brackets;
    if (phrase !== undefined) return { text: phrase, excluded: minus !== undefined, phrase: true };
    const excluded = /^[-－−]./su.test(whole);
    return { text: excluded ? whole.slice(1) : whole, excluded, phrase: false };
  });
}

/** The terms of a question with everything they also mean. Words without a letter or digit are left out. */
export function termsOf(question: string, vocabulary: Vocabulary): Term[] {
  return wordsOf(question)
    .map((word) => termOf(word, vocabulary))
    .filter((term) => term !== null)
    .slice(0, mostTerms);
}

export function termOf(word: Word, vocabulary: Vocabulary): Term | null {
  const own = foldForms(word.text)
    .map(formOf)
    .filter((form) => form !== null);
  const [first] = own;
  if (!first) return null;
  const base = { ...word, own };
  if (word.phrase) return { ...base, same: [], related: [], facts: [] };
  const whole = vocabulary.whole(first.l2);
  const same = formsOf(
    [...writtenOtherwise(word.text, first.l2), ...(whole?.same ?? respelled(first.l2, vocabulary, 'same'))],
    own,
  );
  const related = formsOf(whole ? whole.related : respelled(first.l2, vocabulary, 'related'), [
    ...own,
    ...same,
  ]);
  return { ...base, same, related, facts: Array.from(whole?.facts ?? []) };
}

/** セブン-イレブン without its hyphen; 本町2丁目 as 本町2-, and the other way round; a telephone number as its digits. */
function writtenOtherwise(text: string, l2: string): string[] {
  const joined = text.normalize('NFKC').replace(/(?<=[ァ-ヺー])[-\u2010-\u2015\u2212](?=[ァ-ヺ])/gu, '');
  const short = l2.replace(/(?<=[\p{Script=Han}ぁ-ゖ]\d{1,2})丁目(?=\d|$)/gu, '-');
  const long = l2.replace(/(?<=[\p{Script=Han}ぁ-ゖ]\d{1,2})-(?=\d)/u, '丁目');
  const digits = /^[\d()ー-]{8,}$/.test(l2) ? l2.replace(/\D/g, '') : l2;
  return [joined, short, long, digits].filter((other) => fold(other).l2 !== l2);
}

function formOf(folded: Folded): Form | null {
  const query = queryOfForm(folded);
  return query === null ? null : { l1: folded.l1, l2: folded.l2, query, asWritten: isShortKatakana(folded) };
}

/** Folds spellings; leaves out those that say nothing new because they hold a form that is looked up anyway. */
function formsOf(texts: Iterable<string>, known: readonly Form[]): Form[] {
  const forms: Form[] = [];
  for (const text of texts) {
    const form = formOf(fold(text));
    const covered =
      form === null || [...known, ...forms].some((other) => !other.asWritten && form.l2.includes(other.l2));
    if (!covered) forms.push(form);
  }
  return forms.slice(0, mostSpellings);
}

/** The spellings of a longer text with the known words in it exchanged: 子供食堂係 → 子ども食堂係. */
function respelled(
  l2: string,
  vocabulary: Vocabulary,
  kind: keyof Pick<Entry, 'same' | 'related'>,
): string[] {
  let spellings = [{ text: '', changed: 0 }];
  let at = 0;
  for (const hit of vocabulary.inside(l2)) {
    const before = l2.slice(at, hit.at);
    const choices = [l2.slice(hit.at, hit.at + hit.length), ...hit.entry[kind]];
    spellings = spellings
      .flatMap((so) =>
        choices.map((choice, n) => ({
          text: so.text + before + choice,
          changed: so.changed + (n > 0 ? 1 : 0),
        })),
      )
      .filter((so) => kind === 'same' || so.changed <= 1)
      .slice(0, mostSpellings * 4);
    at = hit.at + hit.length;
  }
  return spellings.filter((so) => so.changed > 0).map((so) => so.text + l2.slice(at));
}
