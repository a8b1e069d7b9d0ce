interface Run {
  /** The first tile; the same picture holds for all that follow along the curve. */
  from: { z: number; x: number; y: number };
  tiles: number;
  picture: Buffer;
}

export const kindsOfTiles = { vector: 1, png: 2, jpeg: 3, webp: 4, avif: 5 } as const;

interface TileArchive {
  kind?: keyof typeof kindsOfTiles;
  zooms: readonly [number, number];
  runs: readonly Run[];
}

/** The number of a tile: all lesser zooms first, then along the Hilbert curve of its own. */
export function tileNumber({ z, x, y }: Run['from']): number {
  let number = tilesUpTo(z - 1);
  let [across, down] = [x, y];
  for (let side = 2 ** (z - 1); side >= 1; side /= 2) {
    const [right, lower] = [(across & side) > 0 ? 1 : 0, (down & side) > 0 ? 1 : 0];
    number += side * side * ((3 * right) ^ lower);
    if (lower === 0) {
      if (right === 1) [across, down] = [side - 1 - across, side - 1 - down];
      [across, down] = [down, across];
    }
  }
  return number;
}

/** How many tiles there are at this zoom and all lesser ones. */
export function tilesUpTo(z: number): number {
  return (4 ** (z + 1) - 1) / 3;
}

function varint(value: number): number[] {
  const bytes = [];
  let rest = value;
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) | 0x80);
  return [...bytes, rest];
}

/**
 * The bytes of a PMTiles file of version 3, of the whole world, with one directory and nothing packed
 * (github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md).
 */
export function aTileArchive({ kind = 'png', zooms, runs }: TileArchive): Buffer {
  const numbered = runs
    .map((run) => ({ ...run, number: tileNumber(run.from) }))
    .sort((a, b) => a.number - b.number);
  const offsets = numbered.map((_, index) =>
    numbered.slice(0, index).reduce((sum, { picture }) => sum + picture.length, 0),
  );
  const directory = Buffer.from(
    [
      numbered.length,
      ...numbered.map(({ number }, index) => number - (numbered[index - 1]?.number ?? 0)),
      ...numbered.map(({ tiles }) => tiles),
      ...numbered.map(({ picture }) => picture.length),
      ...offsets.map((offset) => offset + 1),
    ].flatMap(varint),
  );
  const metadata = Buffer.from('{}');
  const data = Buffer.concat(numbered.map(({ picture }) => picture));
  const head = Buffer.alloc(127);
  head.write('PMTiles', 'latin1');
  head.writeUInt8(3, 7);
  const parts = [directory, metadata, Buffer.alloc(0), data];
  parts.forEach((part, index) => {
    const at = 127 + parts.slice(0, index).reduce((sum, { length }) => sum + length, 0);
    head.writeBigUInt64LE(BigInt(at), 8 + index * 16);
    head.writeBigUInt64LE(BigInt(part.length), 16 + index * 16);
  });
  const addressed = numbered.reduce((sum, { tiles }) => sum + tiles, 0);
  [addressed, numbered.length, numbered.length].forEach((count, index) =>
    head.writeBigUInt64LE(BigInt(count), 72 + index * 8),
  );
  [1, 1, 1, kindsOfTiles[kind], ...zooms].forEach((value, index) => head.writeUInt8(value, 96 + index));
  [-180, -85, 180, 85].forEach((degrees, index) => head.writeInt32LE(degrees * 1e7, 102 + index * 4));
  return Buffer.concat([head, ...parts]);
}
