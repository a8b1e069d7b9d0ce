import { eq } from 'drizzle-orm';
import * as table from '#db/schema/index.server';
import { withScope } from '#db/scope.server';
import { machineScope } from '#tests/factories/scope';
import type { TownName } from '#tests/factories/towns';
import { parseCaseCode } from '~/domain/people/rules';

/** A code with a wrong check digit, so that none of one town can by chance be one of the other. */
export function neverDrawn(town: TownName | 'nowhere', number: number): string {
  const digits = `${{ own: 1, other: 2, nowhere: 3 }[town]}${String(number).padStart(2, '0')}`;
  return `hibari-${digits}-${parseCaseCode(`hibari-${digits}-0`).ok ? 1 : 0}`;
}

/** Gives the case with a drawn code such a code. @returns the new code. */
export async function renamed(town: TownName, drawn: string, number: number): Promise<string> {
  const code = neverDrawn(town, number);
  await withScope(machineScope(town), (tx) =>
    tx.update(table.cases).set({ code }).where(eq(table.cases.code, drawn)),
  );
  return code;
}
