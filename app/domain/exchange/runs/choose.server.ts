import { saveRunChoices, type RunRow } from '#db/queries/exchange.server';
import type { ScopedTx } from '#db/scope.server';
import type { z } from 'zod';
import type { choicesSchema } from '../schema';

/** Keeps what was chosen in the preview. @returns the run with it. */
export async function keepChoices(
  tx: ScopedTx,
  run: RunRow,
  { includeOutside, kindMode, kind }: z.output<typeof choicesSchema>,
): Promise<RunRow> {
  const chosen = { includeOutside, hostKind: kind ?? '', mapping: { ...run.mapping, kindMode } };
  await saveRunChoices(tx, run.id, chosen);
  return { ...run, ...chosen };
}
