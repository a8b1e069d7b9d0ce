import postgres from 'postgres';

/** Work of which only one may go on in a database at a time. */
const numbers = { 'search-index': 726_002 } as const;

/**
 * Does a piece of work that takes minutes, unless another process is at it. The lock is kept by a connection of its
 * own and ends with it, so a process that dies leaves none.
 *
 * @returns null when another process is at it.
 */
export async function onlyOne<T>(
  ownerUrl: string,
  name: keyof typeof numbers,
  work: () => Promise<T>,
): Promise<T | null> {
  const sql = postgres(ownerUrl, { max: 1, idle_timeout: 0, max_lifetime: null, onnotice: () => undefined });
  try {
    const [row] = await sql<{ ours: boolean }[]>`select pg_try_advisory_lock(${numbers[name]}) as ours`;
    return row?.ours ? await work() : null;
  } finally {
    await sql.end({ timeout: 5 });
  }
}
