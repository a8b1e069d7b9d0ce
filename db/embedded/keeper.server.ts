import { execFileSync } from 'node:child_process';
import { chownSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { EmbeddedFailure } from './failure.server';

/** The user as whom PostgreSQL runs; undefined: as whoever starts the site. */
export type Keeper = { uid: number; gid: number } | undefined;

/**
 * PostgreSQL refuses to run as root. Started by root it runs as the owner of the data that is there, else as the
 * user `postgres`, which is made where it is missing, else as `nobody`.
 */
export function keeperOf(cluster: string): Keeper {
  if (process.getuid?.() !== 0) return undefined;
  const present = statSync(cluster, { throwIfNoEntry: false });
  if (present && present.uid !== 0) return { uid: present.uid, gid: present.gid };
  return user('postgres') ?? made('postgres') ?? user('nobody') ?? noUser();
}

function user(name: string): Keeper {
  const number = (flag: string) =>
    Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: number('-u'), gid: number('-g') };
  } catch {
    return undefined;
  }
}

function made(name: string): Keeper {
  try {
    execFileSync(
      'useradd',
      ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name],
      {
        stdio: 'ignore',
      },
    );
  } catch {
    return undefined;
  }
  return user(name);
}

function noUser(): never {
  throw new EmbeddedFailure(
    'PostgreSQL は root では動きません。ふつうの利用者で npm start を実行するか、利用者 postgres を作ってください（useradd --system postgres）。',
  );
}

export function giveTo(keeper: Keeper, file: string): void {
  if (keeper) chownSync(file, keeper.uid, keeper.gid);
}

/**
 * @throws EmbeddedFailure naming the first folder on the way that the keeper may not enter.
 */
export function assertReachable(keeper: Keeper, folder: string): void {
  if (!keeper) return;
  const full = realpathSync(folder);
  const steps = full
    .split(path.sep)
    .map((_, depth, parts) => parts.slice(0, depth + 1).join(path.sep) || path.sep);
  const closed = steps.find((step) => !mayEnter(keeper, step));
  if (!closed) return;
  throw new EmbeddedFailure(
    `PostgreSQL は root では動かないため別の利用者（uid ${keeper.uid}）で動かしますが、${full} へ行く途中の ${closed} に入れません。` +
      `chmod o+x ${closed} を実行するか、入れる場所（例：/srv/musubiba）に置いて DATA_DIR も同じように選ぶか、ふつうの利用者で始めてください。`,
  );
}

function mayEnter(keeper: NonNullable<Keeper>, folder: string): boolean {
  const { mode, uid, gid } = statSync(folder);
  if (uid === keeper.uid) return (mode & 0o100) !== 0;
  if (gid === keeper.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}
