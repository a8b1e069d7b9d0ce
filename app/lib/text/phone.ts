import { plainWidth, withDash } from './fold';

const NOT_GIVEN = /^(0-?)+$/u;

/**
 * One Japanese telephone number out of a cell, as 054-627-5225: full-width marks, brackets and dashes are
 * read; of several numbers the first is taken. A number without hyphens gets them only where its kind tells
 * (mobile, free dial, 03 and 06). Null when the digits cannot be a number in Japan.
 */
export function readPhone(cell: string): string | null {
  const text = withDash(plainWidth(cell), '-');
  const match = /[+(]?\d[\d\-() .]{7,18}\d/u.exec(text);
  if (!match) return null;
  const parts = match[0]
    .replace(/^\+81[-. ]?\(?0?\)?/u, '0')
    .split(/[^\d]+/u)
    .filter((part) => part !== '');
  const digits = parts.join('');
  if (NOT_GIVEN.test(digits) || !isPossible(digits)) return null;
  return parts.length === 3 && parts.every((part) => part.length <= 5) ? parts.join('-') : hyphenated(digits);
}

function isPossible(digits: string): boolean {
  return /^0[5-9]0\d{8}$|^0\d{9}$/u.test(digits);
}

function hyphenated(digits: string): string {
  const cut = (first: number, second: number): string =>
    [digits.slice(0, first), digits.slice(first, first + second), digits.slice(first + second)].join('-');
  if (/^0(120|570|800|990)/u.test(digits)) return cut(4, 3);
  if (/^0[5-9]0\d{8}$/u.test(digits)) return cut(3, 4);
  return /^0[36]/u.test(digits) ? cut(2, 4) : digits;
}
