import type postgres from 'postgres';

/** How often what is found in a municipality has changed; it rises with every change that is committed. */
export async function revisionOf(sql: postgres.Sql, municipalityId: string): Promise<bigint> {
  const [row] = await sql<{ revision: string }[]>`select search_revision(${municipalityId}) as revision`;
  return BigInt(row?.revision ?? 0);
}
