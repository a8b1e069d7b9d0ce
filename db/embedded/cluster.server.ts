import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.server';
import { EmbeddedFailure, folderFailure } from './failure.server';
import { giveTo, type Keeper } from './keeper.server';

const run = promisify(execFile);
const draftPrefix = 'postgres.new-';

/** Nothing of the site's own environment reaches the server. */
export const serverEnvironment = { LC_ALL: 'C', TZ: 'UTC', NODE_ENV: 'production' as const };

/**
 * Makes the data of a new server where there is none. It is made in a private folder and put in place by one
 * rename, so that data half made is never taken for data.
 * Call it under the lock of the data folder.
 */
export async function ensureCluster(options: {
  dataDir: string;
  cluster: string;
  binaries: Binaries;
  keeper: Keeper;
  password: string;
}): Promise<void> {
  const { dataDir, cluster, binaries } = options;
  for (const name of readdirSync(dataDir)) {
    if (name.startsWith(draftPrefix)) rmSync(path.join(dataDir, name), { recursive: true, force: true });
  }
  if (!existsSync(cluster)) await make(options);
  assertVersion(cluster, binaries);
}

async function make({ dataDir, cluster, binaries, keeper, password }: Parameters<typeof ensureCluster>[0]) {
  const draft = path.join(dataDir, draftPrefix + randomBytes(6).toString('hex'));
  const data = path.join(draft, 'data');
  const passwordFile = path.join(draft, 'password');
  try {
    mkdirSync(draft, { mode: 0o700 });
    mkdirSync(data, { mode: 0o700 });
    writeFileSync(passwordFile, password, { mode: 0o600 });
    for (const file of [draft, data, passwordFile]) giveTo(keeper, file);
  } catch (error) {
    throw folderFailure(dataDir, error);
  }
  try {
    // Without a locale of its own initdb would take the machine's, and with none at all make an ASCII database.
    await run(
      binaries.initdb,
      [
        `--pgdata=${data}`,
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
        '--data-checksums',
        '--no-instructions',
      ],
      { env: serverEnvironment, cwd: draft, ...keeper },
    );
    renameSync(data, cluster);
  } catch (error) {
    const reason = (error as { stderr?: string }).stderr?.trim() ?? String(error);
    throw new EmbeddedFailure(
      `${cluster} にデータベースを作れませんでした。空き容量と書き込みの権限を確かめてください。\n${reason}`,
      {
        cause: error,
      },
    );
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function assertVersion(cluster: string, binaries: Binaries): void {
  let major: string;
  try {
    major = readFileSync(path.join(cluster, 'PG_VERSION'), 'utf8').trim();
  } catch (error) {
    throw new EmbeddedFailure(
      `${cluster} はありますが、データベースとして読めません（PG_VERSION がありません）。控えから戻すか、別の DATA_DIR を指定してください。`,
      { cause: error },
    );
  }
  if (major === binaries.major) return;
  throw new EmbeddedFailure(
    `${cluster} は PostgreSQL ${major} のデータですが、入っているのは PostgreSQL ${binaries.major} です。` +
      `前の版の「むすびば」で書き出し、新しい DATA_DIR に読み込んでください。`,
  );
}
