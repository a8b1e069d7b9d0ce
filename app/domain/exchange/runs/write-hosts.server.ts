import {
  insertHostSources,
  listImportedHosts,
  lockHostsToFill,
  updateHostSources,
  type SourceEntry,
} from '#db/queries/exchange-sources.server';
import { insertHosts } from '#db/queries/registry-intake.server';
import { updateHost } from '#db/queries/registry.server';
import type { SourceBefore } from '#db/schema/exchange.server';
import type { ScopedTx } from '#db/scope.server';
import { Refused } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { fillBlanks, namesOfFields, type Difference, type Written } from '../sorting/compare';
import { changeOf, writtenOf, type HostDraft, type PlannedRow } from '../sorting/plan';
import { hostColumns } from './host-columns';

/** The edition of a list that is being stored. */
export interface Edition {
  sourceKey: string;
  runId: string;
  seenAt: Date;
}

/** A row with what is needed to take it back. */
export interface StoredRow extends PlannedRow {
  hostVersion: number | null;
  before: SourceBefore | null;
}

/** A row that touched no host. */
export function untouched(row: PlannedRow): StoredRow {
  return { ...row, hostVersion: null, before: null };
}

const gone = new Refused(
  '取り込む間に、受入先の記録が変わりました。',
  '「続きを取り込む」を押すと、いまの記録にあわせて続けます。',
);

/** New hosts: pending, not asked, for supporters only, until somebody accepts them. */
export async function addHosts(
  tx: ScopedTx,
  edition: Edition,
  rows: readonly PlannedRow[],
): Promise<StoredRow[]> {
  const added = rows.flatMap((row) =>
    row.outcome === 'added' && row.host ? [{ row, host: row.host, hostId: newId() }] : [],
  );
  await insertHosts(
    tx,
    added.map(({ host, hostId }) => ({
      ...{ id: hostId, name: host.name, kana: host.kana, kind: host.kind ?? '', areaId: host.areaId },
      ...{ outside: host.outside, address: host.address, lat: host.lat, lng: host.lng, url: host.url },
      ...{ publicPhone: host.phone, openingText: host.openingText, openWeekdays: host.openWeekdays },
      sourceCredit: host.credit,
    })),
  );
  await insertHostSources(
    tx,
    edition,
    added.map(({ row, host, hostId }) => ({
      ...{ id: newId(), hostId, externalKey: row.key, written: memory(host) },
    })),
  );
  return added.map(({ row, hostId }) => ({ ...row, hostId, hostVersion: 1, before: null }));
}

/** What is kept beside a host: the fields that are compared, and the 定員 of the list. */
function memory(host: HostDraft): Record<string, unknown> {
  return { ...writtenOf(host), capacity: host.capacity };
}

type KnownHost = Awaited<ReturnType<typeof listImportedHosts>>[number];

/** Hosts that an earlier edition of the list wrote: what it changed is taken over where nobody has edited it. */
export async function changeHosts(
  tx: ScopedTx,
  edition: Edition,
  rows: readonly PlannedRow[],
): Promise<StoredRow[]> {
  const again = rows.filter(({ sourceId, host }) => host && sourceId !== null);
  const ids = again.flatMap(({ sourceId }) => sourceId ?? []);
  if (ids.length === 0) return [];
  const fresh = new Map(
    (await listImportedHosts(tx, ids, { lock: true })).map((entry) => [entry.sourceId, entry]),
  );
  // Two entries can mean one host; the second one sees what the first has written.
  const current = new Map([...fresh.values()].map(({ hostId, now, version }) => [hostId, { now, version }]));
  const result: StoredRow[] = [];
  const entries: SourceEntry[] = [];
  for (const row of again) {
    const entry = fresh.get(row.sourceId ?? '');
    const host = entry && current.get(entry.hostId);
    if (!entry || !host || !row.host || entry.hostId !== row.hostId) throw gone;
    const last = entry.written as unknown as Written;
    const { outcome, reason, apply, differences } = changeOf({ last, now: host.now }, row.host);
    if (outcome === 'changed') {
      const seen = { id: entry.hostId, version: host.version };
      if (!(await updateHost(tx, seen, hostColumns(apply, row.host)))) throw gone;
      current.set(entry.hostId, {
        now: { ...host.now, ...apply, openWeekdays: [...(apply.openWeekdays ?? host.now.openWeekdays)] },
        version: host.version + 1,
      });
    }
    entries.push({ id: entry.sourceId, externalKey: row.key, written: memory(row.host) });
    result.push({
      ...{ ...row, outcome, differences, reason: [reason, ...row.remarks].filter(Boolean).join('。') },
      hostVersion: host.version + (outcome === 'changed' ? 1 : 0),
      before: outcome === 'unchanged' ? null : beforeOf(entry),
    });
  }
  await updateHostSources(tx, edition, entries);
  return result;
}

function beforeOf({ externalKey, written, runId, seenAt }: KnownHost): SourceBefore {
  return { externalKey, written, runId, seenAt: seenAt.toISOString() };
}

/** Hosts that came here otherwise: their empty fields are filled, and the next edition of this list knows them. */
export async function linkHosts(
  tx: ScopedTx,
  edition: Edition,
  rows: readonly PlannedRow[],
): Promise<StoredRow[]> {
  const known = rows.filter(({ outcome, host }) => host && outcome === 'known');
  const ids = known.flatMap(({ hostId }) => hostId ?? []);
  if (ids.length === 0) return [];
  const current = new Map((await lockHostsToFill(tx, ids)).map((host) => [host.hostId, host]));
  const result: StoredRow[] = [];
  const entries: (SourceEntry & { hostId: string })[] = [];
  for (const row of known) {
    const found = current.get(row.hostId ?? '');
    if (!found || !row.host) throw gone;
    const fill = fillBlanks(found.now, writtenOf(row.host));
    const differences = differencesOf(found.now, fill);
    const fields = Object.keys(fill).filter((field) => field !== 'credit');
    if (fields.length > 0)
      await updateHost(tx, { id: found.hostId, version: found.version }, hostColumns(fill, row.host));
    entries.push({ id: newId(), hostId: found.hostId, externalKey: row.key, written: memory(row.host) });
    const told = fields.length > 0 ? `${namesOfFields(fields)}を補いました` : '補うところはありませんでした';
    result.push({
      ...{ ...row, differences, reason: `名前と住所が同じ受入先がもうあります。${told}` },
      hostVersion: found.version + (fields.length > 0 ? 1 : 0),
      before: null,
    });
  }
  await insertHostSources(tx, edition, entries);
  return result;
}

function differencesOf(now: Written, fill: Partial<Written>): Difference[] {
  return (Object.keys(fill) as (keyof Written)[]).map((field) => ({
    ...{ field, from: now[field], to: fill[field] },
    applied: true,
  }));
}
