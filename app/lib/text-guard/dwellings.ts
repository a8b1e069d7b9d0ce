import { hitsOf, placesOf, type Hit } from './finding';
import { withPlainNumbers } from './fold';

const word = String.raw`\p{Script=Han}ァ-ヴヶー々`;
const instead = '住まいは書かず、圏域だけにする';

/** What a home is said with, after the name of its place. */
const livesThere =
  '(?:(?:の\\p{Script=Han}{0,3}?)?(?:に|で)(?:\\p{Script=Han}{1,2}と)?(?:一人|ひとり|独り|二人|ふたり|両親と|家族と|母と|父と)?(?:で)?(?:住(?![職所民])|暮ら|くらし|ぐらし|同居|独居|在住|居住|下宿)|在住|から(?:転入|引っ越|引越|越して|転居)|に(?:転居|引っ越|引越|越し)|(?:出身|生まれ|育ち)(?![るた]))';
/** Buildings that are somebody's home. */
const home =
  '(?:アパート|マンション|団地|市営住宅|県営住宅|町営住宅|社宅|借家|一軒家|長屋|自宅|実家|家(?![具電事族庭計賃老])|(?:叔母|伯母|叔父|伯父|祖母|祖父|親戚|姉|兄|妹|弟|娘|息子|母|父)の家)';

/** Words that stand where a place could and name none: 近くに住む, 実家は農家. */
const anywhere =
  /^(?:近く|近所|近隣|市内|町内|県内|市外|県外|村内|区内|地域|実家|自宅|家|隣|隣町|隣市|同居|団地|施設|寮|遠方|遠く|都会|田舎|都市部|郊外|一人|二人|家族|両親|母親?|父親?|祖父母?|祖母|兄|姉|弟|妹|夫|妻|親|別|同じ|地元|海外|外国|国外|山|海辺?|町|街|村|市|県|今|今年|去年|昨年|先月|現在|以前|昔|明治|大正|昭和|平成|令和|戦前|戦後|団塊|長年|老人|個室|相部屋|グループホーム|シェアハウス|社宅|会社|宿|ホテル|借家|農家|商家|商店|店舗|店|米屋|酒屋|漁師|持ち家|賃貸|古い?|新築|木造|平屋|二階|一階|地下|アパート|マンション|駅|徒歩|圏内|市営|県営|公営|町営|当市|本市|本町内|当地|他市|他県|住宅街|農村|漁村|山間部?|海岸|川沿い|線路沿い)$/u;

interface Pattern {
  readonly pattern: RegExp;
  readonly keep?: (found: string) => boolean;
}

const isPlace = (found: string) => !anywhere.test(found);

const patterns: readonly Pattern[] = [
  // 本町3丁目, not 3丁目の畑
  {
    pattern: new RegExp(
      String.raw`[${word}]{0,8}\d{1,3}丁目(?!の?(?:地域|センター|ふるさと|集会|公民|公会|公園|広場|空き|畑|田|花壇|農園|会館|会場|会議|サロン|カフェ|食堂|喫茶|店|商店|工場|倉庫|作業|角|交差点|バス停|停留所|自治会|町内会|老人会|子ども会|夏祭|祭|盆踊|ごみ|清掃|歩道|街路|通り|川|橋|神社|寺|銀杏|桜|北|南|東|西|児童|ふれあい|体育|児|図書|郵便|スーパー|コンビニ|パン|八百|魚|お寺|うどん|そば|郵便局|市場|朝市|直売|ポスト|信号|坂|駐車|防災|消防|掲示))`,
      'gu',
    ),
  },
  {
    pattern: new RegExp(String.raw`[${word}]{2,10}(?:団地|アパート|マンション|ハイツ|コーポ)(?!群)`, 'gu'),
    keep: (found) =>
      !/^(?:市営|県営|公営|町営|賃貸|近く|近所|同じ|隣|空き|古い?|木造|工業|卸|流通|鉄工|民間|分譲|新築|高層)*(?:団地|アパート|マンション)$/u.test(
        found,
      ),
  },
  {
    pattern: new RegExp(String.raw`[${word}]{2,8}(?:地区)?の(?!家(?!に|へ帰))${home}`, 'gu'),
    keep: (found) => {
      const town = found.split('の')[0] ?? '';
      return isPlace(town) && /(?:[町村市区県台丘原浜山川谷沢島崎津野池森前]|地区)$/u.test(town);
    },
  },
  { pattern: new RegExp(String.raw`(?<hit>[${word}]{2,8}(?:地区)?)(?=${livesThere})`, 'gu'), keep: isPlace },
  {
    pattern: new RegExp(String.raw`(?<hit>[${word}]{1,7}(?:[町村市区]|地区))(?=に(?:実家|自宅)が)`, 'gu'),
    keep: isPlace,
  },
  // 実家がみどり町にあり, 家は西町の寺のとなり
  {
    pattern: new RegExp(
      String.raw`(?:実家|自宅|(?<![${word}])家|住まい|住所|居所|下宿|借家|アパート)(?:が|は|も|:)\s?(?<hit>[ぁ-ん]{0,4}[${word}]{0,7}(?:[町村市区県台丘浜沢]|地区)(?:の(?:\p{Script=Han}{1,4}|\p{Script=Han}{1,3}の(?:となり|隣|裏|近く|前|向かい))(?=[、。でにがだ]|$))?)(?=[、。でにがのだ]|$)`,
      'gu',
    ),
    keep: isPlace,
  },
];

const sentenceEnd = /[。\n!?]/u;
/** Around the name of an area: what tells that somebody lives there. */
const homeAfter = new RegExp(
  String.raw`^(?:に(?:実家|自宅)が|(?:地区)?の(?:一人暮らし|ひとり暮らし|独居|二人暮らし|単身)|(?<house>(?:地区|方面|校区|学区|町内)?の(?:[^、。\n]{0,6}?)${home})|(?:地区|方面|校区|学区|町内)?${livesThere}|(?:地区|方面|校区|学区|町内)?${livesThere}|から(?!\s?\d)[^。\n]{0,8}(?:通[うっいえ]|来る|来て|来ら|歩いて|自転車で|バスで))`,
  'u',
);
const homeBefore =
  /(?:実家|自宅|(?:^|[^\p{Script=Han}])家|住まい|住所|居所|下宿|住んでいるの|住み|暮らし)(?:が|は|も|:|：)[^、。\n]{0,4}$/u;

/** Where somebody lives: towns down to a block, houses, and areas of the registry where a home is spoken of. */
export function dwellings(text: string, areaNames: readonly string[] = []): Hit[] {
  const plain = withPlainNumbers(text);
  return [
    ...patterns.flatMap(({ pattern, keep }) =>
      hitsOf(plain, pattern, 'identifying', instead).filter(
        ({ start, end }) => keep?.(text.slice(start, end)) ?? true,
      ),
    ),
    ...areaNames.flatMap((name) => homesIn(text, name)),
  ];
}

function homesIn(text: string, name: string): Hit[] {
  return placesOf(text, name).flatMap((start) => {
    const end = start + name.length;
    const before =
      text
        .slice(Math.max(0, start - 12), start)
        .split(sentenceEnd)
        .at(-1) ?? '';
    const after = text.slice(end, end + 24).split(sentenceEnd)[0] ?? '';
    const home = homeAfter.exec(after);
    if (home === null && !homeBefore.test(before)) return [];
    return [
      { rule: 'identifying' as const, start, end: end + (home?.groups?.['house']?.length ?? 0), instead },
    ];
  });
}
