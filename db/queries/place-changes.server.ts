import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { ScopedTx } from '../scope.server';

const told = z.tuple([
  z.object({
    seen: z.string(),
    hosts: z.array(z.string()),
    all: z.boolean(),
  }),
]);

/** What has seen nothing. */
export const nothingSeen = '1:1:';

/**
 * The places that were changed by transactions which a reading before had not seen, and what this one has seen (a
 * snapshot): so nothing is told twice while a long transaction runs. `all`: something that concerns every place was
 * changed.
 */
export async function readPlaceChanges(tx: ScopedTx, before: string) {
  const rows = await tx.execute(sql`
    select pg_current_snapshot()::text as seen,
      coalesce(array_agg(distinct host_id) filter (where host_id is not null), '{}') as hosts,
      coalesce(bool_or(host_id is null), false) as all
    from place_changes
    where municipality_id = ${tx.municipalityId}::uuid
      and changed_by >= pg_snapshot_xmin(${before}::pg_snapshot)
      and not pg_visible_in_snapshot(changed_by, ${before}::pg_snapshot)
      and changed_by < pg_snapshot_xmax(pg_current_snapshot())`);
  const [changes] = told.parse([...rows]);
  return changes;
}

/** Lets go of what every holder has long read: nothing is held from one day to the next. */
export async function dropPlaceChanges(tx: ScopedTx, before: Date): Promise<void> {
  await tx.execute(sql`
    delete from place_changes
    where municipality_id = ${tx.municipalityId}::uuid and changed_at < ${before.toISOString()}::timestamptz`);
}
