import { withPlainNumbers } from './fold';
import { hitsOf, type Hit } from './finding';

const gap = String.raw`[-() .・~/の]{0,3}`;

/** Japanese numbers have ten or eleven digits with the leading 0; +81 stands for that 0. */
const nationalNumber = new RegExp(String.raw`(?<!\d)(?:\((?=0\d{1,4}\)))?0(?:${gap}\d){9,10}(?!\d)`, 'gu');
const internationalNumber = new RegExp(String.raw`\+${gap}8${gap}1(?:${gap}\d){8,11}(?!\d)`, 'gu');
const labelledNumber =
  /(?:電話|携帯|スマホ|FAX|ファクス|TEL|tel|Tel|☎|連絡先|内線)[^\d\n]{0,6}(?<hit>\d(?:[-() ]?\d){5,11})(?!\d)/gu;

/** What people put over digits; 〇 and ０ are digits themselves, and make a whole number. */
const masked = String.raw`[*xX×○◯●◎□■◇◆△▲☆★?#＿_]`;
const between = String.raw`[-() .・~/の]{0,2}`;
/** 090-****-1234, 090-1234-****: one part is hidden, the others are enough to ask whose it is. */
const maskedNumbers = [
  new RegExp(String.raw`(?<![\dA-Za-z-])0\d{1,3}${between}${masked}{2,4}${between}\d{4}(?!\d|-\d)`, 'gu'),
  new RegExp(String.raw`(?<![\dA-Za-z-])0\d{1,3}${between}\d{2,4}${between}${masked}{3,4}`, 'gu'),
];
/** 下4桁は1234: the end of a number that is elsewhere. */
const endOfNumber =
  /(?:電話|携帯|スマホ|番号|TEL|tel|Tel)[^\d\n。]{0,4}(?<hit>(?:下|末尾)の?\s?4\s?[桁けた]{1,2}[^\d\n。]{0,4}\d{4})(?!\d)/gu;

/** Telephone and fax numbers, in digits of any width and in kanji, also with a part of them hidden. */
export function phoneNumbers(text: string): Hit[] {
  const plain = withPlainNumbers(text);
  return [nationalNumber, internationalNumber, labelledNumber, ...maskedNumbers, endOfNumber].flatMap(
    (pattern) => hitsOf(plain, pattern, 'phone'),
  );
}

const at = String.raw`(?:\s?@\s?|\s?[(\[{<]\s?(?:at|AT|アット|あっと)(?:マーク)?\s?[)\]}>]\s?|アットマーク|あっとまーく)`;
const dot = String.raw`(?:\.|\s?[(\[{<]\s?(?:dot|DOT|ドット)\s?[)\]}>]\s?|ドット)`;
const mailAddress = new RegExp(
  String.raw`[A-Za-z0-9._%+-]{1,64}${at}[A-Za-z0-9-]{1,63}(?:${dot}[A-Za-z0-9-]{1,63}){1,6}`,
  'gu',
);

/** With a sign or a word of the writer's own for @, where what follows can only be a domain. */
const veiledMailAddress =
  /[A-Za-z0-9._%+-]{2,64}(?:\s?[★☆●○◎■□◆#※△*]\s?|\s{1,2}(?:at|AT)\s{1,2}|\s{0,2}(?:アット|あっと)\s{0,2})[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,4}\.(?:jp|com|net|org|info|biz|example|me|co|ne|lg)(?![A-Za-z0-9])/gu;

/** The provider instead of a domain: taro@ドコモ. */
const mailByProvider =
  /[A-Za-z0-9._%+-]{2,64}\s?(?:@|アットマーク|あっとまーく|アット)\s?(?:docomo|ドコモ|ezweb|au|softbank|ソフトバンク|gmail|ジーメール|yahoo|ヤフー|icloud|アイクラウド|outlook|hotmail)/giu;

/** Mail addresses, veiled ones too. */
export function mailAddresses(text: string): Hit[] {
  return [mailAddress, veiledMailAddress, mailByProvider].flatMap((pattern) => hitsOf(text, pattern, 'mail'));
}
