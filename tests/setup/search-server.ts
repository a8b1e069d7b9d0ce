import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request as it arrived. */
export interface Request {
  method: string;
  path: string;
  key: string;
  body: unknown;
}

export interface Reply {
  status?: number;
  body?: unknown;
  /** Sent as it is, in place of JSON. */
  text?: string;
}

/** Answers a request; never settles for a server that hangs. */
export type Answerer = (request: Request) => Reply | Promise<Reply>;

/**
 * A server that answers as a test tells it. It is no search engine: it keeps what it was sent and knows nothing of
 * documents.
 */
export interface ToldServer {
  readonly url: string;
  readonly requests: Request[];
  answer: Answerer;
  close(): Promise<void>;
}

/** @param port of a server that was closed and comes back; 0: any that is free. */
export async function toldServer(answer: Answerer, port = 0): Promise<ToldServer> {
  const requests: Request[] = [];
  const told = { answer };
  const server = createServer((incoming, outgoing) => {
    void respond(incoming, outgoing, requests, (request) => told.answer(request));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return Object.assign(told, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () => closed(server),
  });
}

/** An address at which nobody listens. */
export async function deadAddress(): Promise<string> {
  const server = await toldServer(() => ({}));
  await server.close();
  return server.url;
}

async function respond(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  requests: Request[],
  answer: Answerer,
): Promise<void> {
  let text = '';
  for await (const chunk of incoming) text += String(chunk);
  const request: Request = {
    method: incoming.method ?? '',
    path: incoming.url ?? '',
    key: (incoming.headers.authorization ?? '').replace('Bearer ', ''),
    body: text === '' ? null : (JSON.parse(text) as unknown),
  };
  requests.push(request);
  const reply = await answer(request);
  outgoing.writeHead(reply.status ?? 200, { 'content-type': 'application/json' });
  outgoing.end(reply.text ?? JSON.stringify(reply.body ?? {}));
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

/** What the documentation gives as the shape of a refusal. */
export function refusal(status: number, code: string): Reply {
  return { status, body: { message: `refused: ${code}`, code, type: 'invalid_request', link: '' } };
}

/** Takes every task and says at once that it succeeded; has an index with the settings given, and lists these. */
export function obliging(settings: () => unknown, indexes: readonly string[] = []): Answerer {
  let task = 0;
  return ({ method, path }) => {
    if (path === '/version') return { body: { pkgVersion: '1.20.0', commitSha: '', commitDate: '' } };
    if (path.startsWith('/tasks/'))
      return { body: { uid: Number(path.slice('/tasks/'.length)), status: 'succeeded', error: null } };
    if (method === 'GET' && path.startsWith('/indexes?'))
      return { body: { results: indexes.map((uid) => ({ uid, primaryKey: 'id' })) } };
    if (method === 'GET' && path.endsWith('/settings')) {
      const found = settings();
      return found === null ? refusal(404, 'index_not_found') : { body: found };
    }
    task += 1;
    return { status: 202, body: { taskUid: task, status: 'enqueued' } };
  };
}
