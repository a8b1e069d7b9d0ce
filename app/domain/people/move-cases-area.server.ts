import { setAreaOfCases } from '#db/queries/cases.server';
import type { ScopedTx } from '#db/scope.server';

/**
 * Puts all cases of a gone area into the one in which it lives on, in the transaction of the caller, whose audit entry
 * bears their codes.
 *
 * @returns the codes.
 */
export async function moveCasesArea(tx: ScopedTx, from: string, to: string): Promise<string[]> {
  return setAreaOfCases(tx, from, to);
}
