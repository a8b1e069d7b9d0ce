import { hitsOf, type Hit } from './finding';
import { sureGivenNames, sureKanaGivenNames } from './given-names';
import {
  givenNameBeginnings,
  givenNameEndings,
  kanaGivenNames,
  kanaSurnames,
  placeSurnames,
  romanNames,
  singleGivenNames,
  sureSurnames,
  wordSurnames,
} from './name-words';
import { acronyms } from './person-name-words';

/** Longer words first, so that 小野寺 is not read as 小野. */
const anyOf = (...lists: readonly (readonly string[])[]): string =>
  lists
    .flat()
    .sort((a, b) => b.length - a.length)
    .join('|');

const han = String.raw`\p{Script=Han}々`;
const katakana = (kana: string) =>
  kana.replace(/[ぁ-ん]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x60));

const surname = anyOf(sureSurnames, placeSurnames);
const anySurname = anyOf(sureSurnames, placeSurnames, wordSurnames);
const givenName = `(?:[${givenNameBeginnings}][${givenNameEndings}]{1,2}|[${singleGivenNames}])`;
const kanaSurname = anyOf(kanaSurnames);
const kanaGivenName = anyOf(kanaGivenNames);
const roman = romanNames.join('|');

/** What a surname may follow without a gap: 利用者高橋, 担当の田中. */
const announced =
  '(?:本人|利用者|参加者|対象者|申込者|受取人|相談者|当事者|同席者?|同行者?|担当|家族|保護者|長男|次男|三男|長女|次女|三女|息子|娘|父|母|夫|妻|兄|姉|弟|妹)';
const relatives =
  '(?:お?(?:父|母|兄|姉|弟|妹)|妻|夫|夫婦|夫妻|息子|娘|祖父|祖母|一家|兄弟|姉妹|姉弟|兄妹|親子|家(?![具電事族庭])|宅|自宅)';
const posts =
  '(?:先生|医師|主治医|教諭|校長|園長|施設長|所長|部長|課長|係長|主任|店長|社長|会長|相談員|支援員|指導員|保育士|看護師|保健師|ケアマネ(?:ジャー)?|ワーカー|ヘルパー|弁護士|民生委員)';

const nobody =
  /^(?:無|未定|不明|非公開|記入|手書|対応票|空欄|省略|匿名|仮名|本人|利用者|参加者|別紙|同上|なし)|早生|マツモトキヨシ|ヤマダデンキ/u;

interface Pattern {
  readonly pattern: RegExp;
  readonly instead: string;
  readonly keep?: (found: string) => boolean;
}

/** What follows a name in a sentence about somebody; not the 町 or の of a place. */
const afterName =
  '[はがも、。へを]|に(?!ち)|と(?!いう|呼|アン|共)|から|より|って|だけ|の(?:希望|件|こと|様子|話|ため|送|迎|面談|都合|部屋|家(?!庭)|母|父|兄|姉|弟|妹|妻|夫|息子|娘)';
/** Before a name in kana: nothing, another script, or a particle after one. */
const beforeKana = String.raw`(?<=^|[^ぁ-んァ-ヴー${han}]|[^ぁ-んァ-ヴー][はがもとでに])`;
const kanaGivenAlone = anyOf(sureKanaGivenNames);

const instead = '人の名前は書かず、「ご本人」「担当」のように言いかえる';

const patterns: readonly Pattern[] = [
  // 田中太郎, 鈴木 一郎
  {
    instead,
    pattern: new RegExp(
      String.raw`(?:(?<![${han}])|(?<=${announced}))(?:(?:${surname})\s?|(?:${anySurname})\s)(?:${givenName}(?![${han}])|(?:${kanaGivenName})(?![ぁ-ん]{2})|(?<=\s)[ぁ-ん]{2,4}(?=[\s、。]|の件|$))`,
      'gu',
    ),
  },
  // 美咲が, 息子の直樹に, 長女美穂も: a given name alone
  {
    instead,
    pattern: new RegExp(
      String.raw`(?:(?<![${han}ァ-ヴー])|(?<=${announced}))(?:${anyOf(sureGivenNames)})(?=${afterName}|$|[\s)])`,
      'gu',
    ),
  },
  // たろうが, 今日はケンタが
  {
    instead,
    pattern: new RegExp(
      String.raw`(?:${beforeKana}|(?<=${announced}))(?:${kanaGivenAlone}|${katakana(kanaGivenAlone)})(?=${afterName})`,
      'gu',
    ),
  },
  // 佐藤が, 伊藤と加藤は, 利用者高橋、
  {
    instead,
    pattern: new RegExp(
      String.raw`(?:(?<![${han}])|(?<=${announced}))(?:${anyOf(sureSurnames)})(?=[はがも、。]|へ(?![${han}])|と(?!いう|呼|の(?:区|市|町|村))|(?<=${announced}(?:${anyOf(sureSurnames)}))$)`,
      'gu',
    ),
  },
  {
    instead,
    pattern: new RegExp(
      String.raw`(?:(?<![${han}])|(?<=${announced}))(?:${anyOf(sureSurnames)})の?${relatives}`,
      'gu',
    ),
  },
  { instead, pattern: new RegExp(String.raw`(?<![${han}])(?:${anySurname})${posts}`, 'gu') },
  // 名前は花子, 呼び名ではなく名はゆき
  {
    instead,
    pattern: new RegExp(
      String.raw`(?:氏名|名前|本名|下の名)(?:は|が|を)\s?(?<hit>(?:(?:${anySurname})\s?)?(?:${givenName}|${kanaGivenName})|(?:${anySurname}))(?=[、。)\sでとだ]|$)`,
      'gu',
    ),
  },
  // さとう はなこ, ヤマダ タロウ
  {
    instead,
    pattern: new RegExp(
      String.raw`(?<![ぁ-ん])(?:${kanaSurname})\s?(?:${kanaGivenName})(?=と|が|は|の|も|に|、|。|[^ぁ-ん]|$)|(?<![ァ-ヴー])(?:${katakana(kanaSurname)})\s?(?:${katakana(kanaGivenName)})(?![ァ-ヴー])`,
      'gu',
    ),
  },
  {
    instead,
    pattern: new RegExp(
      String.raw`(?<![A-Za-z])(?:[A-Z][A-Za-z]{1,14}[ ,]{1,2}(?:${roman})|(?:${roman})[ ,]{1,2}[A-Z][A-Za-z]{1,14})(?![A-Za-z])`,
      'giu',
    ),
  },
  // Ａさん, K.T.さん: initials with a title
  {
    instead: '頭文字も書かず、「ご本人」のように言いかえる',
    pattern:
      /(?<![A-Za-z])[A-Z](?:[.・ ]?[A-Z])?\.?\s?(?:さん|サン|さま|様|くん|君|ちゃん|氏|(?:子|男|美|太|郎|先生)(?!\p{Script=Han}))/gu,
    keep: (found) => !acronyms.has(/^[A-Z]+/u.exec(found)?.[0] ?? ''),
  },
  // K.S, Y・T, イニシャルTK; A・B and B・C are lists.
  {
    instead: '頭文字も書かず、「ご本人」のように言いかえる',
    pattern:
      /(?<![A-Za-z\d.])(?!A[.・]B|B[.・]C|C[.・]D|[A-Z][.・]M\.?(?:$|[\s\d:])|[QＱ][.・]A|[NS][.・][SN](?!\p{Script=Han}))[A-Z][.・][A-Z]\.?(?![A-Za-z\d.・])/gu,
  },
  {
    instead: '頭文字も書かず、「ご本人」のように言いかえる',
    pattern: /(?:イニシャル|頭文字)[はが:]?\s?(?<hit>[A-Z](?:[.・ ]?[A-Z])?)(?![A-Za-z])/gu,
  },
];

/** Names without a title, and initials: refused outside the team, warned of inside it. */
export function namesAlone(text: string): Hit[] {
  return patterns.flatMap(({ pattern, instead: phrase, keep }) =>
    hitsOf(text, pattern, 'identifying', phrase).filter(({ start, end }) => {
      const found = text.slice(start, end);
      return !nobody.test(found) && (keep?.(found) ?? true);
    }),
  );
}
