import { expect, it } from 'vitest';
import { factsOfRow, valueOf } from './words';

const names = new Map([['0190', 'みなも市社会福祉協議会']]);

it.each([
  [null, ''],
  ['', ''],
  [true, 'はい'],
  [0, '0'],
  ['2026-11-20', '2026年11月20日（金）'],
  ['2026-11-20T03:00:00+00:00', '2026年11月20日（金） 12:00'],
  ['0190', 'みなも市社会福祉協議会'],
  ['careful_precise', 'ていねい・正確'],
  ['hosts_anonymous', '受入先への匿名の打診'],
  ['庭の話をされた', '庭の話をされた'],
  [['careful_precise', 'gardening'], 'ていねい・正確、園芸'],
  [{ a: 'はじめまして', b: { c: null } }, 'はじめまして'],
])('%j is read as %s', (value, text) => {
  expect(valueOf(value, names)).toBe(text);
});

it('names every fact once, and leaves keys out', () => {
  const row = {
    id: 'x',
    code: 'tsubame-482-7',
    agency_id: '0190',
    host_id: 'y',
    slots: ['tue_am'],
    a: '一',
    b: '二',
  };
  expect(factsOfRow('cases', row, names)).toEqual([
    { label: '符号', value: 'つばめ 482-7' },
    { label: '機関', value: 'みなも市社会福祉協議会' },
    { label: '曜日と時間', value: '火曜の午前' },
    { label: 'そのほか', value: '一、二' },
  ]);
});

it.each([
  ['contact_attempts', 'result', 'no_answer', '返事がなかった'],
  ['profile_strengths', 'level', 'can_do', 'できる'],
  ['profile_considerations', 'weight', 'must', 'どうしても'],
  ['follow_ups', 'status', 'done', '済み'],
  ['case_endings', 'reason', 'other', 'その他'],
  ['placements', 'stability_person', 4, 'ほぼ安定'],
  ['placements', 'stability_host', 1, 'まだ不安定'],
  ['ending_proposals', 'stability_person', 5, '安定している'],
  ['ending_proposals', 'stability_host', 3, 'どちらともいえない'],
  ['follow_ups', 'mood', 2, '少ししんどい'],
  ['follow_ups', 'host_burden', 4, 'やや重い'],
  ['interview_notes', 'text', 'done', 'done'],
])('%s.%s: %s is told as %s', (table, column, slug, text) => {
  expect(factsOfRow(table, { [column]: slug }, names)[0]?.value).toContain(text);
});

it('tells what the host of a card is asked for in words, as they are chosen', () => {
  const card = { kind: 'watch', lines: [{ key: 'watch:greet', text: '声かけ', agreed: true }] };
  for (const [table, column] of [
    ['placements', 'acceptance_draft'],
    ['disclosures', 'shown'],
  ] as const) {
    const told = factsOfRow(table, { [column]: card }, names)[0]?.value;
    expect(told).toMatch(/^声かけ・見守りだけをお願いする/u);
  }
});
