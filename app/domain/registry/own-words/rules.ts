import { fold } from '#search/normalise/normalise';
import { runsOf } from '#search/tokens';

/** Groups of words that one municipality may keep. */
export const MOST_GROUPS = 300;
const MOST_WORDS = 12;
const LONGEST_WORD = 30;

export type CheckedWords = { ok: true; words: string[] } | { ok: false; reason: string; wayOut: string };

/**
 * Words for one group: two to twelve, each of up to 30 characters with a letter in it. Spellings that the search
 * takes for one anyway (kana, width, old characters) count once.
 */
export function checkWords(typed: readonly string[]): CheckedWords {
  const words = typed.map((word) => word.trim().replace(/\s+/gu, ' ')).filter((word) => word !== '');
  const long = words.find((word) => Array.from(word).length > LONGEST_WORD);
  if (long !== undefined)
    return no(
      `「${long.slice(0, 10)}…」が長すぎます。`,
      `1つのことばは${LONGEST_WORD}字までにしてください。`,
    );
  const blank = words.find((word) => runsOf(fold(word).l2).length === 0);
  if (blank !== undefined)
    return no(`「${blank}」には文字がありません。`, '文字か数字のあることばを入れてください。');
  const distinct = words.filter((word, at) => words.findIndex((other) => sameToSearch(other, word)) === at);
  if (distinct.length < 2)
    return words.length > 1
      ? no(
          'どれも、いまの検索で同じことばとして探しています。',
          'ひらがなとカタカナ、全角と半角の違いは、登録しなくても見つかります。別のことばを加えてください。',
        )
      : no('ことばが1つしかありません。', '2つ以上を「、」で区切って入れてください。');
  if (distinct.length > MOST_WORDS)
    return no(`ことばが${distinct.length}あります。`, `1組は${MOST_WORDS}までです。2組に分けてください。`);
  return { ok: true, words: distinct };
}

function sameToSearch(one: string, other: string): boolean {
  return fold(one).l2 === fold(other).l2;
}

function no(reason: string, wayOut: string): CheckedWords {
  return { ok: false, reason, wayOut };
}
