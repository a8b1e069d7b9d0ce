import { and, asc, count, desc, eq, ilike, inArray, isNull, lte, ne, or, sql } from 'drizzle-orm';
import type { ScopedTx } from '../scope.server';
import { areas, hosts } from '../schema/registry.server';
import { placements } from '../schema/placements.server';
import { areaOfHost } from './joins.server';

const hostColumns = {
  id: hosts.id,
  name: hosts.name,
  kana: hosts.kana,
  kind: hosts.kind,
  areaId: hosts.areaId,
  outside: hosts.outside,
  address: hosts.address,
  locationPrecision: hosts.locationPrecision,
  lat: hosts.lat,
  lng: hosts.lng,
  organisationId: hosts.organisationId,
  publicPhone: hosts.publicPhone,
  publicMail: hosts.publicMail,
  url: hosts.url,
  contactName: hosts.contactName,
  contactPhone: hosts.contactPhone,
  contactMail: hosts.contactMail,
  whatWeCanBring: hosts.whatWeCanBring,
  resourceFacets: hosts.resourceFacets,
  value: hosts.value,
  openingText: hosts.openingText,
  opensAt: hosts.opensAt,
  closesAt: hosts.closesAt,
  openWeekdays: hosts.openWeekdays,
  stance: hosts.stance,
  stanceReason: hosts.stanceReason,
  stanceReviewOn: hosts.stanceReviewOn,
  experienceLevel: hosts.experienceLevel,
  totalPlaces: hosts.totalPlaces,
  introducedByHostId: hosts.introducedByHostId,
  status: hosts.status,
  visibility: hosts.visibility,
  clearedForMinors: hosts.clearedForMinors,
  confirmedOn: hosts.confirmedOn,
  confirmedHow: hosts.confirmedHow,
  origin: hosts.origin,
  sourceCredit: hosts.sourceCredit,
  version: hosts.version,
};

/** A host with the name of its area. With `lock` it stays locked until the transaction ends. */
export async function findHost(tx: ScopedTx, id: string, { lock = false } = {}) {
  if (lock) await tx.select({ id: hosts.id }).from(hosts).where(eq(hosts.id, id)).for('update');
  const [row] = await tx
    .select({ ...hostColumns, areaName: areas.name })
    .from(hosts)
    .leftJoin(areas, areaOfHost)
    .where(eq(hosts.id, id));
  return row ?? null;
}

export type HostRow = NonNullable<Awaited<ReturnType<typeof findHost>>>;
type NewHost = Omit<typeof hosts.$inferInsert, 'municipalityId'>;
export type HostChange = Partial<Omit<NewHost, 'id' | 'version' | 'createdAt' | 'updatedAt'>>;

export async function insertHost(tx: ScopedTx, row: NewHost): Promise<void> {
  await tx.insert(hosts).values({ ...row, municipalityId: tx.municipalityId });
}

/** Changes the host when it still is as it was seen. @returns false when somebody was faster. */
export async function updateHost(
  tx: ScopedTx,
  seen: { id: string; version: number },
  change: HostChange,
): Promise<boolean> {
  const changed = await tx
    .update(hosts)
    .set({ ...change, version: sql`${hosts.version} + 1`, updatedAt: new Date() })
    .where(and(eq(hosts.id, seen.id), eq(hosts.version, seen.version)))
    .returning({ id: hosts.id });
  return changed.length === 1;
}

/** Hosts whose name or reading holds one of the pairs of characters; archived ones are left out. */
export async function listHostsSharing(tx: ScopedTx, pairs: readonly string[]) {
  if (pairs.length === 0) return [];
  const patterns = pairs.map((pair) => `%${pair.replace(/[\\%_]/g, '\\$&')}%`);
  const anyOf = (column: typeof hosts.name | typeof hosts.kana) =>
    sql`${column} ilike any(${sql.param(patterns, { mapToDriverValue: textArray })}::text[])`;
  return tx
    .select({
      id: hosts.id,
      name: hosts.name,
      kana: hosts.kana,
      kind: hosts.kind,
      status: hosts.status,
      areaName: areas.name,
    })
    .from(hosts)
    .leftJoin(areas, areaOfHost)
    .where(and(ne(hosts.status, 'archived'), or(anyOf(hosts.name), anyOf(hosts.kana))))
    .limit(2000);
}

function textArray(values: string[]): string {
  return `{${values.map((value) => JSON.stringify(value)).join(',')}}`;
}

/** Hosts that bear one of the names exactly; archived ones are left out. */
export async function listHostsNamed(tx: ScopedTx, names: readonly string[]) {
  return tx
    .select({ id: hosts.id, name: hosts.name, areaName: areas.name })
    .from(hosts)
    .leftJoin(areas, areaOfHost)
    .where(and(ne(hosts.status, 'archived'), inArray(hosts.name, [...new Set(names)])))
    .orderBy(asc(hosts.id))
    .limit(20);
}

/** Hosts whose name or reading holds a text, those that begin with it first. */
export async function listHostsHolding(tx: ScopedTx, text: string, limit: number) {
  const part = text.replace(/[\\%_]/g, '\\$&');
  return tx
    .select({ id: hosts.id, name: hosts.name, kind: hosts.kind, areaName: areas.name })
    .from(hosts)
    .leftJoin(areas, areaOfHost)
    .where(
      and(ne(hosts.status, 'archived'), or(ilike(hosts.name, `%${part}%`), ilike(hosts.kana, `%${part}%`))),
    )
    .orderBy(sql`${hosts.name} ilike ${`${part}%`} desc`, asc(hosts.name), asc(hosts.id))
    .limit(limit);
}

/** The names of hosts by id, for what refers to them. */
export async function listHostNames(
  tx: ScopedTx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({ id: hosts.id, name: hosts.name })
    .from(hosts)
    .where(inArray(hosts.id, [...new Set(ids)]));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The hosts that one has introduced. */
export async function listIntroducedBy(tx: ScopedTx, hostId: string) {
  return tx
    .select({ id: hosts.id, name: hosts.name })
    .from(hosts)
    .where(and(eq(hosts.introducedByHostId, hostId), ne(hosts.status, 'archived')))
    .orderBy(asc(hosts.name), asc(hosts.id));
}

/** Hosts whose stance is to be asked about again up to a day, the longest due first. */
export async function listDueStances(tx: ScopedTx, day: string, limit: number) {
  return tx
    .select({
      id: hosts.id,
      name: hosts.name,
      stance: hosts.stance,
      stanceReviewOn: hosts.stanceReviewOn,
    })
    .from(hosts)
    .where(and(lte(hosts.stanceReviewOn, day), inArray(hosts.status, ['pending', 'listed', 'paused'])))
    .orderBy(asc(hosts.stanceReviewOn), asc(hosts.name), asc(hosts.id))
    .limit(limit);
}

/** Hosts in a state, the oldest first. */
export async function listHostsIn(tx: ScopedTx, status: string, limit: number, offset = 0) {
  return tx
    .select({
      id: hosts.id,
      name: hosts.name,
      kind: hosts.kind,
      areaName: areas.name,
      outside: hosts.outside,
      address: hosts.address,
      origin: hosts.origin,
      sourceCredit: hosts.sourceCredit,
      createdAt: hosts.createdAt,
      version: hosts.version,
    })
    .from(hosts)
    .leftJoin(areas, areaOfHost)
    .where(eq(hosts.status, status))
    .orderBy(asc(hosts.createdAt), asc(hosts.id))
    .limit(limit)
    .offset(offset);
}

export async function countHostsIn(tx: ScopedTx, status: string): Promise<number> {
  const [row] = await tx.select({ total: count() }).from(hosts).where(eq(hosts.status, status));
  return row?.total ?? 0;
}

/** Listed, public hosts of each kind, the commonest first. */
export async function countPublicHostsByKind(tx: ScopedTx) {
  return tx
    .select({ kind: hosts.kind, hosts: count() })
    .from(hosts)
    .where(and(eq(hosts.status, 'listed'), eq(hosts.visibility, 'public')))
    .groupBy(hosts.kind)
    .orderBy(desc(count()), asc(hosts.kind));
}

/** Several hosts, locked until the transaction ends; in the order of their ids, so that two such calls wait in turn. */
export async function lockHosts(tx: ScopedTx, ids: readonly string[]) {
  return tx
    .select({ id: hosts.id, name: hosts.name, status: hosts.status, version: hosts.version })
    .from(hosts)
    .where(inArray(hosts.id, [...ids]))
    .orderBy(asc(hosts.id))
    .for('update');
}

const living = ['accepted', 'trial', 'active', 'paused', 'settled'];

/** Placements at a host that have begun and not ended. */
export async function countLivePlacements(tx: ScopedTx, hostId: string): Promise<number> {
  const [row] = await tx
    .select({ total: count() })
    .from(placements)
    .where(and(eq(placements.hostId, hostId), inArray(placements.status, living)));
  return row?.total ?? 0;
}

/**
 * The areas for a choice, in the order of the municipality, each with the level it stands on. One that the last version
 * of its level has not is offered only where it is the choice already.
 */
export async function listAreaChoices(tx: ScopedTx, chosen: string | null = null) {
  return tx
    .select({ id: areas.id, name: areas.name, level: areas.level, parentId: areas.parentId })
    .from(areas)
    .where(chosen === null ? isNull(areas.retiredOn) : or(isNull(areas.retiredOn), eq(areas.id, chosen)))
    .orderBy(asc(areas.level), asc(areas.sortOrder), asc(areas.name));
}
