import type { ScopedTx } from '../scope.server';
import { hosts } from '../schema/registry.server';

type NewHost = Omit<typeof hosts.$inferInsert, 'municipalityId'>;

/** Adds many hosts in one statement. */
export async function insertHosts(tx: ScopedTx, rows: readonly NewHost[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.insert(hosts).values(rows.map((row) => ({ ...row, municipalityId: tx.municipalityId })));
}
