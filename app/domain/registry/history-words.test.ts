import { describe, expect, it } from 'vitest';
import { changeWords } from './history-words';

const names = new Map([['a1', '本町']]);

describe('a change in words', () => {
  it.each<[string, string, unknown, unknown, [string, string, string]]>([
    ['host', 'name', '畑', '畑の会', ['名前', '畑', '畑の会']],
    ['host', 'stance', 'not_asked', 'welcome', ['受入れの気持ち', 'まだ聞いていない', '歓迎']],
    ['host', 'confirmed_on', null, '2026-11-20', ['さいごに確かめた日', 'なし', '2026年11月20日（金）']],
    ['host', 'area_id', 'a1', 'gone', ['圏域', '本町', '今はない登録']],
    ['host', 'contact_phone', '*', '*', ['連絡先の電話', '（残していません）', '（残していません）']],
    ['host', 'cleared_for_minors', false, true, ['未成年の受入れを確かめた', 'いいえ', 'はい']],
    ['host', 'open_weekdays', [], [1, 3], ['開いている曜日', 'なし', '月・水']],
    ['host', 'resource_facets', ['people'], ['people', 'place'], ['持ち寄れるものの種類', '人', '人、場']],
    ['host', 'total_places', null, 3, ['全部で受けられる人数', 'なし', '3人']],
    ['host', 'experience_level', 0, 3, ['受入れの経験', 'はじめて', '続けて受け入れている']],
    ['host', 'lat', 34.867201, null, ['緯度', '34.867201', 'なし']],
    ['host', 'a_later_column', 'x', 'y', ['a_later_column', 'x', 'y']],
    ['offer', 'created', null, '袋づめ', ['新しい受入枠', 'なし', '袋づめ']],
    ['offer', 'activities', ['packing'], [], ['活動', '梱包・箱詰め', 'なし']],
    [
      'offer',
      'times',
      [{ weekday: 2, slot: 'am' }],
      [{ weekday: 2, slot: 'am', start: '10:00', end: '12:00' }],
      ['曜日と時間帯', '火曜の午前', '火曜の午前 10:00〜12:00'],
    ],
    [
      'offer',
      'calendar',
      {},
      { nth: [2, 4], holidaysOut: true, dates: [{ on: '2026-12-05', slot: 'am' }] },
      ['週・季節・日にち', 'なし', '第2・第4の週だけ、祝日は休み、ほかに12月5日（土）午前'],
    ],
    [
      'offer',
      'labour_answers',
      {},
      { mayDecline: 'yes' },
      ['お礼についての五つの確認', 'なし', '断ってもよいですか：はい'],
    ],
    ['offer', 'cost_yen', 0, 300, ['本人が払うお金', '0円', '300円']],
    [
      'condition',
      'quiet_place',
      null,
      { answer: 'yes', note: '' },
      ['静かな場所', 'まだ聞いていない', 'はい'],
    ],
    [
      'condition',
      'quiet_place',
      { answer: 'yes', note: '' },
      { answer: 'partly', note: '昼は混む' },
      ['静かな場所', 'はい', '相談（昼は混む）'],
    ],
  ])('%s %s', (about, field, before, after, [name, from, to]) => {
    expect(changeWords({ about, field, before, after }, names)).toEqual({
      field: name,
      before: from,
      after: to,
    });
  });
});
