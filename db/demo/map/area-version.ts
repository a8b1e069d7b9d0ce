import type { AreaReport } from '~/domain/exchange/areas/report';
import { areaInSquareMetres } from '~/lib/geo/area-geometry';
import { addDays } from '~/lib/japanese-date';
import { idFor } from '../ids';
import type { AreaMoveRow, AreaRow, AreaRunRow, HostChangeRow } from '../rows';
import type { DemoHost } from '../registry/hosts';
import type { Town } from '../town';

/** A 中学校区 of the version before, and the one with which it was joined. */
const JOINED = {
  key: 'asahi',
  name: '旭',
  into: 'honmachi',
  /** The neighbourhood of the joined area that was its own. */
  street: '旭町',
  /** How much of the joined area was there before. */
  part: 0.64,
};

/** Days before today on which the new version was loaded. */
const LOADED_AGO = 45;

export interface AreaVersionRows {
  /** Areas that are gone since. */
  goneAreas: AreaRow[];
  areaRuns: AreaRunRow[];
  areaMoves: AreaMoveRow[];
  areaChanges: HostChangeRow[];
}

/** The newer version of the 中学校区 that joined two of them: its report, the hosts that moved, and their history. */
export function makeAreaVersion(town: Town, hosts: readonly DemoHost[], officer: string): AreaVersionRows {
  const into = town.areas.find(({ key }) => key === JOINED.into);
  if (!into) return { goneAreas: [], areaRuns: [], areaMoves: [], areaChanges: [] };
  const at = new Date(`${addDays(town.today, -LOADED_AGO)}T00:30:00Z`);
  const [goneId, intoId] = [town.areaId(JOINED.key), town.areaId(into.key)];
  const runId = idFor(`${town.name} area version`);
  const moved = hosts.filter(
    ({ areaKey, row }) =>
      areaKey === into.key && (row.address ?? '').includes(JOINED.street) && (row.createdAt ?? at) < at,
  );
  const squareKm = (part: number) =>
    Number(((areaInSquareMetres(into.boundary) * part) / 1_000_000).toFixed(2));
  const withoutPoint = moved.filter(({ row }) => row.lat === null).length;
  const use = { hosts: moved.length, withoutPoint, cases: 4, gaps: 1, leads: 0, wishes: 1 };
  const report: AreaReport = {
    ...{ level: into.level, mode: 'replace', came: [], revived: [], same: town.districts.length - 1 },
    changed: [{ id: intoId, name: into.name, before: squareKm(JOINED.part), after: squareKm(1) }],
    gone: [
      { id: goneId, name: JOINED.name, to: { id: intoId, name: into.name }, use, fate: 'retired' as const },
    ],
  };
  return {
    goneAreas: [
      {
        ...{ id: goneId, level: into.level, name: JOINED.name, sortOrder: town.areas.length },
        ...{ source: '見本（架空の町）', retiredOn: addDays(town.today, -LOADED_AGO) },
        parentId: into.parentKey === null ? null : town.areaId(into.parentKey),
      },
    ],
    areaRuns: [
      {
        ...{ id: runId, subject: 'areas', fileName: '中学校区_見直し後.geojson', status: 'done', report },
        ...{ sourceKey: 'areas/中学校区_見直し後.geojson', totalRows: town.districts.length },
        counts: { added: 0, updated: town.districts.length, gone: 1, placed: moved.length, lost: 0 },
        ...{ startedBy: officer, startedAt: at, finishedAt: at, createdAt: at },
      },
    ],
    areaMoves: moved.map(({ key, row }) => ({
      ...{ id: idFor(`${town.name} area move ${key}`), runId, hostId: row.id, movedAt: at },
      ...{ fromName: JOINED.name, toName: into.name, why: row.lat === null ? 'chosen' : 'place' },
    })),
    areaChanges: moved.map(({ key, row }) => ({
      ...{ id: idFor(`${town.name} area change ${key}`), hostId: row.id, changedAt: at },
      ...{ actor: `user:${officer}`, about: 'host', field: 'area_id', before: goneId, after: intoId },
    })),
  };
}
