import type { ColumnChoices } from '../meaning/column-choices';
import { headerScore, recognise, type Understanding } from '../meaning/recognise';
import { decode, type Encoding } from './decode';
import { readTable, type Records } from './read-table.server';

/** A published list, read and understood, before its rows are looked at. */
export interface PublishedList {
  encoding: Encoding;
  records: Records;
  /** Rows below the header. */
  total: number;
  understanding: Understanding;
  /** What was put right on the way, in Japanese. */
  notes: string[];
}

export type ListReading = { ok: true; list: PublishedList } | { ok: false; reason: string; wayOut: string };

/**
 * Reads a file as a list of places: refused, with the way out, when it is none. A list without a column for names
 * is taken: a person says in the preview which one it is.
 */
export async function readList(
  bytes: Uint8Array,
  fileName: string,
  choices: ColumnChoices = {},
): Promise<ListReading> {
  const decoded = decode(bytes, fileName);
  if (!decoded.ok) return decoded;
  const reading = await readTable(decoded.text, headerScore);
  if (!reading.ok) return reading;
  const { header, records, total, notes } = reading.table;
  if (header.filter((cell) => cell.trim() !== '').length < 2) {
    return {
      ok: false,
      reason: `列に分かれていないファイルです（はじめの行：${(header[0] ?? '').slice(0, 30)}）。`,
      wayOut: '1行目に列の見出し、その下に1件1行のファイルを選んでください。',
    };
  }
  if (total === 0) {
    return {
      ok: false,
      reason: '見出しはありますが、データの行がありません。',
      wayOut: '見出しの下に1件1行で入れてください。',
    };
  }
  const understanding = recognise(header, choices);
  const { encoding } = decoded;
  return {
    ok: true,
    list: { encoding, records, total, understanding, notes: [...decoded.notes, ...notes] },
  };
}
