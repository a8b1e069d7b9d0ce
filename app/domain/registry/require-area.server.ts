import { areaExists } from '#db/queries/registry.server';
import type { ScopedTx } from '#db/scope.server';
import { Invalid } from '~/domain/kernel/errors';

/**
 * The columns of an area chosen in a form: one of the municipality, `outside` (市外) or `unknown`.
 *
 * @throws Invalid when the area is not one of the municipality.
 */
export async function requireArea(
  tx: ScopedTx,
  choice: string,
): Promise<{ areaId: string | null; outside: boolean }> {
  if (choice === 'outside' || choice === 'unknown') return { areaId: null, outside: choice === 'outside' };
  if (await areaExists(tx, choice)) return { areaId: choice, outside: false };
  throw new Invalid({ area: ['圏域を一覧から選びなおしてください。'] });
}
