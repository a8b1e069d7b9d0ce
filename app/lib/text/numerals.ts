const DIGITS = '〇一二三四五六七八九';

/** A whole number written in kanji (三, 十二, 二十) from 1 to 99, or null. */
export function kanjiNumber(text: string): number | null {
  const match = /^(?:([二三四五六七八九]?)十([一二三四五六七八九]?)|([一二三四五六七八九]))$/u.exec(text);
  if (!match) return null;
  const [, tens = '', ones = '', single = ''] = match;
  if (single) return DIGITS.indexOf(single);
  return (tens ? DIGITS.indexOf(tens) : 1) * 10 + (ones ? DIGITS.indexOf(ones) : 0);
}

/** A whole number from 1 to 99 written in kanji: 3 → 三, 20 → 二十. */
export function inKanji(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens > 1 ? DIGITS.charAt(tens) : ''}${tens > 0 ? '十' : ''}${ones > 0 ? DIGITS.charAt(ones) : ''}`;
}

/** 二丁目 → 2丁目, 三番地 → 3番地; kanji numerals elsewhere belong to names and stay. */
export function countersInDigits(text: string): string {
  return text.replace(/[一二三四五六七八九十]{1,3}(?=丁目|番|号|条)/gu, (numeral) => {
    const value = kanjiNumber(numeral);
    return value === null ? numeral : String(value);
  });
}
