import type postgres from 'postgres';
import { Unavailable } from '~/domain/kernel/errors';
import type { Visibility } from '../../port';
import { numbersBy } from '../numbers.server';
import { run } from '../run.server';
import { numbersStatement, rowsStatement } from '../statement';
import { HeldRows, type StoredRow } from './rows';

/** Rows that are fetched with one statement. */
const chunk = 1_000;
/** Rows of all municipalities and audiences together that are held: not quite two kilobytes each. */
const MOST_ROWS = 250_000;
/** How often rows are listed again because some were written anew while they were fetched. */
const mostTries = 5;

interface Held {
  /** As `search_revision` told it. */
  revision: bigint;
  rows: HeldRows;
  /** Ends when nothing is being fetched. */
  idle: Promise<unknown>;
}

/** Holds the rows that searches read, in step with what was committed. */
export class Holder {
  readonly #held = new Map<string, Held>();

  constructor(
    readonly sql: postgres.Sql,
    readonly mostRows = MOST_ROWS,
  ) {}

  /**
   * The rows that an audience may find, not older than a revision: what has changed since they were last asked for is
   * fetched first. A row that was written anew has a new number, so the numbers alone tell what has changed.
   *
   * @throws Unavailable when the database takes too long, or rows are written anew faster than they can be fetched.
   */
  async rowsOf(visibility: Visibility, revision: bigint): Promise<HeldRows> {
    const held = this.#of(visibility);
    if (held.revision < revision) {
      const fetched = held.idle.then(() =>
        held.revision < revision ? this.#refresh(visibility, held) : null,
      );
      held.idle = fetched.catch(() => undefined);
      await fetched;
      this.#makeRoom(visibility.municipalityId);
    }
    return held.rows;
  }

  #of({ municipalityId, audience }: Visibility): Held {
    const key = `${municipalityId} ${audience}`;
    const held = this.#held.get(key) ?? { revision: -1n, rows: new HeldRows(), idle: Promise.resolve() };
    // The one used last stands last.
    this.#held.delete(key);
    this.#held.set(key, held);
    return held;
  }

  async #refresh(visibility: Visibility, held: Held): Promise<void> {
    let anew: HeldRows | null = null;
    const fetched = new Map<number, StoredRow>();
    for (let tries = 0; tries < mostTries; tries += 1) {
      const { revision, numbers } = await numbersBy(this.sql, numbersStatement(visibility));
      const there = new Set(numbers);
      if (held.rows.byNr.size === 0 || held.rows.isWorn(there)) anew ??= new HeldRows();
      const rows = anew ?? held.rows;
      const isMissing = (nr: number) => !rows.byNr.has(nr) && !fetched.has(nr);
      for await (const one of this.#rowsBy(numbers.filter(isMissing), visibility))
        if (anew) anew.put(one);
        else fetched.set(one.nr, one);
      if (numbers.some(isMissing)) continue;
      // In one go: nobody reads rows of which some are of one revision and some of another.
      rows.keep(there);
      for (const [nr, one] of fetched) if (there.has(nr)) rows.put(one);
      rows.settle();
      held.rows = rows;
      held.revision = revision;
      return;
    }
    throw new Unavailable();
  }

  async *#rowsBy(numbers: readonly number[], visibility: Visibility): AsyncGenerator<StoredRow> {
    for (let at = 0; at < numbers.length; at += chunk) {
      const rows = await run(this.sql, rowsStatement(numbers.slice(at, at + chunk), visibility));
      yield* rows as unknown as StoredRow[];
    }
  }

  /** What other municipalities used longest ago goes, until few enough rows are held. */
  #makeRoom(municipalityId: string): void {
    let rows = Array.from(this.#held.values()).reduce((sum, held) => sum + held.rows.byNr.size, 0);
    for (const [key, held] of Array.from(this.#held)) {
      if (rows <= this.mostRows) return;
      if (key.startsWith(municipalityId)) continue;
      rows -= held.rows.byNr.size;
      this.#held.delete(key);
    }
  }
}

// The site's start and the Remix bundle each hold a copy of this module; both must see the same rows.
const place = Symbol.for('musubiba.held-rows');
const shared = globalThis as unknown as Record<typeof place, WeakMap<postgres.Sql, Holder> | undefined>;

/** The holder of a pool. */
export function holderOf(sql: postgres.Sql): Holder {
  const all = (shared[place] ??= new WeakMap());
  const holder = all.get(sql) ?? new Holder(sql);
  all.set(sql, holder);
  return holder;
}
