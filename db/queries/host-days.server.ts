import { and, asc, eq, gte, sql } from 'drizzle-orm';
import { hostDays } from '../schema/capacity.server';
import type { ScopedTx } from '../scope.server';

/** Slots that a host has marked, from a day on. */
export async function listHostDays(tx: ScopedTx, hostId: string, from: string) {
  return tx
    .select({ day: hostDays.day, slot: hostDays.slot, mark: hostDays.mark })
    .from(hostDays)
    .where(and(eq(hostDays.hostId, hostId), gte(hostDays.day, from)))
    .orderBy(asc(hostDays.day));
}

interface Mark {
  id: string;
  hostId: string;
  day: string;
  slot: string;
  /** 〇 needs no row. */
  mark: 'yes' | 'maybe' | 'no';
}

/** Writes the marks of a host as they now are; 〇 takes the row away. */
export async function putHostDays(tx: ScopedTx, marks: readonly Mark[]): Promise<void> {
  for (const { hostId, day, slot } of marks.filter(({ mark }) => mark === 'yes')) {
    await tx
      .delete(hostDays)
      .where(and(eq(hostDays.hostId, hostId), eq(hostDays.day, day), eq(hostDays.slot, slot)));
  }
  const kept = marks.filter(({ mark }) => mark !== 'yes');
  if (kept.length === 0) return;
  await tx
    .insert(hostDays)
    .values(kept.map((row) => ({ ...row, municipalityId: tx.municipalityId })))
    .onConflictDoUpdate({
      target: [hostDays.municipalityId, hostDays.hostId, hostDays.day, hostDays.slot],
      set: { mark: sql`excluded.mark` },
    });
}
