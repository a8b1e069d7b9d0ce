import { describe, expect, it } from 'vitest';
import { referralItem } from './referral-items';

const fact = { caseId: 'c', code: 'tsubame-482-7', kind: 'first', requestedOn: '2026-11-18', hostName: null };

describe('what a referral becomes on きょう', () => {
  it.each([
    ['new', fact, '2026-11-20', 'today', '新しい依頼を見る（11月18日）'],
    ['from a place', { ...fact, hostName: 'むぎのほ' }, '2026-11-20', 'today', '（「むぎのほ」から）'],
    ['again', { ...fact, kind: 'again' }, '2026-11-20', 'today', 'もう一度の依頼'],
    ['after five days', fact, '2026-11-25', 'late', '新しい依頼'],
  ])('%s', (_, given, today, band, words) => {
    const item = referralItem(given, today);
    expect(item).toMatchObject({ band, what: expect.stringContaining(words) as string });
    expect(item.action.to).toBe('/cases/tsubame-482-7');
  });
});
