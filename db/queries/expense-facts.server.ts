import { and, asc, desc, eq, exists, inArray, isNull, lt, ne, or, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { users } from '../schema/accounts.server';
import { claimLines, claims, workRequests } from '../schema/expenses.server';
import { placements } from '../schema/placements.server';
import { hosts, opportunities } from '../schema/registry.server';
import type { ScopedTx } from '../scope.server';

/** Lets one decision after the other be made on a year's money, until the transaction ends. */
export async function lockBudget(tx: ScopedTx, fiscalYear: number): Promise<void> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`${tx.municipalityId} expense budget ${fiscalYear}`}, 0))`,
  );
}

/** What is approved in a fiscal year, in yen. */
export async function approvedInYear(tx: ScopedTx, fiscalYear: number): Promise<number> {
  const [row] = await tx
    .select({ sum: sql<number>`coalesce(sum(${claimLines.claimable}), 0)::int` })
    .from(claimLines)
    .innerJoin(
      claims,
      and(eq(claims.municipalityId, claimLines.municipalityId), eq(claims.id, claimLines.claimId)),
    )
    .where(
      and(
        eq(claims.fiscalYear, fiscalYear),
        eq(claimLines.decision, 'approved'),
        inArray(claims.status, ['approved', 'invoiced', 'paid']),
      ),
    );
  return row?.sum ?? 0;
}

/** The newest request to a host dated before a day, for one placement or for the host as a whole. */
export async function findRequestBefore(
  tx: ScopedTx,
  hostId: string,
  placementId: string | null,
  day: string,
) {
  const [row] = await tx
    .select({ id: workRequests.id, requestedOn: workRequests.requestedOn })
    .from(workRequests)
    .where(
      and(
        eq(workRequests.hostId, hostId),
        lt(workRequests.requestedOn, day),
        or(
          isNull(workRequests.placementId),
          placementId ? eq(workRequests.placementId, placementId) : undefined,
        ),
      ),
    )
    .orderBy(desc(workRequests.requestedOn))
    .limit(1);
  return row ?? null;
}

export async function insertWorkRequest(
  tx: ScopedTx,
  row: Omit<typeof workRequests.$inferInsert, 'municipalityId'>,
): Promise<void> {
  await tx.insert(workRequests).values({ ...row, municipalityId: tx.municipalityId });
}

/** Requests to a host, the newest first. */
export async function listWorkRequests(tx: ScopedTx, hostId: string) {
  return tx
    .select({
      id: workRequests.id,
      requestedOn: workRequests.requestedOn,
      content: workRequests.content,
      requestedBy: users.name,
      alias: placements.alias,
    })
    .from(workRequests)
    .leftJoin(
      users,
      and(eq(users.municipalityId, workRequests.municipalityId), eq(users.id, workRequests.requestedBy)),
    )
    .leftJoin(
      placements,
      and(
        eq(placements.municipalityId, workRequests.municipalityId),
        eq(placements.id, workRequests.placementId),
      ),
    )
    .where(eq(workRequests.hostId, hostId))
    .orderBy(desc(workRequests.requestedOn))
    .limit(50);
}

/** A cost at a host can be for a person it takes or took, and for an offer it has made. */
const received = inArray(placements.status, ['accepted', 'trial', 'active', 'paused', 'settled', 'ended']);
const offered = ne(opportunities.status, 'draft');

/** The hosts that can have a cost, by name. */
export async function listClaimHosts(tx: ScopedTx) {
  const here = (column: PgColumn, id: PgColumn) => and(eq(column, hosts.municipalityId), eq(id, hosts.id));
  const people = tx
    .select({ id: placements.id })
    .from(placements)
    .where(and(here(placements.municipalityId, placements.hostId), received));
  const offers = tx
    .select({ id: opportunities.id })
    .from(opportunities)
    .where(and(here(opportunities.municipalityId, opportunities.hostId), offered));
  return tx
    .select({ id: hosts.id, name: hosts.name })
    .from(hosts)
    .where(or(exists(people), exists(offers)))
    .orderBy(asc(hosts.kana), asc(hosts.name));
}

/** What a cost at a host can be for. */
export async function listTargets(tx: ScopedTx, hostId: string) {
  const people = await tx
    .select({
      id: placements.id,
      key: placements.portalKey,
      alias: placements.alias,
      startedOn: placements.startedOn,
    })
    .from(placements)
    .where(and(eq(placements.hostId, hostId), received))
    .orderBy(asc(placements.alias));
  const offers = await tx
    .select({ id: opportunities.id, title: opportunities.title })
    .from(opportunities)
    .where(and(eq(opportunities.hostId, hostId), offered))
    .orderBy(asc(opportunities.title));
  return { people, offers };
}

/** Names of users by id. */
export async function namesOfUsers(
  tx: ScopedTx,
  ids: readonly (string | null)[],
): Promise<Map<string, string>> {
  const wanted = ids.filter((id): id is string => id !== null);
  if (wanted.length === 0) return new Map();
  const rows = await tx
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(inArray(users.id, wanted));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
