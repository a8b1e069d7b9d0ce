import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The port cannot be used; the message says how to choose another. */
export class PortFailure extends Error {
  override readonly name = 'PortFailure';
}

/** @returns the port, chosen by the machine when 0 was wished. */
export async function listen(server: Server, port: number): Promise<number> {
  // A client that sends its headers or its form a byte at a time is not waited for longer.
  server.headersTimeout = 20_000;
  server.requestTimeout = 120_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(portFailure(port, error)));
    server.listen(port, () => resolve());
  });
  return (server.address() as AddressInfo).port;
}

function portFailure(port: number, error: NodeJS.ErrnoException): Error {
  if (error.code === 'EADDRINUSE') {
    return new PortFailure(
      `ポート ${port} は、ほかのものが使っています。止めてから始めるか、PORT=${port + 1} npm start のように別の番号を選んでください。`,
    );
  }
  if (error.code === 'EACCES') {
    return new PortFailure(
      `ポート ${port} を使う権限がありません。1024 より大きい番号を PORT で選んでください。`,
    );
  }
  return error;
}

/** Takes no new request and waits for those under way; after `patienceMs` they are cut off. */
export async function closeServer(server: Server, patienceMs = 8_000): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), patienceMs);
  await closed;
  clearTimeout(timer);
}
