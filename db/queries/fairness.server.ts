import { and, desc, isNotNull, isNull } from 'drizzle-orm';
import { fairnessRuns } from '../schema/reports.server';
import type { ScopedTx } from '../scope.server';

/** The runs that have something to tell, the newest first. */
export async function listFairnessRuns(tx: ScopedTx, limit: number) {
  return tx
    .select({
      countedOn: fairnessRuns.countedOn,
      places: fairnessRuns.places,
      threshold: fairnessRuns.threshold,
      content: fairnessRuns.content,
    })
    .from(fairnessRuns)
    .where(and(isNotNull(fairnessRuns.countedOn), isNotNull(fairnessRuns.content)))
    .orderBy(desc(fairnessRuns.countedOn), desc(fairnessRuns.askedAt))
    .limit(limit);
}

/** When the run at work was asked for, and the day of the last that ended; null where there is none. */
export async function findFairnessState(tx: ScopedTx) {
  const [working] = await tx
    .select({ askedAt: fairnessRuns.askedAt })
    .from(fairnessRuns)
    .where(isNull(fairnessRuns.countedOn));
  const [last] = await tx
    .select({ countedOn: fairnessRuns.countedOn })
    .from(fairnessRuns)
    .where(isNotNull(fairnessRuns.countedOn))
    .orderBy(desc(fairnessRuns.countedOn))
    .limit(1);
  return { askedAt: working?.askedAt ?? null, lastOn: last?.countedOn ?? null };
}

/** @returns whether it was begun; false where one is at work already. */
export async function beginFairnessRun(tx: ScopedTx, row: { id: string; askedAt: Date }): Promise<boolean> {
  const made = await tx
    .insert(fairnessRuns)
    .values({ ...row, municipalityId: tx.municipalityId })
    .onConflictDoNothing()
    .returning({ id: fairnessRuns.id });
  return made.length > 0;
}

/** Ends the run at work. @returns its id; null where there is none. */
export async function endFairnessRun(
  tx: ScopedTx,
  found: { countedOn: string; places: number; threshold: number; content: unknown },
): Promise<string | null> {
  const [ended] = await tx
    .update(fairnessRuns)
    .set(found)
    .where(isNull(fairnessRuns.countedOn))
    .returning({ id: fairnessRuns.id });
  return ended?.id ?? null;
}
