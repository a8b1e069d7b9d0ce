import { oneLine } from '~/lib/text/fold';
import { filterNames, readAddress, type SearchAddress } from '../search/address';

/** Words that are longer are a story rather than a search; they are counted without their text. */
const LONGEST_KEPT = 60;

/**
 * What an address asks, as the query part of one: words, filters and place, not its order, page or engine. The same
 * question is always the same text; '' when nothing is asked.
 */
export function askedOf(params: URLSearchParams, audience: 'public' | 'staff'): string {
  const { text, filters, near, nearArea, withinM, box } = readAddress(params, audience);
  const asked = new URLSearchParams();
  const words = oneLine(text).trim();
  if (words !== '') asked.append('q', words);
  for (const [name, values] of valuesByName(filters)) for (const value of values) asked.append(name, value);
  if (withinM !== undefined) {
    if (near) asked.append('near', `${near.lat},${near.lng}`);
    else if (nearArea) asked.append('sort', `near-${nearArea}`);
    asked.append('within', String(withinM));
  }
  if (box) asked.append('bbox', box.join(','));
  return asked.toString().replaceAll('%2C', ',');
}

/** A question as it is counted. */
export interface CountedQuestion {
  /** Null: not kept, because it could tell of a person. */
  words: string | null;
  filters: Record<string, string[]>;
}

/**
 * What is kept of a question for everybody: words in one spelling of width, and the values of filters. A place on the
 * map could be somebody's home, so only the area it was measured from is kept. Null when nothing was asked.
 *
 * @param namesSomebody what the guard of texts says of the words; they are not kept then, nor are long ones
 */
export function countedOf(address: SearchAddress, namesSomebody: boolean): CountedQuestion | null {
  const words = oneLine(address.text).normalize('NFKC').toLowerCase().trim();
  const filters = Object.fromEntries(valuesByName(address.filters));
  if (address.nearArea) filters['near'] = [address.nearArea];
  if (words === '' && Object.keys(filters).length === 0) return null;
  const tells = namesSomebody || Array.from(words).length > LONGEST_KEPT;
  return { words: tells ? null : words, filters };
}

/** Filters in their usual order, values sorted, excluded ones with a leading -. */
function valuesByName(filters: SearchAddress['filters']): [string, string[]][] {
  return filterNames.flatMap((name) => {
    const { include = [], exclude = [] } = filters[name] ?? {};
    const values = [...include, ...exclude.map((value) => `-${value}`)].sort();
    return values.length > 0 ? [[name, values] as [string, string[]]] : [];
  });
}
