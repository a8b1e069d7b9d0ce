import { and, desc, eq, exists, gte, inArray, sql } from 'drizzle-orm';
import { agendaItems, plans, supportDecisions } from '../schema/meetings.server';
import type { ScopedTx } from '../scope.server';

/** Ends what is written or holds of a case. @returns the plans that ended. */
export async function endPlans(
  tx: ScopedTx,
  caseId: string,
  inForce: 'completed' | 'discontinued',
): Promise<string[]> {
  const set = (from: readonly string[], status: string) =>
    tx
      .update(plans)
      .set({ status, version: sql`${plans.version} + 1`, updatedAt: sql`now()` })
      .where(and(eq(plans.caseId, caseId), inArray(plans.status, [...from])))
      .returning({ id: plans.id });
  const held = await set(['confirmed'], inForce);
  const written = await set(['draft', 'returned', 'submitted', 'found_appropriate'], 'discontinued');
  return [...held, ...written].map(({ id }) => id);
}

/** The plan that held when a case was suspended, while its period still runs; null when there is none. */
export async function findResumablePlan(tx: ScopedTx, caseId: string, day: string): Promise<string | null> {
  const decided = tx
    .select({ id: supportDecisions.id })
    .from(supportDecisions)
    .where(
      and(
        eq(supportDecisions.municipalityId, plans.municipalityId),
        eq(supportDecisions.planId, plans.id),
        inArray(supportDecisions.outcome, ['decided', 'decided_with_conditions']),
      ),
    );
  const [row] = await tx
    .select({ id: plans.id })
    .from(plans)
    .where(
      and(
        eq(plans.caseId, caseId),
        eq(plans.status, 'discontinued'),
        gte(plans.periodTo, day),
        exists(decided),
      ),
    )
    .orderBy(desc(plans.number))
    .limit(1);
  return row?.id ?? null;
}

/** Puts a discontinued plan in force again. */
export async function resumePlan(tx: ScopedTx, id: string): Promise<void> {
  await tx
    .update(plans)
    .set({ status: 'confirmed', version: sql`${plans.version} + 1`, updatedAt: sql`now()` })
    .where(and(eq(plans.id, id), eq(plans.status, 'discontinued')));
}

/** Whether a case stands on an agenda with an item of one of these timings that has no result yet. */
export async function findOpenItem(tx: ScopedTx, caseId: string, timings: readonly string[]) {
  const [row] = await tx
    .select({ id: agendaItems.id, meetingId: agendaItems.meetingId, timing: agendaItems.timing })
    .from(agendaItems)
    .where(
      and(
        eq(agendaItems.caseId, caseId),
        eq(agendaItems.status, 'proposed'),
        inArray(agendaItems.timing, [...timings]),
      ),
    )
    .limit(1);
  return row ?? null;
}
