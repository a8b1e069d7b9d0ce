import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import type { Binaries } from './binaries.server';
import { serverEnvironment } from './cluster.server';
import { EmbeddedFailure } from './failure.server';
import type { Keeper } from './keeper.server';
import { isMarked, isRunning, processesMarked, signal, waitFor } from './process.server';

export interface LiveServer {
  pid: number;
  port: number;
}

export interface Place {
  dataDir: string;
  cluster: string;
  binaries: Binaries;
  keeper: Keeper;
  settings: Record<string, string>;
}

/** For a machine with one or two gigabytes; nothing here trades safety for speed. Statements, which hold content, are never logged. */
const defaults: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '128MB',
  effective_cache_size: '512MB',
  maintenance_work_mem: '64MB',
  max_wal_size: '512MB',
  random_page_cost: '1.1',
  max_parallel_workers_per_gather: '0',
  huge_pages: 'off',
  jit: 'off',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  password_encryption: 'scram-sha-256',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
};

const startTimeMs = 600_000;

/** The server that works on these data now, ready to answer; one that is starting or stopping is waited for. */
export async function findLive(cluster: string): Promise<LiveServer | undefined> {
  const answer = await waitFor(
    () => {
      const found = readPidFile(cluster);
      if (!found || !isServerOf(found.pid, cluster)) return 'none';
      return found.status === 'ready' ? found : undefined;
    },
    { withinMs: startTimeMs },
  );
  if (answer === undefined)
    throw new EmbeddedFailure(`${cluster} のデータベースが 10 分たっても使えるようになりません。`);
  return answer === 'none' ? undefined : { pid: answer.pid, port: answer.port };
}

function readPidFile(cluster: string): (LiveServer & { status: string }) | undefined {
  try {
    const lines = readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), status: (lines[7] ?? '').trim() };
  } catch {
    return undefined;
  }
}

/** A stale file may name a process that has nothing to do with these data. */
function isServerOf(pid: number, cluster: string): boolean {
  return isRunning(pid) && isMarked(pid, markOf(cluster));
}

/** The name of the cluster, which PostgreSQL shows in the title of each of its processes. */
function markOf(cluster: string): string {
  return `musubiba-${createHash('sha256').update(cluster).digest('hex').slice(0, 16)}`;
}

/**
 * Starts a server on data that no server works on, after clearing what a killed one has left.
 * Call it under the lock of the data folder.
 *
 * @param wished the port to use, for a server that comes back to clients which know its address
 */
export async function launch(place: Place, wished?: number): Promise<LiveServer> {
  for (let attempt = 1; ; attempt += 1) {
    await clearRemains(place.cluster);
    const port = wished ?? (await freePort());
    const outcome = await spawnServer(place, port);
    if ('pid' in outcome) return { pid: outcome.pid, port };
    const portTaken = outcome.log.includes('Address already in use');
    if (!portTaken || attempt === 20) {
      throw new EmbeddedFailure(
        `${place.cluster} のデータベースが始まりませんでした。記録は ${logFile(place)} にあります。\n${outcome.log}`,
      );
    }
  }
}

/**
 * A query can outlive the killed server it belonged to and still write. Only when no process works on the data
 * any more may the pid file go; then PostgreSQL recovers by itself.
 */
async function clearRemains(cluster: string): Promise<void> {
  const pidFile = path.join(cluster, 'postmaster.pid');
  if (!statSync(pidFile, { throwIfNoEntry: false })) return;
  const remains = () => processesMarked(markOf(cluster));
  const gone = () => remains().length === 0;
  if (!(await waitFor(gone, { withinMs: 2_000 }))) {
    for (const pid of remains()) signal(pid, 'SIGQUIT');
    if (!(await waitFor(gone, { withinMs: 10_000 }))) {
      throw new EmbeddedFailure(
        `${cluster} で前のデータベースの処理（${remains().join('、')}）がまだ動いています。終わるのを待ってから、もう一度始めてください。`,
      );
    }
  }
  // Where processes cannot be listed, PostgreSQL itself judges the file.
  if (process.platform === 'linux') rmSync(pidFile, { force: true });
}

async function spawnServer(place: Place, port: number): Promise<{ pid: number } | { log: string }> {
  const file = logFile(place);
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 5_000_000) renameSync(file, `${file}.1`);
  const log = openSync(file, 'a', 0o600);
  const from = statSync(file).size;
  const settings = Object.entries({
    ...defaults,
    ...place.settings,
    port: String(port),
    cluster_name: markOf(place.cluster),
  });
  const child = spawn(
    place.binaries.postgres,
    ['-D', place.cluster, ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    // A group of its own: the site stops the server last, not the terminal's Ctrl-C first.
    {
      detached: true,
      stdio: ['ignore', log, log],
      env: serverEnvironment,
      cwd: place.dataDir,
      ...place.keeper,
    },
  );
  closeSync(log);
  let failure: string | undefined;
  child.once('error', (error) => (failure = error.message));
  child.once('exit', () => (failure ??= ''));
  child.unref();
  // Nobody else knows of it yet.
  const abandon = () => {
    if (child.pid !== undefined) signal(child.pid, 'SIGINT');
  };
  process.once('exit', abandon);
  const answer = await waitFor(
    () => {
      if (failure !== undefined) return { log: `${failure}\n${logSince(file, from)}`.trim() };
      const found = readPidFile(place.cluster);
      return found?.pid === child.pid && found?.status === 'ready' ? { pid: found.pid } : undefined;
    },
    { withinMs: startTimeMs, everyMs: 10 },
  );
  process.off('exit', abandon);
  return answer ?? { log: '10 分たっても使えるようになりません。' };
}

function logSince(file: string, from: number): string {
  return readFileSync(file).subarray(from).toString('utf8');
}

/** Ends a server: open transactions are rolled back, what was committed is written. */
export async function halt(cluster: string, pid: number): Promise<void> {
  const gone = () => !isRunning(pid);
  for (const [name, withinMs] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 10_000],
  ] as const) {
    if (gone()) return;
    signal(pid, name);
    if (await waitFor(gone, { withinMs, everyMs: 10 })) return;
  }
  throw new EmbeddedFailure(`${cluster} のデータベース（${pid}）が止まりません。`);
}

function logFile(place: Place): string {
  return path.join(place.dataDir, 'postgres.log');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
