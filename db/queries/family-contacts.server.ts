import { and, asc, desc, eq, inArray, lte, sql } from 'drizzle-orm';
import { users } from '../schema/accounts.server';
import { familyContacts } from '../schema/family.server';
import { cases } from '../schema/people.server';
import type { ScopedTx } from '../scope.server';
import { withTakenUp } from './case-merges.server';

/** To whom a line was said: the agencies of the case under which it was written, also where that was taken up since. */
const saidTo = { agencyId: cases.agencyId, referrerAgencyId: cases.referrerAgencyId };

const caseOfLine = and(
  eq(cases.municipalityId, familyContacts.municipalityId),
  eq(cases.id, familyContacts.caseId),
);

/** The contacts with the family of a case and of those taken up in it, each with whom it was said to; the newest line first. */
export async function listFamilyContacts(tx: ScopedTx, caseId: string) {
  return tx
    .select({
      id: familyContacts.id,
      contactOn: familyContacts.contactOn,
      who: familyContacts.who,
      means: familyContacts.means,
      agreed: familyContacts.agreed,
      personMayKnow: familyContacts.personMayKnow,
      beforePerson: familyContacts.beforePerson,
      nextContactOn: familyContacts.nextContactOn,
      recordedBy: users.name,
      saidTo,
    })
    .from(familyContacts)
    .innerJoin(cases, caseOfLine)
    .innerJoin(
      users,
      and(eq(users.municipalityId, familyContacts.municipalityId), eq(users.id, familyContacts.recordedBy)),
    )
    .where(inArray(familyContacts.caseId, withTakenUp(tx, caseId)))
    .orderBy(desc(familyContacts.recordedAt), desc(familyContacts.id));
}

/** Whether the family said something under this code before the person agreed. */
export async function holdsFamilyWord(tx: ScopedTx, caseId: string): Promise<boolean> {
  const [line] = await tx
    .select({ id: familyContacts.id })
    .from(familyContacts)
    .where(and(eq(familyContacts.caseId, caseId), eq(familyContacts.beforePerson, true)))
    .limit(1);
  return line !== undefined;
}

/** @returns false when a line of this id is there already: the same form was sent before. */
export async function insertFamilyContact(
  tx: ScopedTx,
  row: Omit<typeof familyContacts.$inferInsert, 'municipalityId'>,
): Promise<boolean> {
  const added = await tx
    .insert(familyContacts)
    .values({ ...row, municipalityId: tx.municipalityId })
    .onConflictDoNothing({ target: [familyContacts.municipalityId, familyContacts.id] })
    .returning({ id: familyContacts.id });
  return added.length > 0;
}

/** The case, or the one in which it was taken up. */
const standsUnder = sql<string>`coalesce(${cases.mergedInto}, ${cases.id})`;

/** The families to be contacted up to a day, by the newest line of each case that goes on or whose person is sought. */
export async function listDueFamilyContacts(tx: ScopedTx, day: string) {
  const newest = tx
    .selectDistinctOn([standsUnder], {
      municipalityId: familyContacts.municipalityId,
      caseId: standsUnder.as('stands_under'),
      nextContactOn: familyContacts.nextContactOn,
      beforePerson: familyContacts.beforePerson,
      saidToLead: sql<string>`${cases.agencyId}`.as('said_to_lead'),
      saidToReferrer: sql<string | null>`${cases.referrerAgencyId}`.as('said_to_referrer'),
    })
    .from(familyContacts)
    .innerJoin(cases, caseOfLine)
    .orderBy(asc(standsUnder), desc(familyContacts.recordedAt), desc(familyContacts.id))
    .as('newest');
  return tx
    .select({
      caseId: cases.id,
      code: cases.code,
      coordinatorId: cases.coordinatorUserId,
      agencyId: cases.agencyId,
      nextOn: newest.nextContactOn,
      beforePerson: newest.beforePerson,
      saidTo: { agencyId: newest.saidToLead, referrerAgencyId: newest.saidToReferrer },
    })
    .from(newest)
    .innerJoin(cases, and(eq(cases.municipalityId, newest.municipalityId), eq(cases.id, newest.caseId)))
    .where(
      and(
        lte(newest.nextContactOn, day),
        inArray(cases.status, ['intake', 'assessing', 'planning', 'deciding', 'active', 'suspended']),
      ),
    )
    .orderBy(asc(newest.nextContactOn), asc(cases.id));
}
