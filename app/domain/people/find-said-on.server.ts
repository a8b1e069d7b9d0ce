import { findProfileRow } from '#db/queries/profiles.server';
import { listSaidSlugs } from '#db/queries/profile-versions.server';
import type { ScopedTx } from '#db/scope.server';
import { dayOf, type Day } from '~/lib/japanese-date';
import { saidOnOf } from './said-on';

/**
 * The day of each of these strengths and wishes; of what is in no version kept, the day of the last save. Access is
 * the caller's.
 */
export async function findSaidOn(
  tx: ScopedTx,
  caseId: string,
  slugs: readonly string[],
): Promise<Readonly<Record<string, Day>>> {
  const kept = saidOnOf(await listSaidSlugs(tx, caseId));
  const row = await findProfileRow(tx, caseId);
  if (!row) return kept;
  const last = dayOf(row.updatedAt);
  return Object.fromEntries(slugs.map((slug) => [slug, kept[slug] ?? last]));
}
