import { birds } from '~/lib/alias-words';

/**
 * A case code (product decision D1): a bird, three digits and a check digit that can be said on the telephone.
 * Stored and addressed as `tsubame-482-7`, shown as `つばめ 482-7`.
 *
 * The check digit is Damm's: it catches every wrong digit and every swap of two neighbours. The bird takes part with
 * one of ten values given by its place in the list, chosen so that birds that sound alike never share one.
 */
export type CaseCode = string & { readonly __caseCode: never };

export type ParsedCaseCode = { ok: true; code: CaseCode } | { ok: false; reason: string };

/** A whole number from 0 up to and without `exclusiveMax`. */
export type RandomInt = (exclusiveMax: number) => number;

/** The quasigroup of H. M. Damm, Total anti-symmetrische Quasigruppen (2004), order 10. */
const quasigroup = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
];

/** A fresh code; whoever stores it asks again when it is taken. */
export function makeCaseCode(random: RandomInt): CaseCode {
  const bird = birds[random(birds.length)] ?? birds[0];
  const digits = String(random(1000)).padStart(3, '0');
  if (!bird) throw new Error('The list of birds is empty');
  return codeOf(bird.romaji, digits);
}

/** 「つばめ 482-7」 */
export function formatCaseCode(code: CaseCode | string): string {
  const [romaji, digits, check] = code.split('-');
  const bird = birds.find((one) => one.romaji === romaji);
  return bird && digits && check ? `${bird.kana} ${digits}-${check}` : code;
}

/** What people type: kana, katakana or roman letters, any width, with or without spaces and hyphens. */
export function parseCaseCode(text: string): ParsedCaseCode {
  const typed = splitTyped(text);
  if (!typed || typed.digits.length !== 4) {
    return { ok: false, reason: '符号は「つばめ 482-7」のように、鳥の名と4つの数字で入れてください。' };
  }
  const romaji = birdNamed(typed.bird);
  if (romaji === null) {
    return {
      ok: false,
      reason: `「${typed.bird}」という鳥は符号に使っていません。鳥の名を確かめてください。`,
    };
  }
  const code = codeOf(romaji, typed.digits.slice(0, 3));
  if (!code.endsWith(typed.digits.slice(3))) {
    return { ok: false, reason: 'さいごの数字が合いません。鳥の名と数字をもう一度確かめてください。' };
  }
  return { ok: true, code };
}

/**
 * The beginning of stored codes that an unfinished entry stands for: 「つばめ 48」 → `tsubame-48`.
 * Null when the text does not begin with a bird; for searching only, as it checks nothing.
 */
export function caseCodePrefix(text: string): string | null {
  const typed = splitTyped(text);
  const romaji = typed && birdNamed(typed.bird);
  if (!romaji) return null;
  const { digits } = typed;
  return `${romaji}-${digits.slice(0, 3)}${digits.length === 4 ? `-${digits.slice(3)}` : ''}`;
}

function codeOf(romaji: string, digits: string): CaseCode {
  const place = birds.findIndex((bird) => bird.romaji === romaji);
  const check = Array.from(digits).reduce((interim, digit) => step(interim, Number(digit)), place % 10);
  return `${romaji}-${digits}-${check}` as CaseCode;
}

function step(interim: number, digit: number): number {
  return Number(quasigroup[interim]?.[digit]);
}

function splitTyped(text: string): { bird: string; digits: string } | null {
  const plain = hiragana(text.normalize('NFKC').toLowerCase()).replace(/[\s\u2010-\u2015\u2212・._-]/gu, '');
  const match = /^([a-zぁ-んー]{2,12}?)ー?(\d{0,3}?)ー?(\d?)$/u.exec(plain);
  const [, bird, digits, check] = match ?? [];
  return bird === undefined ? null : { bird, digits: `${digits ?? ''}${check ?? ''}` };
}

function birdNamed(name: string): string | null {
  const wanted = /^[a-z]/.test(name) ? looseRomaji(name) : name;
  const bird = birds.find(({ kana, romaji }) => hiragana(kana) === wanted || looseRomaji(romaji) === wanted);
  return bird?.romaji ?? null;
}

function hiragana(text: string): string {
  return text.replace(/[ァ-ヶ]/gu, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

/** Hepburn and Kunrei spelling alike, without long vowels: tubame = tsubame, fukurou = fukuro. */
function looseRomaji(text: string): string {
  return text
    .replace(/tsu/g, 'tu')
    .replace(/shi/g, 'si')
    .replace(/chi/g, 'ti')
    .replace(/ji/g, 'zi')
    .replace(/fu/g, 'hu')
    .replace(/sh|sy/g, 's')
    .replace(/ch|ty/g, 't')
    .replace(/jy|zy|j/g, 'z')
    .replace(/o[uo]/g, 'o')
    .replace(/uu/g, 'u')
    .replace(/n'/g, 'n');
}
