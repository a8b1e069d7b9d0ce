import { isId } from '~/domain/kernel/ids';
import type { Day } from '~/lib/japanese-date';
import {
  confirmedHeading,
  dayOfCell,
  editable,
  editableFields,
  idHeading,
  shownValue,
  versionHeading,
  type EditableField,
  type ListRow,
} from './list-columns';

export type Cell = string | number | boolean | Date | null;

export interface Difference {
  field: string;
  label: string;
  from: string;
  to: string;
}

export interface ComparedRow {
  line: number;
  hostId: string;
  version: number;
  name: string;
  changes: Difference[];
  faults: string[];
}

/** The list cannot be compared at all, and how to mend it. */
export type Unreadable = { ok: false; reason: string };

/** A line of a list that came back, as far as it can be read. */
interface ReturnedLine {
  line: number;
  id: string;
  version: number;
  /** Cells by heading. */
  cells: ReadonlyMap<string, Cell>;
}

/** Headings that the list has when it goes out and that are read when it comes back. */
const known: readonly string[] = [
  idHeading,
  versionHeading,
  confirmedHeading,
  ...editableFields.map((field) => editable[field].heading),
];

/** The lines under the headings; empty ones are left out. */
export function linesOf(
  rows: readonly (readonly Cell[])[],
): { ok: true; lines: ReturnedLine[] } | Unreadable {
  const headings = (rows[0] ?? []).map(textOf);
  const [idAt, versionAt] = [headings.indexOf(idHeading), headings.indexOf(versionHeading)];
  if (idAt === -1 || versionAt === -1) {
    return {
      ok: false,
      reason: `1行目に「${idHeading}」と「${versionHeading}」の列が見つかりません。ここから受け取った一覧を、列の名前を変えずに使ってください。`,
    };
  }
  const twice = known.find((heading) => headings.filter((one) => one === heading).length > 1);
  if (twice !== undefined)
    return { ok: false, reason: `「${twice}」の列が二つあります。使わないほうの列を消してください。` };
  const lines = rows.slice(1).flatMap((cells, index): ReturnedLine[] => {
    if (cells.every((cell) => textOf(cell) === '')) return [];
    return [
      {
        line: index + 2,
        id: textOf(cells[idAt] ?? null),
        version: Number(textOf(cells[versionAt] ?? null)),
        cells: new Map(headings.map((heading, at) => [heading, cells[at] ?? null])),
      },
    ];
  });
  return { ok: true, lines };
}

/** The ids that a list asks about. */
export function idsOf(lines: readonly { id: string }[]): string[] {
  return [...new Set(lines.map(({ id }) => id).filter(isId))];
}

/**
 * What differs between a list that came back and the registry, line by line; lines that say the same are left out. A
 * column that was taken out of the list is not compared.
 */
export function compareList(
  lines: readonly ReturnedLine[],
  known: ReadonlyMap<string, ListRow>,
  today: Day,
): ComparedRow[] {
  const seen = new Set<string>();
  return lines.flatMap((returned) => {
    const host = known.get(returned.id);
    const row = host
      ? compareLine(returned, host, today)
      : { changes: [], faults: [isId(returned.id) ? foreign : unknown] };
    if (host && seen.has(host.id)) row.faults.push('同じ受入先の行が、上にもう一つあります。');
    if (host) seen.add(host.id);
    if (row.changes.length + row.faults.length === 0) return [];
    const name = host?.name ?? textOf(returned.cells.get(editable.name.heading) ?? null);
    const { line, id: hostId, version } = returned;
    return [{ line, hostId, version: Number.isInteger(version) ? version : 0, name, ...row }];
  });
}

const foreign = 'この市町村の受入先ではありません。番号を書きかえたか、ほかの一覧の行です。';
const unknown =
  '番号がありません。新しい受入先は、この一覧ではなく「受入先を登録する」から登録してください。';

/** Somebody changed the host after the list went out. */
export const overtaken = 'この一覧を受け取ったあとに、ほかの人が変えました。一覧を受け取りなおしてください。';

function compareLine(
  { cells, version }: ReturnedLine,
  host: ListRow,
  today: Day,
): { changes: Difference[]; faults: string[] } {
  const changes: Difference[] = [];
  const faults: string[] = [];
  for (const field of editableFields) {
    const cell = cells.get(editable[field].heading);
    if (cell === undefined) continue;
    const found = compareField(field, textOf(cell), shownValue(host, field));
    if (found?.ok === false) faults.push(found.reason);
    else if (found) changes.push(found.change);
  }
  const confirmed = compareDay(cells.get(confirmedHeading), host.confirmedOn, today);
  if (confirmed?.ok === false) faults.push(confirmed.reason);
  else if (confirmed) changes.push(confirmed.change);
  if (changes.length > 0 && version !== host.version) faults.push(overtaken);
  return { changes, faults };
}

/** What Excel shows for a formula that cannot be computed. */
const brokenFormula = /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!)$/;

type Found = { ok: true; change: Difference } | { ok: false; reason: string } | null;

function compareField(field: EditableField, typed: string, from: string): Found {
  if (typed === from) return null;
  const { heading, schema } = editable[field];
  if (brokenFormula.test(typed))
    return {
      ok: false,
      reason: `「${heading}」：式の誤り（${typed}）です。式ではなく、言葉で書いてください。`,
    };
  const parsed = schema.safeParse(typed);
  if (!parsed.success)
    return { ok: false, reason: `「${heading}」：${parsed.error.issues[0]?.message ?? ''}` };
  const to = parsed.data;
  return to === from ? null : { ok: true, change: { field, label: heading, from, to } };
}

function compareDay(cell: Cell | undefined, from: string | null, today: Day): Found {
  if (cell === undefined || textOf(cell) === '') return null;
  const to = dayOfCell(cell);
  const label = confirmedHeading;
  if (to === null)
    return { ok: false, reason: `「${label}」：2026/11/20 か令和8年11月20日のように書いてください。` };
  if (to === from) return null;
  if (to > today) return { ok: false, reason: `「${label}」：きょうより後の日は書けません。` };
  if (from !== null && to < from)
    return {
      ok: false,
      reason: `「${label}」：いまの確かめた日（${from.replaceAll('-', '/')}）より前です。`,
    };
  return { ok: true, change: { field: 'confirmedOn', label, from: from ?? '', to } };
}

/** A cell as one clean text. */
function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (cell instanceof Date) return dayOfCell(cell) ?? '';
  return String(cell).normalize('NFC').replace(/\r\n?/g, '\n').trim();
}
