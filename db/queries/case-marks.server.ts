import { inArray, sql, type SQL } from 'drizzle-orm';
import { cases, profileConsiderations, profiles, profileStrengths } from '../schema/people.server';
import { areas } from '../schema/registry.server';
import type { ScopedTx } from '../scope.server';
import { profileOfCase } from './case-lines.server';

const slugsOf = (kind: 'strength' | 'wish') => sql<string[]>`array(select s.slug from ${profileStrengths} s
  where s.municipality_id = ${cases.municipalityId} and s.case_id = ${cases.id} and s.kind = ${kind})`;

const conditions = sql<string[]>`array(select k.slug from ${profileConsiderations} k
  where k.municipality_id = ${cases.municipalityId} and k.case_id = ${cases.id})`;

/** What cases can be told apart by: one row a case, slugs alone. Which cases is the caller's condition. */
export async function listMarks(tx: ScopedTx, where: SQL | undefined) {
  return tx
    .select({
      id: cases.id,
      status: cases.status,
      strengths: slugsOf('strength'),
      wishes: slugsOf('wish'),
      conditions,
      slots: profiles.slots,
      areaId: cases.areaId,
      ageBand: cases.ageBand,
    })
    .from(cases)
    .leftJoin(profiles, profileOfCase)
    .where(where);
}

/** Names of areas by their id, retired ones too; ids that are none are left out. */
export async function listNamesOfAreas(
  tx: ScopedTx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const known = ids.filter((id) => /^[0-9a-f-]{36}$/.test(id));
  if (known.length === 0) return new Map();
  const rows = await tx
    .select({ id: areas.id, name: areas.name })
    .from(areas)
    .where(inArray(areas.id, known));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
