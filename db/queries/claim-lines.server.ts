import { and, asc, eq, sql } from 'drizzle-orm';
import { claimLines, workRequests } from '../schema/expenses.server';
import { cases } from '../schema/people.server';
import { placements } from '../schema/placements.server';
import { opportunities } from '../schema/registry.server';
import type { ScopedTx } from '../scope.server';
import { caseOfPlacement } from './joins.server';

/** Lines with the facts by which they are judged. */
export async function listLines(tx: ScopedTx, claimId: string) {
  return tx
    .select({
      id: claimLines.id,
      kind: claimLines.kind,
      workOn: claimLines.workOn,
      placementId: claimLines.placementId,
      opportunityId: claimLines.opportunityId,
      description: claimLines.description,
      quantity: claimLines.quantity,
      unit: claimLines.unit,
      unitPrice: claimLines.unitPrice,
      gross: claimLines.gross,
      participantBorne: claimLines.participantBorne,
      otherFunding: claimLines.otherFunding,
      claimable: claimLines.claimable,
      evidence: claimLines.evidence,
      schemeAnswer: claimLines.schemeAnswer,
      schemeNote: claimLines.schemeNote,
      decision: claimLines.decision,
      decisionReason: claimLines.decisionReason,
      position: claimLines.position,
      caseId: placements.caseId,
      code: cases.code,
      alias: placements.alias,
      portalKey: placements.portalKey,
      offer: opportunities.title,
      requestedOn: workRequests.requestedOn,
      decidedOn: sql<string | null>`(
        select min(d.decided_on)::text from support_decisions d
        where d.municipality_id = ${placements.municipalityId} and d.case_id = ${placements.caseId}
          and d.outcome in ('decided', 'decided_with_conditions'))`,
      claimedElsewhere: sql<boolean>`exists (
        select 1 from claim_lines o
        join claims oc on oc.municipality_id = o.municipality_id and oc.id = o.claim_id
        join claims own on own.municipality_id = ${claimLines.municipalityId} and own.id = ${claimLines.claimId}
        where o.municipality_id = ${claimLines.municipalityId} and o.id <> ${claimLines.id}
          and oc.host_id = own.host_id and o.kind = ${claimLines.kind} and o.work_on = ${claimLines.workOn}
          and o.gross = ${claimLines.gross}
          and o.placement_id is not distinct from ${claimLines.placementId}
          and o.opportunity_id is not distinct from ${claimLines.opportunityId}
          and o.decision is distinct from 'refused'
          and (oc.id = own.id or oc.status in ('submitted', 'checked', 'approved', 'invoiced', 'paid')))`,
    })
    .from(claimLines)
    .leftJoin(
      placements,
      and(
        eq(placements.municipalityId, claimLines.municipalityId),
        eq(placements.id, claimLines.placementId),
      ),
    )
    .leftJoin(cases, caseOfPlacement)
    .leftJoin(
      opportunities,
      and(
        eq(opportunities.municipalityId, claimLines.municipalityId),
        eq(opportunities.id, claimLines.opportunityId),
      ),
    )
    .leftJoin(
      workRequests,
      and(
        eq(workRequests.municipalityId, claimLines.municipalityId),
        eq(workRequests.id, claimLines.workRequestId),
      ),
    )
    .where(eq(claimLines.claimId, claimId))
    .orderBy(asc(claimLines.workOn), asc(claimLines.position));
}

export type LineRow = Awaited<ReturnType<typeof listLines>>[number];

type NewLine = typeof claimLines.$inferInsert;
export type LineChange = Partial<Omit<NewLine, 'municipalityId' | 'id' | 'claimId'>>;

export async function insertLine(tx: ScopedTx, row: Omit<NewLine, 'municipalityId'>): Promise<void> {
  await tx.insert(claimLines).values({ ...row, municipalityId: tx.municipalityId });
}

/** @returns false when the claim has no such line. */
export async function updateLine(
  tx: ScopedTx,
  claimId: string,
  id: string,
  change: LineChange,
): Promise<boolean> {
  const changed = await tx
    .update(claimLines)
    .set(change)
    .where(and(eq(claimLines.claimId, claimId), eq(claimLines.id, id)))
    .returning({ id: claimLines.id });
  return changed.length === 1;
}

/** @returns false when the claim has no such line. */
export async function deleteLine(tx: ScopedTx, claimId: string, id: string): Promise<boolean> {
  const gone = await tx
    .delete(claimLines)
    .where(and(eq(claimLines.claimId, claimId), eq(claimLines.id, id)))
    .returning({ id: claimLines.id });
  return gone.length === 1;
}
