import type postgres from 'postgres';
import { Parameters } from './parameters';
import { run } from './run.server';

/** How often what is found in a municipality has changed; it rises with every change that is committed. */
export async function revisionOf(sql: postgres.Sql, municipalityId: string): Promise<bigint> {
  const parameters = new Parameters();
  const text = `select search_revision(${parameters.of(municipalityId, 'uuid')}) as revision`;
  const [row] = await run(sql, { text, parameters });
  return BigInt(String(row?.['revision'] ?? 0));
}
