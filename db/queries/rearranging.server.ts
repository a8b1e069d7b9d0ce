import { and, asc, eq, inArray, isNotNull, or } from 'drizzle-orm';
import { cases } from '../schema/people.server';
import { placements, takesPlace } from '../schema/placements.server';
import { hosts } from '../schema/registry.server';
import type { ScopedTx } from '../scope.server';
import { caseOfPlacement, hostOfPlacement } from './joins.server';

export async function findHostKind(tx: ScopedTx, hostId: string): Promise<string | null> {
  const [row] = await tx.select({ kind: hosts.kind }).from(hosts).where(eq(hosts.id, hostId));
  return row?.kind ?? null;
}

/** Placements that take a place at a host, or are marked though they take none any more. */
export async function listHolding(tx: ScopedTx, hostId: string) {
  return tx
    .select({ id: placements.id, rearrangeFrom: placements.rearrangeFrom })
    .from(placements)
    .where(
      and(
        eq(placements.hostId, hostId),
        or(inArray(placements.status, takesPlace), isNotNull(placements.rearrangeFrom)),
      ),
    );
}

/** Marks a placement as to be re-arranged from a day, or takes the mark away. What a form has seen stays valid. */
export async function setRearrangeFrom(tx: ScopedTx, id: string, from: string | null): Promise<void> {
  await tx.update(placements).set({ rearrangeFrom: from }).where(eq(placements.id, id));
}

/** Placements that are to be re-arranged, the soonest first. */
export async function listRearrangements(tx: ScopedTx) {
  return tx
    .select({
      id: placements.id,
      caseId: cases.id,
      coordinatorId: cases.coordinatorUserId,
      hostName: hosts.name,
      from: placements.rearrangeFrom,
    })
    .from(placements)
    .innerJoin(cases, caseOfPlacement)
    .innerJoin(hosts, hostOfPlacement)
    .where(and(isNotNull(placements.rearrangeFrom), inArray(placements.status, takesPlace)))
    .orderBy(asc(placements.rearrangeFrom));
}
