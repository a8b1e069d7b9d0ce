import type { OpenWork } from '#db/queries/case-endings.server';
import { formatMonthDay } from '~/lib/japanese-date';
import type { EndingHow } from './ending-rules';

const running: readonly string[] = ['active', 'paused', 'settled'];
const asked: readonly string[] = ['asked', 'accepted', 'trial'];

/** What an end would close, each as a sentence, so that it is told before it is done to who works on the case. */
export function closesWith(work: OpenWork, how: EndingHow): string[] {
  return [
    ...runningSentences(work, how),
    ...work.works.map(
      ({ title, hostName }) =>
        `作品「${title}」（${hostName}）：「返してもらう」になり、返るまで、きょうに出ます。`,
    ),
  ];
}

/**
 * The same for everybody who sees the agenda: of works their number and the host, as a title can tell whose they are.
 *
 * @param item the item that ends the case itself
 */
export function closesOnAgenda({ items, ...work }: OpenWork, how: EndingHow, item: string): string[] {
  const others = { ...work, items: items.filter(({ id }) => id !== item) };
  const hostNames = work.works.map(({ hostName }) => hostName);
  return [
    ...runningSentences(others, how),
    ...[...new Set(hostNames)].map(
      (name) => `受入先にある作品${hostNames.filter((one) => one === name).length}点：${name}`,
    ),
  ];
}

function runningSentences({ placements, plans, items }: OpenWork, how: EndingHow): string[] {
  return [
    ...placements.map((placement) => placementSentence(placement, how)),
    ...plans.map(({ number, status }) => planSentence(number, status, how)),
    ...items.map(({ heldOn }) => `${formatMonthDay(heldOn)}の会議の議題から下ろします。`),
  ];
}

function placementSentence(
  { hostName, status, plannedFollowUps }: OpenWork['placements'][number],
  how: EndingHow,
): string {
  if (running.includes(status)) {
    const follow = plannedFollowUps > 0 ? `予定のフォローアップ${plannedFollowUps}回もなくなります。` : '';
    return how === 'closure'
      ? `${hostName}：支援としての受入れを終わりにします（ご本人が通うことは続けられます）。${follow}`
      : `${hostName}：受入れを終わりにします。${follow}`;
  }
  return asked.includes(status)
    ? `${hostName}：打診・見学を取りやめ、見せている札を閉じます。受入先には担当から伝えてください。`
    : `${hostName}：ご本人への提案を取りやめます。`;
}

function planSentence(number: number, status: string, how: EndingHow): string {
  if (status !== 'confirmed') return `プラン第${number}版：書きかけのまま閉じます（読めます）。`;
  return how === 'closure'
    ? `プラン第${number}版：終結になります。`
    : `プラン第${number}版：${how === 'suspension' ? '中断' : '途中で終わり'}になります。`;
}
