import type postgres from 'postgres';

/**
 * Seconds that the oldest change not yet in the second engine has been waiting; 0 when all are in it.
 *
 * @param municipalityId null: of all municipalities.
 */
export async function delayOf(sql: postgres.Sql, municipalityId: string | null): Promise<number> {
  const [row] = await sql<{ seconds: number }[]>`select search_delay(${municipalityId}::uuid) as seconds`;
  return row?.seconds ?? 0;
}

/** How many changes of all municipalities wait for the second engine, and for how many seconds the oldest. */
export async function waitingOf(sql: postgres.Sql): Promise<{ waiting: number; lagS: number }> {
  const [row] = await sql<
    { waiting: number; lag_s: number }[]
  >`select waiting, lag_s from search_outbox_state()`;
  return { waiting: row?.waiting ?? 0, lagS: row?.lag_s ?? 0 };
}

/** The instant it is for the database, by whose clock changes are noted. */
export async function databaseTime(sql: postgres.Sql): Promise<Date> {
  const [row] = await sql<
    { ms: number }[]
  >`select (extract(epoch from clock_timestamp()) * 1000)::float8 as ms`;
  return new Date(row?.ms ?? Date.now());
}
