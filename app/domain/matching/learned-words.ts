import { conditionAnswerNames, timesSubject, type Difference } from '~/domain/registry/rules';
import { label } from '~/domain/taxonomy/lists';
import { formatMonth } from '~/lib/japanese-date';
import { fewestPeople, type LearnedAnswers, type LearnedSpan } from './learned';

/** One fact in plain words, with where it comes from. */
export interface LearnedLine {
  readonly text: string;
  readonly source: string;
}

/** What stands where nothing can be told; the same for none and for few, which would tell of single people. */
export const tooFewWords = `打診への答えがまだ少ない（${fewestPeople}人分から数えます）ので、返事の日数などは出していません。`;

/** What the answers of a host have told, in plain words. */
export function learnedAnswerLines(
  { reply, acceptance, unanswered }: LearnedAnswers,
  { to }: LearnedSpan,
): LearnedLine[] {
  const source = `${formatMonth(to)}までの2年の打診の記録`;
  return [
    ...(reply ? [{ text: `返事：答えの半分以上が、${withinWords(reply.withinDays)}届いた`, source }] : []),
    ...(acceptance
      ? [
          {
            text: `受け入れに前向きな答え：${acceptance === 'half_or_more' ? '半分以上' : '半分より少ない'}`,
            source,
          },
        ]
      : []),
    ...(unanswered ? [{ text: '2週間より長く返事を待っている打診がある', source: 'いまの打診の記録' }] : []),
  ];
}

function withinWords(days: number): string {
  return days === 0 ? 'その日のうちに' : `聞いてから${days}日のうちに`;
}

/** What was seen otherwise than registered, to be checked; with the offer it is about where `titles` names it. */
export function differenceLines(
  differences: readonly Difference[],
  titles: ReadonlyMap<string, string> = new Map(),
): LearnedLine[] {
  return differences.map(({ subject, opportunityId, registered, found, seenIn }) => {
    const what = subject === timesSubject ? '曜日と時間' : label('consideration', subject);
    const title = titles.get(opportunityId ?? '');
    const words =
      registered === null
        ? '登録とちがっていた'
        : `登録は「${conditionAnswerNames[registered]}」、行ってみると「${conditionAnswerNames[found]}」`;
    return {
      text: `${what}${title === undefined ? '' : `（${title}）`}：${words}`,
      source: `${formatMonth(seenIn)}にその場で見たこと。受入先に確かめてください`,
    };
  });
}
