import { leadingMunicipality, prefectureOfCode, splitPrefecture } from '~/lib/text/address';
import { oneLine, plainWidth } from '~/lib/text/fold';

/** The municipality that imports. */
export interface Home {
  /** 全国地方公共団体コード, six digits. */
  code: string;
  name: string;
  prefecture: string;
}

/** Where a row says it belongs: to us, to another municipality (named for grouping), or it does not say. */
export type Whereabouts =
  { place: 'home' } | { place: 'outside'; municipality: string } | { place: 'unsaid' };

export interface WhereaboutsCells {
  address: string;
  prefecture: string;
  city: string;
  code: string;
}

const home: Whereabouts = { place: 'home' };

/**
 * Whether a row is ours. The address decides where it names a municipality; then the column for it; then the
 * code. A code of a whole prefecture, or of the office that designated a facility (WAM NET), decides nothing
 * against an address.
 */
export function whereabouts(cells: WhereaboutsCells, own: Home): Whereabouts {
  const code = municipalCode(cells.code, own.code);
  const written = splitPrefecture(cells.address);
  const column = splitPrefecture(cells.city);
  const prefecture =
    written.prefecture || oneLine(cells.prefecture) || column.prefecture || prefectureOfCode(code);
  const elsewhere = prefecture !== '' && own.prefecture !== '' && prefecture !== own.prefecture;
  const named = leadingMunicipality(written.rest);

  if (!elsewhere && isOwn(written.rest, own)) return home;
  if (written.prefecture !== '' && /[市区]$|郡/u.test(named)) return outside(prefecture, named);
  if (column.rest !== '')
    return !elsewhere && isOwn(column.rest, own) ? home : outside(prefecture, column.rest);
  if (code !== '' && !code.endsWith('000')) {
    return code === own.code.slice(0, 5)
      ? home
      : outside(prefecture, /[市区]$|郡/u.test(named) ? named : `コード${code}`);
  }
  const surely = /市$|郡/u.test(named) && !written.rest.startsWith(`${named}場`);
  if (surely || (written.prefecture !== '' && named !== '')) return outside(prefecture, named);
  return elsewhere ? outside(prefecture, '') : { place: 'unsaid' };
}

function outside(prefecture: string, municipality: string): Whereabouts {
  const city = municipality.replace(/(?<=市).{1,3}区$/u, '');
  return { place: 'outside', municipality: `${prefecture}${city}` };
}

/** Whether a text begins with our name, also behind the name of our 郡. */
function isOwn(text: string, { name }: Home): boolean {
  return text.startsWith(name) || new RegExp(`^[^\\d\\s]{1,5}郡${name}`, 'u').test(text);
}

/**
 * The first five digits of a 全国地方公共団体コード: with or without check digit, as a prefecture alone, and with
 * its leading zero lost (numbers of municipalities begin at 100, which tells 12025 = 012025 from 12203). '' for none.
 */
export function municipalCode(cell: string, ownCode: string): string {
  const digits = plainWidth(cell).replace(/\.0$/u, '');
  if (!/^\d{1,6}$/u.test(digits)) return '';
  if (digits.length <= 2) return `${digits.padStart(2, '0')}000`;
  if (digits.length === 4) return `0${digits}`;
  if (digits.length !== 5) return digits.length === 6 ? digits.slice(0, 5) : '';
  const number = Number(digits.slice(2));
  const zeroLost = `0${digits}` === ownCode || (number > 0 && number < 100);
  return zeroLost ? `0${digits.slice(0, 4)}` : digits;
}
