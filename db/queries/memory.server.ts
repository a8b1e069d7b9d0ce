import { database, type Database } from '../client.server';

type Memory = Map<string, unknown>;

// The site's start and the Remix bundle each hold a copy of this module; both must see the same memory.
const key = Symbol.for('musubiba.memory');
const shared = globalThis as unknown as Record<
  typeof key,
  WeakMap<Database, Map<string, Memory>> | undefined
>;

/** What the site holds in memory of the open database under a name, by municipality; it goes when the database is closed. */
export function memoryOf<T>(name: string): Map<string, T> {
  const all = (shared[key] ??= new WeakMap<Database, Map<string, Memory>>());
  const ofDatabase = all.get(database()) ?? new Map<string, Memory>();
  all.set(database(), ofDatabase);
  const memory = ofDatabase.get(name) ?? new Map<string, unknown>();
  ofDatabase.set(name, memory);
  return memory as Map<string, T>;
}
