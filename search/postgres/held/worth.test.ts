import { describe, expect, it } from 'vitest';
import { termsOf } from '../../query';
import { buildVocabulary } from '../../vocabulary/vocabulary';
import { HeldRows } from './rows';
import { exactlyHolds, rowsWorth } from './worth';

const vocabulary = buildVocabulary();

/** A row with one value on each page: name, label, condition, text. */
function aRow([name = '', label = '', condition = '', text = '']: readonly string[], time = '0') {
  const rows = new HeldRows();
  const offer = { menu: null, act: '', cond: '', time, open: true, left: null, since: null, until: null };
  rows.put({
    ...{ nr: 1, host_id: 'host', kind: 'shop', areas: '', stance: null, status: 'listed' },
    ...{ confirmed_on: null, lat: null, lng: null, quality: 0, offers: [offer] },
    norm: [name, label, condition, text].map((line) => `\n${line}\n`).join('\f'),
  });
  const row = rows.byNr.get(1);
  if (!row) throw new Error('no row');
  return { rows, row };
}

function worth(question: string, lines: readonly string[], join: 'all' | 'any' = 'all', time?: string) {
  const { rows } = aRow(lines, time);
  const [found] = rowsWorth({ terms: termsOf(question, vocabulary), join }, rows);
  return found?.score ?? null;
}

describe('what a word is worth', () => {
  it.each([
    ['水車', ['水車'], 14],
    ['水車', ['水車小屋'], 12],
    ['水車', ['かわべの水車小屋'], 10],
    ['水車', ['', '水車'], 8],
    ['水車', ['', '古い水車'], 6],
    ['水車', ['', '', '水車'], 5],
    ['水車', ['', '', '水車のそば'], 4],
    ['水車', ['', '', '', '川に水車があります'], 1],
    ['水車', ['丘の小屋'], null],
    ['水車 小屋', ['水車', '', '', '小屋'], 15],
    ['水車 小屋', ['水車'], null],
    ['-水車', ['丘の小屋'], 0],
    ['小屋 -水車', ['水車小屋'], null],
  ])('%s in %j: %j', (question, lines, expected) => {
    expect(worth(question, lines)).toBe(expected);
  });

  it('the word itself comes before its other spellings, and those before its neighbours', () => {
    const values = ['子供食堂', '子ども食堂', '地域食堂'].map((line) => worth('子供食堂', [line]) ?? 0);
    expect(values[0]).toBe(14);
    expect(values[1]).toBeCloseTo(14 * 0.9);
    expect(values).toEqual([...values].sort((a, b) => b - a));
  });

  it('any of the words is enough where any is asked for', () => {
    expect(worth('水車 灯台', ['水車'], 'any')).toBe(14);
    expect(worth('灯台 風車', ['水車'], 'any')).toBeNull();
  });

  it('two katakana are compared as they are written', () => {
    expect(worth('イス', ['', '', '', 'いすゞ'])).toBeNull();
    expect(worth('イス', ['', '', '', 'いすを直す\nイスを直す'])).toBe(1);
  });

  it('a weekday is found in the times of an offer', () => {
    expect(worth('火曜', ['丘の小屋'], 'all', String(1 << 5))).toBe(5);
    expect(worth('火曜', ['丘の小屋'], 'all', String(1 << 10))).toBeNull();
  });
});

it('of what was found elsewhere, phrases must be there and excluded words must not', () => {
  const { rows, row } = aRow(['かわべの水車小屋']);
  const holds = (question: string) => exactlyHolds(termsOf(question, vocabulary), rows)(row);
  expect([holds('「水車小屋」'), holds('「水車の小屋」'), holds('灯台'), holds('灯台 -水車')]).toEqual([
    ...[true, false, true, false],
  ]);
});

it('words that nobody says any more are let go when most rows were written anew', () => {
  const { rows } = aRow(['水車']);
  expect(rows.isWorn(new Set([1]))).toBe(false);
  for (let nr = 2; nr < 1_100; nr += 1)
    rows.put({
      ...{ nr, host_id: 'host', kind: 'shop', areas: '', stance: null, status: 'listed' },
      ...{ confirmed_on: null, lat: null, lng: null, quality: 0, offers: [], norm: '' },
    });
  expect(rows.isWorn(new Set([1]))).toBe(true);
  rows.keep(new Set([1]));
  expect(rows.byNr.size).toBe(1);
});
