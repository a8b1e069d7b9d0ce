import { listAreaNames } from '#db/queries/areas.server';
import type { ScopedTx } from '#db/scope.server';
import { outwardRefusals } from '~/lib/text-guard';
import { Invalid } from './errors';

/**
 * Looks once more at texts that can leave the team, with the names of the areas of the municipality at hand: in which of
 * them somebody lives is not told by a note beside the card, where no k-anonymity is computed (D3, D11).
 * @param texts the fields of the form and what was typed; missing ones are passed over
 * @throws Invalid naming the fields
 */
export async function refuseHomes(
  tx: ScopedTx,
  texts: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const written = Object.entries(texts).filter((entry): entry is [string, string] => Boolean(entry[1]));
  if (written.length === 0) return;
  const names = await listAreaNames(tx);
  const refused = written
    .map(([field, text]) => [field, outwardRefusals(text, names)] as const)
    .filter(([, messages]) => messages.length > 0);
  if (refused.length > 0) throw new Invalid(Object.fromEntries(refused));
}
