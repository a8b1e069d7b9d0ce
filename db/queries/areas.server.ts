import { and, asc, eq, gt, inArray, isNotNull, isNull, ne, sql } from 'drizzle-orm';
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

/** The areas that stand, with what is needed to tell in which one a place lies. */
export async function listAreasForPlacing(tx: ScopedTx) {
  return tx
    .select(placingColumns)
    .from(areas)
    .where(isNull(areas.retiredOn))
    .orderBy(asc(areas.sortOrder), asc(areas.name), asc(areas.id));
}

/** The names of all areas, retired ones too, as they are written and as they are spoken. */
export async function listAreaNames(tx: ScopedTx): Promise<string[]> {
  const rows = await tx.selectDistinct({ name: areas.name }).from(areas);
  return spokenNames(rows.map(({ name }) => name));
}

/** Retired areas: they lie in wider ones as before, but nothing lies in them any more. */
export async function listRetiredForPlacing(tx: ScopedTx) {
  return tx.select(placingColumns).from(areas).where(isNotNull(areas.retiredOn)).orderBy(asc(areas.id));
}

/** All areas with their people and the number of hosts that belong to each of them or to one inside it. */
export async function listAreasWithHosts(tx: ScopedTx) {
  // Names are written out: in a query on one table the columns of the builder carry no table.
  const inside = sql<number>`(
    with recursive within as (
      select areas.id
      union
      select b.id from areas b join within w on b.municipality_id = areas.municipality_id and b.parent_id = w.id
    )
    select count(*) from hosts h where h.municipality_id = areas.municipality_id
      and h.area_id in (select id from within) and h.status <> 'archived')`;
  return tx
    .select({
      id: areas.id,
      level: areas.level,
      name: areas.name,
      parentId: areas.parentId,
      population: areas.population,
      populationYear: areas.populationYear,
      populationBands: areas.populationBands,
      source: areas.source,
      retiredOn: areas.retiredOn,
      hosts: inside.mapWith(Number),
    })
    .from(areas)
    .orderBy(asc(areas.sortOrder), asc(areas.name));
}

type NewArea = Omit<typeof areas.$inferInsert, 'municipalityId'>;

/** Adds areas of one level; one of the same name, retired or not, gets the new boundary, point, people and source. */
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
        populationYear: sql`coalesce(excluded.population_year, ${areas.populationYear})`,
        populationBands: sql`coalesce(excluded.population_bands, ${areas.populationBands})`,
        retiredOn: null,
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
    await tx
      .update(areas)
      .set({ parentId })
      .where(and(eq(areas.id, id), sql`${areas.parentId} is distinct from ${parentId}::uuid`));
  }
}

/** Names of areas, also without the 中学校区 or 地区 at their end; nothing of one letter. */
export function spokenNames(names: readonly string[]): string[] {
  const spoken = names.flatMap((name) => [name, name.replace(/(?:[小中]学校区|[小中]学区|地区|圏域)$/u, '')]);
  return [...new Set(spoken)].filter((name) => name.length > 1);
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

/** Puts hosts into an area, or out of all. */
export async function setHostArea(
  tx: ScopedTx,
  areaId: string | null,
  hostIds: readonly string[],
): Promise<void> {
  await tx
    .update(hosts)
    .set({ areaId, version: sql`${hosts.version} + 1`, updatedAt: new Date() })
    .where(inArray(hosts.id, [...hostIds]));
}

/** Whether an area is one of the municipality, retired or not. */
export async function areaExists(tx: ScopedTx, id: string): Promise<boolean> {
  const [row] = await tx.select({ id: areas.id }).from(areas).where(eq(areas.id, id));
  return row !== undefined;
}

/** Whether an area of the municipality can be chosen: retired ones cannot. */
export async function areaStands(tx: ScopedTx, id: string): Promise<boolean> {
  const [row] = await tx
    .select({ id: areas.id })
    .from(areas)
    .where(and(eq(areas.id, id), isNull(areas.retiredOn)));
  return row !== undefined;
}
