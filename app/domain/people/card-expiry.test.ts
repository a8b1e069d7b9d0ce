import { describe, expect, it } from 'vitest';
import { cardState, lastDay } from './card-expiry';

describe('the last day of a card', () => {
  it.each([
    [null, '2026-12-01'],
    ['2026-11-25', '2026-11-25'],
    ['2027-03-31', '2026-12-01'],
  ])('with a consent until %s is %s', (until, last) => {
    expect(lastDay('2026-11-21', 10, until)).toBe(last);
  });
});

describe('what became of a card', () => {
  const at = (day: string) => new Date(`${day}T03:00:00Z`);
  const over = { shown: false, since: '2026-11-20', because: '期限が過ぎた' };
  it.each([
    ['no end, open', null, null, { shown: true, until: null }],
    ['on its last day', '2026-11-21', null, { shown: true, until: '2026-11-21' }],
    ['after its last day, from the day after it', '2026-11-19', null, over],
    [
      'closed before its end',
      '2026-11-30',
      at('2026-11-10'),
      { shown: false, since: '2026-11-10', because: '終了' },
    ],
    [
      'closed on its last day',
      '2026-11-10',
      at('2026-11-10'),
      { shown: false, since: '2026-11-10', because: '終了' },
    ],
    ['closed when it had ended already', '2026-11-19', at('2026-11-21'), over],
    ['closed without an end', null, at('2026-11-10'), { shown: false, since: '2026-11-10', because: '終了' }],
  ])('%s', (_, expiresOn, closedAt, state) => {
    const closedBecause = closedAt ? '終了' : '';
    expect(cardState({ closedAt, closedBecause, expiresOn }, '2026-11-21')).toEqual(state);
  });
});
