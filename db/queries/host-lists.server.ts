import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import type { ScopedTx } from '../scope.server';
import { users } from '../schema/accounts.server';
import { hostListReturns } from '../schema/confirmations.server';
import { areas, hosts } from '../schema/registry.server';
import { areaOfHost } from './joins.server';

/** What a line of the coordinator's list holds, of these hosts, in the order of their names. */
export async function listHostRows(tx: ScopedTx, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return tx
    .select({
      id: hosts.id,
      version: hosts.version,
      name: hosts.name,
      kana: hosts.kana,
      kind: hosts.kind,
      areaName: areas.name,
      outside: hosts.outside,
      stance: hosts.stance,
      publicPhone: hosts.publicPhone,
      openingText: hosts.openingText,
      whatWeCanBring: hosts.whatWeCanBring,
      contactName: hosts.contactName,
      contactPhone: hosts.contactPhone,
      contactMail: hosts.contactMail,
      confirmedOn: hosts.confirmedOn,
    })
    .from(hosts)
    .leftJoin(areas, areaOfHost)
    .where(inArray(hosts.id, [...ids]))
    .orderBy(asc(hosts.kana), asc(hosts.name), asc(hosts.id));
}

/** The ids of listed and paused hosts, of one area and kind or of all. */
export async function listOwnHostIds(
  tx: ScopedTx,
  { area, kind }: { area: string | null; kind: string | null },
): Promise<string[]> {
  const rows = await tx
    .select({ id: hosts.id })
    .from(hosts)
    .where(
      and(
        inArray(hosts.status, ['listed', 'paused']),
        area === null ? undefined : eq(hosts.areaId, area),
        kind === null ? undefined : eq(hosts.kind, kind),
      ),
    );
  return rows.map(({ id }) => id);
}

/** The versions of hosts now. */
export async function listHostVersions(
  tx: ScopedTx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({ id: hosts.id, version: hosts.version })
    .from(hosts)
    .where(inArray(hosts.id, [...ids]));
  return new Map(rows.map(({ id, version }) => [id, version]));
}

type NewReturn = Pick<
  typeof hostListReturns.$inferInsert,
  'id' | 'fileName' | 'uploadedBy' | 'lines' | 'rows'
>;

export async function insertListReturn(tx: ScopedTx, row: NewReturn): Promise<void> {
  await tx.insert(hostListReturns).values({ ...row, municipalityId: tx.municipalityId });
}

/** A list that came back, with who brought it. With `lock` it stays locked until the transaction ends. */
export async function findListReturn(tx: ScopedTx, id: string, { lock = false } = {}) {
  if (lock)
    await tx
      .select({ id: hostListReturns.id })
      .from(hostListReturns)
      .where(eq(hostListReturns.id, id))
      .for('update');
  const [row] = await tx
    .select({
      id: hostListReturns.id,
      fileName: hostListReturns.fileName,
      uploadedAt: hostListReturns.uploadedAt,
      byName: users.name,
      lines: hostListReturns.lines,
      rows: hostListReturns.rows,
      state: hostListReturns.state,
      takenHosts: hostListReturns.takenHosts,
      version: hostListReturns.version,
    })
    .from(hostListReturns)
    .innerJoin(
      users,
      and(eq(users.municipalityId, hostListReturns.municipalityId), eq(users.id, hostListReturns.uploadedBy)),
    )
    .where(eq(hostListReturns.id, id));
  return row ?? null;
}

/** Ends a list that is open and still as it was seen. @returns false when somebody was faster. */
export async function endListReturn(
  tx: ScopedTx,
  seen: { id: string; version: number },
  change: { state: 'taken' | 'laid_aside'; takenHosts: number },
): Promise<boolean> {
  const changed = await tx
    .update(hostListReturns)
    .set({ ...change, version: sql`${hostListReturns.version} + 1` })
    .where(
      and(
        eq(hostListReturns.id, seen.id),
        eq(hostListReturns.version, seen.version),
        eq(hostListReturns.state, 'open'),
      ),
    )
    .returning({ id: hostListReturns.id });
  return changed.length === 1;
}

/** Lists that came back and wait, the newest first. */
export async function listOpenReturns(tx: ScopedTx, limit: number) {
  return tx
    .select({
      id: hostListReturns.id,
      fileName: hostListReturns.fileName,
      uploadedAt: hostListReturns.uploadedAt,
    })
    .from(hostListReturns)
    .where(eq(hostListReturns.state, 'open'))
    .orderBy(desc(hostListReturns.uploadedAt))
    .limit(limit);
}
