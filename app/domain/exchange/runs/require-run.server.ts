import { findRun, type RunRow } from '#db/queries/exchange.server';
import type { ScopedTx } from '#db/scope.server';
import { NotFound } from '~/domain/kernel/errors';
import { isId } from '~/domain/kernel/ids';

/** @throws NotFound when there is no such run of this subject in the municipality. */
export async function requireRun(
  tx: ScopedTx,
  id: string | undefined,
  subject: 'hosts' | 'areas' = 'hosts',
): Promise<RunRow> {
  const run = isId(id) ? await findRun(tx, id) : null;
  if (run?.subject !== subject) throw new NotFound('取込');
  return run;
}
