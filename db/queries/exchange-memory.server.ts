import { eq } from 'drizzle-orm';
import type { ScopedTx } from '../scope.server';
import { importSources } from '../schema/exchange.server';

/** How a person wants the lists of a source to be read. */
export interface SourceMemory {
  columns: Record<string, string>;
  kindMode: string;
  hostKind: string;
  includeOutside: boolean;
}

export async function findSourceMemory(tx: ScopedTx, sourceKey: string): Promise<SourceMemory | null> {
  const { columns, kindMode, hostKind, includeOutside } = importSources;
  const [row] = await tx
    .select({ columns, kindMode, hostKind, includeOutside })
    .from(importSources)
    .where(eq(importSources.sourceKey, sourceKey));
  return row ?? null;
}

export async function saveSourceMemory(
  tx: ScopedTx,
  { id, sourceKey, now, ...memory }: SourceMemory & { id: string; sourceKey: string; now: Date },
): Promise<void> {
  const kept = { ...memory, updatedAt: now };
  await tx
    .insert(importSources)
    .values({ municipalityId: tx.municipalityId, id, sourceKey, ...kept })
    .onConflictDoUpdate({ target: [importSources.municipalityId, importSources.sourceKey], set: kept });
}
