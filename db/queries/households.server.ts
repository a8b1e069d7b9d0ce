import { and, asc, eq, ne } from 'drizzle-orm';
import type { CaseVisibility } from '~/domain/people/rules';
import { householdMembers } from '../schema/case-access.server';
import { cases } from '../schema/people.server';
import type { ScopedTx } from '../scope.server';
import { visibleTo } from './case-visibility.server';

/** The household of a case; null when it belongs to none. */
export async function findHousehold(tx: ScopedTx, caseId: string): Promise<string | null> {
  const [row] = await tx
    .select({ householdId: householdMembers.householdId })
    .from(householdMembers)
    .where(eq(householdMembers.caseId, caseId))
    .for('update');
  return row?.householdId ?? null;
}

/** The other cases of a household that the reader sees; of the rest it is not even told that they are there. */
export async function listHouseholdCases(
  tx: ScopedTx,
  { caseId, of }: { caseId: string; of: CaseVisibility },
) {
  const own = tx
    .select({ householdId: householdMembers.householdId })
    .from(householdMembers)
    .where(eq(householdMembers.caseId, caseId));
  return tx
    .select({ id: cases.id, code: cases.code, since: householdMembers.since })
    .from(householdMembers)
    .innerJoin(
      cases,
      and(eq(cases.municipalityId, householdMembers.municipalityId), eq(cases.id, householdMembers.caseId)),
    )
    .where(and(eq(householdMembers.householdId, own), ne(cases.id, caseId), visibleTo(of)))
    .orderBy(asc(cases.code));
}

type MemberInsert = Omit<typeof householdMembers.$inferInsert, 'municipalityId'>;

export async function insertMembers(tx: ScopedTx, rows: readonly MemberInsert[]): Promise<void> {
  await tx
    .insert(householdMembers)
    .values(rows.map((row) => ({ ...row, municipalityId: tx.municipalityId })))
    .onConflictDoNothing({ target: [householdMembers.municipalityId, householdMembers.caseId] });
}

/** @returns false when the case belongs to no household. */
export async function deleteMember(tx: ScopedTx, caseId: string): Promise<boolean> {
  const gone = await tx
    .delete(householdMembers)
    .where(eq(householdMembers.caseId, caseId))
    .returning({ id: householdMembers.id });
  return gone.length === 1;
}
