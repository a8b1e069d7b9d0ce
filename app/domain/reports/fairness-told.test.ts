import { describe, expect, it } from 'vitest';
import type { FairnessRow, FairnessTable } from './fairness';
import { dueOn, linesOf, mayAskFrom, runInWords, standingOf } from './fairness-told';

const band = (...parts: (number | null)[]) => ({
  total: parts.reduce<number>((sum, part) => sum + (part ?? 0), 0),
  parts,
});
const hidden = (total: number | null) => ({ total, parts: null });
const aRow = (facts: Partial<FairnessRow>): FairnessRow => ({
  ...{ id: 'north', name: '北', ready: band(0, 0, 9), found: band(0, 0, 9), eased: [] },
  ...facts,
});
const area = (...rows: FairnessRow[]): FairnessTable => ({ kind: 'area', title: '圏域', rows });

describe('how a group stands', () => {
  it.each([
    ['enough for everybody', band(0, 0, 9), band(0, 0, 9), null],
    ['some have a few', band(0, 3, 9), band(0, 0, 12), null],
    ['half have a few', band(0, 6, 6), band(0, 0, 12), 'few'],
    ['some have none to be proposed', band(3, 0, 9), band(0, 3, 9), 'without'],
    ['some have nowhere to ask', band(3, 0, 9), band(3, 0, 9), 'nowhere'],
    ['what is hidden says nothing', band(null, null, 9), hidden(9), null],
    ['a handful of people', hidden(null), hidden(null), null],
  ] as const)('%s', (_, ready, found, standing) => {
    expect(standingOf({ ready, found })).toBe(standing);
  });
});

describe('a run in words', () => {
  const now = { threshold: 3, tables: [area(aRow({ ready: band(6, null, 9), found: hidden(15) }))] };
  const [north] = runInWords(now, {
    threshold: 3,
    tables: [area(aRow({ id: 'south' }), aRow({ ready: band(3, 0, 9) }))],
  }).flatMap(({ rows }) => rows);

  it('stands beside the run before, by the group and not by its place in the list', () => {
    expect(north).toMatchObject({
      ready: { parts: ['約6', '×', '約9'], before: '約3' },
      found: { parts: null, before: '0' },
      standing: 'without',
    });
  });

  it('is compared with nothing that was hidden, told in other steps, or not there', () => {
    const before = (threshold: number, row: FairnessRow) =>
      runInWords(now, { threshold, tables: [area(row)] })[0]?.rows[0]?.ready.before;
    expect(before(3, aRow({ ready: band(null, null, 9) }))).toBeNull();
    expect(before(5, aRow({ ready: band(5, 0, 10) }))).toBeNull();
    expect(before(3, aRow({ id: 'south' }))).toBeNull();
    expect(runInWords(now, null)[0]?.rows[0]?.ready.before).toBeNull();
  });

  it('goes along as lines with the same numbers', () => {
    expect(linesOf(runInWords(now, null)).map(({ counted, people }) => [counted, people])).toEqual([
      ['打診できる', '約6'],
      ['打診できる', '×'],
      ['打診できる', '約9'],
      ['まず聞いてみるも入れて', '×'],
      ['まず聞いてみるも入れて', '×'],
      ['まず聞いてみるも入れて', '×'],
    ]);
  });
});

it('may be asked for after a week, and comes by itself after a month', () => {
  expect(mayAskFrom('2026-11-20')).toBe('2026-11-27');
  expect(dueOn('2026-11-20')).toBe('2026-12-20');
  expect(dueOn('2026-01-31')).toBe('2026-02-28');
});
