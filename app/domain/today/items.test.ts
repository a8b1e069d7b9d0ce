import { describe, expect, it } from 'vitest';
import { exitPlanItem, rearrangeItem } from './capacity-items';
import { noCoordinatorItem } from './case-items';
import {
  caseItem,
  followUpItem,
  inOrder,
  meetingItem,
  pileItem,
  placementItem,
  planItem,
  withoutEchoes,
  type PlacementFact,
  type TodayItem,
} from './items';

const today = '2026-11-20';
const placement: PlacementFact = {
  id: 'p',
  caseId: 'c',
  status: 'asked',
  hostName: 'こうぼう こむぎ',
  askedOn: '2026-11-17',
  answerDueOn: '2026-11-24',
  trialOn: null,
};
const followUp = {
  id: 'f',
  placementId: 'p',
  caseId: 'c',
  side: 'host',
  kindName: '電話',
  plannedOn: '2026-11-14',
  hostName: 'こうぼう こむぎ',
};
const plan = {
  id: 'n',
  caseId: 'c',
  code: 'tsubame-482-7',
  status: 'found_appropriate',
  since: '2026-11-18',
  slipInOrder: true,
};
const meeting = {
  id: 'm',
  title: '重層的支援会議',
  heldOn: today,
  startsAt: '14:00',
  status: 'scheduled',
  withoutResult: 0,
};

describe('what waits', () => {
  const table: [string, TodayItem, TodayItem['band'], string, string][] = [
    [
      'a follow-up six days late',
      followUpItem(followUp, today),
      'late',
      '6日過ぎ',
      'こうぼう こむぎに様子を聞く',
    ],
    [
      'one due today',
      followUpItem({ ...followUp, side: 'person', plannedOn: today }, today),
      'today',
      'きょう中',
      'ご本人の様子を聞く（こうぼう こむぎ）',
    ],
    [
      'an inquiry in its fourth day',
      placementItem(placement, today),
      'waiting',
      '4日目',
      'こうぼう こむぎの返事（期限 11月24日（火））',
    ],
    [
      'an answer that is due',
      placementItem({ ...placement, answerDueOn: '2026-11-19' }, today),
      'late',
      '1日過ぎ',
      'こうぼう こむぎに電話で返事を聞く',
    ],
    [
      'a visit today',
      placementItem({ ...placement, status: 'trial', trialOn: today }, today),
      'today',
      'きょう中',
      '見学に付きそう（こうぼう こむぎ）',
    ],
    [
      'a visit of yesterday',
      placementItem({ ...placement, status: 'trial', trialOn: '2026-11-19' }, today),
      'late',
      '1日過ぎ',
      '見学・お試しの結果を書く（こうぼう こむぎ）',
    ],
    [
      'a next step',
      caseItem({ caseId: 'c', code: 'tsubame-482-7', nextOn: today, nextWhat: '' }, today),
      'today',
      'きょう中',
      'ご本人に連絡する',
    ],
    [
      'core users rise in a week',
      rearrangeItem({ id: 'p', caseId: 'c', hostName: 'ワークス 水車', from: '2026-11-27' }, today),
      'today',
      '11月27日から',
      '環境の調整：ワークス 水車の定員に入らない日がある',
    ],
    [
      'core users have risen',
      rearrangeItem({ id: 'p', caseId: 'c', hostName: 'ワークス 水車', from: '2026-11-17' }, today),
      'late',
      '3日過ぎ',
      '環境の調整：ワークス 水車の定員に入らない日がある',
    ],
    [
      'an exit plan to be looked at again',
      exitPlanItem(
        { id: 'e', placementId: 'p', caseId: 'c', hostName: 'みなも荘', reviewOn: '2026-11-19' },
        today,
      ),
      'late',
      '1日過ぎ',
      '退所に向けた計画を見直す（みなも荘）',
    ],
    ['a decision, for the officer', planItem(plan, today, true), 'late', '2日過ぎ', '支援決定を記録する'],
    [
      'a decision, for the coordinator',
      planItem(plan, today, false),
      'waiting',
      '3日目',
      '支援決定（市の決裁）',
    ],
    [
      'a decision held up by the paper, for the coordinator',
      planItem({ ...plan, slipInOrder: false }, today, false),
      'late',
      '2日過ぎ',
      '対応票を照らし合わせる（支援決定が待っています）',
    ],
    [
      'a returned plan',
      planItem({ ...plan, status: 'returned', since: today }, today, false),
      'today',
      'きょう中',
      '差し戻されたプランを直す',
    ],
    ['a meeting today', meetingItem(meeting, today), 'today', '14:00', '重層的支援会議を開く'],
    [
      'a meeting without results',
      meetingItem({ ...meeting, heldOn: '2026-11-19', status: 'held', withoutResult: 2 }, today),
      'late',
      '1日過ぎ',
      '重層的支援会議の結果を書く（あと2件）',
    ],
    [
      'a pile',
      pileItem({ key: 'h', number: 12, what: '受入先を確かめる', label: '開く', to: '/hosts/accept' }, today),
      'today',
      '12件',
      '受入先を確かめる',
    ],
  ];
  it.each(table)('%s', (_, item, band, when, what) => {
    expect(item).toMatchObject({ band, when, what });
  });

  it('does not say the next step of a case twice', () => {
    const next = caseItem(
      { caseId: 'c', code: 'tsubame-482-7', nextOn: today, nextWhat: '様子を聞く' },
      today,
    );
    expect(withoutEchoes([next, followUpItem(followUp, today)]).map(({ key }) => key)).toEqual(['f']);
    expect(withoutEchoes([next])).toEqual([next]);
    const nobody = noCoordinatorItem({ caseId: 'c', code: 'tsubame-482-7' }, today);
    expect(withoutEchoes([next, nobody])).toEqual([next, nobody]);
  });

  it('stands in one order: the oldest late one first, then by time, then the longest awaited', () => {
    const items = [
      meetingItem(meeting, today),
      followUpItem({ ...followUp, id: 'a', plannedOn: '2026-11-18' }, today),
      followUpItem(followUp, today),
      placementItem(placement, today),
      placementItem({ ...placement, id: 'q', askedOn: '2026-11-12' }, today),
    ];
    const order = inOrder(items);
    expect(order.late.map(({ key }) => key)).toEqual(['f', 'a']);
    expect(order.today.map(({ key }) => key)).toEqual(['m']);
    expect(order.waiting.map(({ key }) => key)).toEqual(['q', 'p']);
  });
});
