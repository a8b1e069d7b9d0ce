import { execFile } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { withLock } from '#db/embedded/lock.server';

const run = promisify(execFile);

/** What the pages are built from. */
const sources = [
  'app',
  'db',
  'search',
  'public',
  'package-lock.json',
  'remix.config.js',
  'tsconfig.json',
  'vite.config.ts',
];

/** The pages could not be built; the message holds what the builder said. */
export class BuildFailure extends Error {
  override readonly name = 'BuildFailure';
}

export const serverBundle = path.resolve('build/server/index.js');
export const clientFolder = path.resolve('build/client');

/** Builds the pages where they are missing or older than what they are built from. */
export async function ensureBuilt(tell: (line: string) => void): Promise<void> {
  if (isFresh()) return;
  await withLock(process.cwd(), 'build', async () => {
    // Another start may have built them meanwhile.
    if (isFresh()) return;
    tell('画面を組み立てています（はじめてのときと、更新のあとだけ）…');
    await build();
  });
}

function isFresh(): boolean {
  const built = statSync(serverBundle, { throwIfNoEntry: false });
  return built !== undefined && sources.every((source) => newest(path.resolve(source)) <= built.mtimeMs);
}

/** Folders count too: their time changes when a file in them is removed. */
function newest(file: string): number {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const below = readdirSync(file)
    .filter((name) => !/\.test\.tsx?$/.test(name))
    .map((name) => newest(path.join(file, name)));
  return Math.max(found.mtimeMs, ...below);
}

async function build(): Promise<void> {
  const cli = createRequire(import.meta.url).resolve('@remix-run/dev/dist/cli.js');
  try {
    await run(process.execPath, [cli, 'vite:build'], { maxBuffer: 64 * 1024 * 1024 });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new BuildFailure(
      `画面を組み立てられませんでした。npm ci をやり直してから、もう一度始めてください。\n${stdout}${stderr}`,
      {
        cause: error,
      },
    );
  }
}
