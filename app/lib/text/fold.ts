/** Marks that stand for a hyphen in published lists: - ‐ ‑ ‒ – — ― − － ー ｰ ─ ━ ﹣ ˗. */
const DASHES = /[-\u02d7\u2010-\u2015\u2212\u2500\u2501\u30fc\ufe63\uff0d\uff70]/gu;
/** Format characters (BOM, zero-width, direction) and variation selectors. */
const INVISIBLE = /\p{Cf}|\p{Variation_Selector}/gu;
const HALF_WIDTH_KANA = /[\uff61-\uff9f]+/gu;

/** Letters that are one line, composed and visible already: most cells are nothing else. */
const PLAIN = /^[!-~\u3005-\u3007\u3041-\u3096\u30a1-\u30fc\u4e00-\u9fff\uff01-\uff5e]*$/u;

/** The same text on one line: composed, without marks nobody sees, half-width kana widened, blanks joined. */
export function oneLine(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(INVISIBLE, '')
    .replace(HALF_WIDTH_KANA, (kana) => kana.normalize('NFKC'))
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Every kind of dash as `dash`: ー when a Japanese word is meant, - between numbers. */
export function withDash(text: string, dash: '-' | 'ー'): string {
  return text.replace(DASHES, dash);
}

/** Full-width letters, digits and marks as ASCII, half-width kana as full-width ones. */
export function plainWidth(text: string): string {
  return oneLine(text).normalize('NFKC');
}

/** Hiragana as katakana; everything else stays. */
export function toKatakana(text: string): string {
  return text.replace(/[\u3041-\u3096]/gu, (kana) => String.fromCodePoint((kana.codePointAt(0) ?? 0) + 0x60));
}

/** A reading as lists give it (ﾔｲﾂﾞ, やいづ, ヤイヅ) in full-width katakana. */
export function readingOf(text: string): string {
  return toKatakana(plainWidth(text));
}

/** Written forms of one character that differ between lists of the same places. */
const SAME_CHARACTER: Record<string, string> = {
  髙: '高',
  﨑: '崎',
  濵: '浜',
  濱: '浜',
  邉: '辺',
  邊: '辺',
  澤: '沢',
  齋: '斎',
  齊: '斎',
  斉: '斎',
  廣: '広',
  國: '国',
  學: '学',
  櫻: '桜',
  瀧: '滝',
  嶋: '島',
  嶌: '島',
  籔: '藪',
  會: '会',
  館: '館',
  ヶ: 'ケ',
  ヵ: 'カ',
};

/**
 * A key under which two spellings of one name are equal: width, kana, case, blanks, marks, dashes and old
 * characters do not count. Only for comparing; never shown or stored as a name.
 */
export function comparable(text: string): string {
  return withDash(toKatakana(plainWidth(text)).toLowerCase(), '-')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/./gu, (character) => SAME_CHARACTER[character] ?? character);
}
