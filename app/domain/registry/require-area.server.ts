import { areaStands } from '#db/queries/areas.server';
import type { ScopedTx } from '#db/scope.server';
import { Invalid } from '~/domain/kernel/errors';

/**
 * The columns of an area chosen in a form: one of the municipality, `outside` (市外) or `unknown`.
 *
 * @param current the area it has: that one may stay even when no new version of its level names it
 * @throws Invalid when the area is not one of the municipality, or of an earlier version.
 */
export async function requireArea(
  tx: ScopedTx,
  choice: string,
  current: string | null = null,
): Promise<{ areaId: string | null; outside: boolean }> {
  if (choice === 'outside' || choice === 'unknown') return { areaId: null, outside: choice === 'outside' };
  if (choice === current || (await areaStands(tx, choice))) return { areaId: choice, outside: false };
  throw new Invalid({ area: ['圏域を一覧から選びなおしてください。'] });
}
