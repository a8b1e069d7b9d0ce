import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Folder with published open data, outside the project: the product and its tests carry none of it. */
const folder = resolve(process.env['MUSUBIBA_OPEN_DATA'] ?? '../shared/data');
const present = existsSync(resolve(folder, 'README.md'));

/** A file of the folder as published. */
export function openData(path: string): Buffer {
  return readFileSync(resolve(folder, path));
}

/** Where a file of the folder lies, for a browser that uploads it. */
export function openDataPath(path: string): string {
  return resolve(folder, path);
}

export const hasOpenData = present;

/** A suite over real files. Where the folder is absent one line says so, and nothing is claimed about them. */
export function describeOpenData(title: string, suite: () => void): void {
  if (present) {
    describe(title, suite);
    return;
  }
  const line = `${title}: no open data at ${folder} (set MUSUBIBA_OPEN_DATA), so nothing is tried on real files`;
  process.stdout.write(`${line}\n`);
  it(line, () => expect(present).toBe(false));
}
