/** How the text of a file was written; shown in the preview. */
export type Encoding = 'UTF-8' | 'UTF-8（BOMつき）' | 'UTF-16' | 'Shift_JIS（CP932）';

export type Decoded =
  | { ok: true; text: string; encoding: Encoding; notes: string[] }
  | { ok: false; reason: string; wayOut: string };

const SAVE_AS_CSV = '表計算ソフトで開き、「CSV UTF-8（コンマ区切り）」の形で保存してから選んでください。';

/** First bytes of files that people choose by mistake, and what to do with each. */
const OTHER_FORMATS: {
  starts: number[];
  reason: (fileName: string) => string;
  wayOut: (fileName: string) => string;
}[] = [
  {
    starts: [0x50, 0x4b, 0x03, 0x04],
    reason: (name) =>
      isSpreadsheet(name) ? 'Excelのファイルです。' : 'まとめて圧縮したファイル（ZIP）です。',
    wayOut: (name) => (isSpreadsheet(name) ? SAVE_AS_CSV : '展開して、中のCSVファイルを選んでください。'),
  },
  {
    starts: [0xd0, 0xcf, 0x11, 0xe0],
    reason: () => '古い形のExcelのファイルです。',
    wayOut: () => SAVE_AS_CSV,
  },
  {
    starts: [0x25, 0x50, 0x44, 0x46],
    reason: () => 'PDFのファイルです。',
    wayOut: () => '元の表をCSVで公開していないか、公開元に確かめてください。',
  },
  {
    starts: [0x1f, 0x8b],
    reason: () => '圧縮したファイル（gzip）です。',
    wayOut: () => '展開してから選んでください。',
  },
  { starts: [0x89, 0x50, 0x4e, 0x47], reason: () => '画像のファイルです。', wayOut: () => SAVE_AS_CSV },
  { starts: [0xff, 0xd8, 0xff], reason: () => '画像のファイルです。', wayOut: () => SAVE_AS_CSV },
];

function isSpreadsheet(fileName: string): boolean {
  return /\.(?:xlsx|xlsm|ods)$/iu.test(fileName);
}

/**
 * The text of a list as municipalities publish it: UTF-8 (strict) with no, one or two byte order marks, also
 * followed by the literal question mark that a faulty export leaves; UTF-16 with its mark; else CP932.
 * Control characters become blanks and line ends \n. What is no text is refused with the way out.
 */
export function decode(bytes: Uint8Array, fileName = ''): Decoded {
  if (bytes.length === 0) {
    return {
      ok: false,
      reason: '中身のないファイルです。',
      wayOut: 'ファイルを開いて、行が入っているか確かめてください。',
    };
  }
  const other = OTHER_FORMATS.find(({ starts }) => starts.every((byte, index) => bytes[index] === byte));
  if (other) return { ok: false, reason: other.reason(fileName), wayOut: other.wayOut(fileName) };
  const read = asText(bytes);
  if (!read) {
    return { ok: false, reason: '文字の種類（文字コード）を読み取れないファイルです。', wayOut: SAVE_AS_CSV };
  }
  return tidied(read.text, read.encoding);
}

function asText(bytes: Uint8Array): { text: string; encoding: Encoding } | null {
  const [first = 0, second = 0] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    const text = strictly(bytes, first === 0xff ? 'utf-16le' : 'utf-16be');
    return text === null ? null : { text, encoding: 'UTF-16' };
  }
  const utf8 = strictly(bytes, 'utf-8');
  if (utf8 !== null)
    return { text: utf8, encoding: utf8.startsWith('\ufeff') ? 'UTF-8（BOMつき）' : 'UTF-8' };
  const japanese = strictly(bytes, 'shift_jis');
  return japanese === null ? null : { text: japanese, encoding: 'Shift_JIS（CP932）' };
}

function strictly(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Control characters other than tab and line ends. */
const CONTROL = /(?![\t\n\r])\p{Cc}/gu;

function tidied(raw: string, encoding: Encoding): Decoded {
  const notes: string[] = [];
  const marks = /^\ufeff*/u.exec(raw)?.[0].length ?? 0;
  let text = raw.slice(marks);
  if (marks > 1) notes.push('先頭の印（BOM）が二重だったので取り除きました。');
  if (marks > 0 && text.startsWith('?')) {
    text = text.slice(1);
    notes.push('先頭の「?」は書き出しの誤りとみて取り除きました。');
  }
  const controls = text.match(CONTROL)?.length ?? 0;
  if (controls > text.length / 100) {
    return { ok: false, reason: '文字の表ではないファイルです。', wayOut: SAVE_AS_CSV };
  }
  if (controls > 0) {
    text = text.replace(CONTROL, ' ');
    notes.push(`文字ではない記号が${String(controls)}個あったので、空白に置きかえました。`);
  }
  return { ok: true, text: text.replace(/\r\n?/gu, '\n'), encoding, notes };
}
