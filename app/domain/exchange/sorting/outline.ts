import { identify, whereaboutsOf, type Reading } from '../meaning/interpret';
import type { Records } from '../reading/read-table.server';
import { rowKey, type RowKey } from './keys';
import { pairRows, type Existing, type ImportedBefore, type Pairing } from './pair';
import type { AreaMap } from './place';

/** What becomes of a row before its content is read: left to another municipality, not usable, or a host. */
export type Course =
  | { is: 'left-out'; municipality: string }
  | { is: 'unusable'; reason: string }
  | { is: 'host'; pairing: Pairing };

/** A whole list in outline: what is needed of every row to tell which host each of them is. */
export interface Outline {
  courses: readonly Course[];
  /** Line of the file on which the row with that number begins. */
  lineOf: (index: number) => number;
  /** Hosts that came from an earlier edition and that no row names any more. */
  unnamed: readonly string[];
}

interface Row {
  key: RowKey | null;
  leftOut: string | null;
  reason: string;
  place: 'home' | 'outside' | 'unsaid' | '';
  /** A point inside our areas: it makes a row ours that does not say to whom it belongs. */
  inAreas: boolean;
}

const NOBODYS = 'どの市区町村の行か分かりません。住所か市区町村コードを入れてください。';

/**
 * Goes through a list once and decides for every row which host it is. Only keys are kept, so that a list of the
 * whole country takes no more room than a small one; the rows themselves are read a second time when stored.
 */
export async function outline(
  records: Records,
  reading: Reading,
  registry: { before: readonly ImportedBefore[]; existing: readonly Existing[]; areas: AreaMap },
  { includeOutside }: { includeOutside: boolean },
): Promise<Outline> {
  const rows: Row[] = [];
  const lines: number[] = [];
  for await (const batch of records()) {
    for (const { line, cells } of batch) {
      lines.push(line);
      rows.push(rowOf(cells, reading, registry.areas, includeOutside));
    }
  }
  settle(rows);
  const hosts = rows.flatMap(({ key }, index) => (key ? [{ key, index }] : []));
  const pairings = pairRows(
    hosts.map(({ key }) => key),
    registry.before,
    registry.existing,
  );
  const pairingOf = new Map(hosts.map(({ index }, at) => [index, pairings[at] ?? { is: 'new' as const }]));
  const named = new Set(pairings.flatMap((pairing) => (pairing.is === 'same' ? [pairing.hostId] : [])));
  const rowAt = (index: number): number => hosts[index]?.index ?? 0;
  return {
    courses: rows.map((row, index) => courseOf(row, pairingOf.get(index), rowAt)),
    lineOf: readerOf(lines),
    unnamed: [...new Set(registry.before.map(({ hostId }) => hostId))].filter((id) => !named.has(id)),
  };
}

/** Made on its own: a function made beside the keys of all rows would keep them as long as the outline is kept. */
function readerOf(lines: readonly number[]): Outline['lineOf'] {
  return (index) => lines[index] ?? 0;
}

function rowOf(cells: readonly string[], reading: Reading, areas: AreaMap, includeOutside: boolean): Row {
  const nothing = { key: null, leftOut: null, reason: '', place: '' as const, inAreas: false };
  const where = whereaboutsOf(cells, reading);
  if (where.place === 'outside' && !includeOutside) {
    return { ...nothing, leftOut: where.municipality, place: 'outside' };
  }
  const identified = identify(cells, reading);
  if (!identified.usable) return { ...nothing, reason: identified.reason };
  const { identity } = identified;
  const { point } = identity.where;
  return {
    ...nothing,
    key: rowKey(identity),
    place: where.place,
    inAreas: where.place === 'unsaid' && point !== null && areas.at(point) !== null,
  };
}

/**
 * Decides about rows that do not say to whom they belong. In a list of our own they are ours; in a list of many
 * municipalities only a point inside our areas makes them so.
 */
function settle(rows: Row[]): void {
  const count = (place: Row['place']): number => rows.filter((row) => row.place === place).length;
  if (count('outside') <= count('home')) return;
  for (const row of rows) {
    if (row.place !== 'unsaid' || row.inAreas) continue;
    row.key = null;
    row.reason = NOBODYS;
  }
}

function courseOf(row: Row, pairing: Pairing | undefined, rowAt: (index: number) => number): Course {
  if (row.leftOut !== null) return { is: 'left-out', municipality: row.leftOut };
  if (!row.key || !pairing) return { is: 'unusable', reason: row.reason };
  if (pairing.is !== 'repeated') return { is: 'host', pairing };
  return { is: 'host', pairing: { is: 'repeated', index: rowAt(pairing.index) } };
}
