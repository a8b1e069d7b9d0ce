import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Folder with published open data, outside the project: the product and its tests carry none of it. */
export const openDataFolder = resolve(process.env['MUSUBIBA_OPEN_DATA'] ?? '../shared/data');
export const hasOpenData = existsSync(resolve(openDataFolder, 'README.md'));

/** A file of the folder as published. */
export function openData(path: string): Buffer {
  return readFileSync(openDataPath(path));
}

/** Where a file of the folder lies, for a browser that uploads it. */
export function openDataPath(path: string): string {
  return resolve(openDataFolder, path);
}
