import type { Spelling } from '~/lib/text/address-spelling';
import type { Records, TableRecord } from '../reading/read-table.server';
import { interpret, type Candidate, type Reading } from '../meaning/interpret';
import { compare, namesOfFields, type Difference, type Written } from './compare';
import { rowKey, writtenKey } from './keys';
import { outline, type Course, type Outline } from './outline';
import type { Existing, ImportedBefore, Pairing } from './pair';
import { place, type AreaMap } from './place';

/**
 * What becomes of a row. `known`: a host that came here otherwise; `repeated`: the same place stands above in
 * the list; `kept`: the list changed, but what it changed was edited here; `outside`: of another municipality
 * and left out; `vanished`: no row, but a host that the edition before had and this one has not.
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
  'vanished',
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
  /** Null for a host that stands in no line any more. */
  line: number | null;
  original: string;
  outcome: Outcome;
  /** In Japanese: why not stored, what changed, and the remarks; '' when there is nothing to say. */
  reason: string;
  /** What was put right and what is missing, whatever becomes of the row. */
  remarks: string[];
  /** The other municipality a row belongs to, '' for ours. */
  elsewhere: string;
  withoutPoint: boolean;
  /** How far the spelling of the address was put right. */
  spelling: Spelling;
  certainty: Candidate['certainty'] | null;
  hostId: string | null;
  /** Which entry of the source a host is known by; null for a host that is new or came otherwise. */
  sourceId: string | null;
  key: string;
  host: HostDraft | null;
  differences: readonly Difference[];
}

/** What an earlier import wrote of a host, and what it holds now. */
export interface Known {
  last: Written;
  now: Written;
}

/** What is in the registry already. */
export interface Registry {
  before: readonly ImportedBefore[];
  /** The content of some of those before, by the id of their entry. */
  known: (sourceIds: readonly string[]) => Promise<ReadonlyMap<string, Known>>;
  existing: readonly Existing[];
  areas: AreaMap;
}

/** A list and what becomes of its rows, in the order of the file, some at a time. */
export interface Plan {
  outline: Outline;
  rows: () => AsyncGenerator<PlannedRow[]>;
}

/** Decides for every row of a list what becomes of it. Changes nothing. */
export async function planRows(
  records: Records,
  reading: Reading,
  registry: Registry,
  choices: { includeOutside: boolean },
): Promise<Plan> {
  const sketch = await outline(records, reading, registry, choices);
  async function* rows(): AsyncGenerator<PlannedRow[]> {
    let at = 0;
    for await (const batch of records()) {
      const courses = sketch.courses.slice(at, at + batch.length);
      const ids = courses.flatMap((course) => sourceIdOf(course) ?? []);
      const known = ids.length > 0 ? await registry.known(ids) : new Map<string, Known>();
      at += batch.length;
      yield batch.map((record, index) =>
        rowOf(record, courses[index] ?? LOST, { reading, known, areas: registry.areas, sketch }),
      );
    }
  }
  return { outline: sketch, rows };
}

const LOST: Course = { is: 'unusable', reason: '' };

function sourceIdOf(course: Course): string | null {
  return course.is === 'host' && course.pairing.is === 'same' ? course.pairing.sourceId : null;
}

interface Around {
  reading: Reading;
  known: ReadonlyMap<string, Known>;
  areas: AreaMap;
  sketch: Outline;
}

function rowOf(record: TableRecord, course: Course, around: Around): PlannedRow {
  if (course.is === 'left-out') return { ...left(record, 'outside', ''), elsewhere: course.municipality };
  if (course.is === 'unusable') return left(record, 'unusable', course.reason);
  const read = interpret(record.cells, around.reading);
  return read.usable
    ? planned(record, read.candidate, course.pairing, around)
    : left(record, 'unusable', read.reason);
}

/** Said of a row whose place came here with another list or by hand. */
const KNOWN = '名前と住所が同じ受入先がもうあります。新しくは作らず、空いている項目だけを補います';

function left(record: TableRecord, outcome: Outcome, reason: string): PlannedRow {
  const { line } = record;
  const nothing = {
    ...{ remarks: [], elsewhere: '', withoutPoint: false, spelling: 'none' as const, certainty: null },
    ...{ hostId: null, sourceId: null, key: '', host: null, differences: [] },
  };
  return { line, outcome, reason, original: outcome === 'outside' ? '' : record.original, ...nothing };
}

function municipalityOf({ whereabouts }: Candidate): string {
  return whereabouts.place === 'outside' ? whereabouts.municipality : '';
}

function planned(
  record: TableRecord,
  candidate: Candidate,
  pairing: Pairing,
  { known: entries, areas, sketch }: Around,
): PlannedRow {
  const elsewhere = municipalityOf(candidate);
  if (pairing.is === 'repeated') {
    const reason = `${String(sketch.lineOf(pairing.index))}行目と同じ場所です。1件にまとめました。`;
    return { ...left(record, 'repeated', reason), elsewhere };
  }
  const { spelling } = candidate;
  const key = writtenKey(rowKey(candidate));
  const placement = place(candidate, areas);
  if (pairing.is === 'known') {
    const linked = { elsewhere, key, spelling, hostId: pairing.hostId, host: draft(candidate, placement) };
    return { ...left(record, 'known', KNOWN), ...linked };
  }
  const [hostId, sourceId] =
    pairing.is === 'same' ? [pairing.hostId, pairing.sourceId] : ([null, null] as const);
  const known = sourceId === null ? undefined : entries.get(sourceId);
  const fresh = draft(candidate, placement);
  const host = { ...fresh, kind: fresh.kind ?? known?.last.kind ?? null };
  const change = known ? changeOf(known, host) : null;
  // Another list or a person may have given the host its point.
  const withoutPoint =
    placement.withoutPoint && (!known || !change || 'lat' in change.apply || known.now.lat === null);
  const unseen = placement.withoutPoint && !withoutPoint;
  const remarks = [...candidate.notes, unseen ? '' : placement.report].filter((part) => part !== '');
  return {
    ...{ line: record.line, original: record.original, elsewhere, withoutPoint, spelling },
    outcome: change?.outcome ?? 'added',
    reason: [change?.reason ?? '', ...remarks].filter((part) => part !== '').join('。'),
    ...{ remarks, certainty: candidate.certainty, hostId, sourceId, key, host },
    differences: change?.differences ?? [],
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
  known: Known,
  host: HostDraft,
): {
  outcome: 'changed' | 'kept' | 'unchanged';
  reason: string;
  apply: Partial<Written>;
  differences: Difference[];
} {
  const { apply, kept, differences } = compare(known.last, writtenOf(host), known.now);
  const keptReason = kept.length > 0 ? `${namesOfFields(kept)}は、ここで直した内容を残しました` : '';
  const applied = Object.keys(apply);
  const outcome = kept.length > 0 ? 'kept' : 'unchanged';
  if (applied.length === 0) return { outcome, reason: keptReason, apply, differences };
  const reason = [`${namesOfFields(applied)}が変わりました`, keptReason].filter(Boolean).join('。');
  return { outcome: 'changed', reason, apply, differences };
}

/** The part of a draft that is compared with the next edition of the list. */
export function writtenOf(host: HostDraft): Written {
  const { name, kana, kind, address, lat, lng, phone, url, openingText, openWeekdays, credit } = host;
  return { name, kana, kind: kind ?? '', address, lat, lng, phone, url, openingText, openWeekdays, credit };
}
