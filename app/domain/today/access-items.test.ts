import { expect, it } from 'vitest';
import { openingsItem } from './access-items';

it('cases opened in an emergency are one pile that names none of them', () => {
  expect(openingsItem(2, '2026-11-20')).toMatchObject({
    band: 'today',
    when: '2件',
    caseId: null,
    action: { to: '/cases/openings' },
  });
});
