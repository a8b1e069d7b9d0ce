import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { CaseVisibility } from '~/domain/people/rules';
import { householdMembers } from '../schema/case-access.server';
import { cases, consents } from '../schema/people.server';
import { placements } from '../schema/placements.server';
import type { ScopedTx } from '../scope.server';
import { visibleTo } from './case-visibility.server';
import { openCaseStates } from './community.server';
import { endsAfter, waitingSince } from './waiting-since.server';

/** Every open case the reader sees, with since when it waits. */
export async function listOpenCases(tx: ScopedTx, of: CaseVisibility) {
  return tx
    .select({
      caseId: cases.id,
      code: cases.code,
      status: cases.status,
      familyConsultation: cases.familyConsultation,
      since: waitingSince,
    })
    .from(cases)
    .where(and(inArray(cases.status, openCaseStates), visibleTo(of)))
    .orderBy(asc(cases.id));
}

/** What these persons said last about one scope; who never said anything is not listed. */
export async function listConsentsTo(tx: ScopedTx, scope: string, caseIds: readonly string[]) {
  if (caseIds.length === 0) return [];
  return tx
    .selectDistinctOn([consents.caseId], {
      caseId: consents.caseId,
      scope: consents.scope,
      state: consents.state,
      validUntil: consents.validUntil,
    })
    .from(consents)
    .where(and(eq(consents.scope, scope), inArray(consents.caseId, [...caseIds])))
    .orderBy(consents.caseId, sql`${consents.recordedAt} desc, ${consents.id} desc`);
}

/** All placements of these cases as they stand on a day, in the order in which they were made. */
export async function listPlacementsOfAll(tx: ScopedTx, caseIds: readonly string[], day: string) {
  if (caseIds.length === 0) return [];
  return tx
    .select({
      caseId: placements.caseId,
      hostId: placements.hostId,
      status: sql<string>`case when ${endsAfter(day)} then 'active' else ${placements.status} end`,
    })
    .from(placements)
    .where(inArray(placements.caseId, [...caseIds]))
    .orderBy(asc(placements.createdAt), asc(placements.id));
}

/** Which of these cases belong together. */
export async function listHouseholdsOf(tx: ScopedTx, caseIds: readonly string[]) {
  if (caseIds.length === 0) return [];
  return tx
    .select({ householdId: householdMembers.householdId, caseId: householdMembers.caseId })
    .from(householdMembers)
    .where(inArray(householdMembers.caseId, [...caseIds]))
    .orderBy(asc(householdMembers.householdId), asc(householdMembers.caseId));
}
