import { findMunicipality } from '#db/queries/directory.server';
import { listAreaNames, listAreasForPlacing } from '#db/queries/areas.server';
import { type RunRow } from '#db/queries/exchange.server';
import { listHostPlaces, listImportedHosts, listImportedKeys } from '#db/queries/exchange-sources.server';
import { listTowns } from '#db/queries/towns.server';
import { NotFound, Refused } from '~/domain/kernel/errors';
import { read } from '~/domain/kernel/read.server';
import type { Scope } from '~/domain/kernel/scope';
import type { AreaGeometry, BoundingBox } from '~/lib/geo/area-geometry';
import { addressSpeller } from '~/lib/text/address-spelling';
import { kindInTitle } from '../meaning/host-kind';
import type { Home } from '../meaning/whereabouts';
import { readList, type PublishedList } from '../reading/read-list.server';
import type { Written } from '../sorting/compare';
import { listTitle, readKey } from '../sorting/keys';
import { areaMap, type StoredArea } from '../sorting/place';
import { planRows, type Known, type Plan } from '../sorting/plan';
import { twinIndex, type TwinIndex } from '../sorting/twins';

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
    imported: await listImportedKeys(tx, sourceKey),
    existing: await listHostPlaces(tx),
    areas: await listAreasForPlacing(tx),
    areaNames: await listAreaNames(tx),
    towns: await listTowns(tx),
  }),
});

const readImported = read({
  name: 'exchange.read-imported',
  permission: 'imports.run',
  run: async ({ tx }, sourceIds: readonly string[]) => listImportedHosts(tx, sourceIds),
});

/** The content of entries of a source. */
async function knownOf(scope: Scope, sourceIds: readonly string[]): Promise<Map<string, Known>> {
  const found = await readImported(scope, sourceIds);
  return new Map(
    found.map(({ sourceId, written, now }) => [sourceId, { last: written as unknown as Written, now }]),
  );
}

/** A host of this list that no row names any more. */
export interface Vanished {
  hostId: string;
  name: string;
  /** When a list last named it. */
  seenAt: Date;
}

export interface RunPlan {
  list: PublishedList;
  rows: Plan['rows'];
  /** Hosts of earlier editions that this one does not name. */
  vanished: Vanished[];
  /** Hosts that are here, by what makes them likely to be the place of a new row. */
  twins: TwinIndex;
  /** Whether any boundaries are loaded: without them no host gets an area. */
  hasAreas: boolean;
  /** Names in the list of 町丁目; 0: addresses are put right in their characters only. */
  towns: number;
  /** Kind for rows that do not tell theirs, '' while a person has to choose. */
  usualKind: string;
}

/** The kind of rows that do not tell theirs: chosen, usual for such lists, or named by the title; else null. */
export function usualKindOf(
  run: RunRow,
  { understanding }: Pick<PublishedList, 'understanding'>,
): string | null {
  const chosen = run.hostKind === '' ? null : run.hostKind;
  return chosen ?? understanding.profile.defaultKind ?? kindInTitle(run.fileName);
}

/** The list of a run, as the columns were understood or said. @throws Refused when it cannot be read. */
export async function listOf(run: RunRow, content: Uint8Array): Promise<PublishedList> {
  const reading = await readList(content, run.fileName, run.mapping.columns);
  if (!reading.ok) throw new Refused(reading.reason, reading.wayOut);
  return reading.list;
}

/**
 * What becomes of every row of a run's file, with the choices stored in the run and the registry as it is now.
 * @throws Refused when the file cannot be read as a list.
 */
export async function planRun(scope: Scope, run: RunRow, content: Uint8Array): Promise<RunPlan> {
  const home = await homeOf(scope);
  const list = await listOf(run, content);
  const { understanding } = list;
  const usualKind = usualKindOf(run, list);
  const { imported, existing, areas, areaNames, towns } = await readRegistry(scope, run.sourceKey);
  const registry = {
    before: imported.map(({ sourceId, hostId, externalKey }) => ({
      ...{ sourceId, hostId },
      key: readKey(externalKey),
    })),
    known: (sourceIds: readonly string[]) => knownOf(scope, sourceIds),
    ...{ existing, areas: areaMap(storedAreas(areas), towns, home.name) },
  };
  const townNames = towns.map(({ name }) => name);
  const how = {
    ...{ understanding, home, usualKind, areaNames },
    forcedKind: run.mapping.kindMode === 'all' && run.hostKind !== '' ? run.hostKind : null,
    credit: understanding.profile.credit || `${home.name}のオープンデータ（${listTitle(run.fileName)}）`,
    spell: addressSpeller(townNames, home.name),
  };
  const { outline, rows } = await planRows(list.records, how, registry, run);
  const [unnamed, ofList] = [new Set(outline.unnamed), new Set(imported.map(({ hostId }) => hostId))];
  const vanished = imported.filter(
    ({ hostId, outside, status, stillThereAt }) =>
      unnamed.has(hostId) &&
      status !== 'archived' &&
      stillThereAt === null &&
      (!outside || run.includeOutside),
  );
  return {
    ...{ list, rows, vanished, hasAreas: registry.areas.drawn, towns: towns.length },
    twins: twinIndex(existing.map(({ hostId: id, ...facts }) => ({ id, ...facts, inList: ofList.has(id) }))),
    usualKind: usualKind ?? '',
  };
}
