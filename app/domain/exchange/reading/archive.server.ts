import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import yauzl, { type Entry, type ZipFile } from 'yauzl';

/** An archive whose directory was read and found harmless; nothing of it is unpacked yet. */
export interface Archive {
  zip: ZipFile;
  entries: readonly Entry[];
}

export type ArchiveReading = { ok: true; archive: Archive } | { ok: false; reason: string; wayOut: string };

/** More files than any published list or workbook has. */
const MOST_ENTRIES = 300;
/** A list of the whole country is 12 MB; ten times an upload is never needed. */
const LARGEST_UNPACKED = 64 * 1024 * 1024;

const WAY_OUT = '展開して、中の一覧のファイルを選んでください。';
const broken = {
  ok: false as const,
  reason: '壊れているか、開けない作りの圧縮ファイルです。',
  wayOut: WAY_OUT,
};

/**
 * Reads the directory of an archive (ZIP, and the workbooks that are one). Refused before anything is unpacked:
 * too many files, too large in all, names that climb out, locked ones.
 */
export async function openArchive(bytes: Uint8Array): Promise<ArchiveReading> {
  try {
    const zip = await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    if (zip.entryCount > MOST_ENTRIES) {
      const reason = `圧縮ファイルの中に${zip.entryCount}個のファイルがあります（${MOST_ENTRIES}まで）。`;
      return { ok: false, reason, wayOut: WAY_OUT };
    }
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) entries.push(entry);
    const size = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
    if (size > LARGEST_UNPACKED) {
      const reason = `展開すると${Math.ceil(size / 1024 / 1024)} MBになります（${LARGEST_UNPACKED / 1024 / 1024} MBまで）。`;
      return { ok: false, reason, wayOut: '行を分けて、小さいファイルにしてください。' };
    }
    if (entries.some((entry) => !entry.canDecodeFileData())) {
      return { ok: false, reason: 'パスワードのかかった圧縮ファイルです。', wayOut: WAY_OUT };
    }
    return { ok: true, archive: { zip, entries } };
  } catch {
    return broken;
  }
}

/** The content of a file of an archive; null when it is larger than its directory says, or damaged. */
export async function contentOf({ zip }: Archive, entry: Entry): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  const keep = (part: Buffer): void => void parts.push(part);
  return (await unpacked(zip, entry, keep)) ? Buffer.concat(parts) : null;
}

/** Whether every file of an archive unpacks to exactly the size its directory says; keeps none of them. */
export async function isSound({ zip, entries }: Archive): Promise<boolean> {
  for (const entry of entries) if (!(await unpacked(zip, entry, () => undefined))) return false;
  return true;
}

/** Unpacks a file part by part; the reader itself breaks off at the size the directory gives. */
async function unpacked(zip: ZipFile, entry: Entry, take: (part: Buffer) => void): Promise<boolean> {
  try {
    const sink = new Writable({
      write: (part: Buffer, _encoding, done) => {
        take(part);
        done();
      },
    });
    await pipeline(await zip.openReadStreamPromise(entry), sink);
    return true;
  } catch {
    return false;
  }
}

/** Said of an archive that does not hold what its directory promises. */
export const unsound = broken;
