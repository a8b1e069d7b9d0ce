import { expect, it } from 'vitest';
import { oldHostsItem, toldItem } from './confirmation-items';

const today = '2026-11-20';
const told = { id: 'l', hostId: 'h', hostName: 'こうぼう こむぎ' };

it.each([
  ['2026-11-20', 'today', 'きょう中'],
  ['2026-11-17', 'late', '3日過ぎ'],
])('what a host told on %s', (on, band, when) => {
  expect(toldItem({ ...told, on }, today)).toMatchObject({
    band,
    when,
    what: 'こうぼう こむぎの「変わったところがある」を読んで、登録を直す',
    action: { to: '/hosts/h/confirmation' },
  });
});

it('hosts that have left matching are one pile', () => {
  expect(oldHostsItem(24, today)).toMatchObject({ band: 'today', action: { to: '/hosts/stale?state=old' } });
});
