import { and, asc, eq, lte, sql } from 'drizzle-orm';
import { users } from '../schema/accounts.server';
import { aftercareContacts } from '../schema/case-course.server';
import { cases } from '../schema/people.server';
import type { ScopedTx } from '../scope.server';

type AftercareInsert = Omit<typeof aftercareContacts.$inferInsert, 'municipalityId'>;

const caseOfContact = and(
  eq(cases.municipalityId, aftercareContacts.municipalityId),
  eq(cases.id, aftercareContacts.caseId),
);

/** The contacts after the closures of a case, by the day they were planned for. */
export async function listAftercare(tx: ScopedTx, caseId: string) {
  return tx
    .select({
      id: aftercareContacts.id,
      plannedOn: aftercareContacts.plannedOn,
      status: aftercareContacts.status,
      doneOn: aftercareContacts.doneOn,
      doneBy: users.name,
      talkedTo: aftercareContacts.talkedTo,
      finding: aftercareContacts.finding,
      note: aftercareContacts.note,
    })
    .from(aftercareContacts)
    .leftJoin(
      users,
      and(eq(users.municipalityId, aftercareContacts.municipalityId), eq(users.id, aftercareContacts.doneBy)),
    )
    .where(eq(aftercareContacts.caseId, caseId))
    .orderBy(asc(aftercareContacts.plannedOn), asc(aftercareContacts.id));
}

/** One contact with its case, locked until the transaction ends. */
export async function lockAftercare(tx: ScopedTx, id: string) {
  const [row] = await tx
    .select({
      id: aftercareContacts.id,
      caseId: aftercareContacts.caseId,
      code: cases.code,
      caseStatus: cases.status,
      status: aftercareContacts.status,
    })
    .from(aftercareContacts)
    .innerJoin(cases, caseOfContact)
    .where(eq(aftercareContacts.id, id))
    .for('update', { of: aftercareContacts });
  return row ?? null;
}

export async function insertAftercare(tx: ScopedTx, rows: readonly AftercareInsert[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insert(aftercareContacts)
    .values(rows.map((row) => ({ ...row, municipalityId: tx.municipalityId })));
}

export async function updateAftercare(
  tx: ScopedTx,
  id: string,
  set: Partial<AftercareInsert>,
): Promise<void> {
  await tx.update(aftercareContacts).set(set).where(eq(aftercareContacts.id, id));
}

/** Contacts that are still ahead are no longer needed: the case goes on. @returns how many. */
export async function dropPlannedAftercare(tx: ScopedTx, caseId: string): Promise<number> {
  const dropped = await tx
    .update(aftercareContacts)
    .set({ status: 'not_needed' })
    .where(and(eq(aftercareContacts.caseId, caseId), eq(aftercareContacts.status, 'planned')))
    .returning({ id: aftercareContacts.id });
  return dropped.length;
}

/** Contacts of closed cases that are due up to a day, the oldest first. */
export async function listDueAftercare(tx: ScopedTx, day: string) {
  return tx
    .select({
      id: aftercareContacts.id,
      plannedOn: aftercareContacts.plannedOn,
      caseId: cases.id,
      code: cases.code,
      coordinatorId: cases.coordinatorUserId,
      /** 主担当 since the closure. */
      leadAgencyId: sql<string | null>`(select e.lead_agency_id from case_endings e
        where e.municipality_id = ${cases.municipalityId} and e.case_id = ${cases.id} and e.reopened_on is null
        order by e.id desc limit 1)`,
    })
    .from(aftercareContacts)
    .innerJoin(cases, caseOfContact)
    .where(and(eq(aftercareContacts.status, 'planned'), lte(aftercareContacts.plannedOn, day)))
    .orderBy(asc(aftercareContacts.plannedOn));
}
