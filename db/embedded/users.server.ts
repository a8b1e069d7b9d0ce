import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { identityOf, isSameAndRunning } from './process.server';

/**
 * The processes that use the server of a data folder: the site, commands beside it. The last one to leave stops
 * the server. A process that was killed counts no more.
 */
export class Users {
  readonly #folder: string;
  readonly #own = `${identityOf(process.pid)}-${randomBytes(4).toString('hex')}`;

  constructor(dataDir: string) {
    this.#folder = path.join(dataDir, 'postgres-users');
  }

  join(): void {
    mkdirSync(this.#folder, { recursive: true });
    writeFileSync(path.join(this.#folder, this.#own), '');
  }

  leave(): void {
    rmSync(path.join(this.#folder, this.#own), { force: true });
  }

  /** Whether anybody else uses the server. Forgets the dead. */
  hasOthers(): boolean {
    const others = readdirSync(this.#folder).filter((name) => name !== this.#own);
    const alive = others.filter((name) => isSameAndRunning(name.slice(0, name.lastIndexOf('-'))));
    for (const name of others)
      if (!alive.includes(name)) rmSync(path.join(this.#folder, name), { force: true });
    return alive.length > 0;
  }
}
