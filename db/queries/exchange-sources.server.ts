import { and, asc, eq, inArray, ne } from 'drizzle-orm';
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

/** Hosts of a source with what its last import wrote and what they hold now. With `lock` they stay as they are. */
export async function listImportedHosts(
  tx: ScopedTx,
  sourceKey: string,
  { only, lock = false }: { only?: readonly string[]; lock?: boolean } = {},
) {
  const ofSource = [eq(hostSources.sourceKey, sourceKey), ...(only ? [inArray(hosts.id, [...only])] : [])];
  const query = tx
    .select({
      sourceId: hostSources.id,
      hostId: hosts.id,
      externalKey: hostSources.externalKey,
      written: hostSources.written,
      now: importedFields,
      areaId: hosts.areaId,
      version: hosts.version,
    })
    .from(hostSources)
    .innerJoin(
      hosts,
      and(eq(hosts.municipalityId, hostSources.municipalityId), eq(hosts.id, hostSources.hostId)),
    )
    .where(and(...ofSource))
    .orderBy(asc(hosts.id));
  return lock ? query.for('update') : query;
}

/** Hosts however they came here, with what a list could fill in; they stay as they are until the transaction ends. */
export async function lockHostsToFill(tx: ScopedTx, ids: readonly string[]) {
  return tx
    .select({ hostId: hosts.id, now: importedFields, version: hosts.version })
    .from(hosts)
    .where(inArray(hosts.id, [...ids]))
    .orderBy(asc(hosts.id))
    .for('update');
}

/** Name and address of every host that is not archived. */
export async function listHostPlaces(tx: ScopedTx) {
  return tx
    .select({ hostId: hosts.id, name: hosts.name, address: hosts.address })
    .from(hosts)
    .where(ne(hosts.status, 'archived'))
    .orderBy(asc(hosts.id));
}

type NewSource = Omit<typeof hostSources.$inferInsert, 'municipalityId'>;

export async function insertHostSources(tx: ScopedTx, rows: readonly NewSource[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.insert(hostSources).values(rows.map((row) => ({ ...row, municipalityId: tx.municipalityId })));
}

/** What the newest edition of a list says about a host that came from it. */
export async function updateHostSource(
  tx: ScopedTx,
  id: string,
  change: { externalKey: string; written: Record<string, unknown>; runId: string; seenAt: Date },
): Promise<void> {
  await tx.update(hostSources).set(change).where(eq(hostSources.id, id));
}
