import { describe, expect, it } from 'vitest';
import { adviceOn } from './advice';
import type { GuardRule } from './finding';
import { inspectText, markedParts, refusedAlways } from './inspect';

/** What is found in a text, as rule and found words. */
const found = (text: string) => inspectText(text, []).map(({ rule, found: words }) => `${rule}:${words}`);

describe('texts that carry nothing to refuse', () => {
  it.each([
    'お客さんにあいさつをする。皆さんとお茶を飲む。',
    '子どもさんと一緒に来られる。お子さんの送り迎えの時間を避ける。',
    'おじいさんとおばあさんが多い。お父さん、お母さん、お兄ちゃんも来る。',
    'たくさんの人がいる場所は苦手。みなさんの前で話すのは少しずつ。',
    '赤ちゃんをあやすのが上手。おばあちゃんの畑を手伝ってきた。',
    '利用者さんと話す。職員さん、店長さん、ヘルパーさん、民生委員さんに声をかける。',
    'パン屋さんか八百屋さんで袋詰めをしたい。農家さんの手伝いもよい。',
    '社協さんと包括さんが同行する。事業所さんへは青い札で合図。',
    'CSWさんが最初だけ付き添う。PTさんの助言で座面を高くした。',
    'つばめさんは火曜の午前。受入先では「けやきさん」と呼ぶ。',
    'おつかれさんの声かけがあるとうれしい。ご苦労さんと言われた。',
    '毎朝さんぽをする。さんかくの印のところに、さんにん分を並べる。',
    'けいさんが得意。よさんの範囲で。',
    '防災くんれんの手伝い。毎日歩くんです、と話された。働くんだと言っていた。',
    '時間をちゃんと守る。毎日ちゃんと来られた。',
    '様子を見る。さまざまな仕事がある。お客様の前には出ない。皆様へ。同様に。多様な人がいる。',
    '氏名は書かない。彼氏、摂氏20度、某氏。',
    '諸君と呼びかける放送がある。',
    'ひょうけいさんを教える。うつのがはやい。トークンを配る。認定こども園の行事。',
    'チャンスがあれば。サンプルを並べる。サマーキャンプの準備。',
    '名前：対応票に手書き',
    '2026年11月20日（金）10:30から12:00まで。',
    '週2-3回、1回30-60分。10-15人。',
    '受付番号 482-7、ケース つばめ 482-7 の見学。',
    '謝金は 3,000円、交通費は 1,200-1,500円。',
    '100-2000円の品を並べる。品番 12345 の箱。',
    '市内の小学校の下校時刻に合わせる。中学校区の中で探す。',
    '午後から、静かな場所で、一人でもできる作業。',
    'がんばってみたい。うつくしい庭。荷物をうつす。手帳に予定を書く。',
    '2区分に分ける。DVDの整理。LDKの部屋のそうじ。',
    '障害者就業・生活支援センターの見学会、障害福祉課の窓口、認知症サポーター養成講座。',
    '発達支援センターの通りを抜けて、地域包括支援センターで待ち合わせ。',
    '18歳以上の人ならだれでも。',
    '石の上にも三年。一つずつ、二人で、三回に分けて。',
    '公民館の2階、第3会議室。カウンターは1番と2番。',
    '三番目の棚、二の次にしない。',
    '夫さんの送迎で来る。三人さんまで入れる。',
    '頑張り屋さん。きれい好き。おもちゃやさんの手伝い。',
    '土曜の10時-12時、日曜は休み。',
    '商品を10-20-30の順に並べる。',
    'メールよりも紙がよい。@は使わない。',
    'ＡとＢの箱を分ける。B型さんの見学。',
    '桃太郎の劇。真理を語る。さくらが咲き、ゆきが降る。来るだろうが、たろうか。一人が、三人と。',
    '090-****-**** から始まる欄。○×と***の印。',
    '',
    ' \n\t ',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('what no text may carry', () => {
  it.each<[string, GuardRule, string]>([
    ['090-1234-5678に電話', 'phone', '090-1234-5678'],
    ['０９０－１２３４－５６７８', 'phone', '０９０－１２３４－５６７８'],
    ['09012345678まで', 'phone', '09012345678'],
    ['0 9 0 1 2 3 4 5 6 7 8', 'phone', '0 9 0 1 2 3 4 5 6 7 8'],
    ['054(623)1234へ', 'phone', '054(623)1234'],
    ['(054)623-1234', 'phone', '(054)623-1234'],
    ['0120.123.456', 'phone', '0120.123.456'],
    ['+81 90-1234-5678', 'phone', '+81 90-1234-5678'],
    ['〇九〇一二三四五六七八', 'phone', '〇九〇一二三四五六七八'],
    ['090の1234の5678', 'phone', '090の1234の5678'],
    ['090ー1234ー5678', 'phone', '090ー1234ー5678'],
    ['090\u200b1234\u200b5678', 'phone', '090\u200b1234\u200b5678'],
    ['①②③の前に ０９０‐１２３４‐５６７８', 'phone', '０９０‐１２３４‐５６７８'],
    ['電話は23-4567', 'phone', '23-4567'],
    ['090-****-1234', 'phone', '090-****-1234'],
    ['〇九〇－＊＊＊＊－一二三四', 'phone', '〇九〇－＊＊＊＊－一二三四'],
    ['080-XXXX-1234へ', 'phone', '080-XXXX-1234'],
    ['090-1234-****', 'phone', '090-1234-****'],
    ['携帯の末尾4桁 1234', 'phone', '末尾4桁 1234'],
    ['taro@example.jp', 'mail', 'taro@example.jp'],
    ['ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐ', 'mail', 'ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐ'],
    ['taro(at)example(dot)jp', 'mail', 'taro(at)example(dot)jp'],
    ['taroアットマークexample.jp', 'mail', 'taroアットマークexample.jp'],
    ['〒123-4567', 'postal_address', '〒123-4567'],
    ['〒１２３４５６７', 'postal_address', '〒１２３４５６７'],
    ['郵便は 425-8502 で届く', 'postal_address', '425-8502'],
    ['本町2-14-3の家', 'postal_address', '本町2-14-3'],
    ['みどりヶ丘二の十四', 'postal_address', ''],
    ['小浜1234番地の5', 'postal_address', '小浜1234番地の5'],
    ['三丁目2番5号', 'postal_address', '三丁目2番5号'],
    ['東町３丁目１２', 'postal_address', '東町３丁目１２'],
    ['静岡県みなも市北山12番', 'postal_address', '静岡県みなも市北山12番'],
    ['コーポあおば203号室', 'postal_address', 'コーポあおば203号室'],
    ['ハイツ305', 'postal_address', 'ハイツ305'],
    ['番号は123456789018です', 'identity_number', '123456789018'],
    ['1234-5678-9018', 'identity_number', '1234-5678-9018'],
    ['マイナンバーの下4桁は 9999', 'identity_number', ''],
    ['個人番号 1234', 'identity_number', '1234'],
    ['基礎年金番号 1234-567890', 'identity_number', '1234-567890'],
    ['被保険者番号は12345678', 'identity_number', '12345678'],
    ['受給者証番号:0012345678', 'identity_number', ''],
    ['在留カード AB12345678CD', 'identity_number', 'AB12345678CD'],
    ['旅券 TK1234567', 'identity_number', 'TK1234567'],
    ['普通口座 1234567', 'identity_number', '1234567'],
    ['4111 1111 1111 1111', 'identity_number', '4111 1111 1111 1111'],
    ['田中さんが来た', 'person_name', '田中さん'],
    ['田中 さんと話す', 'person_name', '田中 さん'],
    ['田\u200b中さ\u200bん', 'person_name', '田\u200b中さ\u200bん'],
    ['ﾀﾅｶｻﾝから', 'person_name', 'ﾀﾅｶｻﾝ'],
    ['タナカさんから', 'person_name', 'タナカさん'],
    ['たなかさんから聞いた', 'person_name', 'たなかさん'],
    ['ひろしさんの畑', 'person_name', 'ひろしさん'],
    ['山田太郎様', 'person_name', '山田太郎様'],
    ['さとう様より', 'person_name', 'さとう様'],
    ['鈴木さまへ', 'person_name', '鈴木さま'],
    ['太郎くんです', 'person_name', '太郎くん'],
    ['tanakaさんが来た', 'person_name', 'tanakaさん'],
    ['suzuki様へ', 'person_name', 'suzuki様'],
    ['健太君が手伝う', 'person_name', '健太君'],
    ['花子ちゃんと遊ぶ', 'person_name', '花子ちゃん'],
    ['みおちゃんも', 'person_name', 'みおちゃん'],
    ['佐々木氏の紹介', 'person_name', '佐々木氏'],
    ['スミス氏', 'person_name', 'スミス氏'],
    ['Tanakaさん', 'person_name', 'Tanakaさん'],
    ['土屋さん', 'person_name', '土屋さん'],
    ['和夫さん', 'person_name', '和夫さん'],
    ['剛士さん', 'person_name', '剛士さん'],
    ['よし子さん', 'person_name', '子さん'],
    ['拓真さんとたくまさん', 'person_name', '拓真さん'],
    ['林さんの畑', 'person_name', '林さん'],
    ['氏名：山田 花子', 'person_name', '山田 花子'],
    ['本名：ヤマダハナコ', 'person_name', 'ヤマダハナコ'],
  ])('%s is %s', (text, rule, words) => {
    const findings = refusedAlways(text, []);
    expect(findings.map((finding) => finding.rule)).toContain(rule);
    if (words !== '') expect(findings.map((finding) => finding.found)).toContain(words);
  });

  it('finds several in one text, in reading order and with a way to say it', () => {
    const text = '田中さん（090-1234-5678、本町2-14-3）に連絡';
    expect(found(text)).toEqual(['person_name:田中さん', 'phone:090-1234-5678', 'postal_address:本町2-14-3']);
    expect(refusedAlways(text, []).every(({ instead }) => instead.length > 0)).toBe(true);
  });
});

describe('what stays inside the team', () => {
  it.each<[string, GuardRule, string]>([
    ['統合失調症のため人混みが苦手', 'sensitive', '統合失調症'],
    ['うつで休職した', 'sensitive', 'うつ'],
    ['うつ病', 'sensitive', 'うつ病'],
    ['発達障害の診断がある', 'sensitive', '発達障害'],
    ['ＡＤＨＤの傾向', 'sensitive', 'ＡＤＨＤ'],
    ['右の片麻痺', 'sensitive', '片麻痺'],
    ['てんかんの薬', 'sensitive', 'てんかん'],
    ['胃がんの手術のあと', 'sensitive', '胃がん'],
    ['精神保健福祉手帳2級', 'sensitive', '手帳'],
    ['療育手帳', 'sensitive', '療育手帳'],
    ['要介護2の母', 'sensitive', '要介護2'],
    ['生活保護を受けている', 'sensitive', '生活保護'],
    ['家賃の滞納', 'sensitive', '滞納'],
    ['前科がある', 'sensitive', '前科'],
    ['ＤＶから逃れて', 'sensitive', 'ＤＶ'],
    ['引きこもりが長い', 'sensitive', '引きこもり'],
    ['不登校だった', 'sensitive', '不登校'],
    ['精神科に通院', 'sensitive', '精神科'],
    ['アルコール依存', 'sensitive', 'アルコール依存'],
    ['障害のある人', 'sensitive', '障害のある'],
    ['昭和55年3月2日生まれ', 'identifying', '昭和55年3月2日生'],
    ['1980年生まれ', 'identifying', '1980年生まれ'],
    ['45歳の男性', 'identifying', '45歳'],
    ['みなと第二小学校を出た', 'identifying', 'みなと第二小学校'],
    ['北浜病院の帰り', 'identifying', '北浜病院'],
    ['株式会社みなも水産に勤めた', 'identifying', '株式会社みなも水産'],
    ['佐藤の家の近く', 'identifying', '佐藤'],
    ['佐藤先生', 'identifying', '佐藤先生'],
    ['美咲が来た', 'identifying', '美咲'],
    ['息子の直樹に頼む', 'identifying', '直樹'],
    ['今日はたろうが休み', 'identifying', 'たろう'],
    ['ケンタ、午前だけ', 'identifying', 'ケンタ'],
    ['A子が', 'identifying', 'A子'],
    ['Aさんの件', 'identifying', 'Aさん'],
    ['Ｋ・Ｔさん', 'identifying', 'Ｋ・Ｔさん'],
    ['東町三丁目の家', 'identifying', '東町三丁目'],
    ['みなも 500 あ 12-34 の車', 'identifying', 'みなも 500 あ 12-34'],
    ['LINEのID: hana_1234', 'identifying', ''],
    ['@hana_draws', 'identifying', '@hana_draws'],
    ['https://example.jp/hana を見た', 'identifying', 'https://example.jp/hana'],
  ])('%s: %s', (text, rule, words) => {
    const findings = inspectText(text, []);
    expect(findings.every(({ level }) => level === 'outward')).toBe(true);
    expect(findings.map((finding) => finding.rule)).toContain(rule);
    if (words !== '')
      expect(findings.some((finding) => finding.found.includes(words) || words.includes(finding.found))).toBe(
        true,
      );
    expect(findings.every(({ instead }) => instead.length > 0)).toBe(true);
    expect(refusedAlways(text, [])).toEqual([]);
  });
});

describe('marked parts', () => {
  it('cuts a text at its findings and loses nothing', () => {
    const text = '火曜に田中さんと、うつ病の話';
    const parts = markedParts(text, inspectText(text, []));
    expect(parts.map((part) => part.text).join('')).toBe(text);
    expect(parts.filter((part) => part.finding).map((part) => part.text)).toEqual(['田中さん', 'うつ病']);
  });
});

describe('advice on saved texts', () => {
  it('names the text, marks the word and offers another', () => {
    const advice = adviceOn(
      [
        { label: '静かな場所', text: 'うつ病のため人混みが苦手' },
        { label: '園芸', text: '朝顔を育ててきた' },
      ],
      [],
    );
    expect(advice).toHaveLength(1);
    expect(advice[0]?.label).toBe('静かな場所');
    expect(advice[0]?.parts[0]).toMatchObject({
      text: 'うつ病',
      finding: { instead: '調子に波がある／人の少ない時間帯がよい' },
    });
  });

  it('marks an address too, told by the name of an area', () => {
    const advice = adviceOn([{ label: '送迎', text: '北山1234-5まで迎えに行く' }], ['北山']);
    expect(advice[0]?.parts[0]).toMatchObject({ text: '北山1234-5', finding: { rule: 'postal_address' } });
  });
});
