import { and, asc, desc, eq, gt, inArray, isNull, lte, sql } from 'drizzle-orm';
import { cases } from '../schema/people.server';
import { placements } from '../schema/placements.server';
import { hosts } from '../schema/registry.server';
import { placementSteps, stepsBack } from '../schema/step-plans.server';
import type { ScopedTx } from '../scope.server';
import { caseOfPlacement, hostOfPlacement } from './joins.server';

/** 少しずつ of a placement, the first step first. */
export async function listSteps(tx: ScopedTx, placementId: string) {
  return tx
    .select({
      id: placementSteps.id,
      position: placementSteps.position,
      who: placementSteps.who,
      standBy: placementSteps.standBy,
      contact: placementSteps.contactWay,
      fromOn: placementSteps.fromOn,
      fromWords: placementSteps.fromWords,
      doneOn: placementSteps.doneOn,
    })
    .from(placementSteps)
    .where(eq(placementSteps.placementId, placementId))
    .orderBy(asc(placementSteps.position));
}

/** When and why somebody went back a step, the newest first. */
export async function listStepsBack(tx: ScopedTx, placementId: string) {
  return tx
    .select({
      id: stepsBack.id,
      standBy: stepsBack.standBy,
      contact: stepsBack.contactWay,
      backOn: stepsBack.backOn,
      reason: stepsBack.reason,
    })
    .from(stepsBack)
    .where(eq(stepsBack.placementId, placementId))
    .orderBy(desc(stepsBack.backOn), desc(stepsBack.id));
}

type StepInsert = Omit<typeof placementSteps.$inferInsert, 'municipalityId' | 'placementId'>;

/** Puts steps in the place of all that come after one. */
export async function replaceStepsAfter(
  tx: ScopedTx,
  placementId: string,
  position: number,
  rows: StepInsert[],
): Promise<void> {
  await tx
    .delete(placementSteps)
    .where(and(eq(placementSteps.placementId, placementId), gt(placementSteps.position, position)));
  if (rows.length === 0) return;
  const { municipalityId } = tx;
  await tx.insert(placementSteps).values(rows.map((row) => ({ ...row, placementId, municipalityId })));
}

export async function updateStep(
  tx: ScopedTx,
  id: string,
  set: Partial<Pick<StepInsert, 'doneOn' | 'fromOn' | 'fromWords'>>,
): Promise<void> {
  await tx.update(placementSteps).set(set).where(eq(placementSteps.id, id));
}

export async function insertStepBack(
  tx: ScopedTx,
  row: Omit<typeof stepsBack.$inferInsert, 'municipalityId'>,
): Promise<void> {
  await tx.insert(stepsBack).values({ ...row, municipalityId: tx.municipalityId });
}

/** The next steps whose day has come, of placements at which somebody comes or tries. */
export async function listDueSteps(tx: ScopedTx, day: string) {
  return tx
    .select({
      placementId: placements.id,
      standBy: placementSteps.standBy,
      contact: placementSteps.contactWay,
      fromOn: placementSteps.fromOn,
      caseId: cases.id,
      coordinatorId: cases.coordinatorUserId,
      hostName: hosts.name,
    })
    .from(placementSteps)
    .innerJoin(
      placements,
      and(
        eq(placements.municipalityId, placementSteps.municipalityId),
        eq(placements.id, placementSteps.placementId),
      ),
    )
    .innerJoin(cases, caseOfPlacement)
    .innerJoin(hosts, hostOfPlacement)
    .where(
      and(
        isNull(placementSteps.doneOn),
        lte(placementSteps.fromOn, day),
        inArray(placements.status, ['trial', 'active', 'settled']),
        sql`not exists (select 1 from ${placementSteps} earlier
          where earlier.municipality_id = ${placementSteps.municipalityId}
            and earlier.placement_id = ${placementSteps.placementId}
            and earlier.done_on is null and earlier.position < ${placementSteps.position})`,
      ),
    );
}
