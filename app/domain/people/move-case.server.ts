import {
  findCase,
  moveLastContact,
  updateCase,
  type CaseChange,
  type CaseRow,
} from '#db/queries/cases.server';
import type { ScopedTx } from '#db/scope.server';
import { NotFound } from '~/domain/kernel/errors';
import type { Day } from '~/lib/japanese-date';
import type { CaseStatus } from './case-rules';
import { comesInto } from './for-step.server';

/** A case that another area decides on, locked until the transaction ends; whether it may is judged by that area. */
export async function lockCase(tx: ScopedTx, caseId: string): Promise<CaseRow> {
  const found = await findCase(tx, { id: caseId }, { lock: true });
  if (!found) throw new NotFound('ケース');
  return found;
}

/**
 * Moves a case to a state that another area has decided on (meeting, decision), in its transaction; null leaves the state
 * and writes the change alone. The rule is the caller's; the case is locked until the transaction ends.
 */
export async function moveCase(
  tx: ScopedTx,
  caseId: string,
  status: CaseStatus | null,
  day: Day,
  change: Omit<CaseChange, 'status'> = {},
): Promise<{ from: CaseStatus; to: CaseStatus }> {
  const found = await lockCase(tx, caseId);
  const from = found.status as CaseStatus;
  const to = status ?? from;
  await updateCase(tx, found, { ...change, ...(to !== from && comesInto(found, to, day)) });
  return { from, to };
}

/** Moves a case only when it stands in `from`. */
export async function moveCaseFrom(
  tx: ScopedTx,
  caseId: string,
  from: CaseStatus,
  to: CaseStatus,
  day: Day,
): Promise<void> {
  const found = await findCase(tx, { id: caseId }, { lock: true });
  if (found?.status === from) await updateCase(tx, found, comesInto(found, to, day));
}

/** Notes that the person was talked to on a day; an older contact changes nothing. */
export async function touchCase(tx: ScopedTx, caseId: string, lastContactOn: string): Promise<void> {
  await moveLastContact(tx, caseId, lastContactOn);
}
