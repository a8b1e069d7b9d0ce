import { expect, it } from 'vitest';
import { openingsItem, slipLossItem } from './access-items';

it('cases opened in an emergency are one pile that names none of them', () => {
  expect(openingsItem(2, '2026-11-20')).toMatchObject({
    band: 'today',
    when: '2件',
    caseId: null,
    action: { to: '/cases/openings' },
  });
});

it('a lost 対応票 is late from the day after it was noticed', () => {
  const fact = { id: 'l', caseId: 'c', code: 'tsubame-482-7', noticedOn: '2026-11-18' };
  expect(slipLossItem(fact, '2026-11-20')).toMatchObject({
    band: 'late',
    when: '2日過ぎ',
    action: { to: '/cases/tsubame-482-7/slip-lost' },
  });
});
