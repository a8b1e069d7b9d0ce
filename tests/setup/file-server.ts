import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FileServer {
  /** Where the file lies. */
  url: string;
  /** The parts that were asked for, as the header names them; '' is the whole. */
  asked: string[];
  close(): Promise<void>;
}

/** A server with one file, which any page may read: in parts, or, as some do, whole whatever was asked. */
export async function serveFile(name: string, file: Buffer, { inParts = true } = {}): Promise<FileServer> {
  const asked: string[] = [];
  const server = createServer(({ url, method, headers }, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', 'range');
    if (method === 'OPTIONS' || url !== `/${name}`) {
      response.writeHead(method === 'OPTIONS' ? 204 : 404).end();
      return;
    }
    asked.push(headers.range ?? '');
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? '') ?? [];
    if (!inParts || from === undefined) {
      response.setHeader('Content-Length', file.length).end(file);
      return;
    }
    const end = Math.min(Number(to), file.length - 1);
    const part = file.subarray(Number(from), end + 1);
    response
      .writeHead(206, {
        'Content-Range': `bytes ${from}-${end}/${file.length}`,
        'Content-Length': part.length,
      })
      .end(part);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/${name}`,
    asked,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
