import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import { afterEach } from 'vitest';
import { isRunning, waitFor } from '#db/embedded/process.server';

/** A fresh data folder for each test; whatever still runs in it afterwards is ended. */
export function useDataFolder(): { readonly path: string } {
  const made: string[] = [];
  afterEach(() => {
    for (const folder of made.splice(0)) {
      const pid = postmasterPid(path.join(folder, 'data'));
      if (pid !== undefined && pid !== process.pid && isRunning(pid)) process.kill(pid, 'SIGQUIT');
      rmSync(folder, { recursive: true, force: true, maxRetries: 20 });
    }
  });
  return {
    get path() {
      const [current] = made;
      if (current) return path.join(current, 'data');
      const folder = mkdtempSync(path.join(tmpdir(), 'musubiba-embedded-'));
      chmodSync(folder, 0o711);
      made.push(folder);
      return path.join(folder, 'data');
    },
  };
}

export function postmasterPid(dataDir: string): number | undefined {
  try {
    return Number(readFileSync(path.join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n', 1)[0]);
  } catch {
    return undefined;
  }
}

export interface Starter {
  process: ChildProcess;
  adminUrl: string;
  owned: boolean;
  /** Asks it to stop and waits for its end. */
  stop(): Promise<void>;
  /** Kills it without a word, and waits for its end. */
  kill(): Promise<void>;
}

/** Another process that starts the server of a data folder. */
export async function startElsewhere(dataDir: string): Promise<Starter> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', path.join(import.meta.dirname, 'starter.ts'), dataDir],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const line = await Promise.race([
    once(child.stdout, 'data').then(([chunk]) => String(chunk)),
    once(child, 'exit').then(() => Promise.reject(new Error(errors))),
  ]);
  const end = async (signal: NodeJS.Signals) => {
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  };
  return {
    process: child,
    ...(JSON.parse(line) as { adminUrl: string; owned: boolean }),
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
}

export async function query<Row extends object>(url: string, text: string): Promise<Row[]> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined, connect_timeout: 5 });
  try {
    return await sql.unsafe<Row[]>(text);
  } finally {
    await sql.end({ timeout: 1 });
  }
}

/** Waits until the server answers; fails when it does not within five seconds. */
export async function answers(url: string): Promise<boolean> {
  const answer = await waitFor(
    () =>
      query(url, 'select 1').then(
        () => true,
        () => undefined,
      ),
    { withinMs: 5_000 },
  );
  return answer === true;
}
