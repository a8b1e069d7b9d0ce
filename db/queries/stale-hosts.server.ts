import { and, count, eq, exists, gte, inArray, isNull, lt, max, or, sql } from 'drizzle-orm';
import type { ScopedTx } from '../scope.server';
import { confirmationLinks, reachOuts } from '../schema/confirmations.server';
import { placements, takesPlace } from '../schema/placements.server';
import { areas, hosts, opportunities } from '../schema/registry.server';
import { areaOfHost } from './joins.server';

/** Hosts that anybody relies on. */
const reliedOn = ['listed', 'paused'];

const told = (tx: ScopedTx) =>
  exists(
    tx
      .select({ one: sql`1` })
      .from(confirmationLinks)
      .where(
        and(
          eq(confirmationLinks.hostId, hosts.id),
          eq(confirmationLinks.answer, 'changed'),
          isNull(confirmationLinks.handledAt),
        ),
      ),
  );

/** When the numbers of a designated facility were last confirmed; of several services the longest ago. */
export const oldestNumbers = sql<string | null>`(select min(f.numbers_confirmed_on) from facility_capacities f
  where f.municipality_id = hosts.municipality_id and f.host_id = hosts.id)`;

/**
 * Listed hosts that were last confirmed before a day, or never, or say that something has changed, and facilities
 * whose numbers were last confirmed before another.
 */
export async function listStaleHosts(
  tx: ScopedTx,
  {
    before,
    area,
    kind,
  }: { before: { facts: string; numbers: string }; area: string | null; kind: string | null },
) {
  return tx
    .select({
      id: hosts.id,
      name: hosts.name,
      kind: hosts.kind,
      areaId: hosts.areaId,
      confirmedOn: hosts.confirmedOn,
      numbersOn: oldestNumbers,
      told: told(tx).mapWith(Boolean),
      hasMail: sql<boolean>`${hosts.contactMail} <> ''`,
    })
    .from(hosts)
    .where(
      and(
        inArray(hosts.status, reliedOn),
        or(
          isNull(hosts.confirmedOn),
          lt(hosts.confirmedOn, before.facts),
          told(tx),
          sql`${oldestNumbers} < ${before.numbers}`,
        ),
        area === null ? undefined : eq(hosts.areaId, area),
        kind === null ? undefined : eq(hosts.kind, kind),
      ),
    );
}

/** Listed hosts that were last confirmed before a day. */
export async function countOldHosts(tx: ScopedTx, before: string): Promise<number> {
  const [row] = await tx
    .select({ total: count() })
    .from(hosts)
    .where(and(inArray(hosts.status, reliedOn), lt(hosts.confirmedOn, before)));
  return row?.total ?? 0;
}

/** Places of each host's open offers; those without one are not listed. */
export async function countOpenPlaces(tx: ScopedTx, today: string): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .select({
      hostId: opportunities.hostId,
      places: sql<number>`sum(coalesce(${opportunities.places}, 1))`.mapWith(Number),
    })
    .from(opportunities)
    .where(
      and(
        eq(opportunities.status, 'open'),
        or(isNull(opportunities.validUntil), gte(opportunities.validUntil, today)),
      ),
    )
    .groupBy(opportunities.hostId);
  return new Map(rows.map(({ hostId, places }) => [hostId, places]));
}

/** People who come to each host now. */
export async function countPeople(tx: ScopedTx): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .select({ hostId: placements.hostId, people: count() })
    .from(placements)
    .where(inArray(placements.status, takesPlace))
    .groupBy(placements.hostId);
  return new Map(rows.map(({ hostId, people }) => [hostId, people]));
}

/** What a line of the queue and a call sheet show of hosts. */
export async function listStaleDetails(tx: ScopedTx, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return tx
    .select({
      id: hosts.id,
      confirmedHow: hosts.confirmedHow,
      status: hosts.status,
      stance: hosts.stance,
      areaName: areas.name,
      outside: hosts.outside,
      address: hosts.address,
      publicPhone: hosts.publicPhone,
      openingText: hosts.openingText,
      contactName: hosts.contactName,
      contactPhone: hosts.contactPhone,
      contactMail: hosts.contactMail,
    })
    .from(hosts)
    .leftJoin(areas, areaOfHost)
    .where(inArray(hosts.id, [...ids]));
}

/** Calls in vain to hosts since a day, and when the last was. */
export async function countMissedCalls(tx: ScopedTx, ids: readonly string[], since: string) {
  if (ids.length === 0) return [];
  return tx
    .select({ hostId: reachOuts.hostId, missed: count(), lastOn: max(reachOuts.onDay) })
    .from(reachOuts)
    .where(
      and(
        inArray(reachOuts.hostId, [...ids]),
        eq(reachOuts.outcome, 'no_answer'),
        gte(reachOuts.onDay, since),
      ),
    )
    .groupBy(reachOuts.hostId);
}

/** Questions by mail or paper that wait for an answer on a day. */
export async function listOpenLinks(tx: ScopedTx, ids: readonly string[], today: string) {
  if (ids.length === 0) return [];
  return tx
    .select({
      hostId: confirmationLinks.hostId,
      channel: confirmationLinks.channel,
      createdAt: confirmationLinks.createdAt,
      expiresOn: confirmationLinks.expiresOn,
    })
    .from(confirmationLinks)
    .where(
      and(
        inArray(confirmationLinks.hostId, [...ids]),
        isNull(confirmationLinks.answeredAt),
        isNull(confirmationLinks.replacedAt),
        gte(confirmationLinks.expiresOn, today),
      ),
    );
}
