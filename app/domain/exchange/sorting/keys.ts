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

/** The name of a list without what changes from edition to edition: 施設一覧_2026-04 (1).csv → 施設一覧. */
export function listTitle(fileName: string): string {
  return fileName
    .normalize('NFKC')
    .replace(/^.*[/\\]/u, '')
    .replace(/\.[A-Za-z0-9]{1,5}$/u, '')
    .replace(/\s*\(\d+\)$|[-_ ]*(?:コピー|copy)$/giu, '')
    .replace(EDITION, '')
    .trim();
}

/** Names a source so that its next edition is recognised: what the list looks like, and its name. */
export function sourceKey(profile: string, fileName: string): string {
  return `${profile}/${listTitle(fileName).toLowerCase()}`.slice(0, 200);
}
