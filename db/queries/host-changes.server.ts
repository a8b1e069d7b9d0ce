import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import { areaMoves } from '../schema/area-moves.server';
import { areas, opportunities } from '../schema/registry.server';
import { hostChanges } from '../schema/host-records.server';
import { organisations } from '../schema/organisations.server';
import type { ScopedTx } from '../scope.server';

export interface ChangeFilter {
  about?: string | undefined;
  actor?: string | undefined;
}

const filtered = (hostId: string, { about, actor }: ChangeFilter) =>
  and(
    eq(hostChanges.hostId, hostId),
    about === undefined ? undefined : eq(hostChanges.about, about),
    actor === undefined ? undefined : eq(hostChanges.actor, actor),
  );

/** The acts in which something was changed about a host (all changes of one act bear one time), the newest first. */
export async function listChangeActs(
  tx: ScopedTx,
  hostId: string,
  filter: ChangeFilter,
  { limit, offset }: { limit: number; offset: number },
) {
  const acts = await tx
    .select({ changedAt: hostChanges.changedAt, actor: hostChanges.actor })
    .from(hostChanges)
    .where(filtered(hostId, filter))
    .groupBy(hostChanges.changedAt, hostChanges.actor)
    .orderBy(desc(hostChanges.changedAt), asc(hostChanges.actor))
    .limit(limit)
    .offset(offset);
  const [all] = await tx
    .select({
      total: sql<number>`count(distinct (${hostChanges.changedAt}, ${hostChanges.actor}))`.mapWith(Number),
    })
    .from(hostChanges)
    .where(filtered(hostId, filter));
  return { acts, total: all?.total ?? 0 };
}

/** What was changed in those acts, field by field. */
export async function listChangesOf(
  tx: ScopedTx,
  hostId: string,
  filter: ChangeFilter,
  times: readonly Date[],
) {
  if (times.length === 0) return [];
  return tx
    .select({
      id: hostChanges.id,
      changedAt: hostChanges.changedAt,
      actor: hostChanges.actor,
      about: hostChanges.about,
      field: hostChanges.field,
      before: hostChanges.before,
      after: hostChanges.after,
      opportunityId: hostChanges.opportunityId,
      offerTitle: opportunities.title,
      /** A newer version of the areas did it. */
      byAreas: sql<boolean>`${areaMoves.id} is not null`,
    })
    .from(hostChanges)
    .leftJoin(
      opportunities,
      and(
        eq(opportunities.municipalityId, hostChanges.municipalityId),
        eq(opportunities.id, hostChanges.opportunityId),
      ),
    )
    .leftJoin(
      areaMoves,
      and(
        eq(areaMoves.municipalityId, hostChanges.municipalityId),
        eq(areaMoves.hostId, hostChanges.hostId),
        eq(areaMoves.movedAt, hostChanges.changedAt),
        eq(hostChanges.field, 'area_id'),
      ),
    )
    .where(and(filtered(hostId, filter), inArray(hostChanges.changedAt, [...times])))
    .orderBy(
      desc(hostChanges.changedAt),
      asc(hostChanges.about),
      asc(opportunities.title),
      asc(hostChanges.field),
    );
}

export type HostChangeRow = Awaited<ReturnType<typeof listChangesOf>>[number];

/** Everybody who has changed something about a host. */
export async function listChangers(tx: ScopedTx, hostId: string): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ actor: hostChanges.actor })
    .from(hostChanges)
    .where(eq(hostChanges.hostId, hostId))
    .orderBy(asc(hostChanges.actor));
  return rows.map(({ actor }) => actor);
}

/** The names of areas and organisations by id, for changes that hold only ids. */
export async function listNamesOf(
  tx: ScopedTx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const ofAreas = await tx
    .select({ id: areas.id, name: areas.name })
    .from(areas)
    .where(inArray(areas.id, [...ids]));
  const ofOrganisations = await tx
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(inArray(organisations.id, [...ids]));
  return new Map([...ofAreas, ...ofOrganisations].map(({ id, name }) => [id, name]));
}
