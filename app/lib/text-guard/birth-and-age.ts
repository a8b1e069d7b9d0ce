import { hitsOf, type Hit } from './finding';
import { withPlainNumbers } from './fold';

const era = '(?:明治|大正|昭和|平成|令和|明|大|昭|平|令|[MTSHR])';
const year = String.raw`(?:${era}\s?(?:\d{1,4}|元)|(?<!\d)(?:19|20)\d{2})`;
const monthAndDay = String.raw`(?:\s?[年./-]\s?\d{1,3}(?:\s?[月./-]\s?\d{0,3}\s?日?)?|年(?:度)?)?`;
/** Born; not 生活, 生産, 生徒, 生まれ変わる, 生まれ育つ. */
const born =
  '(?:に?(?:産|う)まれ|に?生(?:まれ(?!変|育|た(?:て|ば)|る|の(?:歌|曲|会))|(?!まれ|[\\p{Script=Han}きかけ]))|に?誕生(?!日))';

const birth: readonly RegExp[] = [
  new RegExp(String.raw`${year}${monthAndDay}\s?${born}`, 'gu'),
  new RegExp(String.raw`\d{1,3}月\s?\d{1,3}日\s?${born}`, 'gu'),
  /(?:生年月日|誕生日|出生日)[^\d\n]{0,6}(?<hit>[^\s。、]{0,4}\d[^\s。、]{1,12})/gu,
  /(?:生まれ年|誕生年)[^\d\n]{0,4}(?<hit>\d{2,4}年?)/gu,
];

const limit =
  '以上|以下|未満|から|まで|くらい|ぐらい|前後|代|児|の(?:子|児|部|クラス|壁|春|誕生会)|より|を(?:超|過ぎ|こえ)|超|向け|対象|限定|体操|時点|到達|になる(?:年|まで)|の(?:集い|つどい|式)|[〜~-]';
const animal = String.raw`(?:犬|猫|馬|牛|ねこ|いぬ|うさぎ|ウサギ|ヤギ|やぎ|羊|ロバ|樹)[^、。]{0,4}`;

const ages: readonly RegExp[] = [
  new RegExp(
    String.raw`(?<![\d.]|\d\s?(?:歳|才)?\s?[〜~–-]\s?|${animal})(?:満|数え|当時)?\d{1,4}\s?(?:歳|才|さい(?!な|の|ころ))(?!\s?(?:${limit}))`,
    'gu',
  ),
  /(?<!対象|参加)年齢(?:は|が)?\s?:?\s?(?<hit>\d{1,3})(?!\d|\s?(?:歳|才)?(?:以上|以下|未満|から|まで|代|層|別|人|名|問|[〜~-]))/gu,
  /(?:本人|男性?|女性?|父|母|兄|姉|弟|妹|夫|妻|祖父|祖母|息子|娘|長男|次男|三男|長女|次女|三女|利用者|方|さん|様)\s?\(\s?(?<hit>[1-9]\d)\s?\)/gu,
  /(?:はたち|還暦|古希|喜寿|傘寿|米寿|卒寿|白寿)(?=を(?:迎|むか|過ぎ|すぎ|こえ|超)|に(?:な|達)|で|の(?:人|方|男|女|ご|父|母|祖))/gu,
  /(?:今年|来年|来月|今月|先月|もうすぐ|まもなく|次の誕生日)(?:で|に)?\s?(?<hit>[1-9]\d)(?=に(?:な|達))/gu,
  /(?<![\p{Script=Han}\d])年は\s?(?<hit>[1-9]\d)(?!\d|年|月|回|人)/gu,
  // 中2の息子
  /(?:小学?校?|中学?校?|高校?)\s?[1-6]\s?(?:年生?)?(?=の(?:息子|娘|長男|長女|次男|次女|弟|妹|男の子|女の子|男子|女子|孫|姪|甥|おい|めい))/gu,
];

/** Dates of birth and exact ages; not decades (40代), limits (18歳以上), ages of groups (3歳児), houses or trees. */
export function birthAndAge(text: string): Hit[] {
  const plain = withPlainNumbers(text);
  return [
    ...birth.flatMap((pattern) =>
      hitsOf(plain, pattern, 'identifying', '生年月日は書かず、成人か未成年かだけにする'),
    ),
    ...ages.flatMap((pattern) => hitsOf(plain, pattern, 'identifying', '年齢は書かない')),
  ].filter(({ start, end }) => !/^百/u.test(text.slice(start, end)));
}
