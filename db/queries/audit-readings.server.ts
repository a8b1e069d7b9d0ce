import { and, count, eq, gte, inArray, sql } from 'drizzle-orm';
import { agencies, users } from '../schema/accounts.server';
import { auditLog } from '../schema/audit.server';
import { hosts } from '../schema/registry.server';
import type { ScopedTx } from '../scope.server';

/**
 * Who did what with the records under these codes on which day, the newest day first. The log is read from the day on
 * which the first of them was made: an index on the codes would be of no use behind row security, as the
 * operator is not leakproof.
 */
export async function countReadings(tx: ScopedTx, codes: readonly string[], since: Date) {
  const day = sql<string>`(${auditLog.at} at time zone 'Asia/Tokyo')::date::text`;
  const wanted = sql.param(codes, { mapToDriverValue: (all: string[]) => `{${all.join(',')}}` });
  return tx
    .select({
      day: day.as('day'),
      actor: auditLog.actor,
      action: auditLog.action,
      context: auditLog.context,
      times: count(),
    })
    .from(auditLog)
    .where(and(gte(auditLog.at, since), sql`${auditLog.codes} && ${wanted}::text[]`))
    .groupBy(sql`1`, auditLog.actor, auditLog.action, auditLog.context)
    .orderBy(sql`1 desc`, auditLog.actor, auditLog.context, auditLog.action);
}

/** Users by id with whom they work for: their agency, or the host they answer for. */
export async function listReaders(tx: ScopedTx, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return tx
    .select({
      id: users.id,
      name: users.name,
      roles: users.roles,
      agencyName: agencies.name,
      hostName: hosts.name,
    })
    .from(users)
    .innerJoin(
      agencies,
      and(eq(agencies.municipalityId, users.municipalityId), eq(agencies.id, users.agencyId)),
    )
    .leftJoin(hosts, and(eq(hosts.municipalityId, users.municipalityId), eq(hosts.id, users.hostId)))
    .where(inArray(users.id, [...ids]));
}
