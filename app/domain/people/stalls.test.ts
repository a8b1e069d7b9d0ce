import fc from '#tests/setup/fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '~/lib/japanese-date';
import { addWorkingDays } from '~/lib/working-days.server';
import { caseStatuses } from './case-rules';
import { stallDaysOf, usualStallDays, type StallFacts } from './stall-kinds';
import { lastBaseGoneBy, stallKindOf, stallsFrom } from './stalls.server';

const facts: StallFacts = {
  status: 'intake',
  familyConsultation: false,
  statusSince: '2026-11-02',
  needConfirmedOn: null,
  lastContactOn: '2026-11-10',
  nextOn: null,
};

describe('the day from which a case stands still', () => {
  it.each<[string, Partial<StallFacts>, string | null]>([
    // 3 November is a holiday: five working days after Monday the 2nd end on the 10th.
    ['five working days to assign, past a holiday', {}, '2026-11-11'],
    ['received on a Saturday', { statusSince: '2026-11-07' }, '2026-11-14'],
    ['the year turns: 29 December to 3 January do not count', { statusSince: '2026-12-25' }, '2027-01-08'],
    ['a day by plan puts it off', { nextOn: '2026-12-01' }, '2026-12-02'],
    ['a day by plan within the time does not', { nextOn: '2026-11-04' }, '2026-11-11'],
    ["a family's consultation counts from the last contact", { familyConsultation: true }, '2026-12-10'],
    ['so does an assessment', { status: 'assessing', lastContactOn: '2026-11-04' }, '2027-01-07'],
    ['an older contact does not', { status: 'assessing', lastContactOn: '2026-10-01' }, '2027-01-06'],
    ['a plan counts from its state alone', { status: 'planning' }, '2026-12-03'],
    ['waiting for the meeting', { status: 'deciding' }, '2026-12-03'],
    [
      'waiting for the decision, from the meeting',
      { status: 'deciding', needConfirmedOn: '2026-11-16' },
      '2026-12-02',
    ],
    [
      'a need found earlier is not this meeting',
      { status: 'deciding', needConfirmedOn: '2026-10-01' },
      '2026-12-03',
    ],
    ['a month without contact while active', { status: 'active' }, '2026-12-10'],
    ['three months of suspension', { status: 'suspended', lastContactOn: null }, '2027-02-04'],
    ...(['closed', 'handed_back', 'withdrawn', 'transferred'] as const).map(
      (status) => [status, { status }, null] as [string, Partial<StallFacts>, null],
    ),
  ])('%s', (_, given, from) => {
    expect(stallsFrom({ ...facts, ...given }, usualStallDays)?.from ?? null).toBe(from);
  });

  it('knows a kind for every state or says that it cannot stand still', () => {
    for (const status of caseStatuses) expect(stallKindOf({ ...facts, status })).not.toBeUndefined();
  });
});

it('what the database is asked agrees with the rule, day by day', () => {
  const day = fc.integer({ min: 0, max: 3000 }).map((count) => addDays('2024-01-01', count));
  fc.assert(
    fc.property(day, day, fc.integer({ min: 1, max: 80 }), (today, base, days) => {
      expect(base <= lastBaseGoneBy(today, days)).toBe(addWorkingDays(base, days) < today);
    }),
  );
});

describe('the setting', () => {
  it.each([
    [null, usualStallDays],
    ['5', usualStallDays],
    [{ intake: 3 }, { ...usualStallDays, intake: 3 }],
    [{ intake: 0, active: 'x', closed: 4 }, usualStallDays],
  ])('%j', (value, expected) => expect(stallDaysOf(value)).toEqual(expected));
});
