import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface Served {
  origin: string;
  /** Processor time that the process has used so far, in milliseconds; null where the system does not tell. */
  cpuMs(): number | null;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

interface Starting {
  /** A script; its first argument is the port, after it come `args`. */
  script: string;
  args?: readonly string[];
  env?: Record<string, string>;
  /** Answers once it is up. */
  ready: string;
}

const longestStart = 120_000;

/** Starts a script as a process of its own and waits until it answers. */
export async function serve({ script, args = [], env = {}, ready }: Starting): Promise<Served> {
  const port = await freePort();
  const folder = mkdtempSync(path.join(tmpdir(), 'musubiba-bench-site-'));
  const child = spawn(process.execPath, ['--import', 'tsx', script, String(port), ...args], {
    env: {
      NODE_ENV: 'production',
      PORT: String(port),
      DATA_DIR: folder,
      ...env,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const stop = async () => {
    if (child.exitCode === null) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    rmSync(folder, { recursive: true, force: true });
  };
  const origin = `http://127.0.0.1:${port}`;
  try {
    await answering(`${origin}${ready}`, () => child.exitCode === null);
  } catch (error) {
    await stop();
    throw error;
  }
  return { origin, cpuMs: () => cpuOf(child.pid), stop };
}

async function answering(address: string, isAlive: () => boolean): Promise<void> {
  const until = Date.now() + longestStart;
  while (isAlive() && Date.now() < until) {
    const answer = await fetch(address).catch(() => null);
    await answer?.arrayBuffer();
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${address} does not answer.`);
}

/** Ticks of the Linux kernel: a hundred a second. */
const tickMs = 10;

function cpuOf(pid: number | undefined): number | null {
  const file = `/proc/${pid ?? 0}/stat`;
  if (!existsSync(file)) return null;
  const text = readFileSync(file, 'latin1');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * tickMs;
}
