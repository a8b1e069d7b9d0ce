import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import { claimLines, claims } from '../schema/expenses.server';
import { hosts } from '../schema/registry.server';
import type { ScopedTx } from '../scope.server';

const claimColumns = {
  id: claims.id,
  hostId: claims.hostId,
  period: claims.period,
  fiscalYear: claims.fiscalYear,
  status: claims.status,
  payeeType: claims.payeeType,
  enteredBy: claims.enteredBy,
  submittedOn: claims.submittedOn,
  checkedBy: claims.checkedBy,
  checkedOn: claims.checkedOn,
  decidedBy: claims.decidedBy,
  decidedOn: claims.decidedOn,
  returnReason: claims.returnReason,
  version: claims.version,
};

const ofHost = and(eq(hosts.municipalityId, claims.municipalityId), eq(hosts.id, claims.hostId));

export async function findClaim(tx: ScopedTx, id: string, { lock = false } = {}) {
  const query = tx.select(claimColumns).from(claims).where(eq(claims.id, id));
  const [row] = lock ? await query.for('update') : await query;
  return row ?? null;
}

export type ClaimRow = NonNullable<Awaited<ReturnType<typeof findClaim>>>;

/** The claim of a host for a month that can still be written on; locked. */
export async function findOpenClaim(tx: ScopedTx, hostId: string, period: string) {
  const [row] = await tx
    .select(claimColumns)
    .from(claims)
    .where(
      and(
        eq(claims.hostId, hostId),
        eq(claims.period, period),
        inArray(claims.status, ['draft', 'returned']),
      ),
    )
    .orderBy(asc(claims.createdAt))
    .limit(1)
    .for('update');
  return row ?? null;
}

type NewClaim = typeof claims.$inferInsert;

export async function insertClaim(tx: ScopedTx, row: Omit<NewClaim, 'municipalityId'>): Promise<void> {
  await tx.insert(claims).values({ ...row, municipalityId: tx.municipalityId });
}

/** Changes a claim that was read with a lock; its version counts up. */
export async function updateClaim(
  tx: ScopedTx,
  claim: { id: string; version: number },
  change: Partial<Omit<NewClaim, 'municipalityId' | 'id' | 'hostId' | 'version'>>,
): Promise<void> {
  await tx
    .update(claims)
    .set({ ...change, version: claim.version + 1 })
    .where(eq(claims.id, claim.id));
}

/** Claims with their sums, the newest month first. */
export async function listClaims(tx: ScopedTx, filter: { hostId?: string }, limit: number) {
  return tx
    .select({
      ...claimColumns,
      hostName: hosts.name,
      lines: sql<number>`count(${claimLines.id})::int`,
      claimable: sql<number>`coalesce(sum(${claimLines.claimable}), 0)::int`,
      approved: sql<number>`coalesce(sum(${claimLines.claimable}) filter (where ${claimLines.decision} = 'approved'), 0)::int`,
    })
    .from(claims)
    .innerJoin(hosts, ofHost)
    .leftJoin(
      claimLines,
      and(eq(claimLines.municipalityId, claims.municipalityId), eq(claimLines.claimId, claims.id)),
    )
    .where(filter.hostId ? eq(claims.hostId, filter.hostId) : undefined)
    .groupBy(claims.municipalityId, claims.id, hosts.name)
    .orderBy(desc(claims.period), asc(hosts.name))
    .limit(limit);
}
