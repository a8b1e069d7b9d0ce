import { and, asc, count, eq, gt, inArray, ne, sql } from 'drizzle-orm';
import type { ScopedTx } from '../scope.server';
import { areas, hosts } from '../schema/registry.server';

const placingColumns = {
  id: areas.id,
  level: areas.level,
  name: areas.name,
  parentId: areas.parentId,
  boundary: areas.boundary,
  bbox: areas.bbox,
  innerLat: areas.innerLat,
  innerLng: areas.innerLng,
};

/** All areas with what is needed to tell in which one a place lies. */
export async function listAreasForPlacing(tx: ScopedTx) {
  return tx.select(placingColumns).from(areas).orderBy(asc(areas.sortOrder), asc(areas.name), asc(areas.id));
}

/** All areas with their population and the number of hosts that belong to each of them directly. */
export async function listAreasWithHosts(tx: ScopedTx) {
  const belongs = and(
    eq(hosts.municipalityId, areas.municipalityId),
    eq(hosts.areaId, areas.id),
    ne(hosts.status, 'archived'),
  );
  return tx
    .select({
      id: areas.id,
      level: areas.level,
      name: areas.name,
      population: areas.population,
      source: areas.source,
      drawn: sql<boolean>`${areas.boundary} is not null`,
      hosts: count(hosts.id),
    })
    .from(areas)
    .leftJoin(hosts, belongs)
    .groupBy(areas.municipalityId, areas.id)
    .orderBy(asc(areas.sortOrder), asc(areas.name));
}

type NewArea = Omit<typeof areas.$inferInsert, 'municipalityId'>;

/** Adds areas of one level; one of the same name gets the new boundary, point, population and source. */
export async function putAreas(tx: ScopedTx, rows: readonly NewArea[]) {
  return tx
    .insert(areas)
    .values(rows.map((row) => ({ ...row, municipalityId: tx.municipalityId })))
    .onConflictDoUpdate({
      target: [areas.municipalityId, areas.level, areas.name],
      set: {
        boundary: sql`excluded.boundary`,
        bbox: sql`excluded.bbox`,
        innerLat: sql`excluded.inner_lat`,
        innerLng: sql`excluded.inner_lng`,
        population: sql`coalesce(excluded.population, ${areas.population})`,
        source: sql`excluded.source`,
        sortOrder: sql`excluded.sort_order`,
      },
    })
    .returning({ id: areas.id, name: areas.name, isNew: sql<boolean>`(xmax = 0)` });
}

/** Says in which wider area each area lies; null for the widest. */
export async function setAreaParents(
  tx: ScopedTx,
  parents: readonly { id: string; parentId: string | null }[],
): Promise<void> {
  for (const { id, parentId } of parents) {
    await tx.update(areas).set({ parentId }).where(eq(areas.id, id));
  }
}

/** Hosts of the municipality itself, in the order of their ids, behind `after`; locked until the transaction ends. */
export async function listHostsToPlace(tx: ScopedTx, after: string | null, limit: number) {
  const behind = after === null ? [] : [gt(hosts.id, after)];
  return tx
    .select({ id: hosts.id, lat: hosts.lat, lng: hosts.lng, address: hosts.address, areaId: hosts.areaId })
    .from(hosts)
    .where(and(eq(hosts.outside, false), ne(hosts.status, 'archived'), ...behind))
    .orderBy(asc(hosts.id))
    .limit(limit)
    .for('update');
}

/** Puts hosts into an area. */
export async function setHostArea(tx: ScopedTx, areaId: string, hostIds: readonly string[]): Promise<void> {
  await tx
    .update(hosts)
    .set({ areaId, version: sql`${hosts.version} + 1`, updatedAt: new Date() })
    .where(inArray(hosts.id, [...hostIds]));
}
