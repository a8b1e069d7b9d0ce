import { hitsOf, type Hit } from './finding';
import { withPlainNumbers } from './fold';

const grouped = (digits: number) => String.raw`\d(?:[- ]?\d){${digits - 1}}`;

const twelveDigits = new RegExp(String.raw`(?<![\d-])${grouped(12)}(?!\d|-\d| \d{4})`, 'gu');
const sixteenDigits = new RegExp(String.raw`(?<![\d-])${grouped(16)}(?![\d]|-\d)`, 'gu');

const labelled: readonly RegExp[] = [
  /(?:マイナンバー|個人番号)[^\n]{0,12}?(?<hit>\d(?:[- ]?\d){3,11})/gu,
  /(?:被保険者|保険証|保険者|受給者|受給者証|手帳|年金|免許証?|在留カード|旅券|パスポート|介護保険)[^\d\n。、]{0,6}番号[^\dA-Za-z\n]{0,4}(?<hit>[A-Za-z]{0,2}\d(?:[- ]?[\dA-Z]){3,13})/gu,
  /(?:口座|普通|当座|\((?:普|当)\))(?:番号)?[^\d\n]{0,6}(?<hit>\d{6,8})(?!\d|円)/gu,
  /(?<hit>\((?:普|当)\)\s?\d{6,8})(?!\d|円)/gu,
  /(?:ゆうちょ|郵便局|貯金|通帳|記号番号)[^\d\n]{0,8}(?<hit>\d{5}-?\d{6,8})(?!\d)/gu,
  /(?:保険証|健康保険|医療証|通帳|口座)[^\n。]{0,8}?(?<hit>記号[^\d\n]{0,3}\d[\d-]{0,9}[^\d\n]{0,6}(?:番号)?[^\d\n]{0,3}\d{3,9})/gu,
  /(?:手帳|受給者証|免許証?|保険証)の?(?:番号)?[^\d\n。、]{0,6}(?<hit>第?\s?[A-Z]?\d{4,10}号)/gu,
];

const basicPension = /(?<![\d-])\d{4}-\d{6}(?![\d]|-\d)/gu;
const residenceCard = /(?<![A-Za-z\d])[A-Z]{2}\d{8}[A-Z]{2}(?![A-Za-z\d])/gu;
const passport = /(?<![A-Za-z\d])[A-Z]{2}\d{7}(?![A-Za-z\d])/gu;

/** マイナンバー (by its check digit), pension, insurance, licence, residence card, passport, bank and card numbers. */
export function identityNumbers(text: string): Hit[] {
  const plain = withPlainNumbers(text);
  return [
    ...hitsOf(plain, twelveDigits, 'identity_number').filter((hit) => isMyNumber(digitsIn(plain, hit))),
    ...hitsOf(plain, sixteenDigits, 'identity_number').filter((hit) => passesLuhn(digitsIn(plain, hit))),
    ...[...labelled, basicPension, residenceCard, passport].flatMap((pattern) =>
      hitsOf(plain, pattern, 'identity_number'),
    ),
  ];
}

/** Check digit of the twelve-digit personal number (総務省令第85号 第5条). */
export function isMyNumber(digits: string): boolean {
  if (!/^\d{12}$/.test(digits) || /^(\d)\1{11}$/.test(digits)) return false;
  const sum = Array.from(digits.slice(0, 11))
    .reverse()
    .reduce((total, digit, index) => total + Number(digit) * (index < 6 ? index + 2 : index - 4), 0);
  const rest = sum % 11;
  return Number(digits[11]) === (rest <= 1 ? 0 : 11 - rest);
}

function passesLuhn(digits: string): boolean {
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, index) => {
      const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return sum % 10 === 0 && !/^(\d)\1*$/.test(digits);
}

function digitsIn(text: string, hit: Hit): string {
  return text.slice(hit.start, hit.end).replace(/\D/g, '');
}
