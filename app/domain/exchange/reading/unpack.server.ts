import { headerScore } from '../meaning/recognise';
import { contentOf, isSound, openArchive, unsound, type Archive } from './archive.server';
import { readSheetText } from './workbook.server';

/** What a chosen file holds: the bytes of one list, and how they were come by. */
export interface Unpacked {
  bytes: Uint8Array;
  /** Name by which the bytes are judged: that of the file inside an archive. */
  fileName: string;
  /** 'Excel' for a workbook, 'ZIP' for an archive, '' for a list as it is. */
  wrapping: 'Excel' | 'ZIP' | '';
  notes: string[];
}

export type Unpacking = { ok: true; file: Unpacked } | { ok: false; reason: string; wayOut: string };

const LIST = /\.(?:csv|tsv|txt|tab|xlsx|xlsm)$/iu;
const WORKBOOK = /\.(?:xlsx|xlsm|ods)$/iu;
const NO_WORKBOOK = {
  ok: false as const,
  reason: 'Excelのファイルとして読めません。',
  wayOut: '表計算ソフトで開き、「CSV UTF-8（コンマ区切り）」の形で保存してから選んでください。',
};
/** What archives carry beside a list: folders, settings of the Mac, explanations. */
const BESIDE = /\/$|^__MACOSX\/|(?:^|\/)\.[^/]*$/u;

/** Takes a list out of a ZIP with one list in it, or out of a workbook; any other file stays as it is. */
export async function unpack(bytes: Uint8Array, fileName: string): Promise<Unpacking> {
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 0) <= 7;
  if (!isArchive) return { ok: true, file: { bytes, fileName, wrapping: '', notes: [] } };
  const reading = await openArchive(bytes);
  if (!reading.ok) return reading === unsound && WORKBOOK.test(fileName) ? NO_WORKBOOK : reading;
  const { archive } = reading;
  return archive.entries.some(({ fileName: name }) => name === 'xl/workbook.xml')
    ? fromWorkbook(bytes, archive, fileName)
    : fromArchive(archive);
}

async function fromWorkbook(bytes: Uint8Array, archive: Archive, fileName: string): Promise<Unpacking> {
  if (!(await isSound(archive))) return unsound;
  const found = await readSheetText(bytes, headerScore);
  if (!found) return NO_WORKBOOK;
  const notes = [
    ...(found.others.length > 0
      ? [`シート「${found.sheet}」を読みました（ほかに：${found.others.join('、')}）。`]
      : []),
  ];
  const text = Buffer.from(found.text, 'utf8');
  return { ok: true, file: { bytes: text, fileName, wrapping: 'Excel', notes } };
}

async function fromArchive(archive: Archive): Promise<Unpacking> {
  const inside = archive.entries.filter(({ fileName }) => !BESIDE.test(fileName));
  const lists = inside.filter(({ fileName }) => LIST.test(fileName));
  const [entry, ...more] = lists;
  if (!entry || more.length > 0) {
    const names = (entry ? lists : inside).slice(0, 5).map(({ fileName }) => fileName);
    const reason = entry
      ? `圧縮ファイルの中に一覧が${lists.length}つあります（${names.join('、')}）。`
      : `圧縮ファイルの中に、一覧（CSV・Excel）がありません（${names.join('、') || '空'}）。`;
    return { ok: false, reason, wayOut: '展開して、取り込むファイルを一つ選んでください。' };
  }
  const content = await contentOf(archive, entry);
  if (!content) return unsound;
  const inner = await unpackWorkbookInside(content, entry.fileName);
  if (!inner.ok) return inner;
  const notes = [`圧縮ファイルの中の「${entry.fileName}」を読みました。`, ...inner.file.notes];
  return { ok: true, file: { ...inner.file, wrapping: inner.file.wrapping || 'ZIP', notes } };
}

/** A workbook in an archive is read; an archive in an archive is not. */
async function unpackWorkbookInside(bytes: Uint8Array, fileName: string): Promise<Unpacking> {
  if (/\.xls[xm]$/iu.test(fileName)) return unpack(bytes, fileName);
  return { ok: true, file: { bytes, fileName, wrapping: '', notes: [] } };
}
