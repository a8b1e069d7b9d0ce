import { z } from 'zod';
import { insertRun } from '#db/queries/exchange.server';
import { command } from '~/domain/kernel/command.server';
import { Invalid } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import type { Scope } from '~/domain/kernel/scope';
import { oneLine } from '~/lib/text/fold';
import { decode } from '../reading/decode';
import { readTable } from '../reading/read-table.server';
import { unpack } from '../reading/unpack.server';
import {
  populationColumns,
  populationScore,
  readPeople,
  type AreaPeople,
  type PopulationColumns,
} from './population-table';

/** How a run says that it is a table of people and no boundary file. */
export const POPULATION = 'population';

const keepFile = command({
  name: 'exchange.open-population',
  permission: 'areas.manage',
  input: z.object({
    fileName: z.string().min(1).max(200),
    content: z.instanceof(Buffer),
    rows: z.number().int(),
  }),
  run: async ({ tx, scope }, { fileName, content, rows }) => {
    const id = newId();
    await insertRun(tx, {
      ...{ id, fileName, content, subject: 'areas', sourceKey: `${POPULATION}/${fileName}` },
      mapping: { kindMode: 'each', profile: POPULATION, notes: [] },
      totalRows: rows,
      startedBy: scope.actor.kind === 'user' ? scope.actor.userId : null,
    });
    return { value: { id }, audit: { subject: { type: 'area-file', id }, change: { rows } } };
  },
});

export interface PopulationTable {
  header: string[];
  columns: PopulationColumns;
  rows: AreaPeople[];
  notes: string[];
}

type Reading = { ok: true; table: PopulationTable } | { ok: false; reason: string; wayOut: string };

const noColumns = {
  ok: false as const,
  reason: '圏域名と人口の列が見つかりません。',
  wayOut: '見出しを「圏域名、人口、0–14歳、15–64歳、65歳以上」のようにして、もう一度選んでください。',
};

/** Reads a table of people by area: CSV, TSV, Excel or a ZIP with one of them. */
export async function readPopulation(bytes: Uint8Array, fileName: string): Promise<Reading> {
  const opened = await unpack(bytes, fileName);
  if (!opened.ok) return opened;
  const decoded = decode(opened.file.bytes, opened.file.fileName);
  if (!decoded.ok) return decoded;
  const reading = await readTable(decoded.text, populationScore);
  if (!reading.ok) return reading;
  const { header, records, notes } = reading.table;
  const columns = populationColumns(header);
  if (!columns) return noColumns;
  const rows: AreaPeople[] = [];
  for await (const batch of records()) {
    for (const { cells } of batch) {
      const people = readPeople(columns, cells);
      if (people) rows.push(people);
    }
  }
  const read = { header, columns, rows, notes: [...opened.file.notes, ...decoded.notes, ...notes] };
  return { ok: true, table: read };
}

/**
 * Opens a table of people for its preview; nothing is stored with the areas yet.
 *
 * @throws Invalid with the message at `file` when it is no such table.
 */
export async function openPopulation(
  scope: Scope,
  { fileName, bytes }: { fileName: string; bytes: Uint8Array },
): Promise<{ id: string }> {
  const name = oneLine(fileName.replace(/^.*[/\\]/u, '')).slice(-200) || '人口.csv';
  const reading = await readPopulation(bytes, name);
  if (!reading.ok) throw new Invalid({ file: [`${reading.reason}${reading.wayOut}`] });
  return keepFile(scope, {
    ...{ fileName: name, content: Buffer.from(bytes), rows: reading.table.rows.length },
  });
}
