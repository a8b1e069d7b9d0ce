import { and, asc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { ScopedTx } from '../scope.server';
import { areaMoves } from '../schema/area-moves.server';
import { importRuns } from '../schema/exchange.server';
import { areas, hosts } from '../schema/registry.server';

/** The areas of a level with their borders, retired ones too. */
export async function listAreasOfLevel(tx: ScopedTx, level: string) {
  return tx
    .select({
      id: areas.id,
      name: areas.name,
      retiredOn: areas.retiredOn,
      boundary: areas.boundary,
      bbox: areas.bbox,
    })
    .from(areas)
    .where(eq(areas.level, level))
    .orderBy(asc(areas.sortOrder), asc(areas.name));
}

/** Changes whenever an area of the level is written, added or removed. */
export async function levelFingerprint(tx: ScopedTx, level: string): Promise<string> {
  const [row] = await tx
    .select({
      print: sql<string>`coalesce(md5(string_agg(${areas.id}::text || areas.xmin::text, ',' order by ${areas.id})), '')`,
    })
    .from(areas)
    .where(eq(areas.level, level));
  return row?.print ?? '';
}

/** Where the hosts of some areas stand, those that have a point. */
export async function listHostSpots(tx: ScopedTx, areaIds: readonly string[]) {
  const rows = await tx
    .select({ areaId: hosts.areaId, lat: hosts.lat, lng: hosts.lng })
    .from(hosts)
    .where(and(inArray(hosts.areaId, [...areaIds]), isNotNull(hosts.lat), eq(hosts.outside, false)));
  return rows.flatMap(({ areaId, lat, lng }) =>
    areaId === null || lat === null || lng === null ? [] : [{ areaId, lat, lng }],
  );
}

/** What refers to an area. */
export type AreaUse = {
  hosts: number;
  /** Those of them that have no point, so that no shape tells where they belong. */
  withoutPoint: number;
  cases: number;
  gaps: number;
  leads: number;
  wishes: number;
};

/** What refers to each of some areas. */
export async function countAreaUse(tx: ScopedTx, areaIds: readonly string[]): Promise<Map<string, AreaUse>> {
  const rows = await tx.execute<AreaUse & { id: string }>(sql`
    select a.id,
      (select count(*)::int from hosts h where h.municipality_id = a.municipality_id and h.area_id = a.id) as hosts,
      (select count(*)::int from hosts h where h.municipality_id = a.municipality_id and h.area_id = a.id
        and h.lat is null) as "withoutPoint",
      (select count(*)::int from cases c where c.municipality_id = a.municipality_id and c.area_id = a.id) as cases,
      (select count(*)::int from gaps g where g.municipality_id = a.municipality_id and g.area_id = a.id) as gaps,
      (select count(*)::int from leads l where l.municipality_id = a.municipality_id and l.area_id = a.id) as leads,
      (select count(*)::int from community_wishes w
        where w.municipality_id = a.municipality_id and w.area_id = a.id) as wishes
    from areas a
    where a.municipality_id = ${tx.municipalityId}::uuid and a.id = any (${sql.param([...areaIds])}::uuid[])`);
  return new Map(rows.map(({ id, ...use }) => [id, use]));
}

/** Takes areas out of every choice; they stay where something refers to them. */
export async function retireAreas(tx: ScopedTx, areaIds: readonly string[], day: string): Promise<void> {
  if (areaIds.length === 0) return;
  await tx
    .update(areas)
    .set({ retiredOn: day })
    .where(inArray(areas.id, [...areaIds]));
}

/** Removes those of the given retired areas that nothing refers to, not even a history. @returns their ids. */
export async function removeUnusedAreas(tx: ScopedTx, areaIds: readonly string[]): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    delete from areas a
    where a.municipality_id = ${tx.municipalityId}::uuid and a.id = any (${sql.param([...areaIds])}::uuid[])
      and a.retired_on is not null
      and not exists (select 1 from hosts h where h.municipality_id = a.municipality_id and h.area_id = a.id)
      and not exists (select 1 from cases c where c.municipality_id = a.municipality_id and c.area_id = a.id)
      and not exists (select 1 from gaps g where g.municipality_id = a.municipality_id and g.area_id = a.id)
      and not exists (select 1 from leads l where l.municipality_id = a.municipality_id and l.area_id = a.id)
      and not exists (select 1 from community_wishes w
        where w.municipality_id = a.municipality_id and w.area_id = a.id)
      and not exists (select 1 from areas b where b.municipality_id = a.municipality_id and b.parent_id = a.id)
      and not exists (select 1 from host_changes x where x.municipality_id = a.municipality_id
        and x.field = 'area_id' and a.id::text in (x.before #>> '{}', x.after #>> '{}'))
    returning a.id`);
  return rows.map(({ id }) => id);
}

/** What a run has to tell about areas. */
export async function saveRunReport(
  tx: ScopedTx,
  runId: string,
  report: Record<string, unknown>,
): Promise<void> {
  await tx.update(importRuns).set({ report }).where(eq(importRuns.id, runId));
}

type NewMove = Omit<typeof areaMoves.$inferInsert, 'municipalityId' | 'movedAt'>;

/** Notes hosts that came into another area; one that moves twice in a run keeps where it came from. */
export async function insertMoves(tx: ScopedTx, moves: readonly NewMove[]): Promise<void> {
  if (moves.length === 0) return;
  await tx
    .insert(areaMoves)
    .values(moves.map((move) => ({ ...move, municipalityId: tx.municipalityId })))
    .onConflictDoUpdate({
      target: [areaMoves.municipalityId, areaMoves.runId, areaMoves.hostId],
      set: { toName: sql`excluded.to_name`, why: sql`excluded.why`, movedAt: sql`excluded.moved_at` },
    });
}

/** How many hosts came from which area into which. */
export async function countMoves(tx: ScopedTx, runId: string) {
  return tx
    .select({
      fromName: areaMoves.fromName,
      toName: areaMoves.toName,
      hosts: sql<number>`count(*)`.mapWith(Number),
    })
    .from(areaMoves)
    .where(eq(areaMoves.runId, runId))
    .groupBy(areaMoves.fromName, areaMoves.toName)
    .orderBy(sql`count(*) desc`, asc(areaMoves.fromName), asc(areaMoves.toName));
}

/** The hosts that a run moved, area by area; with `why`, those that moved for that reason. */
export async function listMoves(
  tx: ScopedTx,
  runId: string,
  { why, limit }: { why?: string | undefined; limit: number },
) {
  return tx
    .select({
      hostId: areaMoves.hostId,
      name: hosts.name,
      address: hosts.address,
      fromName: areaMoves.fromName,
      toName: areaMoves.toName,
      why: areaMoves.why,
      /** In no area now: nobody has put it into one since. */
      nowhere: sql<boolean>`${hosts.areaId} is null`,
    })
    .from(areaMoves)
    .innerJoin(hosts, and(eq(hosts.municipalityId, areaMoves.municipalityId), eq(hosts.id, areaMoves.hostId)))
    .where(and(eq(areaMoves.runId, runId), why === undefined ? undefined : eq(areaMoves.why, why)))
    .orderBy(asc(areaMoves.fromName), asc(areaMoves.toName), asc(hosts.name), asc(hosts.id))
    .limit(limit);
}

/** The areas that stand, with their people. */
export async function listPeopleOfAreas(tx: ScopedTx) {
  return tx
    .select({ id: areas.id, level: areas.level, name: areas.name, population: areas.population })
    .from(areas)
    .where(isNull(areas.retiredOn))
    .orderBy(asc(areas.sortOrder), asc(areas.name));
}

/** Writes the people of an area; what the table does not tell is not known any more. @returns false when it is not there. */
export async function setAreaPeople(
  tx: ScopedTx,
  areaId: string,
  people: {
    population: number | null;
    year: number | null;
    bands: Readonly<Record<string, number>> | null;
  },
): Promise<boolean> {
  const written = await tx
    .update(areas)
    .set({ population: people.population, populationYear: people.year, populationBands: people.bands })
    .where(eq(areas.id, areaId))
    .returning({ id: areas.id });
  return written.length === 1;
}
