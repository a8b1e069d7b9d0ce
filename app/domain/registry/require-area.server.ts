import { areaExists } from '#db/queries/registry.server';
import type { ScopedTx } from '#db/scope.server';
import { Invalid } from '~/domain/kernel/errors';

/** @throws Invalid when the area is not one of the municipality. */
export async function requireArea(tx: ScopedTx, areaId: string | null): Promise<void> {
  if (areaId !== null && !(await areaExists(tx, areaId))) {
    throw new Invalid({ area: ['圏域を一覧から選びなおしてください。'] });
  }
}
