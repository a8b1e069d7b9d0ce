import { and, asc, desc, eq, inArray, lte } from 'drizzle-orm';
import { cases } from '../schema/people.server';
import { followUps, placements } from '../schema/placements.server';
import { hosts } from '../schema/registry.server';
import type { ScopedTx } from '../scope.server';
import { caseOfPlacement, hostOfPlacement } from './joins.server';

const columns = {
  id: followUps.id,
  placementId: followUps.placementId,
  side: followUps.side,
  kind: followUps.kind,
  plannedOn: followUps.plannedOn,
  doneOn: followUps.doneOn,
  mood: followUps.mood,
  fitsWish: followUps.fitsWish,
  feltBurden: followUps.feltBurden,
  hostBurden: followUps.hostBurden,
  changesSeen: followUps.changesSeen,
  note: followUps.note,
  status: followUps.status,
};

/** Follow-ups of one placement: planned ones by day, then what was done, newest first. */
export async function listFollowUps(tx: ScopedTx, placementId: string) {
  const rows = await tx
    .select(columns)
    .from(followUps)
    .where(eq(followUps.placementId, placementId))
    .orderBy(desc(followUps.doneOn), asc(followUps.plannedOn));
  return {
    planned: rows
      .filter(({ status }) => status === 'planned')
      .sort((a, b) => a.plannedOn.localeCompare(b.plannedOn)),
    done: rows.filter(({ status }) => status === 'done'),
  };
}

export async function findFollowUp(tx: ScopedTx, id: string) {
  const [row] = await tx
    .select({
      ...columns,
      caseId: placements.caseId,
      code: cases.code,
      placementStatus: placements.status,
      startedOn: placements.startedOn,
    })
    .from(followUps)
    .innerJoin(
      placements,
      and(eq(placements.municipalityId, followUps.municipalityId), eq(placements.id, followUps.placementId)),
    )
    .innerJoin(cases, caseOfPlacement)
    .where(eq(followUps.id, id))
    .for('update', { of: followUps });
  return row ?? null;
}

type FollowUpInsert = Omit<typeof followUps.$inferInsert, 'municipalityId'>;

export async function insertFollowUps(tx: ScopedTx, rows: FollowUpInsert[]) {
  if (rows.length === 0) return;
  await tx.insert(followUps).values(rows.map((row) => ({ ...row, municipalityId: tx.municipalityId })));
}

export async function updateFollowUp(tx: ScopedTx, id: string, set: Partial<FollowUpInsert>) {
  await tx.update(followUps).set(set).where(eq(followUps.id, id));
}

/** What ends with a placement: planned follow-ups are no longer needed. */
export async function dropPlannedFollowUps(tx: ScopedTx, placementId: string) {
  await tx
    .update(followUps)
    .set({ status: 'not_needed' })
    .where(and(eq(followUps.placementId, placementId), eq(followUps.status, 'planned')));
}

/** Planned follow-ups due up to a day, oldest first, with the case and host they belong to. */
export async function listDueFollowUps(tx: ScopedTx, until: string) {
  return tx
    .select({
      id: followUps.id,
      side: followUps.side,
      kind: followUps.kind,
      plannedOn: followUps.plannedOn,
      placementId: placements.id,
      caseId: cases.id,
      code: cases.code,
      coordinatorId: cases.coordinatorUserId,
      hostName: hosts.name,
    })
    .from(followUps)
    .innerJoin(
      placements,
      and(eq(placements.municipalityId, followUps.municipalityId), eq(placements.id, followUps.placementId)),
    )
    .innerJoin(cases, caseOfPlacement)
    .innerJoin(hosts, hostOfPlacement)
    .where(
      and(
        eq(followUps.status, 'planned'),
        lte(followUps.plannedOn, until),
        inArray(placements.status, ['active', 'paused', 'settled']),
      ),
    )
    .orderBy(asc(followUps.plannedOn));
}
