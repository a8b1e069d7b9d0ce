import { acceptanceHeadings } from './acceptance-headings';

/** 「声かけ・見守りをお願いします」: what a place is asked for, as one sentence (FUP-7). */
export function requestSentence(requests: readonly string[]): string {
  return `${requests.join('・')}をお願いします`;
}

/** The lines of 受入れカード as they are read, by heading; what is asked of the place is one small request. */
export function readLines(
  lines: readonly { readonly heading: string; readonly text: string }[],
): { heading: string; texts: string[] }[] {
  return [...new Set(lines.map(({ heading }) => heading))].map((heading) => {
    const texts = lines.filter((line) => line.heading === heading).map(({ text }) => text);
    return { heading, texts: heading === acceptanceHeadings.watch ? [requestSentence(texts)] : texts };
  });
}

const kin =
  '(?:お?(?:母|父|兄|姉|祖母|祖父|爺|婆)(?:さん|さま|様|親)?|(?:ご)?(?:両親|家族|きょうだい|兄弟|姉妹)|弟(?!子)|妹|ママ|パパ|おばあ(?:さん|ちゃん)|おじい(?:さん|ちゃん)|親(?!切|し|睦|友|指|方)|(?<![丈工農漁])夫|妻|娘|息子|保護者|家の人|姑|舅)';
const illness =
  '病|障害|障がい|精神|うつ(?![すしさむわるりら])|鬱|依存|認知症|入院|通院|看病|介護|介助|寝込|寝たきり';
const looking = '(?<!(?:花|苗|犬|猫|動物|畑)の)世話(?!にな|役|人)|面倒|薬|倒れ';
/** Said of the participant as often as of somebody else. */
const condition = '具合|体調|調子';
const reached = '(?:電話|連絡|迎え|知らせ|伝え)';

const school = '(?:学校|小学|中学|高校|授業)';
const not = '(?:ない|なく|なかった|ません|ず)';

/** Of a home in which somebody is ill or looked after, of a child that does the work of a grown-up, of being at school. */
const ofHomeOrSchool: readonly RegExp[] = [
  // 「母が病気」「弟の世話」; not 「家族に電話して、体調を伝える」.
  new RegExp(`${kin}(?:(?!${reached})[^。\\n]){0,16}(?:${illness})`, 'u'),
  new RegExp(`${kin}(?:(?!${reached})[^。、\\n]){0,16}(?:${looking})`, 'u'),
  new RegExp(`${kin}の[^。、\\n]{0,4}(?:${condition})`, 'u'),
  new RegExp(
    `${kin}[がはも](?:、|(?!${reached})[^。、\\n]){0,12}(?:${condition})(?!を?[^。、\\n]{0,6}(?:${reached}|聞))`,
    'u',
  ),
  // 「入院している父」「具合の悪い母」: who is ill is the kin; not 「体調の悪い日は家族が電話します」.
  new RegExp(
    `(?:${illness}|${looking}|${condition})(?:[^。、\\n]{0,7}(?<!(?:日|時|とき|場合))[のなるたいだ中])?${kin}`,
    'u',
  ),
  /(?:子ども|子供|お子さん)[のがはも][^。、\n]{0,4}(?:病|障害|障がい|入院|通院|看病|介護)/u,
  /ヤングケアラー|家事を(?:ひとりで|一人で|すべて|全部|担)|ひとり親|一人親|母子(?:家庭|世帯)|父子(?:家庭|世帯)|生活保護/u,
  /不登校|登校(?:でき|し(?:ぶ|渋|な)|して(?:い)?(?:な|ません)|拒否)|(?:保健室|別室)登校/u,
  new RegExp(
    `${school}校?(?:[にへはも\\s]+[^。、\\n]{0,6})?(?:行って(?:い)?|行け(?:て(?:い)?)?|行か|行き(?=ま)|通えて?(?:い)?|通って(?:い)?|通わ|来て(?:い)?|出て(?:い)?|出られ)${not}`,
    'u',
  ),
  new RegExp(
    `${school}校?(?:[^。、\\n]{0,6}(?:休みがち|なじめ|馴染め|欠席)|を[^。、\\n]{0,6}休[んむみ])`,
    'u',
  ),
];

/** Words of a home or of going to school in a line that leaves the team; null when there are none. */
export function wordsOfHomeOrSchool(text: string): string | null {
  const folded = text.normalize('NFKC');
  for (const pattern of ofHomeOrSchool) {
    const found = pattern.exec(folded)?.[0];
    if (found !== undefined) return found;
  }
  return null;
}

/** The message to whoever wrote such words. */
export function refusalOfHomeOrSchool(found: string): string {
  return `「${found}」は、家族の病気や世話、学校に行っているかどうかにふれています。受入先に渡す文には書けません。受入先にしてほしいことだけを書いてください。`;
}
