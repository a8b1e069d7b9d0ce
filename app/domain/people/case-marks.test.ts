import { describe, expect, it } from 'vitest';
import {
  chosenMarksOf,
  countOfMarks,
  countsOfMark,
  hasMarks,
  toggledMark,
  writeMarks,
  type ChosenMarks,
  type MarksOfCase,
} from './case-marks';

const somebody = (facts: Partial<MarksOfCase> = {}): MarksOfCase => ({
  id: 'a',
  status: 'active',
  strength: ['cooking', 'quiet_work'],
  wish: ['want_place'],
  condition: ['quiet_place'],
  weekday: ['tue', 'thu'],
  slot: ['am', 'pm'],
  cells: ['tue_am', 'thu_pm'],
  area: ['north'],
  age: ['age_30s'],
  ...facts,
});

describe('somebody is found', () => {
  it.each<[string, ChosenMarks, boolean]>([
    ['by nothing', {}, true],
    ['by a strength', { strength: ['cooking'] }, true],
    ['by two of them', { strength: ['quiet_work', 'cooking'] }, true],
    ['not by two of which one is missing', { strength: ['sewing', 'cooking'] }, false],
    ['not by one that is missing', { strength: ['sewing'] }, false],
    ['by two marks at once', { strength: ['cooking'], condition: ['quiet_place'] }, true],
    ['not when one of them is missing', { strength: ['cooking'], condition: ['pickup_needed'] }, false],
    ['by a weekday', { weekday: ['tue'] }, true],
    ['by a weekday and a slot of the same cell', { weekday: ['tue'], slot: ['am'] }, true],
    ['not by a weekday and a slot of two cells', { weekday: ['tue'], slot: ['pm'] }, false],
    ['by the area', { area: ['south', 'north'] }, true],
    ['not by another age', { age: ['age_20s'] }, false],
    ['by a list that was emptied', { age: [] }, true],
  ])('%s', (_, chosen, found) => expect(hasMarks(somebody(), chosen)).toBe(found));

  it('without a time only when none is asked for', () => {
    const never = somebody({ cells: [], weekday: [], slot: [] });
    expect(hasMarks(never, { slot: ['am'] })).toBe(false);
    expect(hasMarks(never, {})).toBe(true);
  });
});

describe('the count beside a value', () => {
  const all = [
    somebody(),
    somebody({ id: 'b', strength: ['cooking'], age: ['unknown'] }),
    somebody({ id: 'c', strength: ['sewing'], cells: ['tue_am'], condition: [] }),
  ];

  it('is what would be left with it beside what is chosen', () => {
    expect(countsOfMark(all, { strength: ['cooking'] }, 'strength')).toEqual([
      { value: 'cooking', count: 2 },
      { value: 'quiet_work', count: 1 },
    ]);
    expect(countsOfMark(all, { age: ['unknown'] }, 'age')).toEqual([
      { value: 'age_30s', count: 2 },
      { value: 'unknown', count: 1 },
    ]);
    expect(countsOfMark(all, { strength: ['sewing'] }, 'age')).toEqual([{ value: 'age_30s', count: 1 }]);
  });

  it('of a weekday goes by the slot that was chosen', () => {
    expect(countsOfMark(all, { slot: ['pm'] }, 'weekday')).toEqual([{ value: 'thu', count: 2 }]);
    expect(countsOfMark(all, { weekday: ['thu'] }, 'slot')).toEqual([{ value: 'pm', count: 2 }]);
  });

  it('stands with what was chosen even where nobody is left', () => {
    expect(
      countsOfMark(all, { condition: ['quiet_place'], strength: ['sewing'] }, 'strength'),
    ).toContainEqual({
      value: 'sewing',
      count: 0,
    });
  });

  it('agrees with what is then found', () => {
    for (const { value, count } of countsOfMark(all, { weekday: ['tue'] }, 'strength'))
      expect(all.filter((one) => hasMarks(one, { weekday: ['tue'], strength: [value] }))).toHaveLength(count);
  });
});

describe('the address', () => {
  it.each([
    ['', null],
    ['strength=cooking', { strength: ['cooking'] }],
    ['strength=sewing&strength=cooking&strength=cooking', { strength: ['cooking', 'sewing'] }],
    ['age=unknown&colour=red', { age: ['unknown'] }],
    ["condition='; drop", null],
    [`wish=${'a'.repeat(61)}`, null],
  ])('%s', (search, chosen) => expect(chosenMarksOf(new URLSearchParams(search))).toEqual(chosen));

  it('is written back as it was read', () => {
    const chosen = { strength: ['cooking'], area: ['north', 'south'] };
    const params = new URLSearchParams();
    writeMarks(params, chosen);
    expect(chosenMarksOf(params)).toEqual(chosen);
  });

  it('takes a value in and out', () => {
    const once = toggledMark({ age: ['age_20s'] }, 'strength', 'cooking');
    expect(once).toEqual({ age: ['age_20s'], strength: ['cooking'] });
    expect(countOfMarks(once)).toBe(2);
    expect(countOfMarks(toggledMark(once, 'strength', 'cooking'))).toBe(1);
    expect(countOfMarks(undefined)).toBe(0);
  });
});
