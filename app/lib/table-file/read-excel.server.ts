import { Buffer } from 'node:buffer';
import { readSheet } from 'read-excel-file/node';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';

/** The file is no Excel file (.xlsx), or one that cannot be read safely; the message says how to mend it. */
export class NotExcel extends Error {
  override readonly name = 'NotExcel';
}

export type Cell = string | number | boolean | Date | null;

/** An .xlsx is an archive; what it unpacks to is measured before anything reads it. */
const most = { entries: 200, bytes: 40 * 1024 * 1024 };

/**
 * The cells of the first sheet, row by row. A formula is read as the value that was last computed for it.
 *
 * @throws NotExcel
 */
export async function readExcel(bytes: Uint8Array): Promise<Cell[][]> {
  const buffer = Buffer.from(bytes);
  await measure(buffer);
  try {
    return (await readSheet(buffer)) as Cell[][];
  } catch (error) {
    throw new NotExcel('Excel のファイルとして読めません。Excel で開いて、保存しなおしてください。', {
      cause: error,
    });
  }
}

/** Unpacks every entry without keeping it; an entry that is larger than it says ends that with an error. */
async function measure(buffer: Buffer): Promise<void> {
  const zip = await opened(buffer);
  let entries = 0;
  let size = 0;
  try {
    for await (const entry of entriesOf(zip)) {
      entries += 1;
      size += entry.uncompressedSize;
      if (entries > most.entries || size > most.bytes)
        throw new NotExcel('ファイルが大きすぎます。この一覧のほかのシートや絵を消してください。');
      await drained(zip, entry);
    }
  } finally {
    zip.close();
  }
}

function opened(buffer: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error) reject(new NotExcel('Excel のファイル（.xlsx）を選んでください。', { cause: error }));
      else resolve(zip);
    });
  });
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  for (;;) {
    const entry = await new Promise<Entry | null>((resolve, reject) => {
      zip.once('entry', resolve);
      zip.once('end', () => resolve(null));
      zip.once('error', (error) => reject(broken(error)));
      zip.readEntry();
    });
    zip.removeAllListeners();
    if (entry === null) return;
    yield entry;
  }
}

function drained(zip: ZipFile, entry: Entry): Promise<void> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) {
        reject(broken(error));
        return;
      }
      stream.on('error', (failure) => reject(broken(failure)));
      stream.on('end', () => resolve());
      stream.resume();
    });
  });
}

function broken(error: unknown): NotExcel {
  return new NotExcel('ファイルが壊れています。Excel で開いて、保存しなおしてください。', { cause: error });
}
