import { and, asc, desc, eq, inArray, min } from 'drizzle-orm';
import { users } from '../schema/accounts.server';
import { cases, consents } from '../schema/people.server';
import type { ScopedTx } from '../scope.server';

/** All that was ever recorded of a case's consents, oldest first: the newest of a scope holds. */
export async function listConsents(tx: ScopedTx, caseId: string) {
  return tx
    .select({
      id: consents.id,
      scope: consents.scope,
      state: consents.state,
      rulesVersion: consents.rulesVersion,
      method: consents.method,
      recordedOn: consents.recordedOn,
      recordedBy: users.name,
      validUntil: consents.validUntil,
      evidence: consents.evidence,
      helperPresent: consents.helperPresent,
      guardianAgreed: consents.guardianAgreed,
      childView: consents.childView,
    })
    .from(consents)
    .innerJoin(
      users,
      and(eq(users.municipalityId, consents.municipalityId), eq(users.id, consents.recordedBy)),
    )
    .where(eq(consents.caseId, caseId))
    .orderBy(asc(consents.recordedAt), asc(consents.id));
}

export async function insertConsents(
  tx: ScopedTx,
  rows: readonly Omit<typeof consents.$inferInsert, 'municipalityId'>[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.insert(consents).values(rows.map((row) => ({ ...row, municipalityId: tx.municipalityId })));
}

/** The newest record of one scope: what the person said last about it. */
export async function findConsent(tx: ScopedTx, caseId: string, scope: string) {
  const [row] = await tx
    .select({ id: consents.id, state: consents.state, validUntil: consents.validUntil })
    .from(consents)
    .where(and(eq(consents.caseId, caseId), eq(consents.scope, scope)))
    .orderBy(desc(consents.recordedAt), desc(consents.id))
    .limit(1);
  return row ?? null;
}

/** The day on which the person first agreed to a scope, whatever came after; null: never. */
export async function findFirstGranted(tx: ScopedTx, caseId: string, scope: string): Promise<string | null> {
  const [row] = await tx
    .select({ on: min(consents.recordedOn) })
    .from(consents)
    .where(and(eq(consents.caseId, caseId), eq(consents.scope, scope), eq(consents.state, 'granted')));
  return row?.on ?? null;
}

/** The newest record of each scope of the cases on which somebody works. */
export async function listNewestConsents(tx: ScopedTx) {
  return tx
    .selectDistinctOn([consents.caseId, consents.scope], {
      caseId: consents.caseId,
      code: cases.code,
      coordinatorId: cases.coordinatorUserId,
      scope: consents.scope,
      state: consents.state,
      recordedOn: consents.recordedOn,
      validUntil: consents.validUntil,
    })
    .from(consents)
    .innerJoin(cases, and(eq(cases.municipalityId, consents.municipalityId), eq(cases.id, consents.caseId)))
    .where(inArray(cases.status, ['intake', 'assessing', 'planning', 'deciding', 'active']))
    .orderBy(consents.caseId, consents.scope, desc(consents.recordedAt), desc(consents.id));
}
