import type { Rewrite } from './finding';

/** A condition as people say it after its cause, and how it is said without one. */
const needs: readonly (readonly [said: RegExp, phrase: string])[] = [
  [/人(?:混み|ごみ|込み)|混雑|人が(?:多い|大勢)|大勢/u, '人の少ない時間帯がよい'],
  [
    /朝(?:が|は|に|、)?(?:起き|弱|つら|辛|苦手|動けな)|午前(?:中)?(?:は|が)(?:つら|動けな|苦手|弱)/u,
    '午後からの活動がよい',
  ],
  [/(?:大きな|大きい|どな)(?:声|り)|怒鳴/u, '大きな声を出さない場がよい'],
  [/音に(?:敏感|弱|過敏)|(?:物)?音が(?:苦手|つら|気にな)|うるさ|騒がし|にぎやか/u, '静かな場所がよい'],
  [/一つずつ|ひとつずつ|一度に(?:一つ|たくさん|いくつも)|同時に/u, '一度に一つの作業がよい'],
  [/(?:予定|時間|手順)の?(?:急な)?変更|急な(?:変更|予定)/u, '予定の変更は早めに知らせてほしい'],
  [/高い(?:所|ところ|場所)|脚立|はしご/u, '高い所に上がらない作業がよい'],
  [/片手|[左右](?:手|腕)が(?:動|使|上が|あが|不自由|しびれ)/u, '片手でできる作業がよい'],
  [/(?:電車|バス|乗り物)(?:に|が|は)(?:乗れ|乗る?の|苦手|つら|こわ|怖)/u, '歩いて行ける場所がよい'],
  [/少しずつ(?:増や|慣れ|なれ)|短い時間から/u, '少しずつ増やしたい'],
  [/絵(?:で|を見)|見て(?:わか|分か)|言葉だけ(?:では|だと)/u, '見てわかる手順書がほしい'],
  [/飲み会|お酒|酒の席|飲酒/u, 'お酒の出ない場がよい'],
  [/電話(?:が|は|に)(?:苦手|出|こわ|怖|つら|でき)/u, '電話に出なくてよい活動がよい'],
  [/重い(?:物|もの|荷物)|重労働/u, '重い物を持たない作業がよい'],
  [/忘れ|覚えられ|覚えにく/u, 'メモを見ながらできるとよい'],
  [/長(?:く|時間)(?:は)?(?:立て|立ち|立って)|立ち仕事|立ちっぱなし/u, '長く立ち続けない作業がよい'],
  [/波が(?:ある|あり|大き)|休みがち|急に休む|日によって/u, '休んでもよい活動がよい'],
  [/疲れ(?:やす|が|て)|体力が(?:な|落ち)|休みながら|休憩/u, 'こまめに休めるとよい'],
  [/筆談|文字で|口では|話せな|声が出(?:な|に)/u, '文字でのやりとりがよい'],
  [/読(?:む|み)(?:の|書き|に|こと)|書類が読|字が読め/u, '読み書きの少ない作業がよい'],
  [/暑さ|寒さ|暑い|寒い/u, '暑さ・寒さを避けたい'],
  [
    /一人(?:で|では)(?:行け|動け|不安|来られ|入れ)|はじめて(?:の)?(?:場|所|人)/u,
    '最初は支援者が一緒だとよい',
  ],
  [/階段|段差/u, '階段の少ない場所がよい'],
  [/交通費|バス代|電車代/u, '交通費が出るとよい'],
  [/本人負担|お金がかから|材料費|参加費/u, '本人負担がないとよい'],
  [/転居|逃げ|追われ|知られたくな|会いたくな/u, '近所の人に会いにくい場所がよい'],
  [/字(?:を|が)(?:大き|小さ)|小さい字|細かい字/u, '大きな文字がよい'],
  [/細かい(?:作業|手|こと)|手先|指先/u, '細かい手作業を避けたい'],
  [
    /(?:初対面|知らない人|人と話す|会話|人付き合い|人づきあい|雑談)(?:が|は|の)?(?:苦手|つら|こわ|怖|でき|しんど)?/u,
    '会話が少なくてよい活動がよい',
  ],
  [/臭い|におい|匂い/u, 'においが少ない場所がよい'],
  [/まぶし|光に|蛍光灯/u, 'まぶしくない場所がよい'],
  [/(?:説明|指示)(?:が|を)(?:早|速|一度|長)|何度(?:も|でも)聞/u, '何度でも聞けるとよい'],
];

/** Cause, connective and need, up to the end of the clause: 統合失調症のため｜人混みが苦手｜なので、 */
const clauseEnd = /[、。\n!?「」()]/u;
const because =
  /^(?:[^、。\n!?「」()]{0,8}?)(?:のため|ため|ので|から|せいで|により|によって|で|がある?り?|の)(?:に|も|は|は、|、)?/u;
const goesOn = /(?:な|だ|です|である)?(ので|から|ため|し|が)$/u;

/** A first clause that tells no more than the cause did. */
const idle = /^(?:休職|療養|退職|通院|服薬|入院|治療)(?:中|して(?:いる|いて|おり)?)?$/u;

/** The condition that stands after its cause, said without the cause; null where none is told. */
export function needAfter(text: string, cause: { start: number; end: number }): Rewrite | null {
  const rest = text.slice(cause.end, cause.end + 60);
  const opening = because.exec(rest)?.[0] ?? '';
  const [first, second] = clausesOf(rest.slice(opening.length));
  const said = idle.test(first) ? `${first}、${second}` : first;
  const end = cause.end + opening.length + said.length;
  // A clause that goes on beyond what was looked at is not replaced.
  if (end === cause.end + rest.length && end < text.length) return null;
  const phrase = needs.find(([need]) => need.test(said))?.[1];
  if (phrase === undefined) return null;
  return { start: ownStart(text, cause.start), end, texts: [`${phrase}${goesOn.exec(said)?.[1] ?? ''}`] };
}

/** Two clauses parted by 、; the second is empty where a sentence ends before. */
function clausesOf(tail: string): [string, string] {
  const cut = (from: string) => clauseEnd.exec(from)?.index ?? from.length;
  const first = tail.slice(0, cut(tail));
  if (tail[first.length] !== '、') return [first, ''];
  const after = tail.slice(first.length + 1);
  return [first, after.slice(0, cut(after))];
}

/** 元夫のDVで: what qualifies the cause goes with it. */
function ownStart(text: string, start: number): number {
  const before = /[^、。\n!?「」()\s]{1,10}の$/u.exec(text.slice(Math.max(0, start - 11), start))?.[0];
  return start - (before?.length ?? 0);
}

const merelySaid =
  /^(?:の?(?:診断(?:あり|を受けた|がある|が出た)?|疑い(?:あり|がある)?|傾向(?:あり|がある)?|既往(?:あり)?)|が(?:ある|あります|ありました|少しある)|あり|有り?|です|である|だ|持ち|を持っている)?(?=[、。\n!?「」()]|$)/u;

/** The clause that says nothing but the word itself (うつ病がある。), with other ways to say it. */
export function bareClause(
  text: string,
  word: { start: number; end: number },
  texts: readonly string[],
): Rewrite | null {
  const said = merelySaid.exec(text.slice(word.end, word.end + 20));
  return said === null ? null : { start: word.start, end: word.end + said[0].length, texts };
}
