/**
 * A text with its spelling tricks undone, and the way back to the original.
 * Full-width and half-width forms become one (NFKC), invisible characters vanish, every dash becomes `-`.
 */
export type Folded = {
  readonly text: string;
  /** For each UTF-16 unit of `text`: where its character starts and ends in the original. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
};

const invisible = /\p{Cf}|\p{Default_Ignorable_Code_Point}/u;
const dash = /[\u2010-\u2015\u2212\u2500\u30a0\ufe58\ufe63]/u;
/** Letters that every folding leaves as they are; most of a text. */
const plain = /^[ぁ-ゖァ-ヺー一-龠々\x20-\x7e。、\n]$/;
const voicingMark = /[\u3099\u309a]/u;

export function fold(original: string): Folded {
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of original) {
    const end = at + character.length;
    if (plain.test(character)) {
      push(character, at, end);
    } else if (!invisible.test(character)) {
      for (const folded of character.normalize('NFKC')) {
        const joined = voicingMark.test(folded) && units.length > 0 ? compose(units, folded) : null;
        if (joined === null) {
          for (const unit of foldOne(folded).split('')) push(unit, at, end);
        } else {
          units[units.length - 1] = joined;
          ends[ends.length - 1] = end;
        }
      }
    }
    at = end;
  }
  return { text: units.join(''), starts, ends };

  function push(unit: string, start: number, end: number) {
    units.push(unit);
    starts.push(start);
    ends.push(end);
  }
}

/** The span of the original text that a span of the folded text stands for. */
export function originalSpan(folded: Folded, start: number, end: number): { start: number; end: number } {
  return { start: folded.starts[start] ?? 0, end: folded.ends[end - 1] ?? folded.starts[start] ?? 0 };
}

const kanjiDigits: Readonly<Record<string, string>> = {
  〇: '0',
  零: '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
  十: '1',
};

/** Kanji numbers as some digits, and the signs people put between digits as `-`; the length stays the same. */
export function withPlainNumbers(text: string): string {
  return text
    .replace(/[〇零一二三四五六七八九十]/gu, (digit) => kanjiDigits[digit] ?? digit)
    .replace(/(?<=\d)[ーの](?=\d)/gu, '-');
}

/** Katakana as hiragana; the length stays the same. */
export function inHiragana(text: string): string {
  return text.replace(/[ァ-ヶ]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));
}

/** A text without the blanks between Japanese letters, and where each unit of it stood. */
export function withoutGaps(text: string): { text: string; at: readonly number[] } {
  const at: number[] = [];
  let squeezed = '';
  let end = 0;
  for (const gap of text.matchAll(
    /(?<=[\p{Script=Han}ぁ-ヶー々])[ \t]{1,2}(?=[\p{Script=Han}ぁ-ヶー々])/gu,
  )) {
    keep(end, gap.index);
    end = gap.index + gap[0].length;
  }
  keep(end, text.length);
  return { text: squeezed, at };

  function keep(from: number, to: number) {
    squeezed += text.slice(from, to);
    for (let index = from; index < to; index += 1) at.push(index);
  }
}

function compose(units: readonly string[], mark: string): string | null {
  const composed = `${units[units.length - 1] ?? ''}${mark}`.normalize('NFC');
  return composed.length === 1 ? composed : null;
}

function foldOne(character: string): string {
  if (dash.test(character)) return '-';
  return character === '\u3000' || character === '\u00a0' ? ' ' : character;
}
