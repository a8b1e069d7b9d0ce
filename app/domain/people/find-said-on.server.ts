import { listProfileDates } from '#db/queries/profiles.server';
import { listSaidSlugs } from '#db/queries/profile-versions.server';
import type { ScopedTx } from '#db/scope.server';
import { groupBy } from '~/lib/group-by';
import { dayOf, type Day } from '~/lib/japanese-date';
import { saidOnOf } from './said-on';

type SaidOn = Readonly<Record<string, Day>>;

/**
 * Of some cases, each with strengths and wishes of its own, the day of each of these; of what is in no version kept, the
 * day of the last save. Two reads, however many cases. Access is the caller's.
 */
export async function findSaidOnOf(
  tx: ScopedTx,
  slugsByCase: ReadonlyMap<string, readonly string[]>,
): Promise<ReadonlyMap<string, SaidOn>> {
  const caseIds = [...slugsByCase.keys()];
  const versions = groupBy(await listSaidSlugs(tx, caseIds), ({ caseId }) => caseId);
  const saved = new Map(
    (await listProfileDates(tx, caseIds)).map(({ caseId, updatedAt }) => [caseId, dayOf(updatedAt)]),
  );
  return new Map(
    [...slugsByCase].map(([caseId, slugs]): [string, SaidOn] => {
      const kept = saidOnOf(versions.get(caseId) ?? []);
      const last = saved.get(caseId);
      if (last === undefined) return [caseId, kept];
      return [caseId, Object.fromEntries(slugs.map((slug) => [slug, kept[slug] ?? last]))];
    }),
  );
}

/** The same of one case. */
export async function findSaidOn(tx: ScopedTx, caseId: string, slugs: readonly string[]): Promise<SaidOn> {
  return (await findSaidOnOf(tx, new Map([[caseId, slugs]]))).get(caseId) ?? {};
}
