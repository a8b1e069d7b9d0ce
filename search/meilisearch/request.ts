import type { SearchParams } from 'meilisearch';
import type { EngineQuestion } from '../engine';
import { termOf, type Term } from '../query';
import { buildVocabulary } from '../vocabulary/vocabulary';
import { filterOf } from './filter';
import { MOST_FOUND } from './settings';
import { plainL1 } from './text';

/** The server reads ten words; its dictionary cuts finer than this one, so a margin is kept. */
const mostWords = 8;
const wordsOfTheField = buildVocabulary();
const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });

declare const whose: unique symbol;

/** What the server is sent: only `searchRequest` makes one, so none lacks municipality and audience. */
export type SearchRequest = SearchParams & { q: string; filter: string; readonly [whose]: true };

/**
 * The request for a question; null for a question that is not for this engine: no word to look up, any of the words
 * instead of all, a single letter (it finds no piece of a word), two katakana (it makes イス and いす equal), a word that
 * a municipality has given a meaning of its own, or more words than it reads. Excluded words are left to PostgreSQL,
 * which looks for them exactly.
 */
export function searchRequest({ terms, join, visibility }: EngineQuestion): SearchRequest | null {
  const wanted = terms.filter((term) => !term.excluded);
  if (wanted.length === 0 || (join === 'any' && wanted.length > 1)) return null;
  const words = wanted.map(wordsOf);
  if (wanted.some((term) => isTooShort(term) || hasOwnMeaning(term)) || words.some((text) => text === ''))
    return null;
  const q = words.join(' ');
  if (Array.from(segmenter.segment(q)).filter(({ isWordLike }) => isWordLike).length > mostWords) return null;
  const request: SearchParams & { q: string } = {
    q,
    filter: filterOf(visibility),
    locales: ['jpn'],
    matchingStrategy: 'all',
    limit: MOST_FOUND,
    attributesToRetrieve: ['host'],
  };
  return request as SearchRequest;
}

function isTooShort({ own }: Term): boolean {
  return own.some(({ l1, asWritten }) => asWritten || Array.from(l1.trim()).length < 2);
}

/** The synonyms of the index are the words of the field, the same for every municipality. */
function hasOwnMeaning(term: Term): boolean {
  const spellings = (of: Term | null) => of && [...of.same, ...of.related].map(({ l2 }) => l2).join('\n');
  return spellings(term) !== spellings(termOf(term, wordsOfTheField));
}

/** A phrase keeps its quotation marks; nothing else that the server would read as an instruction is left. */
function wordsOf({ own, phrase }: Term): string {
  const text = plainL1(own[0]?.l1 ?? '');
  return phrase && text !== '' ? `"${text}"` : text;
}
