import { describe, expect, it } from 'vitest';
import { burdenItems, type BurdenFact } from './burden-items';

const fact: BurdenFact = {
  placementId: 'p',
  caseId: 'c',
  status: 'active',
  startedOn: '2026-11-01',
  hostName: '水曜食堂',
  personTalkDue: false,
  felt: null,
  mood: null,
  hostBurden: null,
};
const told = (given: Partial<BurdenFact>, today = '2026-11-22') =>
  burdenItems({ ...fact, ...given }, today).map(({ what, when, band }) => ({ what, when, band }));

describe('AT-E4-6: the load on きょう', () => {
  it('AT-E4-6: what was heard stands there, with the day of the first of it and without a number', () => {
    expect(
      told({
        felt: { value: 'yes', on: '2026-11-20' },
        mood: { value: 1, on: '2026-11-20' },
        hostBurden: { value: 4, on: '2026-11-18' },
      }),
    ).toEqual([
      {
        band: 'today',
        when: '11月18日から',
        what: '負担をいっしょに見直す：ご本人が「負担になっている」と話した、ご本人がしんどそう、受入先の負担が重い（水曜食堂）',
      },
    ]);
  });

  it('AT-E4-6: a better talk ends it', () => {
    expect(told({ felt: { value: 'no', on: '2026-11-21' }, mood: { value: 3, on: '2026-11-21' } })).toEqual(
      [],
    );
  });

  it.each<[string, Partial<BurdenFact>, string, number]>([
    ['the day before a month has passed', {}, '2026-11-30', 0],
    ['a month after the start', {}, '2026-12-01', 1],
    ['a month after the answer', { felt: { value: 'no', on: '2026-11-10' } }, '2026-12-10', 1],
    ['not yet a month after it', { felt: { value: 'no', on: '2026-11-10' } }, '2026-12-09', 0],
    ['a talk waits anyway', { personTalkDue: true }, '2026-12-20', 0],
    ['resting', { status: 'paused' }, '2026-12-20', 0],
  ])('AT-E4-6: asks anew: %s', (_, given, today, number) => {
    const asked = told(given, today);
    expect(asked).toHaveLength(number);
    if (number > 0) expect(asked[0]?.what).toBe('ご本人に「負担になっていませんか」と聞く（水曜食堂）');
  });
});
