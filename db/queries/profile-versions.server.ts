import { and, asc, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { users } from '../schema/accounts.server';
import { interviewNotes, profileVersions } from '../schema/interviews.server';
import type { ScopedTx } from '../scope.server';
import { withTakenUp } from './case-merges.server';

/** All that was kept of a profile, without what it says; `withMerged`: also of cases that were taken up in this one. */
export async function listVersionMarks(tx: ScopedTx, caseId: string, given = { withMerged: false }) {
  return tx
    .select({
      id: profileVersions.id,
      version: profileVersions.version,
      sitting: profileVersions.sitting,
      sequence: profileVersions.sequence,
    })
    .from(profileVersions)
    .where(
      given.withMerged
        ? inArray(profileVersions.caseId, withTakenUp(tx, caseId))
        : eq(profileVersions.caseId, caseId),
    )
    .orderBy(asc(profileVersions.savedAt), asc(profileVersions.id));
}

type VersionRow = Omit<typeof profileVersions.$inferInsert, 'municipalityId' | 'savedAt'> & { savedAt: Date };

/** Writes a version; one that is carried over has the time at which its profile was written. */
export async function insertVersion(tx: ScopedTx, { savedAt, ...row }: VersionRow): Promise<void> {
  const written = sql`(select least(updated_at, ${savedAt.toISOString()}::timestamptz) from profiles where case_id = ${row.caseId})`;
  await tx.insert(profileVersions).values({
    ...row,
    savedAt: row.how === 'carried' && row.version !== null ? written : savedAt,
    municipalityId: tx.municipalityId,
  });
}

const nameOfSaver = and(
  eq(users.municipalityId, profileVersions.municipalityId),
  eq(users.id, profileVersions.savedBy),
);

/** The versions of a profile with what each says, newest first. */
export async function listVersions(tx: ScopedTx, caseId: string) {
  return tx
    .select({
      id: profileVersions.id,
      version: profileVersions.version,
      baseVersion: profileVersions.baseVersion,
      how: profileVersions.how,
      sitting: profileVersions.sitting,
      restoredFrom: profileVersions.restoredFrom,
      content: profileVersions.content,
      savedBy: users.name,
      savedAt: profileVersions.savedAt,
    })
    .from(profileVersions)
    .leftJoin(users, nameOfSaver)
    .where(eq(profileVersions.caseId, caseId))
    .orderBy(desc(profileVersions.savedAt), desc(profileVersions.version), desc(profileVersions.id));
}

/** One version of the profile of a case, or null. */
export async function findVersion(tx: ScopedTx, { caseId, id }: { caseId: string; id: string }) {
  const [row] = await tx
    .select({ version: profileVersions.version, content: profileVersions.content })
    .from(profileVersions)
    .where(and(eq(profileVersions.caseId, caseId), eq(profileVersions.id, id)));
  return row ?? null;
}

/** Writes a note once. @returns false when the id belongs to a note of another case that was not taken up in this one. */
export async function insertNote(
  tx: ScopedTx,
  row: Omit<typeof interviewNotes.$inferInsert, 'municipalityId' | 'recordedAt'>,
): Promise<boolean> {
  await tx
    .insert(interviewNotes)
    .values({ ...row, municipalityId: tx.municipalityId })
    .onConflictDoNothing({ target: [interviewNotes.municipalityId, interviewNotes.id] });
  const [kept] = await tx
    .select({ id: interviewNotes.id })
    .from(interviewNotes)
    .where(and(eq(interviewNotes.id, row.id), inArray(interviewNotes.caseId, withTakenUp(tx, row.caseId))));
  return kept !== undefined;
}

/** The notes of a case and of those taken up in it, newest first. */
export async function listNotes(tx: ScopedTx, caseId: string) {
  return tx
    .select({
      id: interviewNotes.id,
      text: interviewNotes.text,
      writtenAt: interviewNotes.writtenAt,
      recordedBy: users.name,
    })
    .from(interviewNotes)
    .innerJoin(
      users,
      and(eq(users.municipalityId, interviewNotes.municipalityId), eq(users.id, interviewNotes.recordedBy)),
    )
    .where(inArray(interviewNotes.caseId, withTakenUp(tx, caseId)))
    .orderBy(desc(interviewNotes.writtenAt), desc(interviewNotes.id));
}

/** Slugs of strengths and wishes of some cases, version by version, newest first; what waits beside is none. */
export async function listSaidSlugs(tx: ScopedTx, caseIds: readonly string[]) {
  if (caseIds.length === 0) return [];
  const slugs = sql<string[]>`jsonb_path_query_array(${profileVersions.content}, '$.strengths[*].slug')
    || jsonb_path_query_array(${profileVersions.content}, '$.wishes[*].slug')`;
  return tx
    .select({ caseId: profileVersions.caseId, slugs, savedAt: profileVersions.savedAt })
    .from(profileVersions)
    .where(and(inArray(profileVersions.caseId, [...caseIds]), isNotNull(profileVersions.version)))
    .orderBy(desc(profileVersions.version));
}
