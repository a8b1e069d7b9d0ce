import { withPlainNumbers } from './fold';
import { hitsOf, placesOf, type Hit } from './finding';

const counter =
  '(?:人|回|日|時|分|週|か月|ヶ月|カ月|月|年|名|件|枚|個|円|歳|才|階|点|本|度|割|曜|字|歩|席|床|世帯|坪|%|キロ|km|cm|mm|m|g|kg|番目|周|号[店車館棟室]|班|組|校|園|台|種|つ|か所|ヶ所|箇所|コース|枠|期|章|号線|束|袋|箱|冊|杯|皿|泊|便|番線|系統|畳|歳児|両|級|社|票|以上|以下|前後)';
const place = String.raw`\p{Script=Han}ァ-ヴヶー々`;
/** Words right before numbers that count or number something else than houses. */
const counted =
  '番号|品番|型番|図番|伝票|領収書?|登録|管理|受付|注文|請求|契約|会員|予約|整理|製造|書架|棚|第|午前|午後|曜|曜日|定員|約|計|合計|週|月|年|毎|各|室温|気温|明治|大正|昭和|平成|令和|縦|横|高さ|幅|長さ|箱|列|席|机|番|順';
/** What follows 市 or 町 in words of the public life, not in addresses. */
const civic =
  '分|役所?|役場|民|場|内|会|立|営|長|制|議|外|道|政|税|史|歌|花|葬|並|家|商店街|訓練|公民館|会館|センター|サロン|学校|駅|公園|祭|広場|倉庫|会議|体育館|図書館|年度|平成|令和|昭和|定員|番号|第|週|約|午前|午後|曜|曜日|計|合計|築|徒歩|毎月|棚|室|係|課';
const prefecture = String.raw`(?:東京都|北海道|京都府|大阪府|\p{Script=Han}{2,3}県)`;

const patterns: readonly RegExp[] = [
  /〒\s?\d{3}[- ]?\d{4}(?!\d)/gu,
  new RegExp(String.raw`(?<![\d-])\d{3}-\d{4}(?!\d|-\d|${counter})`, 'gu'),
  // A district followed by block and house: 本町2-14, 小浜1-2-3, みどりヶ丘二の十四.
  new RegExp(
    String.raw`[${place}]{1,12}(?<!地区|学区|校区|市場)(?:町|村|区|市|郡|字|台|丘|通り?|条)\s?\d{1,4}-\d{1,4}(?:-\d{1,4}){0,3}(?!\d|-|${counter})`,
    'gu',
  ),
  new RegExp(String.raw`[${place}]{1,12}(?:町|村|台|丘)\s?\d{1,4}-\d{1,4}-\d{1,4}`, 'gu'),
  new RegExp(
    String.raw`(?<!番号\s?)[${place}]{1,12}(?<!${counted})\s?(?!(?:19|20)\d\d-)\d{1,4}-\d{1,4}-\d{1,5}(?:-\d{1,5})?(?!\d|-|${counter})`,
    'gu',
  ),
  // A municipality, a district and a number: みなも市柳原88.
  new RegExp(
    String.raw`[\p{Script=Han}ァ-ヶーぁ-ん]{1,5}[市区町村](?!${civic})(?:大字|字)?(?!${civic})[\p{Script=Han}ヶケ]{1,6}(?<!${civic})\s?(?!(?:19|20)\d\d(?!\d))\d{1,5}(?:-\d{1,5}){0,3}(?!\d|-|${counter}|[回階]|:)`,
    'gu',
  ),
  new RegExp(String.raw`(?:[${place}]{1,12}|\d{1,3}丁目)?\s?\d{1,5}番地(?:の?\d{1,4})?`, 'gu'),
  new RegExp(
    String.raw`[${place}]{0,12}\d{1,3}丁目\s?\d{1,4}(?!\d|${counter})(?:(?:番地?|-)\d{0,4}号?)?`,
    'gu',
  ),
  /\d{1,4}番\s?\d{1,4}号(?!車|室|館|線|棟)/gu,
  new RegExp(
    String.raw`${prefecture}[${place}ぁ-ん]{1,8}[市区町村郡][${place}ぁ-ん]{0,10}?\s?\d{1,4}(?:番|丁目|-\d)`,
    'gu',
  ),
  new RegExp(
    String.raw`[\p{Script=Han}ァ-ヶーぁ-ん]{1,5}[市区町村](?!${civic})[\p{Script=Han}ヶケぁ-んァ-ヴー]{1,8}(?<!${civic}|[はがをにでも])\s?\d{1,4}-\d{1,4}(?:-\d{1,5}){0,2}(?!\d|-|${counter})`,
    'gu',
  ),
  /(?:アパート|マンション|コーポ|ハイツ|メゾン)\s?\d{1,4}号(?!線|車)/gu,
  // A room in a dwelling.
  /[\p{Script=Han}ぁ-んァ-ヴー]{1,10}(?:荘|団地|住宅)\s?(?:\d{1,3}-\d{1,4}(?:-\d{1,4})?|\d{1,4}号(?:室|棟)?)(?!\d|線|車)/gu,
  /(?:アパート|マンション|コーポ|ハイツ|メゾン|レジデンス|団地|住宅|荘|寮)[^\n。、]{0,8}?\d{2,4}号?室/gu,
  new RegExp(
    String.raw`(?:アパート|マンション|コーポ|ハイツ|メゾン|レジデンス|ヴィラ|荘)[\p{Script=Han}ぁ-んァ-ヴー]{0,8}\s?[A-Z]?\d{3,4}(?:号室?)?(?!\d|円|人|年|m|${counter})`,
    'gu',
  ),
];

/** Postal codes and addresses down to block, house or room; a district alone is not one. */
export function postalAddresses(text: string, areaNames: readonly string[] = []): Hit[] {
  const plain = withPlainNumbers(text);
  return [
    ...patterns
      .flatMap((pattern) => hitsOf(plain, pattern, 'postal_address'))
      // 市唯一, 町三: one kanji that is part of a word.
      .filter(({ start, end }) => !/^一丁目一番地$/u.test(text.slice(start, end)))
      .filter(
        ({ start, end }) =>
          /[\d番号丁]/u.test(text.slice(start, end)) || /\d-\d/u.test(plain.slice(start, end)),
      ),
    ...housesIn(plain, areaNames),
  ];
}

const houseNumber = new RegExp(
  String.raw`^(?:大字|字)?\s?(?:\d{1,5}(?:-\d{1,4}){1,3}|(?!(?:19|20)\d\d(?!\d))\d{3,5})(?!\d|-|${counter})`,
  'u',
);

/** The name of an area and a house number: 北山1234-5. */
function housesIn(plain: string, areaNames: readonly string[]): Hit[] {
  return areaNames.flatMap((name) =>
    placesOf(plain, name).flatMap((start) => {
      const end = start + name.length;
      const number = houseNumber.exec(plain.slice(end, end + 30))?.[0];
      return number === undefined
        ? []
        : [{ rule: 'postal_address' as const, start, end: end + number.length }];
    }),
  );
}
