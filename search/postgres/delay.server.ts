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
