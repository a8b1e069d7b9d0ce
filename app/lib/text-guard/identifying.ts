import { hitsOf, type Hit } from './finding';

const place = String.raw`\p{Script=Han}ァ-ヴヶー々`;
const genericSchool =
  /^(?:公立|私立|認定|市立|県立|国立|町立|地元|出身|母校|通信制|定時制|全日制|夜間|同じ|近隣|各|全|市内|町内|隣町?|地域|義務教育|小|中|高|元|旧|新|女子|進学|保護者|総合|大学|市民|精神科|救急|専門|当|他|別)*$/u;

type Clue = { readonly pattern: RegExp; readonly instead: string; readonly keep?: (hit: string) => boolean };

const properName = (found: string) =>
  !genericSchool.test(
    found.replace(
      /(?:特別支援)?(?:小|中|高等)?学校$|高校$|大学$|幼稚園$|保育園$|保育所$|こども園$|(?:総合|大学|市民|市立|県立)?病院$|医院$|クリニック$|診療所$/u,
      '',
    ),
  );

const surnames =
  '佐藤|鈴木|高橋|田中|伊藤|渡辺|渡邉|渡邊|山本|中村|小林|加藤|吉田|山田|佐々木|松本|井上|斎藤|斉藤|齋藤|齊藤|木村|林田|山崎|池田|橋本|阿部|安部|石井|前田|藤田|岡田|後藤|長谷川|村上|近藤|坂本|遠藤|青木|藤井|西村|三浦|藤原|岡本|中島|原田|田村|竹内|金子|森田|柴田|酒井|工藤|横山|内田|安藤|谷口|今井|武田|村田|杉山|増田|小山|大塚|平野|菅原|久保|松井|千田|岩崎|桜井|木下|野口|松尾|菊地|菊池|野村|新井|渡部|佐野|杉本';

const clues: readonly Clue[] = [
  {
    instead: '生年月日は書かず、成人か未成年かだけにする',
    pattern:
      /(?:(?:明治|大正|昭和|平成|令和|[MTSHR])\s?(?:\d{1,2}|元)|(?:19|20)\d{2})\s?[年./-]\s?\d{1,2}\s?[月./-]\s?\d{1,2}\s?日?\s?(?:生|誕生)|生年月日[^\d\n]{0,4}[^\s。、]{0,4}\d[^\s。、]{2,12}|(?:昭和|平成|(?:19|20)\d{2})(?:\d{1,2})?年(?:度)?生まれ/gu,
  },
  {
    instead: '年齢は書かない',
    pattern: /(?<!\d)\d{1,3}(?:歳|才)(?!以上|以下|未満|から|まで|の(?:子|児)|児)/gu,
  },
  {
    instead: '学校や園の名前は書かない',
    pattern: new RegExp(
      String.raw`[${place}]{1,8}(?:小学校|中学校|高校|高等学校|特別支援学校|大学|幼稚園|保育園|こども園)(?!区|院|生|入試|受験)`,
      'gu',
    ),
    keep: properName,
  },
  {
    instead: '病院の名前は書かない',
    pattern: new RegExp(String.raw`[${place}]{2,10}(?:病院|医院|クリニック|診療所)`, 'gu'),
    keep: properName,
  },
  {
    instead: '勤め先の名前は書かず、「調理の経験」のように仕事の種類にする',
    pattern: new RegExp(
      String.raw`(?:株式|有限|合同)会社(?!や[A-Z]|など|[のがはをにでと])[ぁ-ん]{0,6}[${place}A-Za-z0-9]{1,12}|[${place}A-Za-z0-9]{2,12}(?:株式|有限|合同)会社|\([株有]\)[${place}A-Za-z0-9]{2,12}`,
      'gu',
    ),
  },
  {
    instead: '人の名前は書かず、「ご本人」「担当」のように言いかえる',
    pattern: new RegExp(
      String.raw`(?<!\p{Script=Han})(?:${surnames})(?=[はがもへ、]|(?:家|宅)(?![具電事族庭])|の(?:お?(?:父|母|兄|姉|弟|妹)|妻|夫|息子|娘|祖父|祖母|家|自宅))`,
      'gu',
    ),
  },
  {
    instead: '人の名前は書かず、「ご本人」「担当」のように言いかえる',
    pattern: /(?<![A-Za-z])[A-Z](?:子|男|美|太|郎|先生|君)(?!\p{Script=Han})/gu,
  },
  {
    instead: '「先生」とだけ書く',
    pattern: new RegExp(String.raw`(?<!\p{Script=Han})(?:${surnames})先生`, 'gu'),
  },
  {
    instead: '住まいは書かず、圏域だけにする',
    pattern: new RegExp(
      String.raw`[${place}]{0,8}(?:[0-9一二三四五六七八九十]{1,3})丁目|[${place}]{2,10}(?:団地|アパート|マンション|ハイツ|コーポ)(?!群)`,
      'gu',
    ),
    keep: (found) => !/^(?:市営|県営|公営|町営|賃貸|近く|同じ)*(?:団地|アパート|マンション)$/u.test(found),
  },
  {
    instead: '車の番号は書かない',
    pattern: /[\p{Script=Han}ぁ-ん]{1,4}\s?\d{2,3}\s?[ぁ-ん]\s?(?:\d{1,2}-\d{2}|\d{4})/gu,
  },
  {
    instead: '連絡先は対応票に手で書く',
    pattern:
      /(?:LINE|ライン|Twitter|ツイッター|インスタ(?:グラム)?|Instagram|Facebook|Discord|TikTok|X)の?\s?(?:ID|アカウント)\s?[:は]?\s?(?=[\w@])[\w.@-]{3,}|(?<![\w@.])@[A-Za-z0-9_]{3,30}/giu,
  },
  { instead: 'ホームページの番地は書かない', pattern: /https?:\/\/[^\s、。」）)]+/giu },
];

/** What else points to one person: birth date, age, school, employer, hospital, dwelling, account, bare surname. */
export function identifyingClues(text: string): Hit[] {
  return clues.flatMap(({ pattern, instead, keep }) =>
    hitsOf(text, pattern, 'identifying', instead).filter(
      (hit) => keep?.(text.slice(hit.start, hit.end)) ?? true,
    ),
  );
}
