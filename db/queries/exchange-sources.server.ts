import { and, asc, desc, eq, inArray, ne, sql } from 'drizzle-orm';
import type { ScopedTx } from '../scope.server';
import { hostSources } from '../schema/exchange.server';
import { hosts } from '../schema/registry.server';

const importedFields = {
  name: hosts.name,
  kana: hosts.kana,
  kind: hosts.kind,
  address: hosts.address,
  lat: hosts.lat,
  lng: hosts.lng,
  phone: hosts.publicPhone,
  url: hosts.url,
  openingText: hosts.openingText,
  openWeekdays: hosts.openWeekdays,
  credit: hosts.sourceCredit,
};

const hostOfSource = and(
  eq(hosts.municipalityId, hostSources.municipalityId),
  eq(hosts.id, hostSources.hostId),
);

/** By what the hosts of a source are recognised, and what tells whether one has vanished. */
export async function listImportedKeys(tx: ScopedTx, sourceKey: string) {
  return tx
    .select({
      sourceId: hostSources.id,
      hostId: hosts.id,
      externalKey: hostSources.externalKey,
      seenAt: hostSources.seenAt,
      stillThereAt: hostSources.stillThereAt,
      name: hosts.name,
      outside: hosts.outside,
      status: hosts.status,
    })
    .from(hostSources)
    .innerJoin(hosts, hostOfSource)
    .where(eq(hostSources.sourceKey, sourceKey))
    .orderBy(asc(hosts.id), asc(hostSources.id));
}

/** Entries of a source with what its last import wrote and what their hosts hold now. With `lock` they stay so. */
export async function listImportedHosts(
  tx: ScopedTx,
  sourceIds: readonly string[],
  { lock = false }: { lock?: boolean } = {},
) {
  const query = tx
    .select({
      sourceId: hostSources.id,
      hostId: hosts.id,
      externalKey: hostSources.externalKey,
      written: hostSources.written,
      runId: hostSources.runId,
      seenAt: hostSources.seenAt,
      now: importedFields,
      version: hosts.version,
    })
    .from(hostSources)
    .innerJoin(hosts, hostOfSource)
    .where(inArray(hostSources.id, [...sourceIds]))
    .orderBy(asc(hosts.id));
  return lock ? query.for('update') : query;
}

/** Hosts however they came here, with what a list could fill in; they stay as they are until the transaction ends. */
export async function lockHostsToFill(tx: ScopedTx, ids: readonly string[]) {
  return tx
    .select({
      ...{ hostId: hosts.id, now: importedFields, version: hosts.version },
      ...{ status: hosts.status, areaId: hosts.areaId, outside: hosts.outside },
    })
    .from(hosts)
    .where(inArray(hosts.id, [...ids]))
    .orderBy(asc(hosts.id))
    .for('update');
}

/** What tells one place from another, of every host that is not archived. */
export async function listHostPlaces(tx: ScopedTx) {
  return tx
    .select({
      hostId: hosts.id,
      name: hosts.name,
      kana: hosts.kana,
      address: hosts.address,
      phone: hosts.publicPhone,
      lat: hosts.lat,
      lng: hosts.lng,
    })
    .from(hosts)
    .where(ne(hosts.status, 'archived'))
    .orderBy(asc(hosts.id));
}

export interface SourceEntry {
  id: string;
  externalKey: string;
  written: Record<string, unknown>;
}

interface Edition {
  sourceKey: string;
  runId: string;
  seenAt: Date;
}

/** Notes from which entry of a list hosts came, in one statement. */
export async function insertHostSources(
  tx: ScopedTx,
  { sourceKey, runId, seenAt }: Edition,
  rows: readonly (SourceEntry & { hostId: string })[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(sql`
    insert into host_sources (municipality_id, id, host_id, source_key, external_key, run_id, written, seen_at)
    select ${tx.municipalityId}::uuid, r.id, r."hostId", ${sourceKey}, r."externalKey", ${runId}::uuid, r.written,
      ${seenAt.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(id uuid, "hostId" uuid, "externalKey" text, written jsonb)`);
}

/** What the newest edition of a list says about hosts that came from it, in one statement. */
export async function updateHostSources(
  tx: ScopedTx,
  { runId, seenAt }: Pick<Edition, 'runId' | 'seenAt'>,
  rows: readonly SourceEntry[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(sql`
    update host_sources s set external_key = r."externalKey", written = r.written, run_id = ${runId}::uuid,
      seen_at = ${seenAt.toISOString()}::timestamptz, still_there_at = null
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, "externalKey" text, written jsonb)
    where s.municipality_id = ${tx.municipalityId}::uuid and s.id = r.id`);
}

/** The 定員 that published lists give for a host, in the newest edition that gives one; null when none does. */
export async function findListedCapacity(
  tx: ScopedTx,
  hostId: string,
): Promise<{ count: number; sourceKey: string } | null> {
  const count = sql<number | null>`(${hostSources.written} ->> 'capacity')::int`;
  const [row] = await tx
    .select({ count, sourceKey: hostSources.sourceKey })
    .from(hostSources)
    .where(and(eq(hostSources.hostId, hostId), sql`${count} is not null`))
    .orderBy(desc(hostSources.seenAt))
    .limit(1);
  return row?.count ? { count: row.count, sourceKey: row.sourceKey } : null;
}

/** A list has lost a host, but a person knows that it is still there. */
export async function markStillThere(
  tx: ScopedTx,
  { hostId, sourceKey }: { hostId: string; sourceKey: string },
  now: Date,
): Promise<void> {
  await tx
    .update(hostSources)
    .set({ stillThereAt: now })
    .where(and(eq(hostSources.hostId, hostId), eq(hostSources.sourceKey, sourceKey)));
}
