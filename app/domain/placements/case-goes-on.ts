import { allowed, refuse, type Decision } from '~/domain/kernel/errors';
import { caseStatusNames, openCaseStatuses, type CaseStatus } from '~/domain/people/rules';
import type { PlacementStep } from './rules';

/** Steps that lead to an activity: only while the case is under way. */
const leadsOn: readonly PlacementStep[] = ['agree', 'ask', 'plan_trial', 'start', 'resume'];

/** Whether a step may be taken while the case stands where it does; an ended case is only tidied up. */
export function decideCaseGoesOn(step: PlacementStep, status: CaseStatus): Decision {
  if (!leadsOn.includes(step) || openCaseStatuses.includes(status)) return allowed;
  return refuse(
    `ケースは「${caseStatusNames[status]}」なので、先へ進められません。`,
    '続きがあるときは、先にケースを「再開する」を選んでください。ここでは見送りか終了にできます。',
  );
}
