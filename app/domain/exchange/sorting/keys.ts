import { comparableAddress } from '~/lib/text/address';
import { comparable } from '~/lib/text/fold';

/** What tells a row of a source from the others: its number, its name and its address, spelling left aside. */
export interface RowKey {
  id: string;
  name: string;
  address: string;
}

export function rowKey(row: { id: string; name: string; address: string }): RowKey {
  return { id: comparable(row.id), name: comparable(row.name), address: comparableAddress(row.address) };
}

/** The key as it is stored; none of its parts can hold the separator. */
export function writtenKey({ id, name, address }: RowKey): string {
  return [id, name, address].join('|');
}

/** The parts of a stored key. */
export function readKey(written: string): RowKey {
  const [id = '', name = '', address = ''] = written.split('|');
  return { id, name, address };
}

/** Dates as editions carry them: 202604, 2026-04-01, 2026年度, R8.4.1, （令和8年4月1日）. */
const EDITION =
  /[-_ (]*(?<!\d)(?:20\d{2}(?:[01]\d(?:[0-3]\d)?|[-.年]\d{1,2}(?:[-.月]\d{1,2}日?)?月?|年度?)?|(?:令和|R)\d{1,2}(?:[.年]\d{1,2}(?:[.月]\d{1,2}日?)?月?|年度?)?)(?:現在|時点|版)?\)?(?=$|[-_ ])/giu;

/**
 * Names a source so that its next edition is recognised: the profile and the file name without its date, its
 * copy number and its ending (jigyosho_720_2026-04 (1).csv → kaigo/jigyosho_720).
 */
export function sourceKey(profile: string, fileName: string): string {
  const stem = fileName
    .normalize('NFKC')
    .replace(/^.*[/\\]/u, '')
    .replace(/\.[A-Za-z0-9]{1,5}$/u, '')
    .replace(/\s*\(\d+\)$|[-_ ]*(?:コピー|copy)$/giu, '')
    .replace(EDITION, '')
    .toLowerCase();
  return `${profile}/${stem}`.slice(0, 200);
}
