import { saveRunChoices, type RunRow } from '#db/queries/exchange.server';
import { saveSourceMemory } from '#db/queries/exchange-memory.server';
import type { ScopedTx } from '#db/scope.server';
import type { z } from 'zod';
import { newId } from '~/domain/kernel/ids';
import type { choicesSchema } from '../schema';

type Choices = z.output<typeof choicesSchema>;

/** A run as it would be read with what was chosen in the preview. */
export function withChoices(run: RunRow, { includeOutside, kindMode, kind }: Choices): RunRow {
  return { ...run, includeOutside, hostKind: kind ?? '', mapping: { ...run.mapping, kindMode } };
}

/** Keeps what was chosen in the preview, for this run and for the next edition of its list. */
export async function keepChoices(tx: ScopedTx, run: RunRow, choices: Choices, now: Date): Promise<void> {
  await keepReading(tx, withChoices(run, choices), now);
}

/** Keeps how a run is to be read, and remembers it for its source. */
export async function keepReading(tx: ScopedTx, run: RunRow, now: Date): Promise<void> {
  const { id, sourceKey, includeOutside, hostKind, mapping } = run;
  await saveRunChoices(tx, id, { includeOutside, hostKind, mapping });
  const { kindMode, columns = {} } = mapping;
  await saveSourceMemory(tx, {
    ...{ id: newId(), sourceKey, now, columns, kindMode, hostKind, includeOutside },
  });
}
