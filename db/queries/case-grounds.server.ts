import { and, asc, eq, inArray, isNull, ne, sql } from 'drizzle-orm';
import { agencies } from '../schema/accounts.server';
import { caseAgencies, cases } from '../schema/people.server';
import type { ScopedTx } from '../scope.server';
import { within } from './case-lines.server';
import { openCaseStates } from './community.server';

/** The consent on which an agency works on a case, for one that has none on record. */
export async function setAgencyGround(
  tx: ScopedTx,
  caseId: string,
  agencyId: string,
  consentScope: string,
): Promise<void> {
  await tx
    .update(caseAgencies)
    .set({ consentScope })
    .where(and(eq(caseAgencies.caseId, caseId), eq(caseAgencies.agencyId, agencyId)));
}

/** Agencies that work without a ground on record on a case that goes on or whose person is sought: neither do they lead it nor did they refer it. */
export async function listUnfoundedAgencies(tx: ScopedTx) {
  return tx
    .select({
      caseId: cases.id,
      code: cases.code,
      coordinatorId: cases.coordinatorUserId,
      name: agencies.name,
      since: caseAgencies.since,
    })
    .from(caseAgencies)
    .innerJoin(cases, and(within(caseAgencies), eq(cases.id, caseAgencies.caseId)))
    .innerJoin(agencies, and(within(agencies), eq(agencies.id, caseAgencies.agencyId)))
    .where(
      and(
        inArray(cases.status, [...openCaseStates, 'suspended']),
        isNull(caseAgencies.consentScope),
        ne(caseAgencies.agencyId, cases.agencyId),
        sql`${caseAgencies.agencyId} is distinct from ${cases.referrerAgencyId}`,
      ),
    )
    .orderBy(asc(cases.code), asc(agencies.name));
}
