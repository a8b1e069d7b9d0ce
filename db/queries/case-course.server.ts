import { and, asc, count, desc, eq } from 'drizzle-orm';
import { users } from '../schema/accounts.server';
import { contactAttempts, schemeChecks } from '../schema/case-course.server';
import { cases } from '../schema/people.server';
import type { ScopedTx } from '../scope.server';

/** The existing schemes that were considered for a case, in the order of the days. */
export async function listSchemeChecks(tx: ScopedTx, caseId: string) {
  return tx
    .select({
      scheme: schemeChecks.scheme,
      fit: schemeChecks.fit,
      reason: schemeChecks.reason,
      checkedOn: schemeChecks.checkedOn,
      checkedBy: users.name,
    })
    .from(schemeChecks)
    .innerJoin(
      users,
      and(eq(users.municipalityId, schemeChecks.municipalityId), eq(users.id, schemeChecks.checkedBy)),
    )
    .where(eq(schemeChecks.caseId, caseId))
    .orderBy(asc(schemeChecks.checkedOn), asc(schemeChecks.id));
}

export async function countSchemeChecks(tx: ScopedTx, caseId: string): Promise<number> {
  const [row] = await tx
    .select({ number: count() })
    .from(schemeChecks)
    .where(eq(schemeChecks.caseId, caseId));
  return row?.number ?? 0;
}

type SchemeCheckInsert = Omit<typeof schemeChecks.$inferInsert, 'municipalityId'>;

/** Records what was found about a scheme, in the place of what was found before. */
export async function putSchemeCheck(tx: ScopedTx, row: SchemeCheckInsert): Promise<void> {
  const { fit, reason, checkedOn, checkedBy } = row;
  await tx
    .insert(schemeChecks)
    .values({ ...row, municipalityId: tx.municipalityId })
    .onConflictDoUpdate({
      target: [schemeChecks.municipalityId, schemeChecks.caseId, schemeChecks.scheme],
      set: { fit, reason, checkedOn, checkedBy },
    });
}

/** @returns false when the scheme was not considered. */
export async function removeSchemeCheck(tx: ScopedTx, caseId: string, scheme: string): Promise<boolean> {
  const removed = await tx
    .delete(schemeChecks)
    .where(and(eq(schemeChecks.caseId, caseId), eq(schemeChecks.scheme, scheme)))
    .returning({ id: schemeChecks.id });
  return removed.length === 1;
}

/** The attempts to reach a person, the newest first. */
export async function listAttempts(tx: ScopedTx, caseId: string) {
  return tx
    .select({
      id: contactAttempts.id,
      triedOn: contactAttempts.triedOn,
      means: contactAttempts.means,
      result: contactAttempts.result,
      note: contactAttempts.note,
      triedBy: users.name,
    })
    .from(contactAttempts)
    .innerJoin(
      users,
      and(eq(users.municipalityId, contactAttempts.municipalityId), eq(users.id, contactAttempts.triedBy)),
    )
    .where(eq(contactAttempts.caseId, caseId))
    .orderBy(desc(contactAttempts.triedOn), desc(contactAttempts.id));
}

export async function insertAttempt(
  tx: ScopedTx,
  row: Omit<typeof contactAttempts.$inferInsert, 'municipalityId'>,
): Promise<void> {
  await tx.insert(contactAttempts).values({ ...row, municipalityId: tx.municipalityId });
}

/** When a person was last heard of; null when never, or when there is no such case. */
export async function findCaseLastContact(tx: ScopedTx, caseId: string): Promise<string | null> {
  const [row] = await tx
    .select({ lastContactOn: cases.lastContactOn })
    .from(cases)
    .where(eq(cases.id, caseId));
  return row?.lastContactOn ?? null;
}
