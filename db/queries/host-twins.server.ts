import { and, count, desc, eq, inArray, ne, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { ScopedTx } from '../scope.server';
import { hostSources, hostTwins, importRows } from '../schema/exchange.server';
import { hosts } from '../schema/registry.server';

/** Two hosts that may be one place. */
export interface NewTwin {
  id: string;
  hostId: string;
  otherId: string;
  signs: readonly string[];
  distanceM: number | null;
  likeness: number;
}

/** Notes pairs for a decision, in one statement; a pair that is noted already stays as it is. */
export async function insertTwins(tx: ScopedTx, runId: string, rows: readonly NewTwin[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(sql`
    insert into host_twins (municipality_id, id, host_id, other_id, run_id, signs, distance_m, likeness)
    select ${tx.municipalityId}::uuid, r.id, r."hostId", r."otherId", ${runId}::uuid, r.signs, r."distanceM", r.likeness
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, "hostId" uuid, "otherId" uuid,
      signs text[], "distanceM" int, likeness float8)
    on conflict do nothing`);
}

const first = alias(hosts, 'first');
const second = alias(hosts, 'second');

/** What a host shows when it stands beside its likely double. */
function shownOf(host: typeof first | typeof second) {
  return {
    id: host.id,
    name: host.name,
    kana: host.kana,
    kind: host.kind,
    address: host.address,
    phone: host.publicPhone,
    url: host.url,
    openingText: host.openingText,
    status: host.status,
    origin: host.origin,
    credit: host.sourceCredit,
    version: host.version,
  };
}

/** Pairs that wait for a decision; of one run, or of all. */
function openPairs(runId: string | null) {
  return and(
    eq(hostTwins.decision, 'open'),
    ne(first.status, 'archived'),
    ne(second.status, 'archived'),
    ...(runId === null ? [] : [eq(hostTwins.runId, runId)]),
  );
}

const isFirst = and(eq(first.municipalityId, hostTwins.municipalityId), eq(first.id, hostTwins.hostId));
const isSecond = and(eq(second.municipalityId, hostTwins.municipalityId), eq(second.id, hostTwins.otherId));

/** Pairs side by side, the likeliest first. */
export async function listTwins(tx: ScopedTx, runId: string | null, limit: number, offset: number) {
  return tx
    .select({
      id: hostTwins.id,
      signs: hostTwins.signs,
      distanceM: hostTwins.distanceM,
      host: shownOf(first),
      other: shownOf(second),
    })
    .from(hostTwins)
    .innerJoin(first, isFirst)
    .innerJoin(second, isSecond)
    .where(openPairs(runId))
    .orderBy(desc(hostTwins.likeness), hostTwins.id)
    .limit(limit)
    .offset(offset);
}

export async function countTwins(tx: ScopedTx, runId: string | null): Promise<number> {
  const [row] = await tx
    .select({ total: count() })
    .from(hostTwins)
    .innerJoin(first, isFirst)
    .innerJoin(second, isSecond)
    .where(openPairs(runId));
  return row?.total ?? 0;
}

/** A pair, held until the transaction ends. */
export async function holdTwin(tx: ScopedTx, id: string) {
  const [row] = await tx
    .select({ hostId: hostTwins.hostId, otherId: hostTwins.otherId, decision: hostTwins.decision })
    .from(hostTwins)
    .where(eq(hostTwins.id, id))
    .for('update');
  return row ?? null;
}

export async function decideTwin(
  tx: ScopedTx,
  id: string,
  decided: { decision: 'different' | 'same'; decidedBy: string | null; decidedAt: Date },
): Promise<void> {
  await tx.update(hostTwins).set(decided).where(eq(hostTwins.id, id));
}

/** Gives what is known of where a host came from to another one: its entries in lists and the rows of runs. */
export async function moveSources(tx: ScopedTx, from: string, to: string): Promise<void> {
  await tx.update(hostSources).set({ hostId: to }).where(eq(hostSources.hostId, from));
  await tx.update(importRows).set({ hostId: to }).where(eq(importRows.hostId, from));
}

/** The lists that hosts came with. */
export async function listSourceKeys(tx: ScopedTx, hostIds: readonly string[]) {
  return tx
    .select({ hostId: hostSources.hostId, sourceKey: hostSources.sourceKey })
    .from(hostSources)
    .where(inArray(hostSources.hostId, [...hostIds]))
    .orderBy(hostSources.sourceKey);
}
