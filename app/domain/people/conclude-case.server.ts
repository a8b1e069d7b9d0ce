import { insertAftercare } from '#db/queries/aftercare.server';
import { insertEnding } from '#db/queries/case-endings.server';
import { updateCase, type CaseRow } from '#db/queries/cases.server';
import type { Context } from '~/domain/kernel/command.server';
import { newId } from '~/domain/kernel/ids';
import { react } from '~/domain/kernel/reactions.server';
import type { Day } from '~/lib/japanese-date';
import { aftercareDays } from './aftercare-rules';
import type { CaseStatus } from './case-rules';
import { statusAfter, type EndingHow } from './ending-rules';
import { comesInto } from './for-step.server';

export interface Ending {
  readonly how: EndingHow;
  readonly endedOn: Day;
  readonly reason?: string;
  readonly destination?: string;
  readonly informationPassed?: boolean;
  /** 主担当 from then on (CLS-6). */
  readonly leadAgencyId?: string | null;
  /** Months after the end in which the person is contacted (CLS-3). */
  readonly aftercareMonths?: readonly number[];
  /** Where it was decided, when in a 支援会議. */
  readonly decidedIn?: string;
  /** Words for whoever referred the case. */
  readonly message?: string;
  /** Both checks of a closure were made: the person has found a place (CLS-1). */
  readonly settled?: boolean;
  readonly nextOn?: Day | null;
  readonly nextWhat?: string;
}

/**
 * Ends a case that is locked, in the transaction of what decided it: the state, the end in the history, the contacts
 * after it, and through the reactions everything that still runs. The rule is the caller's.
 * @returns what ended with it, for the audit entry
 */
export async function concludeCase(
  context: Context,
  row: CaseRow,
  ending: Ending,
): Promise<Record<string, unknown> & { status: CaseStatus }> {
  const { tx, scope } = context;
  const { how, endedOn, reason = '', nextOn = null, nextWhat = '' } = ending;
  const status = statusAfter[how];
  await updateCase(tx, row, {
    ...comesInto(row, status, endedOn),
    statusReason: reason,
    closedOn: how === 'suspension' ? null : endedOn,
    nextOn,
    nextWhat,
  });
  await insertEnding(tx, {
    id: newId(),
    caseId: row.id,
    how,
    fromStatus: row.status,
    endedOn,
    reason,
    destination: ending.destination ?? '',
    informationPassed: ending.informationPassed ?? false,
    leadAgencyId: ending.leadAgencyId ?? null,
    decidedIn: ending.decidedIn ?? '',
    message: ending.message ?? '',
    endedBy: scope.actor.kind === 'user' ? scope.actor.userId : null,
  });
  const contacts = aftercareDays(endedOn, ending.aftercareMonths ?? []);
  await insertAftercare(
    tx,
    contacts.map((plannedOn) => ({ id: newId(), caseId: row.id, plannedOn })),
  );
  const ended = await react(context, 'caseEnded', {
    caseId: row.id,
    how,
    reason,
    settled: ending.settled ?? false,
  });
  return { from: row.status, status, how, aftercare: contacts, ...ended };
}
