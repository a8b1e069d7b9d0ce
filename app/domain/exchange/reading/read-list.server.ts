import { headerScore, recognise, type Understanding } from '../meaning/recognise';
import { decode, type Encoding } from './decode';
import { readTable, type TableRecord } from './read-table.server';

/** A published list, read and understood, before its rows are looked at. */
export interface PublishedList {
  encoding: Encoding;
  records: TableRecord[];
  understanding: Understanding;
  /** What was put right on the way, in Japanese. */
  notes: string[];
}

export type ListReading = { ok: true; list: PublishedList } | { ok: false; reason: string; wayOut: string };

/** Reads a file as a list of places: refused, with the way out, when it is none. */
export async function readList(bytes: Uint8Array, fileName: string): Promise<ListReading> {
  const decoded = decode(bytes, fileName);
  if (!decoded.ok) return decoded;
  const reading = await readTable(decoded.text, headerScore);
  if (!reading.ok) return reading;
  const { header, records, notes } = reading.table;
  const understanding = recognise(header);
  if (!understanding.columns.name) {
    const seen = header.filter((cell) => cell.trim() !== '').slice(0, 8);
    return {
      ok: false,
      reason: `名前の列が見つかりません（読み取れた見出し：${seen.join('、')}）。`,
      wayOut: '施設の名前の列の見出しを「名称」にして、もう一度選んでください。',
    };
  }
  if (records.length === 0) {
    return {
      ok: false,
      reason: '見出しはありますが、データの行がありません。',
      wayOut: '見出しの下に1件1行で入れてください。',
    };
  }
  const { encoding } = decoded;
  return { ok: true, list: { encoding, records, understanding, notes: [...decoded.notes, ...notes] } };
}
