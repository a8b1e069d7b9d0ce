import { sql } from 'drizzle-orm';
import type { ScopedTx } from '../scope.server';

/** Two hosts that may be one place. */
export interface NewTwin {
  id: string;
  hostId: string;
  otherId: string;
  signs: readonly string[];
  distanceM: number | null;
  likeness: number;
}

/** Notes pairs for a decision, in one statement; a pair that is noted already stays as it is. */
export async function insertTwins(tx: ScopedTx, runId: string, rows: readonly NewTwin[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(sql`
    insert into host_twins (municipality_id, id, host_id, other_id, run_id, signs, distance_m, likeness)
    select ${tx.municipalityId}::uuid, r.id, r."hostId", r."otherId", ${runId}::uuid, r.signs, r."distanceM", r.likeness
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, "hostId" uuid, "otherId" uuid,
      signs text[], "distanceM" int, likeness float8)
    on conflict do nothing`);
}
