import { expect, it } from 'vitest';
import { engagementItem, stalledItem } from './case-items';

const today = '2026-11-20';
const fact = {
  caseId: 'c',
  code: 'tsubame-482-7',
  stateName: 'アセスメント中',
  from: '2026-11-18',
  days: 40,
  nextWhat: '',
};

it.each([
  ['2026-11-18', '', 'late', '2日過ぎ', 'アセスメント中のまま、40営業日をこえました'],
  ['2026-11-20', '', 'today', 'きょう中', 'アセスメント中のまま、40営業日をこえました'],
  [
    '2026-11-18',
    '二回目の面談',
    'late',
    '2日過ぎ',
    'アセスメント中のまま、40営業日をこえました。予定は「二回目の面談」',
  ],
])('a case that stands still since %s, planned: %s', (from, nextWhat, band, when, what) => {
  expect(stalledItem({ ...fact, from, nextWhat }, today)).toMatchObject({
    band,
    when,
    what,
    action: { label: 'つぎを決める', to: '/cases/tsubame-482-7' },
  });
});

it.each([
  ['2026-11-20', 'today', 'きょう中'],
  ['2026-11-13', 'late', '7日過ぎ'],
])('involvement before the decision to be looked at on %s', (reviewOn, band, when) => {
  expect(engagementItem({ caseId: 'c', code: 'tsubame-482-7', reviewOn }, today)).toMatchObject({
    band,
    when,
  });
});
