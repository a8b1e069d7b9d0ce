import { breakTokyo, foldContext } from './context';
import { foldCharacters, type Cell } from './characters';

/** Raised with every change that alters what is stored; rows of another version are rebuilt (`musubiba reindex`). */
export const NORM_VERSION = 4;

/** A text as it is compared. */
export interface Folded {
  /** Kana as written. */
  l1: string;
  /** All kana as hiragana; of the same length as `l1`. */
  l2: string;
  /** For each UTF-16 unit of `l1` and `l2`: where in the source it came from, [from, to). */
  from: readonly number[];
  to: readonly number[];
}

/**
 * Spellings of one reading made equal; what is compared first. Folded again, `l1` and `l2` stay as they are but for the
 * breaks.
 */
export function fold(source: string): Folded {
  return assemble(breakTokyo(foldContext(foldCharacters(source))));
}

/**
 * Only what does not depend on neighbours is folded. Stored and searched beside `fold`, so that a piece cut out
 * of a word (ケ崎 of 茅ケ崎, サーバ of サーバー) finds it.
 */
export function foldPlainly(source: string): Folded {
  return assemble(breakTokyo(foldCharacters(source)));
}

/** Both, or one when they are the same. */
export function foldForms(source: string): Folded[] {
  const cells = foldCharacters(source);
  const full = assemble(breakTokyo(foldContext(cells)));
  const plain = assemble(breakTokyo(cells));
  return plain.l1 === full.l1 ? [full] : [full, plain];
}

function assemble(cells: readonly Cell[]): Folded {
  const from: number[] = [];
  const to: number[] = [];
  let l1 = '';
  for (const cell of cells) {
    l1 += cell.text;
    for (let unit = 0; unit < cell.text.length; unit += 1) {
      from.push(cell.from);
      to.push(cell.to);
    }
  }
  return { l1, l2: toHiragana(l1), from, to };
}

export function toHiragana(text: string): string {
  return text.replace(/[ァ-ヶヽヾ]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0x60));
}

export function toKatakana(text: string): string {
  return text.replace(/[ぁ-ゖゝゞ]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0x60));
}
