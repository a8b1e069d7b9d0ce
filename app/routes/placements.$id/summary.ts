import type { useLoaderData } from '@remix-run/react';
import {
  hostAnswerNames,
  placementStatuses,
  placementStatusNames,
  type PlacementKind,
  type PlacementStatus,
} from '~/domain/placements/rules';
import { formatDay } from '~/lib/japanese-date';
import type { Fact, Step } from '~/ui';
import type { loader } from './route';

export type PlacementView = ReturnType<typeof useLoaderData<typeof loader>>;

const aside: readonly PlacementStatus[] = ['paused', 'ended', 'declined'];
const wholeWay = placementStatuses.filter((status) => !aside.includes(status));
const dropInWay: readonly PlacementStatus[] = ['proposed', 'agreed', 'active', 'settled'];

/** Where on its way the placement stands. */
export function progress(kind: PlacementKind, status: PlacementStatus): Step[] {
  const way = kind === 'drop_in' ? dropInWay : wholeWay;
  const at = way.indexOf(status === 'paused' ? 'active' : status);
  if (at === -1) return [{ label: placementStatusNames[status], state: 'current' }];
  return way.map((each, index) => ({
    label:
      each === 'active' && status === 'paused' ? placementStatusNames.paused : placementStatusNames[each],
    state: index < at ? 'done' : index === at ? 'current' : 'todo',
  }));
}

/** What is known of the placement so far; what is not known is left out. */
export function placementFacts(placement: PlacementView): Fact[] {
  const { hostAnswer, idea } = placement;
  const facts: [string, string | null][] = [
    ['受入枠', placement.opportunityTitle],
    ['会議で出た案', idea && `${idea.idea}（${idea.agencyName}、${formatDay(idea.heldOn)}の会議）`],
    ['ご本人の言葉', placement.personWords],
    ['呼び名', placement.alias],
    [
      'お返事',
      hostAnswer && hostAnswer in hostAnswerNames
        ? `${hostAnswerNames[hostAnswer as keyof typeof hostAnswerNames]}${placement.answeredByPhone ? '（電話で聞いて代わりに記録）' : ''}`
        : null,
    ],
    ['曜日と時間', placement.timeText],
    ['見学・お試し', placement.trialOn && formatDay(placement.trialOn)],
    ['始めた日', placement.startedOn && formatDay(placement.startedOn)],
    ['合意した条件', placement.agreedConditions],
    ['終わった日', placement.endedOn && formatDay(placement.endedOn)],
    ['担当', placement.coordinatorName],
    ['受入先の連絡先', [placement.hostContact, placement.hostPhone].filter(Boolean).join(' ')],
  ];
  return facts.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}
