import { describe, expect, it } from 'vitest';
import { hasOpenData, openDataFolder } from './open-data-folder';

export { openData } from './open-data-folder';

/** A suite over real files. Where the folder is absent one line says so, and nothing is claimed about them. */
export function describeOpenData(title: string, suite: () => void): void {
  if (hasOpenData) {
    describe(title, suite);
    return;
  }
  const line = `${title}: no open data at ${openDataFolder} (set MUSUBIBA_OPEN_DATA), so nothing is tried on real files`;
  process.stdout.write(`${line}\n`);
  it(line, () => expect(hasOpenData).toBe(false));
}
