import { describe, expect, it } from 'vitest';
import { NORM_VERSION } from '../normalise/normalise';
import { hasSettings, indexName, isOlderIndex, nextIndexName, settingsFor, synonyms } from './settings';

describe('the settings of the index', () => {
  it('say the language, keep every word of a question, and stop at as many hosts as are read', () => {
    expect(settingsFor('1.12.0')).toMatchObject({
      searchableAttributes: ['names', 'readings', 'tags', 'conditions', 'texts'],
      filterableAttributes: ['municipality', 'audience'],
      displayedAttributes: ['host'],
      localizedAttributes: [{ attributePatterns: ['*'], locales: ['jpn'] }],
      pagination: { maxTotalHits: 2_000 },
    });
  });

  it.each([
    ['1.12.8', undefined],
    ['1.15.0', true],
    ['2.0.1', true],
  ])('for version %s ask only for what it knows', (version, disableOnNumbers) => {
    expect(settingsFor(version).typoTolerance?.disableOnNumbers).toBe(disableOnNumbers);
  });

  it('give the index the name of the rules its texts are folded by', () => {
    expect([indexName('hosts'), nextIndexName('hosts')]).toEqual([
      `hosts_n${NORM_VERSION}`,
      `hosts_n${NORM_VERSION}_next`,
    ]);
  });

  it.each([
    [`hosts_n${NORM_VERSION - 1}`, true],
    [`hosts_n${NORM_VERSION - 1}_next`, true],
    [`hosts_n${NORM_VERSION}`, false],
    [`hosts_n${NORM_VERSION}_next`, false],
    [`hosts_n${NORM_VERSION + 1}`, false],
    ['hosts_n1_of_another_site', false],
    ['other_hosts_n1', false],
    ['hosts', false],
  ])('an index %s is one of older rules: %s', (uid, older) => {
    expect(isOlderIndex(uid, 'hosts')).toBe(older);
  });

  it('hold the vocabulary, spelt as the documents are', () => {
    const found = synonyms();
    expect(found['子供食堂']).toContain('子ども食堂');
    expect(found['子ども食堂']).toContain('子供食堂');
    for (const [word, others] of Object.entries(found)) {
      expect(others).not.toContain(word);
      expect(others.length).toBeLessThanOrEqual(50);
    }
  });
});

describe('settings that a server has', () => {
  const wanted = settingsFor('1.20.0');
  const given = { ...structuredClone(wanted), stopWords: [], dictionary: [] };

  it('are the wanted ones in whatever order and with whatever beside them', () => {
    expect(hasSettings(given, wanted)).toBe(true);
    expect(hasSettings({ ...given, filterableAttributes: ['audience', 'municipality'] }, wanted)).toBe(true);
    expect(
      hasSettings({ ...given, typoTolerance: { ...given.typoTolerance, disableOnWords: [] } }, wanted),
    ).toBe(true);
  });

  it.each<[string, object]>([
    [
      'another order of what is searched',
      { searchableAttributes: ['readings', 'names', 'tags', 'conditions', 'texts'] },
    ],
    ['another limit', { pagination: { maxTotalHits: 1_000 } }],
    ['no language', { localizedAttributes: null }],
    ['a synonym too many', { synonyms: { ...given.synonyms, 余分: ['よぶん'] } }],
    ['a synonym too few', { synonyms: {} }],
    ['a filter too few', { filterableAttributes: ['municipality'] }],
  ])('differ by %s', (_, change) => {
    expect(hasSettings({ ...given, ...change }, wanted)).toBe(false);
  });
});
