import { describe, expect, it } from 'vitest';
import fc from '#tests/setup/fast-check';
import {
  burdenDueOn,
  burdenQuestion,
  burdenWarnings,
  isAskedMonthly,
  type BurdenWarning,
  type LastAnswers,
} from './burden-rules';
import { placementStatuses } from './rules';

const on = '2026-11-10';
const none: LastAnswers = { felt: null, mood: null, hostBurden: null };

describe('AT-E4-6: the load must not grow', () => {
  it.each<[string, Partial<LastAnswers>, BurdenWarning['about'][]]>([
    ['nothing answered', {}, []],
    ['the person says no', { felt: { value: 'no', on } }, []],
    ['the person says yes', { felt: { value: 'yes', on } }, ['felt']],
    ['mood 1', { mood: { value: 1, on } }, ['mood']],
    ['mood 2', { mood: { value: 2, on } }, ['mood']],
    ['mood 3', { mood: { value: 3, on } }, []],
    ['the host finds it light', { hostBurden: { value: 1, on } }, []],
    ['the host finds it usual', { hostBurden: { value: 3, on } }, []],
    ['the host finds it rather heavy', { hostBurden: { value: 4, on } }, ['hostBurden']],
    ['the host finds it heavy', { hostBurden: { value: 5, on } }, ['hostBurden']],
    [
      'all at once',
      { felt: { value: 'yes', on }, mood: { value: 1, on }, hostBurden: { value: 5, on } },
      ['felt', 'mood', 'hostBurden'],
    ],
  ])('AT-E4-6: warns: %s', (_, given, about) => {
    expect(burdenWarnings({ ...none, ...given }).map((warning) => warning.about)).toEqual(about);
  });

  it('AT-E4-6: never tells a number of the person', () => {
    const scale = fc.integer({ min: 1, max: 5 });
    fc.assert(
      fc.property(scale, scale, (mood, host) => {
        const words = burdenWarnings({
          felt: { value: 'yes', on },
          mood: { value: mood, on },
          hostBurden: { value: host, on },
        }).map((warning) => warning.words);
        expect(words.join('')).not.toMatch(/[0-9０-９]|点/u);
      }),
    );
  });

  it('AT-E4-6: asks 「負担になっていませんか」 each month', () => {
    expect(burdenQuestion).toBe('負担になっていませんか');
    expect(burdenDueOn({ startedOn: '2026-10-05', felt: null })).toBe('2026-11-05');
    expect(burdenDueOn({ startedOn: '2026-10-05', felt: { value: 'no', on: '2026-10-20' } })).toBe(
      '2026-11-20',
    );
    expect(burdenDueOn({ startedOn: '2026-01-31', felt: null })).toBe('2026-02-28');
  });

  it('asks nobody by a date who rests or has not begun', () => {
    expect(placementStatuses.filter(isAskedMonthly)).toEqual(['active', 'settled']);
  });
});
