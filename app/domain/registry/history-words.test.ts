import { describe, expect, it } from 'vitest';
import { joinDays } from './history-capacity-words';
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
    ['capacity', 'authorised_capacity', 20, 25, ['定員', '20人', '25人']],
    [
      'capacity',
      'authorised_capacity@employment_transition',
      null,
      6,
      ['定員（就労移行支援事業所）', 'なし', '6人'],
    ],
    [
      'capacity',
      'usual_week',
      {},
      {
        tue_am: { core: 12, staff: null },
        thu_am: { core: 12, staff: 3 },
        sat_am: { core: 20, staff: null },
      },
      ['いつもの人数', 'なし', '火・木曜の午前12人、土曜の午前20人'],
    ],
    ['capacity', 'closed_on_holidays', true, false, ['祝日は休み', 'はい', 'いいえ']],
    [
      'capacity',
      'day',
      { day: '2026-11-24', slot: 'am', forecast: 18, actual: null, closed: false, staff: null },
      { day: '2026-11-24', slot: 'am', forecast: 18, actual: 19, closed: false, staff: 2.5 },
      [
        'いつもと違う日',
        '11月24日（火）の午前：見込み18人',
        '11月24日（火）の午前：実績19人、見込み18人、職員2.5人',
      ],
    ],
    [
      'capacity',
      'day',
      { day: '2026-12-29', slot: 'am', closed: true, slots: ['am', 'pm'], to: '2027-01-03' },
      null,
      ['いつもと違う日', '12月29日（火）〜1月3日（日）の午前・午後：休み', 'なし'],
    ],
    [
      'capacity',
      'consultation',
      null,
      {
        on: '2026-11-18',
        department: '障がい福祉課',
        method: 'document',
        asked: '増員',
        answer: '差し支えない',
      },
      ['所管課とのやりとり', 'なし', '2026年11月18日（水）、障がい福祉課（文書）「増員」→「差し支えない」'],
    ],
    [
      'capacity',
      'basis',
      null,
      { kind: 'holiday', from: '2026-12-06', to: '2027-03-01' },
      ['一時的に使ってよい根拠', 'なし', '休日に使う（2026年12月6日（日）〜2027年3月1日（月））'],
    ],
    [
      'capacity',
      'exit_plan',
      { leaveBy: '2027-01-31', reviewOn: '2026-12-15' },
      { leaveBy: '2027-02-28', reviewOn: '2027-01-10' },
      [
        '滞在の、退所に向けた計画',
        '出る予定2027年1月31日（日）、見直し2026年12月15日（火）',
        '出る予定2027年2月28日（日）、見直し2027年1月10日（日）',
      ],
    ],
  ])('%s %s', (about, field, before, after, [name, from, to]) => {
    expect(changeWords({ about, field, before, after }, names)).toEqual({
      field: name,
      before: from,
      after: to,
    });
  });
});

describe('many days of one act', () => {
  const day = (on: string, slot: string, forecast: number, before: number | null = null) => ({
    about: 'capacity',
    field: 'day',
    before: before === null ? null : { day: on, slot, forecast: before },
    after: { day: on, slot, forecast },
  });
  const told = (changes: ReturnType<typeof day>[]) =>
    joinDays(changes)
      .map((change) => changeWords(change, names))
      .map(({ before, after }) => [before, after]);

  it('are told as the rows of days they are', () => {
    const week = ['2026-12-20', '2026-12-21', '2026-12-22'];
    expect(told(week.flatMap((on) => [day(on, 'pm', 50), day(on, 'am', 50)]))).toEqual([
      ['なし', '12月20日（日）〜12月22日（火）の午前・午後：見込み50人'],
    ]);
  });

  it('but apart where the days, the slots or the numbers differ', () => {
    const changes = [
      day('2026-12-20', 'am', 50),
      day('2026-12-22', 'am', 50),
      day('2026-12-23', 'pm', 50),
      day('2026-12-24', 'pm', 48),
      day('2026-12-25', 'pm', 48, 50),
    ];
    expect(told(changes)).toHaveLength(5);
  });

  it('and what else was changed stands before them', () => {
    const other = { about: 'host', field: 'name', before: 'a', after: 'b' };
    expect(joinDays([day('2026-12-20', 'am', 50), other])[0]).toBe(other);
  });
});
