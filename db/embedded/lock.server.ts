import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { EmbeddedFailure } from './failure.server';
import { waitFor } from './process.server';

type Address = { path: string } | { host: string; port: number };

/**
 * Where a lock lives: a name that the kernel gives to one process and takes back when that process ends, however
 * it ends, so no lock is ever left behind. Linux has abstract sockets, Windows pipes; elsewhere a port of this
 * machine, chosen by the folder, serves.
 */
export function lockAddress(
  folder: string,
  purpose: string,
  platform: NodeJS.Platform = process.platform,
): Address {
  const digest = createHash('sha256').update(`${purpose}:${folder}`).digest();
  const name = `musubiba-${digest.toString('hex').slice(0, 32)}`;
  if (platform === 'linux') return { path: `\0${name}` };
  if (platform === 'win32') return { path: `\\\\.\\pipe\\${name}` };
  return { host: '127.0.0.1', port: 20_000 + (digest.readUInt16BE() % 12_000) };
}

/**
 * Does `work` while no other process of this machine does work of the same purpose on the same folder.
 *
 * @throws EmbeddedFailure when the others take longer than `withinMs`.
 */
export async function withLock<T>(
  folder: string,
  purpose: string,
  work: () => Promise<T>,
  withinMs = 180_000,
): Promise<T> {
  const address = lockAddress(realpathSync(folder), purpose);
  const held = await waitFor(() => take(address), { withinMs, everyMs: 50 });
  if (!held) {
    throw new EmbeddedFailure(
      `${folder} を、ほかの「むすびば」が使っていて空きません。動いているものを止めてから、もう一度始めてください。`,
    );
  }
  try {
    return await work();
  } finally {
    await new Promise((resolve) => held.close(resolve));
  }
}

function take(address: Address): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined);
      else reject(error);
    });
    server.listen(address, () => resolve(server));
  });
}
