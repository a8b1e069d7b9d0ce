import { eq } from 'drizzle-orm';
import * as table from '#db/schema/index.server';
import { withScope } from '#db/scope.server';
import { aBoundaryFile, aSquare, storedList } from '#tests/factories/exchange';
import { aPendingHost } from '#tests/factories/registry';
import { machineScope, scopeOf } from '#tests/factories/scope';
import { towns, type TownName } from '#tests/factories/towns';
import { openBoundaries, openImport, openPopulation } from '~/domain/exchange/index.server';
import { newId } from '~/domain/kernel/ids';
import { first } from './first';

const peopleTable = { fileName: '人口.csv', bytes: Buffer.from('圏域名,人口\n北山,900') };

/** A list that was stored once, and its file opened again three times. */
export async function theImports(town: TownName) {
  const coordinator = scopeOf('coordinator', { town });
  const file = {
    fileName: '施設一覧.csv',
    bytes: Buffer.from(`名称,住所,種別\nみなみ園,${towns[town].name}本町1,保育所`),
  };
  const { id: stored } = await storedList(coordinator, file.fileName, file.bytes);
  const opened = async (status: string) => {
    const { id } = await openImport(coordinator, file);
    await withScope(machineScope(town), (tx) =>
      tx.update(table.importRuns).set({ status }).where(eq(table.importRuns.id, id)),
    );
    return id;
  };
  const [source] = await withScope(machineScope(town), (tx) =>
    tx.select({ id: table.hostSources.id, hostId: table.hostSources.hostId }).from(table.hostSources),
  );
  const { id: row } = await anEditedRow(town, stored);
  const boundaries = {
    fileName: '小学校区.geojson',
    bytes: aBoundaryFile([{ name: '北小学校', geometry: aSquare(138, 34, 0.1) }]),
  };
  return {
    stored,
    preview: await opened('preview'),
    failed: await opened('failed'),
    running: await opened('running'),
    importedHost: first([source]).hostId,
    importedSource: first([source]).id,
    ...{ importedRow: row, undoing: await opened('undoing') },
    vanishedRow: await aVanishedRow(town, stored, first([source]).hostId),
    twin: await aTwin(town, stored, [first([source]).hostId, await aPendingHost({}, town)]),
    boundaries: (await openBoundaries(scopeOf('admin', { town }), boundaries)).id,
    people: (await openPopulation(scopeOf('admin', { town }), peopleTable)).id,
    placing: await aHalfLoadedFile(town, boundaries, 'running'),
    halted: await aHalfLoadedFile(town, boundaries, 'stopped'),
  };
}

/** A boundary file whose areas are stored, but not all hosts are placed. */
async function aHalfLoadedFile(
  town: TownName,
  file: Parameters<typeof openBoundaries>[1],
  status: string,
): Promise<string> {
  const { id } = await openBoundaries(scopeOf('admin', { town }), file);
  const report = { level: 'elementary', mode: 'add', came: [], revived: [], same: 0, changed: [], gone: [] };
  await withScope(machineScope(town), (tx) =>
    tx.update(table.importRuns).set({ status, report }).where(eq(table.importRuns.id, id)),
  );
  return id;
}

/** The row of a run in which a person had edited what the list says otherwise. */
async function anEditedRow(town: TownName, runId: string) {
  const differences = [{ field: 'url', from: '', to: 'https://minami.example', applied: false }];
  const rows = await withScope(machineScope(town), (tx) =>
    tx
      .update(table.importRows)
      .set({ differences })
      .where(eq(table.importRows.runId, runId))
      .returning({ id: table.importRows.id }),
  );
  return first(rows);
}

/** The row of a host that a list does not name any more. */
async function aVanishedRow(town: TownName, runId: string, hostId: string): Promise<string> {
  const row = { id: newId(), runId, hostId, outcome: 'vanished' };
  await withScope(machineScope(town), (tx) =>
    tx.insert(table.importRows).values({ ...row, municipalityId: tx.municipalityId }),
  );
  return row.id;
}

/** Two hosts that may be one place. */
async function aTwin(town: TownName, runId: string, [hostId = '', otherId = '']: string[]): Promise<string> {
  const pair = { id: newId(), runId, hostId, otherId, signs: ['name'], likeness: 0.9 };
  await withScope(machineScope(town), (tx) =>
    tx.insert(table.hostTwins).values({ ...pair, municipalityId: tx.municipalityId }),
  );
  return pair.id;
}
