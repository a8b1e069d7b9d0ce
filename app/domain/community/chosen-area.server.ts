import { findArea } from '#db/queries/community.server';
import type { ScopedTx } from '#db/scope.server';
import { Invalid } from '~/domain/kernel/errors';

/**
 * The area that a form chose; none for `outside` (市外) and `unknown`.
 *
 * @throws Invalid when the area is not one of the municipality.
 */
export async function chosenArea(tx: ScopedTx, choice: string): Promise<{ areaId: string | null }> {
  if (choice === 'outside' || choice === 'unknown') return { areaId: null };
  if (await findArea(tx, choice)) return { areaId: choice };
  throw new Invalid({ area: ['圏域を一覧から選びなおしてください。'] });
}
