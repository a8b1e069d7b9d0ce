import { updateCase, type CaseChange, type CaseRow } from '#db/queries/cases.server';
import type { ScopedTx } from '#db/scope.server';
import { Conflict, insist } from '~/domain/kernel/errors';
import type { Scope } from '~/domain/kernel/scope';
import type { Day } from '~/lib/japanese-date';
import { findCaseForWork } from './access.server';
import { beforeDecision, decideCaseStep, type CaseFacts, type CaseStatus, type CaseStep } from './case-rules';
import { factsOf } from './facts-of.server';

/**
 * The case for a step that may be taken now, locked, in the version the reader has seen.
 *
 * @throws NotFound, Conflict, Refused
 */
export async function forStep(
  tx: ScopedTx,
  scope: Scope,
  step: CaseStep,
  seen: { code: string; version: number },
  day: Day,
  given: Partial<CaseFacts> = {},
): Promise<CaseRow> {
  const row = await forEdit(tx, scope, seen);
  insist(decideCaseStep(step, { ...(await factsOf(tx, row, day)), ...given }));
  return row;
}

/** The case locked for a change that no rule forbids. */
export async function forEdit(
  tx: ScopedTx,
  scope: Scope,
  { code, version }: { code: string; version: number },
): Promise<CaseRow> {
  const row = await findCaseForWork(tx, scope, code, { lock: true });
  if (row.version !== version) throw new Conflict();
  return row;
}

/** A case that comes into a state on a day; involvement before the decision ends with what it came before. */
export function comesInto(
  row: Pick<CaseRow, 'earlyEngagementOn' | 'engagementEndedOn'>,
  status: CaseStatus,
  day: Day,
) {
  const ends =
    row.earlyEngagementOn !== null && row.engagementEndedOn === null && !beforeDecision.includes(status);
  return { status, statusSince: day, ...(ends && { engagementEndedOn: day }) };
}

/** Writes the change and says what the audit log keeps of it. */
export async function changeCase(
  tx: ScopedTx,
  row: CaseRow,
  change: CaseChange,
  kept: Record<string, unknown>,
) {
  await updateCase(tx, row, change);
  return {
    value: { code: row.code },
    audit: { subject: { type: 'case', id: row.id }, codes: [row.code], change: kept },
  };
}
