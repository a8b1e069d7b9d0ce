import { promisify } from 'node:util';
import { constants, gunzip, gzip } from 'node:zlib';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** A list as it is kept with its run: packed, because lists repeat themselves. */
export async function packed(bytes: Uint8Array): Promise<Buffer> {
  return pack(bytes, { level: constants.Z_BEST_SPEED });
}

/** The list as it was read out of the chosen file; runs of before kept it as it is. */
export async function unpacked(content: Buffer): Promise<Buffer> {
  const isPacked = content[0] === 0x1f && content[1] === 0x8b;
  return isPacked ? unpack(content) : content;
}
