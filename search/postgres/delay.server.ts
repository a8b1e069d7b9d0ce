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

/** The instant it is for the database, by whose clock changes are noted. */
export async function databaseTime(sql: postgres.Sql): Promise<Date> {
  const [row] = await sql<
    { ms: number }[]
  >`select (extract(epoch from clock_timestamp()) * 1000)::float8 as ms`;
  return new Date(row?.ms ?? Date.now());
}
