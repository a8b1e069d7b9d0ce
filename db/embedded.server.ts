import { realpathSync } from 'node:fs';
import path from 'node:path';
import postgres from 'postgres';
import { findBinaries } from './embedded/binaries.server';
import { ensureCluster } from './embedded/cluster.server';
import { EmbeddedFailure, folderFailure } from './embedded/failure.server';
import { assertReachable, keeperOf } from './embedded/keeper.server';
import { withLock } from './embedded/lock.server';
import { isRunning, signal, waitFor } from './embedded/process.server';
import { findLive, halt, launch, type LiveServer, type Place } from './embedded/server.server';
import { Users } from './embedded/users.server';
import { keptSecret, makeDataFolder } from './kept-secret.server';

export { EmbeddedFailure } from './embedded/failure.server';

export interface EmbeddedServer {
  /** The superuser's address, for setting up; the site itself never works with it. */
  adminUrl: string;
  /** False when the server was already in use by another process, which this one has joined. */
  owned: boolean;
  /** Leaves the server, and stops it when nobody else uses it. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  dataDir: string;
  /** Settings of PostgreSQL beside the usual ones. */
  settings?: Record<string, string>;
  /** Told when the server died and came back, or could not be brought back. */
  report?(event: 'restarted' | EmbeddedFailure): void;
}

const watchEveryMs = 200;
const retryEveryMs = 5_000;

/**
 * The PostgreSQL server of a data folder: started where none runs, joined where one does, brought back when it is
 * killed. Any number of processes may share it; the last one to leave stops it.
 *
 * @throws EmbeddedFailure with a message for the person who starts the site.
 */
export async function startEmbedded({
  dataDir,
  settings = {},
  report,
}: EmbeddedOptions): Promise<EmbeddedServer> {
  const place = prepare(dataDir, settings);
  const password = keptSecret(place.dataDir, 'postgres');
  const users = new Users(place.dataDir);
  const underLock = <T>(work: () => Promise<T>) => withLock(place.dataDir, 'postgres', work);

  // Changes when the server is brought back after a kill.
  const current: { server?: LiveServer } = {};
  // For an end that leaves no time to wait; after stop() there is nothing left to do.
  const onExit = () => {
    users.leave();
    if (current.server && !users.hasOthers()) signal(current.server.pid, 'SIGINT');
  };

  const { port, owned } = await underLock(async () => {
    users.join();
    try {
      await ensureCluster({ ...place, password });
      current.server = (await findLive(place.cluster)) ?? (await launch(place));
    } catch (error) {
      users.leave();
      throw error;
    }
    process.once('exit', onExit);
    return { port: current.server.port, owned: !users.hasOthers() };
  });
  const adminUrl = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;

  const stopWatching = watch(
    () => current.server,
    async () => {
      current.server = await underLock(
        async () => (await findLive(place.cluster)) ?? (await launch(place, port)),
      );
    },
    report ?? (() => undefined),
  );

  let stopping: Promise<void> | undefined;
  const stop = async () => {
    await stopWatching();
    process.off('exit', onExit);
    await underLock(async () => {
      users.leave();
      if (current.server && !users.hasOthers()) await halt(place.cluster, current.server.pid);
    });
  };
  const started = { adminUrl, owned, stop: () => (stopping ??= stop()) };
  try {
    await assertPassword(adminUrl, place);
  } catch (error) {
    await started.stop();
    throw error;
  }
  return started;
}

function prepare(dataDir: string, settings: Record<string, string>): Place {
  const binaries = findBinaries();
  try {
    makeDataFolder(dataDir);
  } catch (error) {
    throw folderFailure(dataDir, error);
  }
  const folder = realpathSync(dataDir);
  const cluster = path.join(folder, 'postgres');
  const keeper = keeperOf(cluster);
  assertReachable(keeper, binaries.folder);
  assertReachable(keeper, folder);
  return { dataDir: folder, cluster, binaries, keeper, settings };
}

/** Looks after the server until the returned function is called, which waits for a revival under way. */
function watch(
  current: () => LiveServer | undefined,
  revive: () => Promise<void>,
  report: NonNullable<EmbeddedOptions['report']>,
): () => Promise<void> {
  let reviving: Promise<void> | undefined;
  let notBefore = 0;
  const timer = setInterval(() => {
    const server = current();
    if (reviving || Date.now() < notBefore || !server || isRunning(server.pid)) return;
    reviving = revive()
      .then(() => report('restarted'))
      .catch((error: unknown) => {
        notBefore = Date.now() + retryEveryMs;
        report(error instanceof EmbeddedFailure ? error : new EmbeddedFailure(String(error)));
      })
      .finally(() => (reviving = undefined));
  }, watchEveryMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await reviving;
  };
}

/** A server that was being killed while it was found is brought back meanwhile, so a closed door is no answer. */
async function assertPassword(adminUrl: string, place: Place): Promise<void> {
  const answer = await waitFor(() => tryPassword(adminUrl), { withinMs: 30_000 });
  if (answer === 'ok') return;
  throw new EmbeddedFailure(
    answer === 'wrong'
      ? `${place.cluster} のデータベースに入れません。${path.join(place.dataDir, 'secrets')} が別のデータのものになっていないか確かめてください。`
      : `${place.cluster} のデータベースが答えません。記録 ${path.join(place.dataDir, 'postgres.log')} を確かめてください。`,
  );
}

async function tryPassword(adminUrl: string): Promise<'ok' | 'wrong' | undefined> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => undefined, connect_timeout: 5 });
  try {
    await sql`select 1`;
    return 'ok';
  } catch (error) {
    return (error as { code?: string }).code === '28P01' ? 'wrong' : undefined;
  } finally {
    await sql.end({ timeout: 5 });
  }
}
