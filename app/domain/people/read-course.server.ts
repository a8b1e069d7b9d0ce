import { listAftercare } from '#db/queries/aftercare.server';
import { listSchemeChecks } from '#db/queries/case-course.server';
import { listEndings, type EndingRow } from '#db/queries/case-endings.server';
import { listProposals } from '#db/queries/ending-proposals.server';
import type { CaseRow } from '#db/queries/cases.server';
import type { ScopedTx } from '#db/scope.server';
import { isSlug, label } from '~/domain/taxonomy/index.server';
import type { CaseStatus } from './case-rules';
import { familyEndReasonNames, familyEndReasons } from './family-rules';
import {
  endingOfStatus,
  transferReasonNames,
  transferReasons,
  type EndingHow,
  type TransferReason,
} from './ending-rules';

/** Why a case ended, in words; '' where no reason is kept. */
export function endingReason(how: EndingHow, reason: string): string {
  const ofFamily = familyEndReasons.find((one) => one === reason);
  if (ofFamily) return familyEndReasonNames[ofFamily];
  if (how === 'transfer') {
    return (transferReasons as readonly string[]).includes(reason)
      ? transferReasonNames[reason as TransferReason]
      : '';
  }
  const list = how === 'closure' ? 'caseClosure' : how === 'suspension' ? 'caseSuspension' : 'handback';
  return isSlug(list, reason) ? label(list, reason) : '';
}

function toEnding(row: EndingRow) {
  const how = row.how as EndingHow;
  return { ...row, how, reason: endingReason(how, row.reason), reopenedTo: row.reopenedTo as CaseStatus };
}

/** The course of a case beside its plans and placements: schemes considered, item to end it, ends and new beginnings. */
export async function readCourse(tx: ScopedTx, row: Pick<CaseRow, 'id' | 'status' | 'statusReason'>) {
  const endings = (await listEndings(tx, row.id)).map(toEnding);
  const [proposal] = await listProposals(tx, row.id);
  const aftercare = (await listAftercare(tx, row.id)).filter(({ status }) => status === 'planned');
  const how = endingOfStatus(row.status);
  return {
    schemes: (await listSchemeChecks(tx, row.id)).length,
    /** The end that holds, when the case has ended. */
    ending: endings[0]?.reopenedOn === null ? endings[0] : null,
    reason: how === null ? '' : endingReason(how, row.statusReason),
    endings,
    nextAftercareOn: aftercare[0]?.plannedOn ?? null,
    /** On the agenda of a meeting that has not found anything yet. */
    proposal:
      proposal?.itemStatus === 'proposed'
        ? {
            kind: proposal.kind as 'closure' | 'suspension',
            meetingId: proposal.meetingId,
            heldOn: proposal.heldOn,
            proposalId: proposal.id,
          }
        : null,
  };
}
