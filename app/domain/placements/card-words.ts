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
  '(?:お?(?:母|父|兄|姉|祖母|祖父|爺|婆)(?:さん|さま|様|親)?|(?:ご)?(?:両親|家族|きょうだい|兄弟|姉妹)|弟|妹|ママ|パパ|おばあ(?:さん|ちゃん)|おじい(?:さん|ちゃん)|親)';
const care =
  '(?:病|障害|障がい|精神|うつ|鬱|依存|認知症|入院|通院|看病|介護|介助|世話|面倒|具合|体調|薬|寝込|寝たきり|倒れ|調子)';

/** Of a home in which somebody is ill or looked after, of a child that does the work of a grown-up, of being at school. */
const ofHomeOrSchool: readonly RegExp[] = [
  new RegExp(`${kin}[^。\\n]{0,16}${care}`, 'u'),
  new RegExp(`${care}[^。\\n]{0,8}${kin}`, 'u'),
  /ヤングケアラー|家事を(?:ひとりで|一人で|すべて|全部|担)|ひとり親|一人親|母子(?:家庭|世帯)|父子(?:家庭|世帯)|生活保護/u,
  /不登校|登校(?:して|でき|し(?:ぶ|な)|拒否)|保健室登校|別室|欠席|学校[^。\n]{0,8}(?:行っ(?:て|た)|行(?:け|か|き)|通(?:え|わ|っ|い)|休|来て|なじめ|馴染め)/u,
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
