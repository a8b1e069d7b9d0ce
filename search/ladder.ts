import type { Engine, EngineQuestion } from './engine';
import { marksOf } from './highlight';
import { fold } from './normalise/normalise';
import type { SearchResult, Stage } from './port';
import { runsOf } from './tokens';
import { termOf, type Term } from './query';
import type { Vocabulary } from './vocabulary/vocabulary';

/** Words that say nothing about a place. */
const empty = new Set(
  [
    '人',
    '方',
    '所',
    '場所',
    '事',
    '物',
    '中',
    '時',
    '得意',
    '苦手',
    '好き',
    '行ける',
    '近い',
    '近く',
    '探',
    '探す',
  ].concat(
    [
      '探し',
      '希望',
      '必要',
      '可能',
      '出来る',
      '働ける',
      '使える',
      '教える',
      '欲しい',
      '良い',
      '今',
      '私',
      '自分',
      '安',
    ],
    [
      '過ごせる',
      '過ごす',
      '安心',
      '心',
      '心して',
      '働き',
      '行き',
      '通える',
      '受け',
      '入れて',
      '紹介',
      '教えて',
      '知り',
    ],
  ),
);
/** Few places hold all words of a sentence: then places that hold some of them stand below. */
const WORDS_OF_SENTENCE = 3;
const ENOUGH = 5;
const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });

/** The words of a sentence that carry its meaning: those of the vocabulary, and what stands between them. */
export function contentWords(text: string, vocabulary: Vocabulary): string[] {
  const { l1, l2 } = fold(text);
  const found: string[] = [];
  let at = 0;
  for (const hit of vocabulary.inside(l2)) {
    const before = l1.slice(at, hit.at);
    const isName = at === 0 && l1.length <= LONGEST_NAME && kanaName.test(before);
    found.push(...(isName ? [before] : segmentsOf(before)), l1.slice(hit.at, hit.at + hit.length));
    at = hit.at + hit.length;
  }
  return Array.from(new Set([...found, ...segmentsOf(l1.slice(at))]));
}

/** What stands before the first known word of a short question is a name, not a part of a sentence: ひだまり食堂. */
const kanaName = /^[ぁ-ゖー]{3,6}$/;
const LONGEST_NAME = 9;

function segmentsOf(l1: string): string[] {
  return Array.from(segmenter.segment(l1))
    .filter((segment) => segment.isWordLike)
    .map((segment) => segment.segment)
    .filter((word) => !empty.has(word) && !/^[ぁ-ゖー]{1,3}$/.test(word) && runsOf(word).length > 0);
}

/**
 * Answers a question; when its words find nothing, first with a spelling corrected, then by the words of the
 * sentence, then by any of them, and says which.
 */
export async function climb<Answer extends { textTotal: number }>(
  engine: Engine<Answer>,
  vocabulary: Vocabulary,
  question: Omit<EngineQuestion, 'join'>,
): Promise<Answer & Climbed> {
  const exact = await engine.answer({ ...question, join: 'all' });
  const wanted = question.terms.filter((term) => !term.excluded);
  const asAsked = () => result(exact, 'exact', question.terms);
  if (exact.textTotal > 0 || wanted.length === 0) return asAsked();
  const step = async (terms: readonly Term[] | null, join: EngineQuestion['join']) =>
    terms && { terms, answer: await engine.answer({ ...question, terms, join }) };
  const corrected = await step(await correct(engine, vocabulary, question), 'all');
  const words = await step(inWords(question.terms, vocabulary), 'all');
  const [byCorrection, byWords] = [corrected?.answer.textTotal ?? 0, words?.answer.textTotal ?? 0];
  if (corrected && byCorrection > 0 && byCorrection >= 2 * byWords)
    return result(corrected.answer, 'corrected', corrected.terms);
  const sentence = words !== null && isSentence(wanted, words.terms);
  if (words && byWords >= (sentence ? ENOUGH : 1)) return result(words.answer, 'words', words.terms);
  const loose = wanted.some((term) => term.phrase) ? null : (words?.terms ?? question.terms);
  const any = await step(loose, 'any');
  if (any && any.answer.textTotal > 0) return result(any.answer, 'any', any.terms);
  return asAsked();
}

type Climbed = Pick<SearchResult, 'stage' | 'lookedUp' | 'marks'>;

function result<Answer>(answer: Answer, stage: Stage, terms: readonly Term[]): Answer & Climbed {
  const lookedUp = stage === 'exact' ? [] : terms.filter((term) => !term.excluded).map((term) => term.text);
  return { ...answer, stage, lookedUp, marks: marksOf(terms) };
}

/** The same terms with what nobody writes that way replaced by what the registry, or else the vocabulary, writes. */
async function correct(
  engine: Pick<Engine, 'corrections'>,
  vocabulary: Vocabulary,
  { terms, visibility }: Omit<EngineQuestion, 'join'>,
): Promise<Term[] | null> {
  const corrected = await Promise.all(
    terms.map(async (term) => {
      const l2 = term.own[0]?.l2 ?? '';
      const length = Array.from(l2).length;
      const known = vocabulary.whole(l2) !== undefined;
      if (term.excluded || term.phrase || known || length < 3 || length > 12 || runsOf(l2).length !== 1)
        return term;
      const written = length < 4 ? [] : await engine.corrections(l2, visibility);
      const [best] = [...written, ...vocabulary.nearly(l2)];
      return (best && termOf({ text: best, excluded: false, phrase: false }, vocabulary)) || term;
    }),
  );
  return corrected.some((term, i) => term !== terms[i]) ? corrected : null;
}

/** Whether words were left out between those that carry the meaning: 外で体を動かしたい is one, 放課後自動クラブ is not. */
function isSentence(asked: readonly Term[], words: readonly Term[]): boolean {
  const letters = (terms: readonly Term[]) =>
    terms.reduce((sum, { own }) => sum + runsOf(own[0]?.l2 ?? '').join('').length, 0);
  return words.length >= WORDS_OF_SENTENCE && letters(words) < letters(asked);
}

/** Null when the words of the question are the same as those it was asked with. */
function inWords(terms: readonly Term[], vocabulary: Vocabulary): Term[] | null {
  const kept = terms.filter((term) => term.excluded || term.phrase);
  const free = terms.filter((term) => !kept.includes(term)).map((term) => term.own[0]?.l1);
  const inside = contentWords(free.join(' '), vocabulary)
    .slice(0, 8)
    .map((text) => termOf({ text, excluded: false, phrase: false }, vocabulary))
    .filter((term) => term !== null);
  if (inside.length === 0 || inside.every((term) => free.includes(term.own[0]?.l1))) return null;
  return [...inside, ...kept];
}
