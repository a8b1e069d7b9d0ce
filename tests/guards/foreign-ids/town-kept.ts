import { eq } from 'drizzle-orm';
import * as table from '#db/schema/index.server';
import { withScope } from '#db/scope.server';
import { aKeptProposal } from '#tests/factories/kept-proposals';
import { theCase } from '#tests/factories/people';
import { machineScope } from '#tests/factories/scope';
import type { TownName } from '#tests/factories/towns';
import { first } from './first';

/** A kept proposal with a place for one case and none for another. */
export async function theKept(
  town: TownName,
  { freeCode, offer, proposed }: { freeCode: string; offer: string; proposed: string },
) {
  const { id: keptCase } = await theCase(freeCode, town);
  const [row] = await withScope(machineScope(town), (tx) =>
    tx
      .select({ id: table.placements.caseId })
      .from(table.placements)
      .where(eq(table.placements.id, proposed)),
  );
  const { id: leftCase } = first([row]);
  const keptProposal = await aKeptProposal(
    { pairs: [{ caseId: keptCase, opportunityId: offer }], left: [leftCase] },
    town,
  );
  return { keptCase, leftCase, keptProposal };
}
