import { and, asc, eq, inArray, lte, notInArray, sql } from 'drizzle-orm';
import { exitPlans } from '../schema/exit-plans.server';
import { cases } from '../schema/people.server';
import { placements, takesPlace } from '../schema/placements.server';
import { hosts, opportunities } from '../schema/registry.server';
import type { ScopedTx } from '../scope.server';
import { caseOfPlacement, hostOfPlacement, offerOfPlacement } from './joins.server';

/** 退所に向けた計画 of a stay, or null. */
export async function findExitPlan(tx: ScopedTx, placementId: string) {
  const [row] = await tx
    .select({
      id: exitPlans.id,
      nextHome: exitPlans.nextHome,
      steps: exitPlans.steps,
      helpers: exitPlans.helpers,
      leaveBy: exitPlans.leaveBy,
      reviewOn: exitPlans.reviewOn,
      version: exitPlans.version,
    })
    .from(exitPlans)
    .where(eq(exitPlans.placementId, placementId));
  return row ?? null;
}

/** The placements of a case that are under way, with what tells a stay, and whether its exit plan is written. */
export async function listLivePlaces(tx: ScopedTx, caseId: string) {
  return tx
    .select({
      placementId: placements.id,
      hostName: hosts.name,
      menuKind: opportunities.menuKind,
      slots: placements.slots,
      exitPlanWritten: sql<boolean>`${exitPlans.id} is not null`,
    })
    .from(placements)
    .innerJoin(hosts, hostOfPlacement)
    .leftJoin(opportunities, offerOfPlacement)
    .leftJoin(
      exitPlans,
      and(eq(exitPlans.municipalityId, placements.municipalityId), eq(exitPlans.placementId, placements.id)),
    )
    .where(and(eq(placements.caseId, caseId), notInArray(placements.status, ['ended', 'declined'])))
    .orderBy(asc(placements.createdAt));
}

type ExitPlanValues = Omit<typeof exitPlans.$inferInsert, 'municipalityId' | 'version' | 'updatedAt'>;

export async function insertExitPlan(tx: ScopedTx, row: ExitPlanValues): Promise<void> {
  await tx.insert(exitPlans).values({ ...row, municipalityId: tx.municipalityId });
}

/** Changes a plan when it still is as it was seen. @returns false when somebody was faster. */
export async function updateExitPlan(
  tx: ScopedTx,
  seen: { id: string; version: number },
  change: Partial<ExitPlanValues>,
): Promise<boolean> {
  const changed = await tx
    .update(exitPlans)
    .set({ ...change, version: seen.version + 1, updatedAt: sql`now()` })
    .where(and(eq(exitPlans.id, seen.id), eq(exitPlans.version, seen.version)))
    .returning({ id: exitPlans.id });
  return changed.length === 1;
}

/** Plans of stays under way that are to be looked at again up to a day. */
export async function listDueExitPlans(tx: ScopedTx, day: string) {
  return tx
    .select({
      id: exitPlans.id,
      placementId: placements.id,
      caseId: cases.id,
      coordinatorId: cases.coordinatorUserId,
      hostName: hosts.name,
      reviewOn: exitPlans.reviewOn,
    })
    .from(exitPlans)
    .innerJoin(
      placements,
      and(eq(placements.municipalityId, exitPlans.municipalityId), eq(placements.id, exitPlans.placementId)),
    )
    .innerJoin(cases, caseOfPlacement)
    .innerJoin(hosts, hostOfPlacement)
    .where(and(lte(exitPlans.reviewOn, day), inArray(placements.status, takesPlace)));
}
