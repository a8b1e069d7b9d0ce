import { hitsOf, type Hit, type Rewrite } from './finding';
import { inHiragana, withoutGaps } from './fold';
import { bareClause, needAfter } from './needs';
import { sensitiveGroups, spelledInKana } from './sensitive-words';

/** Names of offices, laws and jobs that contain such a word and say nothing about a person. */
const officeNames =
  /(?:障害|障がい|精神|身体|知的|発達|生活困窮|困窮|依存症|認知症|難病|虐待|不登校|ひきこもり|引きこもり|DV|外国籍|ヤングケアラー)(?:者|児|児者)?(?:等)?(?:の)?(?:ある)?(?:総合)?(?:自立)?(?:保健)?(?:福祉|相談|支援(?!区分)|就業|対策|基幹|地域|自立|サポーター|カフェ|家族会|親の会|の人と家族の会|家族の会|防止|予防)[^\s、。]{0,12}(?:センター|窓口|課|係|担当|機関|事業所?|員|法|サービス|協議会|会議|室|講座|研修|体操|教室|週間|月間|展|マーク|理解|イベント|まつり|フェア|サポーター|カフェ|会)/giu;

/** Words for illness, handicap, benefit status, crime …, with the neutral phrase their group offers. */
export function sensitiveWords(spaced: string): Hit[] {
  const { text, at } = withoutGaps(spaced);
  const offices = [...text.matchAll(officeNames)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  return [
    ...sensitiveGroups.flatMap(({ pattern, instead }) => hitsOf(text, pattern, 'sensitive', instead)),
    ...hitsOf(inHiragana(text), spelledInKana.pattern, 'sensitive', spelledInKana.instead),
  ]
    .filter((hit) => !offices.some((office) => office.start <= hit.start && hit.end <= office.end))
    .map((hit) => ({
      ...inSpaced(hit),
      rewrite: mapped(needAfter(text, hit) ?? bareClause(text, hit, (hit.instead ?? '').split('／'))),
    }));

  function inSpaced<Span extends { start: number; end: number }>(span: Span): Span {
    return { ...span, start: at[span.start] ?? 0, end: (at[span.end - 1] ?? 0) + 1 };
  }

  function mapped(rewrite: Rewrite | null): Rewrite | null {
    return rewrite && inSpaced(rewrite);
  }
}
