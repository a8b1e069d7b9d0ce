import { stepName, type ContactWay, type StandBy } from '~/domain/placements/rules';
import type { Day } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { due, type TodayItem } from './items';

export interface StepFact {
  placementId: string;
  caseId: string;
  hostName: string;
  standBy: StandBy | null;
  contact: ContactWay | null;
  fromOn: Day;
}

/** The day of the next step has come: gone on to, or talked about and put off. */
export function stepItem(fact: StepFact, today: Day): TodayItem {
  return {
    key: `step-${fact.placementId}`,
    ...due(fact.fromOn, today),
    what: `少しずつ：「${stepName(fact)}」に進むか、ご本人と話す（${fact.hostName}）`,
    caseId: fact.caseId,
    action: { label: '段取りを見る', to: paths.placement(fact.placementId) },
  };
}
