import { setImmediate } from 'node:timers/promises';
import type { TableRecord } from '../reading/read-table.server';
import {
  interpret,
  whereaboutsOf,
  type Candidate,
  type Interpreted,
  type Reading,
} from '../meaning/interpret';
import { compare, namesOfFields, type Written } from './compare';
import { rowKey, writtenKey } from './keys';
import { pairRows, type Existing, type ImportedBefore, type Pairing } from './pair';
import { place, type AreaMap } from './place';

/**
 * What becomes of a row. `known`: a host that came here otherwise; `repeated`: the same place stands above in
 * the list; `kept`: the list changed, but what it changed was edited here; `outside`: of another municipality
 * and left out.
 */
export const outcomes = [
  'added',
  'changed',
  'kept',
  'unchanged',
  'known',
  'repeated',
  'outside',
  'unusable',
] as const;
export type Outcome = (typeof outcomes)[number];

/** A host as an import stores it. */
export interface HostDraft extends Omit<Written, 'kind'> {
  /** Null as long as nobody has chosen a kind for rows that do not tell theirs. */
  kind: string | null;
  areaId: string | null;
  outside: boolean;
  /** Kept with the source for the capacity page: a list says 定員, but not the usual number of users. */
  capacity: number | null;
}

export interface PlannedRow {
  line: number;
  original: string;
  outcome: Outcome;
  /** In Japanese: why not stored, what changed, and the remarks; '' when there is nothing to say. */
  reason: string;
  /** What was put right and what is missing, whatever becomes of the row. */
  remarks: string[];
  /** The other municipality a row belongs to, '' for ours. */
  elsewhere: string;
  withoutPoint: boolean;
  certainty: Candidate['certainty'] | null;
  hostId: string | null;
  key: string;
  host: HostDraft | null;
}

/** What is in the registry already. */
export interface Registry {
  before: readonly (ImportedBefore & { last: Written; now: Written })[];
  existing: readonly Existing[];
  areas: AreaMap;
}

interface ReadRow {
  record: TableRecord;
  /** Only the municipality, where a row of another one is left out. */
  result: Interpreted | { leftOut: string };
}

/** Rows read between two pauses, in which other requests are answered. */
const AT_ONCE = 500;

/** Decides for every row of a list what becomes of it. Changes nothing. */
export async function planRows(
  records: readonly TableRecord[],
  reading: Reading,
  registry: Registry,
  { includeOutside }: { includeOutside: boolean },
): Promise<PlannedRow[]> {
  const all: ReadRow[] = [];
  for (const record of records) {
    if (all.length % AT_ONCE === AT_ONCE - 1) await setImmediate();
    const where = whereaboutsOf(record.cells, reading);
    const isLeftOut = where.place === 'outside' && !includeOutside;
    const result = isLeftOut ? { leftOut: where.municipality } : interpret(record.cells, reading);
    all.push({ record, result });
  }
  const read = settled(all, registry.areas);
  const stored = read.flatMap(({ record, result }) =>
    'usable' in result && result.usable
      ? [{ record, candidate: result.candidate, key: rowKey(result.candidate) }]
      : [],
  );
  const pairings = pairRows(
    stored.map(({ key }) => key),
    registry.before,
    registry.existing,
  );
  const before = new Map(registry.before.map((host) => [host.hostId, host]));
  const byLine = new Map(stored.map((row, index) => [row.record.line, { ...row, pairing: pairings[index] }]));
  const lineOf = (index: number): number => stored[index]?.record.line ?? 0;
  return read.map(({ record, result }): PlannedRow => {
    if ('leftOut' in result) return { ...left(record, 'outside', ''), elsewhere: result.leftOut };
    const row = byLine.get(record.line);
    if (!result.usable || !row) return left(record, 'unusable', result.usable ? '' : result.reason);
    return planned(row, row.pairing ?? { is: 'new' }, { before, areas: registry.areas }, lineOf);
  });
}

/**
 * Decides about rows that do not say to whom they belong. In a list of our own they are ours; in a list of many
 * municipalities only a point inside our areas makes them so.
 */
function settled(rows: readonly ReadRow[], areas: AreaMap): readonly ReadRow[] {
  let [ours, others] = [0, 0];
  for (const { result } of rows) {
    const place = 'leftOut' in result ? 'outside' : result.usable ? result.candidate.whereabouts.place : '';
    if (place === 'home') ours += 1;
    if (place === 'outside') others += 1;
  }
  if (others <= ours) return rows;
  return rows.map((row) => {
    const { result } = row;
    if (!('usable' in result) || !result.usable || result.candidate.whereabouts.place !== 'unsaid')
      return row;
    const { point } = result.candidate;
    if (point && areas.at(point) !== null) return row;
    return { record: row.record, result: { usable: false, reason: NOBODYS } };
  });
}

/** Said of a row whose place came here with another list or by hand. */
const KNOWN = '名前と住所が同じ受入先がもうあります。新しくは作らず、空いている項目だけを補います';

const NOBODYS = 'どの市区町村の行か分かりません。住所か市区町村コードを入れてください。';

function left({ line, original }: TableRecord, outcome: Outcome, reason: string): PlannedRow {
  const nothing = {
    remarks: [],
    elsewhere: '',
    withoutPoint: false,
    certainty: null,
    hostId: null,
    key: '',
    host: null,
  };
  return { line, original, outcome, reason, ...nothing };
}

function municipalityOf({ whereabouts }: Candidate): string {
  return whereabouts.place === 'outside' ? whereabouts.municipality : '';
}

function planned(
  { record, candidate, key }: { record: TableRecord; candidate: Candidate; key: ReturnType<typeof rowKey> },
  pairing: Pairing,
  { before, areas }: { before: ReadonlyMap<string, Registry['before'][number]>; areas: AreaMap },
  lineOf: (index: number) => number,
): PlannedRow {
  const elsewhere = municipalityOf(candidate);
  if (pairing.is === 'repeated') {
    const reason = `${String(lineOf(pairing.index))}行目と同じ場所です。1件にまとめました。`;
    return { ...left(record, 'repeated', reason), elsewhere };
  }
  const placement = place(candidate, areas);
  if (pairing.is === 'known') {
    const linked = {
      elsewhere,
      hostId: pairing.hostId,
      key: writtenKey(key),
      host: draft(candidate, placement),
    };
    return { ...left(record, 'known', KNOWN), ...linked };
  }
  const known = pairing.is === 'same' ? before.get(pairing.hostId) : undefined;
  const fresh = draft(candidate, placement);
  const host = { ...fresh, kind: fresh.kind ?? known?.last.kind ?? null };
  const change = known ? changeOf(known, host) : null;
  // Another list or a person may have given the host its point.
  const withoutPoint =
    placement.withoutPoint && (!known || !change || 'lat' in change.apply || known.now.lat === null);
  const unseen = placement.withoutPoint && !withoutPoint;
  const remarks = [...candidate.notes, unseen ? '' : placement.report].filter((part) => part !== '');
  return {
    line: record.line,
    original: record.original,
    outcome: change?.outcome ?? 'added',
    reason: [change?.reason ?? '', ...remarks].filter((part) => part !== '').join('。'),
    remarks,
    elsewhere,
    withoutPoint,
    certainty: candidate.certainty,
    hostId: known?.hostId ?? null,
    key: writtenKey(key),
    host,
  };
}

function draft(candidate: Candidate, placement: ReturnType<typeof place>): HostDraft {
  const { name, kana, kind, address, phone, url, openingText, openWeekdays, credit, capacity } = candidate;
  return {
    ...{ name, kana, kind, address, phone, url, openingText, openWeekdays, credit, capacity },
    lat: placement.point?.lat ?? null,
    lng: placement.point?.lng ?? null,
    areaId: placement.areaId,
    outside: placement.outside,
  };
}

/** What a new edition changes in a host that came from it, in words too. */
export function changeOf(
  known: { last: Written; now: Written },
  host: HostDraft,
): { outcome: 'changed' | 'kept' | 'unchanged'; reason: string; apply: Partial<Written> } {
  const { apply, kept } = compare(known.last, writtenOf(host), known.now);
  const keptReason = kept.length > 0 ? `${namesOfFields(kept)}は、ここで直した内容を残しました` : '';
  const applied = Object.keys(apply);
  if (applied.length === 0)
    return { outcome: kept.length > 0 ? 'kept' : 'unchanged', reason: keptReason, apply };
  const reason = [`${namesOfFields(applied)}が変わりました`, keptReason]
    .filter((part) => part !== '')
    .join('。');
  return { outcome: 'changed', reason, apply };
}

/** The part of a draft that is compared with the next edition of the list. */
export function writtenOf(host: HostDraft): Written {
  const { name, kana, kind, address, lat, lng, phone, url, openingText, openWeekdays, credit } = host;
  return { name, kana, kind: kind ?? '', address, lat, lng, phone, url, openingText, openWeekdays, credit };
}
