import {
  insertHostSources,
  listImportedHosts,
  lockHostsToFill,
  updateHostSource,
} from '#db/queries/exchange-sources.server';
import { insertHosts } from '#db/queries/registry-intake.server';
import { updateHost, type HostChange } from '#db/queries/registry.server';
import type { ScopedTx } from '#db/scope.server';
import { Refused } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { fillBlanks, namesOfFields, type Written } from '../sorting/compare';
import { changeOf, writtenOf, type HostDraft, type PlannedRow } from '../sorting/plan';

/** The edition of a list that is being stored. */
interface Edition {
  sourceKey: string;
  runId: string;
  seenAt: Date;
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
): Promise<PlannedRow[]> {
  const added = rows.flatMap((row) =>
    row.outcome === 'added' && row.host ? [{ row, host: row.host, hostId: newId() }] : [],
  );
  await insertHosts(
    tx,
    added.map(({ host, hostId }) => ({
      ...{ id: hostId, name: host.name, kana: host.kana, kind: host.kind ?? '', areaId: host.areaId },
      ...{ outside: host.outside, address: host.address, lat: host.lat, lng: host.lng, url: host.url },
      ...{ publicPhone: host.phone, openingText: host.openingText, openWeekdays: [...host.openWeekdays] },
      ...{ sourceCredit: host.credit, origin: 'import', status: 'pending', stance: 'not_asked' },
    })),
  );
  await insertHostSources(
    tx,
    added.map(({ row, host, hostId }) => ({
      ...edition,
      ...{ id: newId(), hostId, externalKey: row.key, written: memory(host) },
    })),
  );
  return added.map(({ row, hostId }) => ({ ...row, hostId }));
}

/** What is kept beside a host: the fields that are compared, and the 定員 of the list. */
function memory(host: HostDraft): Record<string, unknown> {
  return { ...writtenOf(host), capacity: host.capacity };
}

/** Hosts that an earlier edition of the list wrote: what it changed is taken over where nobody has edited it. */
export async function changeHosts(
  tx: ScopedTx,
  edition: Edition,
  rows: readonly PlannedRow[],
): Promise<PlannedRow[]> {
  const again = rows.filter(({ outcome, host }) => host && outcome !== 'added' && outcome !== 'known');
  const only = again.flatMap(({ hostId }) => hostId ?? []);
  if (only.length === 0) return [];
  const fresh = new Map(
    (await listImportedHosts(tx, edition.sourceKey, { only, lock: true })).map((host) => [host.hostId, host]),
  );
  const result: PlannedRow[] = [];
  for (const row of again) {
    const known = fresh.get(row.hostId ?? '');
    if (!known || !row.host) throw gone;
    const last = known.written as unknown as Written;
    const { outcome, reason, apply } = changeOf({ last, now: known.now }, row.host);
    if (outcome === 'changed') {
      const saved = await updateHost(
        tx,
        { id: known.hostId, version: known.version },
        columns(apply, row.host),
      );
      if (!saved) throw gone;
    }
    const { runId, seenAt } = edition;
    const newest = { runId, seenAt, externalKey: row.key, written: memory(row.host) };
    await updateHostSource(tx, known.sourceId, newest);
    result.push({ ...row, outcome, reason: [reason, ...row.remarks].filter(Boolean).join('。') });
  }
  return result;
}

/** Hosts that came here otherwise: their empty fields are filled, and the next edition of this list knows them. */
export async function linkHosts(
  tx: ScopedTx,
  edition: Edition,
  rows: readonly PlannedRow[],
): Promise<PlannedRow[]> {
  const known = rows.filter(({ outcome, host }) => host && outcome === 'known');
  const ids = known.flatMap(({ hostId }) => hostId ?? []);
  if (ids.length === 0) return [];
  const current = new Map((await lockHostsToFill(tx, ids)).map((host) => [host.hostId, host]));
  const result: PlannedRow[] = [];
  for (const row of known) {
    const found = current.get(row.hostId ?? '');
    if (!found || !row.host) throw gone;
    const fill = fillBlanks(found.now, writtenOf(row.host));
    const fields = Object.keys(fill).filter((field) => field !== 'credit');
    if (fields.length > 0)
      await updateHost(tx, { id: found.hostId, version: found.version }, columns(fill, row.host));
    const link = { id: newId(), hostId: found.hostId, externalKey: row.key, written: memory(row.host) };
    await insertHostSources(tx, [{ ...edition, ...link }]);
    const told = fields.length > 0 ? `${namesOfFields(fields)}を補いました` : '補うところはありませんでした';
    result.push({ ...row, reason: `名前と住所が同じ受入先がもうあります。${told}` });
  }
  return result;
}

/** The columns of a host for what the list changed; its area follows its place and its address. */
function columns(apply: Partial<Written>, host: HostDraft): HostChange {
  const { phone, credit, openWeekdays, ...same } = apply;
  const moved = 'lat' in apply || 'lng' in apply || 'address' in apply;
  return {
    ...same,
    ...(phone === undefined ? {} : { publicPhone: phone }),
    ...(credit === undefined ? {} : { sourceCredit: credit }),
    ...(openWeekdays === undefined ? {} : { openWeekdays: [...openWeekdays] }),
    ...(moved ? { areaId: host.areaId, outside: host.outside } : {}),
  };
}
