import { describe, expect, it } from 'vitest';
import { addressSpeller } from '~/lib/text/address-spelling';
import { isSlug } from '~/domain/taxonomy/index.server';
import { columnNames, type Field } from './column-names';
import { guessKind, kindInTitle } from './host-kind';
import { interpret, type Candidate, type Reading } from './interpret';
import { readOpening, type OpeningCells } from './opening';
import { plainHeader } from './plain-header';
import { profileOf } from './profiles';
import { headerScore, recognise } from './recognise';
import { weekdaysBeforeHours, weekdaysBesides, weekdaysIn } from './weekdays';
import { municipalCode, whereabouts } from './whereabouts';

const yaizu = { code: '222127', name: '焼津市', prefecture: '静岡県' };

describe('column names', () => {
  it.each([
    ['都道府県コ―ド又は市区町村コ―ド', '都道府県コード又は市区町村コード'],
    ['?全国地方公共団体コード', '全国地方公共団体コード'],
    ['\ufeff名称', '名称'],
    ['telephone　number', 'telephonenumber'],
    ['公共施設　', '公共施設'],
    ['NO（※システム内の固有の番号、連番）', 'no'],
    ['№', 'no'],
    ['事業所住所（市区町村）', '事業所住所(市区町村)'],
    ['施設\n名称', '施設名称'],
    ['名称_カナ', '名称_カナ'],
  ])('%j is %s', (cell, name) => expect(plainHeader(cell)).toBe(name));

  it('are written the way they are compared, each for one field', () => {
    const all = Object.values(columnNames).flat();
    expect(all.filter((name) => plainHeader(name) !== name)).toEqual([]);
    expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([]);
  });

  const columnsOf = (header: string[]) => recognise(header).columns;
  it.each<[string, Field, string[], number[]]>([
    ['the operator is no place', 'name', ['法人の名称', '事業所の名称', '名称_通称'], [1]],
    ['best name first', 'name', ['事業者名', '施設名'], [1, 0]],
    ['経度 before 緯度', 'lng', ['名称', '経度', '緯度'], [1]],
    ['the fax is no telephone', 'phone', ['FAX番号', '法人電話番号', '電話番号1'], [2]],
    ['公共施設 tells the kind in one list only', 'service', ['指定暑熱避難施設の名称', '公共施設　'], [1]],
    [
      '備考 tells the kind of public facilities',
      'service',
      ['名称', '名称_通称', 'POIコード', '団体名', '備考'],
      [4],
    ],
  ])('%s', (_, field, header, columns) => expect(columnsOf(header)[field]).toEqual(columns));

  it.each([
    [
      ['月曜開放開始時刻', '日曜開放終了時刻'],
      [
        { day: 1, part: 'start' },
        { day: 7, part: 'end' },
      ],
    ],
    [
      ['開始時刻平日', '終了時刻土曜日', '開始時刻学校休日'],
      [
        { day: 'usual', part: 'start' },
        { day: 6, part: 'end' },
        { day: 'holiday', part: 'start' },
      ],
    ],
    [
      ['利用可能な時間帯（平日）', '利用可能な時間帯（祝日）'],
      [
        { day: 'usual', part: 'range' },
        { day: 'holiday', part: 'range' },
      ],
    ],
    [
      ['月', '土曜日', '祝日'],
      [
        { day: 1, part: 'mark' },
        { day: 6, part: 'mark' },
        { day: 'holiday', part: 'mark' },
      ],
    ],
  ])('hours by day in %j', (header, days) =>
    expect(recognise(header).dayColumns.map(({ day, part }) => ({ day, part }))).toEqual(days),
  );

  it('a header scores above titles and data', () => {
    expect(headerScore(['施設一覧', '', ''])).toBe(0);
    expect(headerScore(['名称', '住所', '緯度'])).toBe(3);
    expect(headerScore(['あおば園', '東町1-2', '34.8'])).toBe(0);
  });
});

describe('guessKind', () => {
  const list = { defaultKind: 'shop', namesTell: true };
  it.each([
    ['就労継続支援Ｂ型', '', 'continuous_employment_b', 'said'],
    ['就労継続支援B型\n生活介護', '', 'continuous_employment_b', 'said'],
    ['就労継続支援A型', '', 'continuous_employment_a', 'said'],
    ['放課後等デイサービス', '', 'welfare_facility_other', 'said'],
    ['通所介護', '', 'day_service_elderly', 'said'],
    ['認知症対応型共同生活介護\n小規模多機能型居宅介護', '', 'group_home', 'said'],
    ['介護老人福祉施設\n短期入所生活介護', '', 'special_nursing_home', 'said'],
    ['養護老人ホーム', '', 'elderly_home_yogo', 'said'],
    ['軽費老人ホーム', '', 'care_house', 'said'],
    ['認可外保育施設（企業主導型保育事業）', '', 'nursery', 'said'],
    ['児童厚生施設（放課後児童クラブ）', '', 'childrens_hall', 'said'],
    ['子育て支援センター（さくら保育園内）', '', 'childcare_support_base', 'said'],
    ['公民館図書室', '', 'public_hall', 'said'],
    ['市民農園', '', 'farm', 'said'],
    ['飲食業', 'まるまる薬局', 'restaurant', 'said'],
    ['', 'コハマ小川店', 'shop', 'name'],
    ['', '二区コミュニティ防災センター', 'neighborhood_association', 'name'],
    ['', '（県）水産高等学校', 'school', 'name'],
    ['民間施設', '焼津郵便局', 'office_company', 'name'],
    ['公共施設', 'うみえ～る', 'municipal_office', 'list'],
    ['民間施設', 'メガネのサトウ', 'shop', 'list'],
    ['その他', '光の庭', 'shop', 'list'],
  ])('%j / %j → %s (%s)', (service, name, kind, certainty) =>
    expect(guessKind({ service, name }, list)).toEqual({ kind, certainty }),
  );

  it('in a list of one kind the name does not mislead', () =>
    expect(
      guessKind(
        { service: '', name: 'こどもデイサービス' },
        { defaultKind: 'welfare_facility_other', namesTell: false },
      ),
    ).toEqual({ kind: 'welfare_facility_other', certainty: 'list' }));

  it('asks a person when nothing tells', () =>
    expect(guessKind({ service: '', name: 'ひだまり' }, { defaultKind: null, namesTell: true })).toEqual({
      kind: null,
      certainty: 'unsure',
    }));

  it('reads the title of a list', () => {
    expect(kindInTitle('令和8年度 通いの場一覧.csv')).toBe('salon');
    expect(kindInTitle('222127_list.csv')).toBeNull();
  });

  it('knows only kinds of the taxonomy', () => {
    const services = [
      '就労移行支援',
      '認定就労訓練',
      '就労準備支援',
      '地域活動支援センター',
      '子供食堂',
      '病院',
      '商工会',
    ];
    for (const service of services) {
      expect(isSlug('hostKind', guessKind({ service, name: '' }, list).kind ?? '')).toBe(true);
    }
    for (const columns of [
      ['事業所の名称', 'サービス種別', '指定機関名'],
      ['農園名'],
      ['クーポン名', '業種'],
    ]) {
      expect(isSlug('hostKind', profileOf(new Set(columns)).defaultKind ?? '')).toBe(true);
    }
  });
});

describe('weekdays', () => {
  it.each([
    ['月火水木金', [1, 2, 3, 4, 5]],
    ['金土', [5, 6]],
    ['水日', [3, 7]],
    ['平日,土曜日,祝日', [1, 2, 3, 4, 5, 6]],
    ['平日,祝日', [1, 2, 3, 4, 5]],
    ['月・水・金', [1, 3, 5]],
    ['毎週土曜日', [6]],
    ['毎月第3木曜日第4火曜日', [2, 4]],
    ['第２・４水曜日 15時～19時', [3]],
    ['月～金曜日', [1, 2, 3, 4, 5]],
    ['土〜月', [1, 6, 7]],
    ['月曜・木曜', [1, 4]],
    ['土日祝', [6, 7]],
    ['毎日', [1, 2, 3, 4, 5, 6, 7]],
    ['月1回 17時～19時', []],
    ['毎月12日', []],
    ['不定期開催', []],
    ['祝日', []],
    ['', []],
  ])('open on %j', (cell, days) => expect(weekdaysIn(cell)).toEqual(days));

  it.each([
    ['土;日;祝', [1, 2, 3, 4, 5]],
    ['土・日・祝祭日', [1, 2, 3, 4, 5]],
    ['土曜日　日曜日　国民の休日', [1, 2, 3, 4, 5]],
    ['日曜日及び祝日', [1, 2, 3, 4, 5, 6]],
    ['年中無休', [1, 2, 3, 4, 5, 6, 7]],
    ['土曜（隔週）、日曜', []],
    ['日曜日、12月31日〜1月3日', []],
    ['年間カレンダーによる（主に土日）', []],
    ['不定休', []],
    ['', []],
  ])('closed on %j', (cell, days) => expect(weekdaysBesides(cell)).toEqual(days));
});

describe('weekdaysBeforeHours', () => {
  it.each([
    ['月〜金曜 9:00〜15:00', [1, 2, 3, 4, 5]],
    ['火・木 13:00〜17:00', [2, 4]],
    ['月～金 9:30～18:00、土曜 9:30～12:00', [1, 2, 3, 4, 5, 6]],
    ['第1・第3金曜 16時〜19時', [5]],
    ['平日(祝日) 10:00-16:00', [1, 2, 3, 4, 5]],
    ['土日祝：10時半〜', [6, 7]],
    ['9:00〜17:00', []],
    ['10:00~19:00 毎週水曜及び第２第３火曜日定休', []],
    ['定休日：水 10:00〜19:00', []],
    ['月末 10:00〜12:00', []],
    ['日の出から日没まで', []],
  ])('%s → %j', (text, days) => expect(weekdaysBeforeHours(text)).toEqual(days));
});

describe('readOpening', () => {
  const none: OpeningCells = {
    weekdays: '',
    opens: '',
    closes: '',
    closedDays: '',
    openDate: '',
    hours: '',
    note: '',
    days: [],
  };
  it.each<[string, Partial<OpeningCells>, number[], string]>([
    [
      'days and hours',
      { weekdays: '月火水木金', opens: '09:00', closes: '14:30', note: '水曜日は午後2時まで' },
      [1, 2, 3, 4, 5],
      '月火水木金 9:00〜14:30。水曜日は午後2時まで',
    ],
    [
      'days off',
      { hours: '9:00-16:00', closedDays: '土;日;祝' },
      [1, 2, 3, 4, 5],
      '9:00-16:00。休み：土・日・祝',
    ],
    [
      'a range a day, minus the days off',
      {
        days: [
          { day: 'usual', part: 'range', cell: '09:00-16:00' },
          { day: 6, part: 'range', cell: '' },
        ],
        closedDays: '月曜日・日曜日',
      },
      [2, 3, 4, 5],
      '平日 9:00〜16:00。休み：月曜日・日曜日',
    ],
    [
      'start and end a day',
      {
        days: [
          ...[1, 2, 3].flatMap((day) => [
            { day: day as 1 | 2 | 3, part: 'start' as const, cell: '8:30' },
            { day: day as 1 | 2 | 3, part: 'end' as const, cell: '17:15' },
          ]),
          { day: 7, part: 'start', cell: '-' },
          { day: 7, part: 'end', cell: '-' },
        ],
      },
      [1, 2, 3],
      '月〜水 8:30〜17:15',
    ],
    [
      'marks',
      {
        days: [
          { day: 2, part: 'mark', cell: '○' },
          { day: 4, part: 'mark', cell: '○' },
          { day: 5, part: 'mark', cell: '×' },
        ],
      },
      [2, 4],
      '火・木',
    ],
    [
      'free text only',
      { note: '【開館時間】9:00～19:00 【休館日】月曜日 （祝休日の場合は、翌平日）' },
      [2, 3, 4, 5, 6, 7],
      '【開館時間】9:00～19:00 【休館日】月曜日 （祝休日の場合は、翌平日）',
    ],
    ['a day of the month', { openDate: '第４土曜日', opens: '11:30' }, [6], '11:30〜。第４土曜日'],
    [
      'a telephone number in the text',
      { hours: '店休日日祝　営業時間9時～19時　ご予約は054-622-5149まで。' },
      [],
      '店休日日祝 営業時間9時～19時',
    ],
    [
      'closed days in the hours',
      { hours: '10:00〜18:00 定休日：水曜・日曜' },
      [1, 2, 4, 5, 6],
      '10:00〜18:00 定休日：水曜・日曜',
    ],
    [
      'open days in the hours',
      { hours: '営業日 月〜金曜日 9時から' },
      [1, 2, 3, 4, 5],
      '営業日 月〜金曜日 9時から',
    ],
    ['a closed day that varies', { hours: '定休日：不定休' }, [], '定休日：不定休'],
    ['a long text', { note: 'あ'.repeat(130) }, [], `${'あ'.repeat(119)}…`],
    ['nothing', {}, [], ''],
  ])('%s', (_, cells, weekdays, text) =>
    expect(readOpening({ ...none, ...cells }, [])).toEqual({ weekdays, text }),
  );
});

describe('whereabouts', () => {
  const none = { address: '', prefecture: '', city: '', code: '' };
  it.each([
    [{ address: '静岡県焼津市三和951', code: '22000' }, 'home'],
    [{ address: '焼津市三和951' }, 'home'],
    [{ address: '宗高950‐1', code: '222127' }, 'home'],
    [{ address: '本町5-6-1', city: '静岡県焼津市' }, 'home'],
    [{ address: '静岡県本町5-6-1', city: '焼津市' }, 'home'],
    [{ code: '22212' }, 'home'],
    [{ address: '宗高950‐1' }, 'unsaid'],
    [{ address: '本町2-16', code: '22000' }, 'unsaid'],
    [{ address: '市場町3-2' }, 'unsaid'],
    [{ address: '古市場2-1' }, 'unsaid'],
    [{ address: '静岡県静岡市葵区横内町64', code: '22100' }, '静岡県静岡市'],
    [{ address: '静岡県榛原郡吉田町住吉87', code: '222127' }, '静岡県榛原郡吉田町'],
    [{ address: '藤枝市前島1-13' }, '藤枝市'],
    [{ address: '高野字柏野2448', city: '大崎市', code: '042153', prefecture: '宮城県' }, '宮城県大崎市'],
    [{ address: '東京都目黒区祐天寺2-6-6' }, '東京都目黒区'],
    [{ address: '本町1', code: '222135' }, '静岡県コード22213'],
    [{ address: '焼津市本町1', prefecture: '愛知県' }, '愛知県焼津市'],
    [{ city: '浜松市中央区', prefecture: '静岡県' }, '静岡県浜松市'],
    [{ prefecture: '愛知県' }, '愛知県'],
  ])('%j is %s', (cells, expected) => {
    const answer = whereabouts({ ...none, ...cells }, yaizu);
    expect(answer.place === 'outside' ? answer.municipality : answer.place).toBe(expected);
  });

  it('finds a town that writes its county', () => {
    const yoshida = { code: '224243', name: '吉田町', prefecture: '静岡県' };
    for (const address of ['静岡県榛原郡吉田町住吉87', '榛原郡吉田町住吉87', '吉田町住吉87']) {
      expect(whereabouts({ ...none, address }, yoshida)).toEqual({ place: 'home' });
    }
  });

  it.each([
    ['222127', '22212'],
    ['22212', '22212'],
    ['11002', '01100'],
    ['12033', '01203'],
    ['13208.0', '13208'],
    ['22', '22000'],
    ['2', '02000'],
    ['22000', '22000'],
    ['', ''],
    ['静岡', ''],
  ])('code %j → %j', (cell, code) => expect(municipalCode(cell, '012033')).toBe(code));
});

describe('interpret', () => {
  function read(row: Record<string, string>, extra: Partial<Reading> = {}) {
    const understanding = recognise(Object.keys(row));
    const reading = {
      understanding,
      home: yaizu,
      usualKind: 'shop',
      forcedKind: null,
      credit: '焼津市',
      spell: addressSpeller([], '焼津市'),
      areaNames: [],
      ...extra,
    };
    return interpret(Object.values(row), reading);
  }
  function candidate(row: Record<string, string>, extra: Partial<Reading> = {}): Candidate {
    const result = read({ 名称: 'あおば', ...row }, extra);
    if (!result.usable) throw new Error(result.reason);
    return result.candidate;
  }

  it.each<[string, Record<string, string>, Partial<Candidate>]>([
    [
      'blanks and half-width kana',
      { 名称: ' ｶﾗｰｽﾞ　本店 ', 名称_カナ: 'ｶﾗｰｽﾞ' },
      { name: 'カラーズ 本店', kana: 'カラーズ' },
    ],
    ['a hiragana reading', { 事業所の名称_かな: 'らびっとやいづ' }, { kana: 'ラビットヤイヅ' }],
    [
      'an address in two columns',
      { '事業所住所（市区町村）': '静岡県焼津市', '事業所住所（番地以降）': '三和９５１' },
      { address: '静岡県焼津市三和951' },
    ],
    [
      'an address in four columns',
      {
        所在地_都道府県: '静岡県',
        所在地_市区町村: '焼津市',
        所在地_町字: '本町',
        所在地_番地以下: '2-16-32',
      },
      { address: '静岡県焼津市本町2-16-32' },
    ],
    ['a building', { 住所: '焼津市本町1', 方書: 'みなとビル2階' }, { address: '焼津市本町1 みなとビル2階' }],
    [
      'a building written twice',
      { 住所: '焼津市本町1みなとビル2階', '方書（ビル名等）': 'みなとビル2階' },
      { address: '焼津市本町1みなとビル2階' },
    ],
    [
      'a withheld address',
      { 住所: '非公開', 緯度: '', 経度: '' },
      { address: '', point: null, noPoint: '緯度・経度がありません' },
    ],
    ['a place in one cell', { location: '34.86,138.32' }, { point: { lat: 34.86, lng: 138.32 } }],
    [
      'a place in degrees and minutes',
      {
        '緯度（10進法）': '',
        '経度（10進法）': '',
        '緯度（60進法）': `34°51'36.0"`,
        '経度（60進法）': `138°19'12.0"`,
      },
      { point: { lat: 34.86, lng: 138.32 } },
    ],
    ['0,0', { 緯度: '0.0', 経度: '0.0' }, { point: null, noPoint: '緯度・経度が0になっています' }],
    [
      'swapped columns',
      { 緯度: '138.32', 経度: '34.86' },
      { point: { lat: 34.86, lng: 138.32 }, notes: ['緯度と経度が逆だったので入れ替えました'] },
    ],
    [
      'a telephone without area code',
      { 電話番号: '631-5417' },
      { phone: '', notes: ['電話番号「631-5417」は桁が合わないので入れませんでした'] },
    ],
    ['a telephone that is none', { 電話番号: '000-0000-0000' }, { phone: '', notes: [] }],
    ['a web address', { URL: 'https://example.jp/a  別ページ' }, { url: 'https://example.jp/a' }],
    ['something else than a web address', { URL: 'javascript:alert(1)' }, { url: '' }],
    ['a number of persons', { 定員: '２０人' }, { capacity: 20 }],
    ['no number of persons', { 定員: '0' }, { capacity: null }],
    ['two numbers', { ID: 'A-1', ID2: '2' }, { id: 'A-1-2' }],
    [
      'the publisher',
      { _自治体名: '調布市', _ライセンス: 'CC BY' },
      { credit: '調布市のオープンデータ（CC BY）' },
    ],
    ['no publisher', {}, { credit: '焼津市' }],
  ])('%s', (_, row, expected) => expect(candidate(row)).toMatchObject(expected));

  it('a person decides about all rows', () =>
    expect(candidate({ 業種: '飲食業' }, { forcedKind: 'salon' })).toMatchObject({
      kind: 'salon',
      certainty: 'said',
    }));

  it.each([
    ['no name', { 名称: '　', 住所: '焼津市本町1' }, '名前がありません'],
    ['a withheld name', { 名称: '非公開', 住所: '焼津市本町1' }, '名前がありません'],
    ['a footnote', { 名称: '※令和8年4月1日現在', 住所: '' }, '注記の行'],
    ['prose for a name', { 名称: 'あ'.repeat(61), 住所: '' }, '60字を超えています'],
  ])('cannot use %s', (_, row, reason) =>
    expect(read(row)).toEqual({ usable: false, reason: expect.stringContaining(reason) as string }),
  );

  it('cannot use a row with more cells than columns, but takes blank ones', () => {
    const understanding = recognise(['名称', '住所']);
    const reading = {
      ...{ understanding, home: yaizu, usualKind: null, forcedKind: null, credit: '' },
      spell: addressSpeller([], '焼津市'),
      areaNames: [],
    };
    expect(interpret(['あおば', '本町1', '2階'], reading)).toMatchObject({ usable: false });
    expect(interpret(['あおば', '本町1', ' ', ''], reading)).toMatchObject({ usable: true });
    expect(interpret(['あおば'], reading)).toMatchObject({ usable: true });
  });
});
