import type { Settings } from 'meilisearch';
import { NORM_VERSION } from '../normalise/normalise';
import { broaderWords, readings, relatedWords, sameWords } from '../vocabulary/synonym-words';
import { engineText } from './text';

/** Hosts that one question may find; of more, PostgreSQL answers, which counts them all. */
export const MOST_FOUND = 2_000;
const mostSynonyms = 50;

/** The index of this program: texts folded by other rules are another index. */
export function indexName(prefix: string): string {
  return `${prefix}_n${NORM_VERSION}`;
}

/** Where a new index is built beside the one that answers. */
export function nextIndexName(prefix: string): string {
  return `${indexName(prefix)}_next`;
}

/** Whether an index was kept by this program under rules of spelling before those of today. */
export function isOlderIndex(uid: string, prefix: string): boolean {
  const version = uid.startsWith(`${prefix}_n`) ? /^(\d+)(_next)?$/.exec(uid.slice(prefix.length + 2)) : null;
  return version !== null && Number(version[1]) < NORM_VERSION;
}

/**
 * The settings of the index, for a server of the given version ("1.12.0" or later). Kanji alone are taken for Chinese
 * unless the language is said; an answer that comes too late to be used is cut off.
 */
export function settingsFor(version: string): Settings {
  return {
    searchableAttributes: ['names', 'readings', 'tags', 'conditions', 'texts'],
    displayedAttributes: ['host'],
    filterableAttributes: ['municipality', 'audience'],
    sortableAttributes: [],
    rankingRules: ['words', 'typo', 'proximity', 'attribute', 'exactness', 'quality:desc'],
    localizedAttributes: [{ attributePatterns: ['*'], locales: ['jpn'] }],
    synonyms: synonyms(),
    typoTolerance: {
      enabled: true,
      minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 },
      ...(isAtLeast(version, 1, 15) ? { disableOnNumbers: true } : {}),
    },
    pagination: { maxTotalHits: MOST_FOUND },
    facetSearch: false,
    searchCutoffMs: 1_000,
  };
}

/** Whether a server knows everything that is asked of it: 1.12 or later. */
export function isRecent(version: string): boolean {
  return isAtLeast(version, 1, 12);
}

function isAtLeast(version: string, major: number, minor: number): boolean {
  const [ownMajor = 0, ownMinor = 0] = version.split('.').map(Number);
  return ownMajor > major || (ownMajor === major && ownMinor >= minor);
}

/** The vocabulary as this engine takes it: groups both ways, wide words and readings one way. */
export function synonyms(): Record<string, string[]> {
  const found = new Map<string, Set<string>>();
  const link = (from: string, to: readonly string[]) => {
    const key = engineText(from);
    const known = found.get(key) ?? new Set();
    for (const word of to.map(engineText)) if (word !== key && word !== '') known.add(word);
    if (key !== '' && known.size > 0) found.set(key, known);
  };
  for (const group of [...sameWords, ...relatedWords]) for (const word of group) link(word, group);
  for (const [wide, narrow] of broaderWords) link(wide, narrow);
  for (const [word, kana] of readings) link(kana, [word]);
  return Object.fromEntries(
    Array.from(found, ([word, others]) => [word, Array.from(others).slice(0, mostSynonyms)]),
  );
}

/** In these the order means something; other lists are sets, which the server may give back in any order. */
const ordered: readonly string[] = ['searchableAttributes', 'rankingRules'];

/** Whether a server already has the settings; what it has beside them does not matter. */
export function hasSettings(actual: unknown, wanted: unknown, name = ''): boolean {
  if (Array.isArray(wanted)) {
    if (!Array.isArray(actual) || actual.length !== wanted.length) return false;
    const [own, theirs] = ordered.includes(name) ? [wanted, actual] : [sorted(wanted), sorted(actual)];
    return own.every((value, i) => hasSettings(theirs[i], value));
  }
  if (typeof wanted !== 'object' || wanted === null) return actual === wanted;
  if (typeof actual !== 'object' || actual === null) return false;
  const given = actual as Record<string, unknown>;
  const whole = name !== 'synonyms' || Object.keys(given).length === Object.keys(wanted).length;
  return whole && Object.entries(wanted).every(([key, value]) => hasSettings(given[key], value, key));
}

function sorted(values: readonly unknown[]): unknown[] {
  return [...values].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}
