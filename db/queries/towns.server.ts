import { asc, sql } from 'drizzle-orm';
import type { ScopedTx } from '../scope.server';
import { towns } from '../schema/exchange.server';

/** 町丁目 with the point in the middle of each. */
export async function listTowns(tx: ScopedTx) {
  return tx.select({ name: towns.name, lat: towns.lat, lng: towns.lng }).from(towns).orderBy(asc(towns.name));
}

type NewTown = Omit<typeof towns.$inferInsert, 'municipalityId'>;

/** Adds 町丁目; one of the same name gets the new point. */
export async function putTowns(tx: ScopedTx, rows: readonly NewTown[]): Promise<void> {
  await tx
    .insert(towns)
    .values(rows.map((row) => ({ ...row, municipalityId: tx.municipalityId })))
    .onConflictDoUpdate({
      target: [towns.municipalityId, towns.name],
      set: { lat: sql`excluded.lat`, lng: sql`excluded.lng` },
    });
}
