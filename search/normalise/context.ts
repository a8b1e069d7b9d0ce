import { BREAK, type Cell } from './characters';
import { arabicBeforeCounters } from './numerals';

type Pass = (cells: readonly Cell[]) => Cell[];

const kanji = /^\p{Script=Han}$/u;
const digit = /^\d$/;
const numeral = /^[\d一二三四五六七八九十百千数何半]$/;
const katakana = /^[ァ-ヺー]$/;
const hiragana = /^[ぁ-ゖー]$/;

const isKana = (text: string | undefined) =>
  text !== undefined && (katakana.test(text) || hiragana.test(text));
const isKanji = (text: string | undefined) => text !== undefined && kanji.test(text);

/** 佐々木 → 佐佐木, すゞき → すずき; コ-ヒ- → コーヒー; ーー → ー: what says that the character before goes on. */
const marksAfter: Pass = (cells) => {
  const out: Cell[] = [];
  for (const cell of cells) {
    const before = out.at(-1);
    const text = before ? readAfter(cell.text, before.text) : cell.text;
    if (text === 'ー' && before?.text === 'ー') out[out.length - 1] = { ...before, to: cell.to };
    else out.push(text === cell.text ? cell : { ...cell, text });
  }
  return out;
};

function readAfter(text: string, before: string): string {
  if (text === '々' && isKanji(before)) return before;
  if (/^[ゝヽ]$/.test(text) && isKana(before)) return before;
  if (/^[ゞヾ]$/.test(text) && isKana(before)) return voiced(before);
  return text === '-' && katakana.test(before) ? 'ー' : text;
}

/** The kana with a voicing mark, where there is such a one. */
function voiced(kana: string): string {
  return Array.from(`${kana}\u3099`.normalize('NFC'))[0] ?? kana;
}

const vuRows: Record<string, string> = {
  ァ: 'バ',
  ィ: 'ビ',
  ェ: 'ベ',
  ォ: 'ボ',
  ぁ: 'ば',
  ぃ: 'び',
  ぇ: 'べ',
  ぉ: 'ぼ',
};

/** ヴァイオリン → バイオリン, インタヴュー → インタビュー. */
const vu: Pass = (cells) => {
  const out: Cell[] = [];
  for (let i = 0; i < cells.length; i += 1) {
    const cell = cells[i] as Cell;
    const next = cells[i + 1];
    if (cell.text !== 'ヴ' && cell.text !== 'ゔ') {
      out.push(cell);
    } else if (next && vuRows[next.text]) {
      out.push({ text: vuRows[next.text] as string, from: cell.from, to: next.to });
      i += 1;
    } else {
      const soft = next !== undefined && /^[ャュョゃゅょ]$/.test(next.text);
      const plain = cell.text === 'ヴ' ? (soft ? 'ビ' : 'ブ') : soft ? 'び' : 'ぶ';
      out.push({ ...cell, text: plain });
    }
  }
  return out;
};

/** 茅ケ崎 → 茅が崎, 3カ所 → 3が所, 四ッ谷 → 四つ谷, 山ノ内 → 山の内: how place names and counters are read. */
const betweenKanji: Pass = (cells) =>
  cells.map((cell, i) => {
    const before = cells[i - 1]?.text ?? '';
    const after = cells[i + 1]?.text ?? '';
    const read = readBetween(cell.text, before, after);
    return read === undefined ? cell : { ...cell, text: read };
  });

function readBetween(text: string, before: string, after: string): string | undefined {
  if (/^[ケガ箇]$/.test(text) && isKanji(after) && (isKanji(before) || digit.test(before))) return 'が';
  if (/^[かカ個]$/.test(text) && numeral.test(before) && /^[月所国年条村寺]$/.test(after)) return 'が';
  if (/^[ッツっ]$/.test(text) && isKanji(before) && isKanji(after)) return 'つ';
  if (/^[ノ之]$/.test(text) && isKanji(before) && isKanji(after)) return 'の';
  return undefined;
}

/** サポート・センター → サポートセンター; elsewhere the dot separates. */
const middleDots: Pass = (cells) =>
  cells.flatMap((cell, i) => {
    if (cell.text !== '・') return [cell];
    const inside = isKana(cells[i - 1]?.text) && isKana(cells[i + 1]?.text);
    return inside ? [] : [{ ...cell, text: ' ' }];
  });

/** コンピューター → コンピュータ, but コピー stays: the last ー of a katakana word of four characters or more. */
const lastLongMark: Pass = (cells) => {
  const out: Cell[] = [];
  let run = 0;
  cells.forEach((cell, i) => {
    run = katakana.test(cell.text) ? run + 1 : 0;
    const last = !katakana.test(cells[i + 1]?.text ?? '');
    const before = out.at(-1);
    if (cell.text === 'ー' && last && run >= 4 && before) out[out.length - 1] = { ...before, to: cell.to };
    else out.push(cell);
  });
  return out;
};

const singleSpaces: Pass = (cells) =>
  cells.filter((cell, i) => cell.text !== ' ' || cells[i - 1]?.text !== ' ');

/** 東京都 gets a break, so that 京都 does not find Tokyo. */
export const breakTokyo: Pass = (cells) => {
  const out: Cell[] = [];
  cells.forEach((cell, i) => {
    const tokyo = cell.text === '都' && cells[i - 1]?.text === '京' && cells[i - 2]?.text === '東';
    if (tokyo) out.push({ text: BREAK, from: cell.from, to: cell.from });
    out.push(cell);
  });
  return out;
};

/**
 * A pass runs only over texts that hold what it folds. In such an order that a folded text folds to itself: where a
 * dot between two ー is gone, they are made one before the last of a word goes.
 */
const passes: readonly (readonly [RegExp, Pass])[] = [
  [/[々ゝヽゞヾ-]|ーー/, marksAfter],
  [/[ヴゔ]/, vu],
  [/[ケガ箇かカ個ッツっノ之]/, betweenKanji],
  [/・/, middleDots],
  [/ーー/, marksAfter],
  [/ー/, lastLongMark],
  [/ {2}/, singleSpaces],
  [/[〇一二三四五六七八九十百](?:丁目|番|号|条)/, arabicBeforeCounters],
];

/** Folds what depends on the neighbours: spellings of one reading. */
export function foldContext(cells: readonly Cell[]): readonly Cell[] {
  let [folded, text] = [cells, textOf(cells)];
  for (const [trigger, pass] of passes) {
    if (!trigger.test(text)) continue;
    folded = pass(folded);
    text = textOf(folded);
  }
  return folded;
}

function textOf(cells: readonly Cell[]): string {
  return cells.map((cell) => cell.text).join('');
}
