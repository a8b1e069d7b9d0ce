import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { profileConsiderations, profiles, profileStrengths } from '../schema/people.server';
import type { ScopedTx } from '../scope.server';

const profileColumns = {
  travelModes: profiles.travelModes,
  travelMinutesMax: profiles.travelMinutesMax,
  minutesPerSession: profiles.minutesPerSession,
  sessionsPerWeek: profiles.sessionsPerWeek,
  slots: profiles.slots,
  menuKinds: profiles.menuKinds,
  unknownParts: profiles.unknownParts,
  unknownItems: profiles.unknownItems,
  updatedAt: profiles.updatedAt,
  version: profiles.version,
};

/** The profile of a case without its lists, or null before anything was written. */
export async function findProfileRow(tx: ScopedTx, caseId: string) {
  const [row] = await tx.select(profileColumns).from(profiles).where(eq(profiles.caseId, caseId));
  return row ?? null;
}

/** When the profiles of some cases were last saved. */
export async function listProfileDates(tx: ScopedTx, caseIds: readonly string[]) {
  if (caseIds.length === 0) return [];
  return tx
    .select({ caseId: profiles.caseId, updatedAt: profiles.updatedAt })
    .from(profiles)
    .where(inArray(profiles.caseId, [...caseIds]));
}

/** Strengths and wishes, the first one being the one the case is recognised by. */
export async function listStrengths(tx: ScopedTx, caseId: string) {
  return tx
    .select({
      kind: profileStrengths.kind,
      slug: profileStrengths.slug,
      level: profileStrengths.level,
      ownWords: profileStrengths.ownWords,
      shareable: profileStrengths.shareable,
    })
    .from(profileStrengths)
    .where(eq(profileStrengths.caseId, caseId))
    .orderBy(asc(profileStrengths.position), asc(profileStrengths.id));
}

export async function listConsiderations(tx: ScopedTx, caseId: string) {
  return tx
    .select({
      slug: profileConsiderations.slug,
      weight: profileConsiderations.weight,
      ownWords: profileConsiderations.ownWords,
      shareable: profileConsiderations.shareable,
    })
    .from(profileConsiderations)
    .where(eq(profileConsiderations.caseId, caseId))
    .orderBy(asc(profileConsiderations.position), asc(profileConsiderations.id));
}

/** Why the conditions of a case matter, by their slug: for the team alone. */
export async function listReasons(tx: ScopedTx, caseId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .select({ slug: profileConsiderations.slug, reason: profileConsiderations.reasonPrivate })
    .from(profileConsiderations)
    .where(eq(profileConsiderations.caseId, caseId));
  return new Map(rows.map(({ slug, reason }) => [slug, reason]));
}

type ProfileRow = Pick<
  typeof profiles.$inferInsert,
  | 'travelModes'
  | 'travelMinutesMax'
  | 'minutesPerSession'
  | 'sessionsPerWeek'
  | 'slots'
  | 'menuKinds'
  | 'unknownParts'
  | 'unknownItems'
>;

/**
 * Writes the profile if nobody has since `seenVersion` (0: it did not exist). @returns false when somebody has.
 */
export async function putProfile(
  tx: ScopedTx,
  { id, caseId, seenVersion }: { id: string; caseId: string; seenVersion: number },
  row: ProfileRow,
): Promise<boolean> {
  const written =
    seenVersion === 0
      ? await tx
          .insert(profiles)
          .values({ ...row, id, caseId, municipalityId: tx.municipalityId })
          .onConflictDoNothing({ target: [profiles.municipalityId, profiles.caseId] })
          .returning({ id: profiles.id })
      : await tx
          .update(profiles)
          .set({ ...row, version: seenVersion + 1, updatedAt: sql`now()` })
          .where(and(eq(profiles.caseId, caseId), eq(profiles.version, seenVersion)))
          .returning({ id: profiles.id });
  return written.length === 1;
}

type StrengthRow = Pick<
  typeof profileStrengths.$inferInsert,
  'id' | 'kind' | 'slug' | 'level' | 'ownWords' | 'shareable'
>;

/** Replaces the strengths and wishes of a case, in the order given. */
export async function replaceStrengths(tx: ScopedTx, caseId: string, rows: readonly StrengthRow[]) {
  await tx.delete(profileStrengths).where(eq(profileStrengths.caseId, caseId));
  if (rows.length === 0) return;
  await tx
    .insert(profileStrengths)
    .values(rows.map((row, position) => ({ ...row, caseId, position, municipalityId: tx.municipalityId })));
}

type ConsiderationRow = Pick<
  typeof profileConsiderations.$inferInsert,
  'id' | 'slug' | 'weight' | 'ownWords' | 'shareable' | 'reasonPrivate'
>;

/** Replaces the considerations of a case, in the order given. */
export async function replaceConsiderations(tx: ScopedTx, caseId: string, rows: readonly ConsiderationRow[]) {
  await tx.delete(profileConsiderations).where(eq(profileConsiderations.caseId, caseId));
  if (rows.length === 0) return;
  await tx
    .insert(profileConsiderations)
    .values(rows.map((row, position) => ({ ...row, caseId, position, municipalityId: tx.municipalityId })));
}
