import { splitPrefecture, townKey } from './address';
import { plainWidth, withDash } from './fold';
import { inKanji } from './numerals';

/** How far an address was put right: down to its 町丁目, or in its characters only. */
export type Spelling = 'town' | 'characters' | 'none';

export type AddressSpeller = (address: string) => { text: string; spelling: Spelling };

/** Longer names of 町丁目 do not exist. */
const LONGEST_TOWN = 24;

/**
 * Writes addresses in one way. Characters always: full-width digits and letters, every dash between numbers as -.
 * With a list of 町丁目 the name as it is officially written (緑ヶ丘2-18-49 → 緑ケ丘二丁目18-49, also where 町 was
 * left out: 栄5-14-1 → 栄町五丁目14-1) and the lot in numbers. What fits no 町丁目 keeps its words.
 */
export function addressSpeller(towns: readonly string[], municipality: string): AddressSpeller {
  const byKey = new Map(towns.map((town) => [townKey(town), town]));
  return (address) => {
    const text = inPlainCharacters(address);
    if (text === '') return { text, spelling: 'none' };
    if (byKey.size === 0) return { text, spelling: 'characters' };
    const { rest } = splitPrefecture(text);
    const start = rest.indexOf(municipality);
    const from = text.length - rest.length + (start >= 0 && start <= 6 ? start + municipality.length : 0);
    const local = text.slice(from);
    const found = townAt(local, byKey) ?? townAt(local.replace(/(?<=^[^\d\s]+)(?=\d)/u, '町'), byKey);
    if (!found) return { text, spelling: 'characters' };
    return { text: `${text.slice(0, from)}${found.town}${lotInNumbers(found.behind)}`, spelling: 'town' };
  };
}

/** Full-width digits, letters and blanks as ASCII; every dash that stands behind a number as -. */
function inPlainCharacters(address: string): string {
  return plainWidth(address).replace(/(?<=[\d丁目番地号])\s*[^\d\s]\s*(?=\d)/gu, (mark) => {
    const dash = withDash(mark.trim(), '-');
    return dash === '-' ? '-' : mark;
  });
}

/** The longest beginning that names a 町丁目, and what stands behind it. */
function townAt(local: string, byKey: ReadonlyMap<string, string>): { town: string; behind: string } | null {
  for (let end = Math.min(local.length, LONGEST_TOWN); end > 0; end -= 1) {
    const town = byKey.get(townKey(local.slice(0, end)));
    const behind = local.slice(end);
    const splitsNumber = /\d$/u.test(local.slice(0, end)) && /^\d/u.test(behind);
    if (town && !splitsNumber) return { town, behind: behind.replace(/^\s+/u, '') };
  }
  return null;
}

/**
 * 18番49号, 18番地の49 and 18の49 as 18-49; a building behind it stays as it is. A 丁目 that the list does not know
 * yet is written like those it knows: 3丁目22番6 → 三丁目22-6.
 */
function lotInNumbers(behind: string): string {
  const [whole, numeral = ''] = /^(\d{1,2})丁目(?=\d|$)/u.exec(behind) ?? [''];
  if (whole !== '') return `${inKanji(Number(numeral))}丁目${lotInNumbers(behind.slice(whole.length))}`;
  return behind
    .replace(/^-(?=\d)/u, '')
    .replace(
      /^(\d+)(?:番地?の?|の|-)(\d+)(?:(?:号の?|の|-)(\d+))?(?:号(?!室|棟|館))?/u,
      (_, one, two, three) => [one, two, three].filter((part) => part !== undefined).join('-'),
    )
    .replace(/^(\d+)番地?(?=$|\s)/u, '$1');
}
