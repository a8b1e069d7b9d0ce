import { findMunicipality } from '#db/queries/directory.server';
import { listAreasForPlacing } from '#db/queries/areas.server';
import { type RunRow } from '#db/queries/exchange.server';
import { listHostPlaces, listImportedHosts } from '#db/queries/exchange-sources.server';
import { listTowns } from '#db/queries/towns.server';
import { NotFound, Refused } from '~/domain/kernel/errors';
import { read } from '~/domain/kernel/read.server';
import type { Scope } from '~/domain/kernel/scope';
import type { AreaGeometry, BoundingBox } from '~/lib/geo/area-geometry';
import { kindInTitle } from '../meaning/host-kind';
import type { Home } from '../meaning/whereabouts';
import { readList, type PublishedList } from '../reading/read-list.server';
import type { Written } from '../sorting/compare';
import { listTitle, readKey } from '../sorting/keys';
import { areaMap, type StoredArea } from '../sorting/place';
import { planRows, type PlannedRow, type Registry } from '../sorting/plan';

/** The municipality as lists name it. */
async function homeOf(scope: Scope): Promise<Home> {
  const found = await findMunicipality(scope.municipalityId);
  if (!found) throw new NotFound('市町村');
  return { code: found.code, name: found.name, prefecture: found.prefecture };
}

/** Areas as the placing of hosts needs them. */
export function storedAreas(rows: Awaited<ReturnType<typeof listAreasForPlacing>>): StoredArea[] {
  return rows.map(({ id, level, name, boundary, bbox, innerLat, innerLng }) => ({
    ...{ id, level, name },
    boundary: boundary as AreaGeometry | null,
    bbox: bbox as BoundingBox | null,
    inner: innerLat === null || innerLng === null ? null : { lat: innerLat, lng: innerLng },
  }));
}

const readRegistry = read({
  name: 'exchange.read-registry',
  permission: 'imports.run',
  run: async ({ tx }, sourceKey: string) => ({
    imported: await listImportedHosts(tx, sourceKey),
    existing: await listHostPlaces(tx),
    areas: await listAreasForPlacing(tx),
    towns: await listTowns(tx),
  }),
});

/** What is in the registry already, as far as it bears on a list. */
async function registryFor(scope: Scope, sourceKey: string, home: Home): Promise<Registry> {
  const { imported, existing, areas, towns } = await readRegistry(scope, sourceKey);
  return {
    before: imported.map(({ hostId, externalKey, written, now }) => ({
      ...{ hostId, now },
      key: readKey(externalKey),
      last: written as unknown as Written,
    })),
    existing,
    areas: areaMap(storedAreas(areas), towns, home.name),
  };
}

export interface RunPlan {
  list: PublishedList;
  rows: PlannedRow[];
  /** Whether any boundaries are loaded: without them no host gets an area. */
  hasAreas: boolean;
  /** Kind for rows that do not tell theirs, '' while a person has to choose. */
  usualKind: string;
}

/**
 * What becomes of every row of a run's file, with the choices stored in the run and the registry as it is now.
 * @throws Refused when the file cannot be read as a list.
 */
export async function planRun(scope: Scope, run: RunRow, content: Uint8Array): Promise<RunPlan> {
  const home = await homeOf(scope);
  const reading = await readList(content, run.fileName);
  if (!reading.ok) throw new Refused(reading.reason, reading.wayOut);
  const { understanding, records } = reading.list;
  const { profile } = understanding;
  const chosen = run.hostKind === '' ? null : run.hostKind;
  const usualKind = chosen ?? profile.defaultKind ?? kindInTitle(run.fileName);
  const registry = await registryFor(scope, run.sourceKey, home);
  const how = {
    ...{ understanding, home, usualKind },
    forcedKind: run.mapping.kindMode === 'all' ? chosen : null,
    credit: profile.credit || `${home.name}のオープンデータ（${listTitle(run.fileName)}）`,
  };
  const rows = await planRows(records, how, registry, { includeOutside: run.includeOutside });
  return { list: reading.list, rows, hasAreas: registry.areas.drawn, usualKind: usualKind ?? '' };
}
