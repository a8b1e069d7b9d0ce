import { hitsOf, type Hit } from './finding';
import { kanaGivenNames, kanaSurnames, placeSurnames, sureSurnames, wordSurnames } from './name-words';
import {
  acronyms,
  beforeChanto,
  ordinaryEndings,
  nicknames,
  surnamesLikeWords,
  verbsInKu,
  wholeKanaWords,
  wholeWords,
  wordsBeforeTitle,
} from './person-name-words';

const titles = /さん|サン|さま|サマ|様|くん|クン|君|ちゃん|チャン|氏/gu;
const stemBefore =
  /(?:(?:(?!〇)[\p{Script=Han}ヶ]){1,4}|[ァ-ヴー]{2,8}|[A-Za-z](?:[.・]?[A-Za-z]){0,15}\.?|[ぁ-んー]{2,6})$/u;
const particle = /[はがのをにへともでやか]/u;

/** What a title becomes the beginning of, when it is none: さんぽ, 様子, 氏名. */
const continuations: Readonly<Record<string, RegExp>> = {
  さん: /^(?:ぽ|か(?!ら|な)|すう|かく|ぎょう|ま(?!で)|せい|ご(?!と)|よう|ざん|ばし|ぐん|さい|そう|みゃく|だん|にん|かい|がい|ねん|どう|とう|びき|ぼん|まい|ぞく|せん|れん|りん|ちょう|らん|ろく)/u,
  サン: /^[ァ-ヴー]/u,
  さま: /^(?:ざま|々|たげ|す|し|せ|よ|まし)/u,
  サマ: /^[ァ-ヴー]/u,
  様: /^[子々式態相変]/u,
  くん: /^(?:れん|せい|くん|しょう|とう|よみ|ち)/u,
  クン: /^[ァ-ヴー]/u,
  君: /^(?:[津臨主子島]|が代)/u,
  ちゃん: /^(?:こ|ちゃん|ぽん|ばら)/u,
  チャン: /^[ァ-ヴー]/u,
  氏: /^[名神子族素]/u,
};

const nameField =
  /(?:氏名|名前|本名|フリガナ|ふりがな)\s?:\s?(?<hit>\p{Script=Han}{2,6}(?:\s\p{Script=Han}{1,4})?|[ァ-ヴー]{2,10})/gu;
const emptyNameField = /^(?:無し|未定|不明|非公開|記入|手書|対応票|空欄|省略|匿名)/u;

const surname = [...sureSurnames, ...placeSurnames].join('|');
/** 山田(太)さん, 石田殿: told by the surname alone. */
const otherTitles = new RegExp(
  String.raw`(?<!\p{Script=Han})(?:(?:${surname}|${wordSurnames.join('|')})\s?\([\p{Script=Han}ぁ-んァ-ヴA-Z]{1,4}\)\s?(?:さん|様|さま|氏|君|くん|ちゃん)|(?:${surname})(?:\s?殿|どの|嬢|夫人))`,
  'gu',
);

const kanaNames = [...kanaSurnames, ...kanaGivenNames];

/** A name with a title (田中さん, Aくん, さとう様) or in a field called 氏名; never お客さん or 店長さん. */
export function personNames(text: string): Hit[] {
  const named = hitsOf(text, nameField, 'person_name').filter(
    ({ start, end }) => !emptyNameField.test(text.slice(start, end)),
  );
  return [
    ...named,
    ...hitsOf(text, otherTitles, 'person_name'),
    ...[...text.matchAll(titles)].flatMap((match) => addressed(text, match[0], match.index)),
  ];
}

function addressed(text: string, title: string, index: number): Hit[] {
  const after = text.slice(index + title.length, index + title.length + 6);
  const before = text
    .slice(Math.max(0, index - 16), index)
    .replace(/(?<=[\p{Script=Han}ァ-ヴーA-Za-z]) $/u, '');
  const stem = ownStem(stemBefore.exec(before)?.[0]);
  if (stem === undefined) return [];
  // トークン: one katakana word.
  if (/^[サクチ]/u.test(title) && stem.endsWith('ー')) return [];
  if (startsAnotherWord(title, stem, after) || isOrdinary(title, stem, before)) return [];
  return [{ rule: 'person_name', start: text.lastIndexOf(stem, index - 1), end: index + title.length }];
}

/** In running kana, only the name itself: neither the person named before it nor a particle. */
function ownStem(stem: string | undefined): string | undefined {
  if (stem === undefined || !isKana(stem)) return stem;
  const rest = stem.replace(/^.*(?:さん|くん|ちゃん|^ん)(?:[とやもはがのにを]|$)/u, '');
  const kana = rest === '' ? stem : rest;
  return kanaNames.filter((name) => kana.endsWith(name)).sort((a, b) => b.length - a.length)[0] ?? kana;
}

function startsAnotherWord(title: string, stem: string, after: string): boolean {
  if (title === 'ちゃん' && after.startsWith('と')) {
    return (isKana(stem) && !nicknames.test(stem)) || beforeChanto.some((word) => stem.endsWith(word));
  }
  // 歩くんです: the verb's ending and ん, not the title.
  if (title === 'くん' && /^(?:です|だ(?!け)|じゃ|でしょ|なら|や|か(?!ら))/u.test(after)) {
    return isKana(stem) || verbsInKu.test(stem);
  }
  // はさんで, かさんだ: the verb.
  if (title === 'さん' && /^[でだ]/u.test(after) && /(?:^|[をがもに])[はかす]$/u.test(stem)) return true;
  return continuations[title]?.test(after) ?? false;
}

function isOrdinary(title: string, stem: string, before: string): boolean {
  if (stem === 'サン' || stem === 'さん') return true;
  // Initials are no name, though they identify: `namesAlone` warns of them.
  if (/^[A-Za-z]/.test(stem)) return acronyms.has(stem.toUpperCase()) || /^[a-z][.・]?[a-z]?\.?$/i.test(stem);
  if (surnamesLikeWords.some((surname) => before.endsWith(surname))) return false;
  if (wholeWords.has(stem)) return true;
  const sign = { さま: '様', サマ: '様', クン: 'くん', チャン: 'ちゃん', サン: 'さん' }[title] ?? title;
  if ([...ordinaryEndings, ...(wordsBeforeTitle[sign] ?? [])].some((word) => before.endsWith(word)))
    return true;
  return isKana(stem) && isOrdinaryKana(sign, stem);
}

/** In running kana a verb's or adjective's end before 様 is no name, and short words count only after a particle. */
function isOrdinaryKana(sign: string, stem: string): boolean {
  if (sign === '氏' || sign === '君') return true;
  if (kanaNames.includes(stem)) return false;
  if (sign === '様' && /(?:[のるたいなしこそあどくす]|(?<![とどろこぞ])う)$/u.test(stem)) return true;
  return wholeKanaWords.some((word) => {
    if (!stem.endsWith(word)) return false;
    const previous = stem.at(-word.length - 1);
    return stem === word || (previous !== undefined && (particle.test(previous) || previous === 'お'));
  });
}

function isKana(stem: string): boolean {
  return /^[ぁ-んー]+$/u.test(stem);
}
