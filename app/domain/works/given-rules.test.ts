import { describe, expect, it } from 'vitest';
import {
  decideLoan,
  decidePrinting,
  decideReturn,
  decideUse,
  endedSince,
  loanStand,
  stoodOn,
  type LoanFacts,
} from './rules';

const yes = { ok: true } as const;
const no = (reason: string) => ({ ok: false, reason: expect.stringContaining(reason) as string });
const over = decideUse({ consent: 'granted', answer: 'withdrawn' });

describe('a loan', () => {
  const facts: LoanFacts = {
    ...{ use: yes, stood: true, endedOn: null, isAt: null, lentOn: '2026-11-18', dueOn: '2026-12-01' },
    ...{ agreedUntil: '2026-12-31', today: '2026-11-20' },
  };
  it.each<[string, Partial<LoanFacts>, unknown]>([
    ['of an agreed work', {}, yes],
    ['of a work shown on the spot', { dueOn: null }, yes],
    ['of a day on which the person agreed, taken back since', { use: over }, yes],
    [
      'without an agreement',
      { use: decideUse({ consent: 'granted', answer: null }), stood: false },
      no('まだご本人に'),
    ],
    ['of a day before the yes, or between two', { stood: false }, no('その日には、ご本人の同意が')],
    ['of a day after it was taken back', { use: over, stood: false }, no('取りやめました')],
    ['of what is elsewhere', { isAt: 'ひかり工房' }, no('いまひかり工房に貸しています')],
    ['in days to come', { lentOn: '2026-11-21' }, no('先の日付')],
    ['longer than the consent', { dueOn: '2027-01-01' }, no('同意の期限')],
    ['of an ended case', { endedOn: '2026-11-17' }, no('2026年11月17日（火）にケースが終わった')],
    [
      'of an ended case without a yes',
      { endedOn: '2026-11-17', stood: false, use: over },
      no('ケースが終わった'),
    ],
  ])('%s', (_, change, expected) => {
    expect(decideLoan({ ...facts, ...change })).toMatchObject(expected as object);
  });
  it('ends once, on a day since it began', () => {
    const loan = { lentOn: '2026-11-18', returnedOn: null };
    expect(decideReturn(loan, '2026-11-18', '2026-11-20')).toEqual(yes);
    expect(decideReturn(loan, '2026-11-17', '2026-11-20').ok).toBe(false);
    expect(decideReturn(loan, '2026-11-21', '2026-11-20').ok).toBe(false);
    expect(decideReturn({ ...loan, returnedOn: '2026-11-19' }, '2026-11-20', '2026-11-20').ok).toBe(false);
  });
  it.each([
    ['2026-11-20', null, '2026-12-01', 'returned'],
    ['2026-11-20', '2026-11-19', '2026-12-01', 'returned'],
    [null, '2026-11-19', '2026-12-01', 'to_fetch'],
    [null, null, '2026-11-19', 'to_fetch'],
    [null, null, '2026-11-20', 'lent'],
    [null, null, '2026-12-01', 'lent'],
  ] as const)('returned %s, called back %s, due %s: %s', (returnedOn, recalledOn, dueOn, stand) => {
    expect(loanStand({ returnedOn, recalledOn, dueOn }, '2026-11-20')).toBe(stand);
  });
});

describe('a printing', () => {
  const facts = {
    use: yes,
    stood: true,
    endedOn: null,
    printedOn: '2026-11-18',
    today: '2026-11-20',
  } as const;
  it.each([
    ['of an agreed work', {}, yes],
    ['of a day on which the person agreed, taken back since', { use: over }, yes],
    ['of a day after it was taken back', { use: over, stood: false }, no('取りやめました')],
    ['of a day without a yes', { stood: false }, no('同意がありませんでした')],
    ['in days to come', { printedOn: '2026-11-21' }, no('先の日付')],
    ['of an ended case', { endedOn: '2026-11-18' }, no('ケースが終わった')],
  ])('%s', (_, change, expected) => {
    expect(decidePrinting({ ...facts, ...change })).toMatchObject(expected);
  });
});

describe('what stood on a day', () => {
  it('of the agreement', () => {
    const records = [
      { state: 'granted', on: '2026-11-10', until: '2026-11-15' },
      { state: 'granted', on: '2026-11-16', until: null },
      { state: 'withdrawn', on: '2026-11-19', until: null },
    ];
    const days = ['2026-11-09', '2026-11-10', '2026-11-15', '2026-11-18', '2026-11-19'];
    expect(days.map((day) => stoodOn(records, day))).toEqual([false, true, true, true, false]);
    expect(stoodOn(records.slice(0, 1), '2026-11-16')).toBe(false);
  });
  it('of the case, that ended, went on and ended again', () => {
    const endings = [
      { endedOn: '2026-11-18', reopenedOn: null },
      { endedOn: '2026-11-10', reopenedOn: '2026-11-12' },
    ];
    const days = ['2026-11-09', '2026-11-10', '2026-11-11', '2026-11-12', '2026-11-18', '2026-11-20'];
    expect(days.map((day) => endedSince(endings, day))).toEqual([
      ...[null, '2026-11-10', '2026-11-10', null],
      ...['2026-11-18', '2026-11-18'],
    ]);
    expect(endedSince([], '2026-11-20')).toBeNull();
  });
});
