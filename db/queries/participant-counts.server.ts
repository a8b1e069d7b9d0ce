import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import { cases, profileConsiderations, profiles, profileStrengths } from '../schema/people.server';
import { participantCounts } from '../schema/reports.server';
import type { ScopedTx } from '../scope.server';
import { openCaseStates } from './community.server';

/** Who has a profile and an open case: one row a person, without code, case or name. */
export async function listPeopleToCount(tx: ScopedTx) {
  const slugs = (kind: 'strength' | 'wish') => sql<string[]>`array(select s.slug from ${profileStrengths} s
    where s.municipality_id = ${cases.municipalityId} and s.case_id = ${cases.id} and s.kind = ${kind})`;
  const conditions = sql<string[]>`array(select k.slug from ${profileConsiderations} k
    where k.municipality_id = ${cases.municipalityId} and k.case_id = ${cases.id})`;
  return tx
    .select({
      areaId: cases.areaId,
      ageBand: cases.ageBand,
      strength: slugs('strength'),
      wish: slugs('wish'),
      condition: conditions,
      hasPlan: sql<boolean>`exists (select 1 from plans p where p.municipality_id = ${cases.municipalityId}
        and p.case_id = ${cases.id} and p.status = 'confirmed')`,
    })
    .from(profiles)
    .innerJoin(cases, and(eq(cases.municipalityId, profiles.municipalityId), eq(cases.id, profiles.caseId)))
    .where(inArray(cases.status, openCaseStates));
}

export async function findParticipantCounts(tx: ScopedTx, month: string) {
  const [row] = await tx
    .select({
      month: participantCounts.month,
      countedOn: participantCounts.countedOn,
      threshold: participantCounts.threshold,
      content: participantCounts.content,
    })
    .from(participantCounts)
    .where(eq(participantCounts.month, month));
  return row ?? null;
}

/** The months that were counted, the newest first. */
export async function listCountedMonths(tx: ScopedTx, limit: number): Promise<string[]> {
  const rows = await tx
    .select({ month: participantCounts.month })
    .from(participantCounts)
    .orderBy(desc(participantCounts.month))
    .limit(limit);
  return rows.map(({ month }) => month);
}

/** @returns whether it was the first count of its month; a month is counted once and stays as it was published. */
export async function insertParticipantCounts(
  tx: ScopedTx,
  row: Omit<typeof participantCounts.$inferInsert, 'municipalityId'>,
): Promise<boolean> {
  const made = await tx
    .insert(participantCounts)
    .values({ ...row, municipalityId: tx.municipalityId })
    .onConflictDoNothing()
    .returning({ id: participantCounts.id });
  return made.length > 0;
}
