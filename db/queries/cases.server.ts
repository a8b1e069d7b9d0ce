import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { agencies, users } from '../schema/accounts.server';
import { caseAgencies, cases, profiles } from '../schema/people.server';
import { areas } from '../schema/registry.server';
import type { ScopedTx } from '../scope.server';
import {
  coordinator,
  coordinatorOfCase,
  line,
  profileOfCase,
  referrerAgency,
  referrerOfCase,
  within,
} from './case-lines.server';

const whole = {
  ...line,
  agencyId: cases.agencyId,
  agencyName: agencies.name,
  referrerUserId: cases.referrerUserId,
  referrerAgencyId: cases.referrerAgencyId,
  statusReason: cases.statusReason,
  gapType: cases.gapType,
  areaId: cases.areaId,
  areaName: areas.name,
  ageBand: cases.ageBand,
  isMinor: cases.isMinor,
  guardianConsent: cases.guardianConsent,
  childViewHeard: cases.childViewHeard,
  schoolEndsFiscalYear: cases.schoolEndsFiscalYear,
  statusSince: cases.statusSince,
  earlyEngagementOn: cases.earlyEngagementOn,
  earlyEngagementReason: cases.earlyEngagementReason,
  engagementReviewedOn: cases.engagementReviewedOn,
  engagementEndedOn: cases.engagementEndedOn,
  appliedOn: cases.appliedOn,
  needConfirmedOn: cases.needConfirmedOn,
  supportDecidedOn: cases.supportDecidedOn,
  closedOn: cases.closedOn,
  slipMadeOn: cases.slipMadeOn,
  slipKeptAt: cases.slipKeptAt,
  slipCheckedOn: cases.slipCheckedOn,
  mergedInto: cases.mergedInto,
  version: cases.version,
  createdAt: cases.createdAt,
  strengthsAndWishes: sql<number>`(
    select count(*)::int from profile_strengths s
    where s.municipality_id = ${cases.municipalityId} and s.case_id = ${cases.id}
  )`,
};

/**
 * One case by its code or id, locked for a change when `lock` is set; `standing`: only if it was not taken up in another
 * one. Visibility is the caller's.
 */
export async function findCase(
  tx: ScopedTx,
  key: { code: string } | { id: string },
  { lock = false, standing = false }: { lock?: boolean; standing?: boolean } = {},
) {
  const query = tx
    .select(whole)
    .from(cases)
    .innerJoin(agencies, and(within(agencies), eq(agencies.id, cases.agencyId)))
    .leftJoin(areas, and(within(areas), eq(areas.id, cases.areaId)))
    .leftJoin(profiles, profileOfCase)
    .leftJoin(coordinator, coordinatorOfCase)
    .leftJoin(referrerAgency, referrerOfCase)
    .where(
      and(
        'code' in key ? eq(cases.code, key.code) : eq(cases.id, key.id),
        standing ? isNull(cases.mergedInto) : undefined,
      ),
    );
  const [row] = await (lock ? query.for('update', { of: cases }) : query);
  return row ?? null;
}

export type CaseRow = NonNullable<Awaited<ReturnType<typeof findCase>>>;
type CaseInsert = Omit<typeof cases.$inferInsert, 'municipalityId'>;
export type CaseChange = Partial<Omit<CaseInsert, 'id' | 'code' | 'version' | 'createdAt' | 'updatedAt'>>;

/** @returns false when the code is taken. */
export async function insertCase(tx: ScopedTx, row: CaseInsert): Promise<boolean> {
  const made = await tx
    .insert(cases)
    .values({ ...row, municipalityId: tx.municipalityId })
    .onConflictDoNothing({ target: [cases.municipalityId, cases.code] })
    .returning({ id: cases.id });
  return made.length === 1;
}

/** Changes a case when it still is as it was seen. @returns false when somebody was faster. */
export async function updateCase(
  tx: ScopedTx,
  seen: { id: string; version: number },
  change: CaseChange,
): Promise<boolean> {
  const changed = await tx
    .update(cases)
    .set({ ...change, version: sql`${cases.version} + 1`, updatedAt: sql`now()` })
    .where(and(eq(cases.id, seen.id), eq(cases.version, seen.version)))
    .returning({ id: cases.id });
  return changed.length === 1;
}

/** Moves the last contact forward, never back; it changes nothing that somebody may be editing. */
export async function moveLastContact(tx: ScopedTx, id: string, day: string): Promise<void> {
  await tx
    .update(cases)
    .set({ lastContactOn: sql`greatest(coalesce(${cases.lastContactOn}, ${day}::date), ${day}::date)` })
    .where(eq(cases.id, id));
}

/** The agencies that work on a case; the case number is read only for the asking agency. */
export async function listCaseAgencies(tx: ScopedTx, caseId: string, asking: string | null) {
  return tx
    .select({
      agencyId: caseAgencies.agencyId,
      name: agencies.name,
      since: caseAgencies.since,
      consentScope: caseAgencies.consentScope,
      caseRef: sql<
        string | null
      >`case when ${caseAgencies.agencyId} = ${asking} then ${caseAgencies.caseRef} end`,
    })
    .from(caseAgencies)
    .innerJoin(
      agencies,
      and(eq(agencies.municipalityId, caseAgencies.municipalityId), eq(agencies.id, caseAgencies.agencyId)),
    )
    .where(eq(caseAgencies.caseId, caseId))
    .orderBy(asc(caseAgencies.since), asc(agencies.name));
}

/** Takes an agency away from a case. @returns false when it did not work on it. */
export async function deleteCaseAgency(tx: ScopedTx, caseId: string, agencyId: string): Promise<boolean> {
  const gone = await tx
    .delete(caseAgencies)
    .where(and(eq(caseAgencies.caseId, caseId), eq(caseAgencies.agencyId, agencyId)))
    .returning({ id: caseAgencies.id });
  return gone.length === 1;
}

/** Takes away the agencies that joined on one of these consents, and from the case a coordinator of theirs. @returns their names. */
export async function deleteAgenciesJoinedOn(
  tx: ScopedTx,
  caseId: string,
  scopes: readonly string[],
): Promise<string[]> {
  const gone = await tx
    .delete(caseAgencies)
    .where(and(eq(caseAgencies.caseId, caseId), inArray(caseAgencies.consentScope, [...scopes])))
    .returning({ agencyId: caseAgencies.agencyId });
  if (gone.length === 0) return [];
  const ids = gone.map(({ agencyId }) => agencyId);
  const theirs = tx.select({ id: users.id }).from(users).where(inArray(users.agencyId, ids));
  await tx
    .update(cases)
    .set({ coordinatorUserId: null, version: sql`${cases.version} + 1`, updatedAt: sql`now()` })
    .where(and(eq(cases.id, caseId), inArray(cases.coordinatorUserId, theirs)));
  const names = await tx
    .select({ name: agencies.name })
    .from(agencies)
    .where(inArray(agencies.id, ids))
    .orderBy(asc(agencies.name));
  return names.map(({ name }) => name);
}

/** Puts an agency to work on a case, or changes its own case number there. */
export async function putCaseAgency(
  tx: ScopedTx,
  row: {
    id: string;
    caseId: string;
    agencyId: string;
    caseRef?: string;
    since: string;
    /** The consent on which it joins. */
    consentScope?: string;
  },
): Promise<void> {
  const insert = tx.insert(caseAgencies).values({ ...row, municipalityId: tx.municipalityId });
  const target = [caseAgencies.municipalityId, caseAgencies.caseId, caseAgencies.agencyId];
  await (row.caseRef === undefined
    ? insert.onConflictDoNothing({ target })
    : insert.onConflictDoUpdate({ target, set: { caseRef: row.caseRef } }));
}

/** The case number that an agency gives a case on which it works. @returns false when it does not. */
export async function setOwnRef(
  tx: ScopedTx,
  caseId: string,
  agencyId: string,
  caseRef: string,
): Promise<boolean> {
  const set = await tx
    .update(caseAgencies)
    .set({ caseRef })
    .where(and(eq(caseAgencies.caseId, caseId), eq(caseAgencies.agencyId, agencyId)))
    .returning({ id: caseAgencies.id });
  return set.length === 1;
}

/** People who can take charge of cases, by agency. */
export async function listCoordinators(tx: ScopedTx) {
  return tx
    .select({ userId: users.id, name: users.name, agencyId: agencies.id, agency: agencies.name })
    .from(users)
    .innerJoin(
      agencies,
      and(eq(agencies.municipalityId, users.municipalityId), eq(agencies.id, users.agencyId)),
    )
    .where(and(eq(users.status, 'active'), sql`'coordinator' = any(${users.roles})`))
    .orderBy(asc(agencies.name), asc(users.name));
}

/** Puts all cases of an area into another. @returns their codes. */
export async function setAreaOfCases(tx: ScopedTx, from: string, to: string): Promise<string[]> {
  const moved = await tx
    .update(cases)
    .set({ areaId: to, version: sql`${cases.version} + 1`, updatedAt: sql`now()` })
    .where(eq(cases.areaId, from))
    .returning({ code: cases.code });
  return moved.map(({ code }) => code).sort();
}
