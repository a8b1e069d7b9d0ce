import { Agent, get } from 'node:http';
import { performance } from 'node:perf_hooks';
import type { Served } from './servers';

export interface Asked {
  /** Milliseconds until the answer was there, of each request. */
  times: number[];
  /** Processor time of the server for one request, in milliseconds; null where the system does not tell. */
  cpuMs: number | null;
}

/** Asks two servers in turn, some requests at a time, so that whatever slows the machine down slows both. */
export async function inTurn(
  servers: readonly { server: Served; paths: readonly string[]; cookie?: string }[],
  { rounds, each, warmUp }: { rounds: number; each: number; warmUp: number },
): Promise<Asked[]> {
  const asked = servers.map(() => ({ times: [] as number[], cpu: 0, known: true }));
  for (const one of servers) for (let i = 0; i < warmUp; i += 1) await ask(one, i);
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, one] of servers.entries()) {
      const sum = asked[at];
      if (!sum) continue;
      const before = one.server.cpuMs();
      for (let i = 0; i < each; i += 1) sum.times.push((await ask(one, round * each + i)).ms);
      const after = one.server.cpuMs();
      if (before === null || after === null) sum.known = false;
      else sum.cpu += after - before;
    }
  }
  return asked.map(({ times, cpu, known }) => ({ times, cpuMs: known ? cpu / times.length : null }));
}

interface Asking {
  server: Served;
  paths: readonly string[];
  cookie?: string;
}

/** @returns milliseconds and the bytes as they travelled. @throws when the answer is not 200. */
export async function ask({ server, paths, cookie }: Asking, turn: number) {
  const path = paths[turn % paths.length] ?? '/';
  const started = performance.now();
  const { status, bytes } = await raw(`${server.origin}${path}`, cookie);
  if (status !== 200) throw new Error(`${path}: ${status}`);
  return { ms: performance.now() - started, bytes };
}

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/** Without a client that unpacks: what is counted is what travelled. */
function raw(address: string, cookie: string | undefined): Promise<{ status: number; bytes: number }> {
  return new Promise((resolve, reject) => {
    const headers = { 'Accept-Encoding': 'gzip', ...(cookie ? { Cookie: cookie } : {}) };
    const request = get(address, { agent, headers }, (response) => {
      let bytes = 0;
      response.on('data', (part: Buffer) => (bytes += part.length));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, bytes }));
      response.on('error', reject);
    });
    request.on('error', reject);
  });
}
