import { and, eq, inArray, sql } from 'drizzle-orm';
import { alias, type AnyPgColumn } from 'drizzle-orm/pg-core';
import { agencies, users } from '../schema/accounts.server';
import { cases, profiles } from '../schema/people.server';
import type { ScopedTx } from '../scope.server';

export const coordinator = alias(users, 'coordinator');
export const referrerAgency = alias(agencies, 'referrer_agency');

/** In the municipality of the case. */
export const within = (table: { municipalityId: AnyPgColumn }) =>
  eq(table.municipalityId, cases.municipalityId);

/** The strength that stands first; without one, the wish that does. */
const mainStrength = sql<{ kind: 'strength' | 'wish'; slug: string } | null>`(
  select json_build_object('kind', s.kind, 'slug', s.slug) from profile_strengths s
  where s.municipality_id = ${cases.municipalityId} and s.case_id = ${cases.id}
  order by (s.kind = 'strength') desc, s.position, s.id limit 1
)`;

/** What makes a case recognisable without a name (D1). */
export const line = {
  id: cases.id,
  code: cases.code,
  status: cases.status,
  familyConsultation: cases.familyConsultation,
  mainStrength,
  slots: profiles.slots,
  coordinatorUserId: cases.coordinatorUserId,
  coordinatorName: coordinator.name,
  referralSource: cases.referralSource,
  referrerAgency: referrerAgency.name,
  lastContactOn: cases.lastContactOn,
  nextOn: cases.nextOn,
  nextWhat: cases.nextWhat,
};

/** What a line takes from beside its case. */
export const profileOfCase = and(within(profiles), eq(profiles.caseId, cases.id));
export const coordinatorOfCase = and(within(coordinator), eq(coordinator.id, cases.coordinatorUserId));
export const referrerOfCase = and(within(referrerAgency), eq(referrerAgency.id, cases.referrerAgencyId));

/** The lines of known cases, for other areas that name them. */
export async function listCaseLines(tx: ScopedTx, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return tx
    .select(line)
    .from(cases)
    .leftJoin(profiles, profileOfCase)
    .leftJoin(coordinator, coordinatorOfCase)
    .leftJoin(referrerAgency, referrerOfCase)
    .where(inArray(cases.id, [...ids]));
}
