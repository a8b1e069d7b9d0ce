/** A drawn QR code as a grid; true is dark. */
type Grid = readonly (readonly boolean[])[];

/** For error correction M, by version from 1: code words for correction in a block, then blocks of data. */
const blocksOfM: readonly [correction: number, blocks: readonly number[]][] = [
  [10, [16]],
  [16, [28]],
  [26, [44]],
  [18, [32, 32]],
  [24, [43, 43]],
  [16, [27, 27, 27, 27]],
  [18, [31, 31, 31, 31]],
  [22, [38, 38, 39, 39]],
  [22, [36, 36, 36, 37, 37]],
  [26, [43, 43, 43, 43, 44]],
];
/** Where the small squares for alignment stand, by version from 1. */
const alignments = [
  ...[[], [6, 18], [6, 22], [6, 26], [6, 30]],
  ...[
    [6, 34],
    [6, 22, 38],
    [6, 24, 42],
    [6, 26, 46],
    [6, 28, 50],
  ],
];
const masks: readonly ((row: number, column: number) => boolean)[] = [
  (y, x) => (y + x) % 2 === 0,
  (y) => y % 2 === 0,
  (_, x) => x % 3 === 0,
  (y, x) => (y + x) % 3 === 0,
  (y, x) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2 === 0,
  (y, x) => ((y * x) % 2) + ((y * x) % 3) === 0,
  (y, x) => (((y * x) % 2) + ((y * x) % 3)) % 2 === 0,
  (y, x) => (((y + x) % 2) + ((y * x) % 3)) % 2 === 0,
];
const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

/**
 * The text in a QR code that is drawn as an SVG path of single modules (ISO/IEC 18004, versions 1 to 10, correction M).
 * Written apart from what draws it; it corrects no faults, as a drawn picture has none.
 */
export function readQr(path: string): string {
  const dark = [...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
  const size = Math.max(...dark.map(([x]) => x)) + 1;
  const grid = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [x, y] of dark) grid[y]![x] = true;
  return textOf(dataOf(codeWordsOf(grid), (size - 17) / 4));
}

/** Modules that hold no data: the corners, timing, alignment, format and version. */
function isReserved(size: number, y: number, x: number): boolean {
  const version = (size - 17) / 4;
  const corner = (y < 9 && x < 9) || (y < 9 && x >= size - 8) || (y >= size - 8 && x < 9);
  const numbers = version >= 7 && ((y < 6 && x >= size - 11) || (x < 6 && y >= size - 11));
  const centres = alignments[version - 1] ?? [];
  const isCorner = (a: number, b: number) =>
    (a === 6 && b === 6) || (a === 6 && b === size - 7) || (a === size - 7 && b === 6);
  const square = centres.some((a) =>
    centres.some((b) => !isCorner(a, b) && Math.abs(y - a) <= 2 && Math.abs(x - b) <= 2),
  );
  return corner || y === 6 || x === 6 || numbers || square;
}

/** The code words as they stand in the picture, in two columns up and down from the right. */
function codeWordsOf(grid: Grid): number[] {
  const size = grid.length;
  // The format stands around the first corner, masked itself by 101010000010010.
  const bits = [0, 1, 2, 3, 4].map((x) => Number(grid[8]?.[x] ?? false));
  const format = Number.parseInt(bits.join(''), 2) ^ 0b10101;
  if (format >> 3 !== 0) throw new Error('not of correction M');
  const mask = masks[format & 7]!;
  const read: number[] = [];
  for (let right = size - 1, up = true; right > 0; right -= 2, up = !up) {
    if (right === 6) right = 5;
    for (let step = 0; step < size; step += 1) {
      const y = up ? size - 1 - step : step;
      for (const x of [right, right - 1])
        if (!isReserved(size, y, x)) read.push(Number(grid[y]![x] !== mask(y, x)));
    }
  }
  const words: number[] = [];
  for (let at = 0; at + 8 <= read.length; at += 8)
    words.push(Number.parseInt(read.slice(at, at + 8).join(''), 2));
  return words;
}

/** The data of all blocks, which stand in turns in the picture. */
function dataOf(words: readonly number[], version: number): number[] {
  const [, lengths] = blocksOfM[version - 1] ?? [0, []];
  const blocks: number[][] = lengths.map(() => []);
  let at = 0;
  for (let place = 0; place < Math.max(...lengths); place += 1)
    lengths.forEach((length, block) => {
      if (place < length) blocks[block]!.push(words[at++]!);
    });
  return blocks.flat();
}

/** The text of the segments: digits, letters, bytes of UTF-8. */
function textOf(data: readonly number[]): string {
  const bits = data.map((word) => word.toString(2).padStart(8, '0')).join('');
  let at = 0;
  const take = (count: number) => Number.parseInt(bits.slice(at, (at += count)), 2);
  const parts: string[] = [];
  for (let mode = take(4); mode; mode = bits.length - at >= 4 ? take(4) : 0) {
    if (mode === 1) {
      for (let left = take(10); left > 0; left -= 3) {
        const digits = Math.min(3, left);
        parts.push(String(take([0, 4, 7, 10][digits]!)).padStart(digits, '0'));
      }
    } else if (mode === 2) {
      let left = take(9);
      for (; left > 1; left -= 2) {
        const pair = take(11);
        parts.push(letters.charAt(Math.floor(pair / 45)), letters.charAt(pair % 45));
      }
      if (left === 1) parts.push(letters.charAt(take(6)));
    } else if (mode === 4) {
      const length = take(8);
      parts.push(new TextDecoder().decode(Uint8Array.from({ length }, () => take(8))));
    } else throw new Error(`a segment of the mode ${mode}`);
  }
  return parts.join('');
}
