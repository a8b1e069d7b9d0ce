import * as table from '#db/schema/index.server';
import { withScope } from '#db/scope.server';
import { aProposal } from '#tests/factories/proposals';
import { machineScope } from '#tests/factories/scope';
import type { TownName } from '#tests/factories/towns';
import { theCase } from '#tests/factories/people';
import { newId } from '~/domain/kernel/ids';

/** News of an offer for a case that goes on. */
export async function theNews(town: TownName, { freeCode, offer }: { freeCode: string; offer: string }) {
  const { id: caseId } = await theCase(freeCode, town);
  const [offerNews, foundAt] = [newId(), new Date('2026-11-20T01:00:00Z')];
  await withScope(machineScope(town), (tx) =>
    tx.insert(table.offerNews).values({
      ...{
        id: offerNews,
        municipalityId: tx.municipalityId,
        caseId,
        opportunityId: offer,
        why: 'fits',
        foundAt,
      },
    }),
  );
  return { offerNews };
}

/** What a host was asked for its offer: two things that are talked over, and one that it can. */
export async function theProposals(town: TownName, { host, offer }: { host: string; offer: string }) {
  const at = { hostId: host, opportunityId: offer };
  return {
    openProposal: await aProposal(at, town),
    talkedOver: await aProposal({ ...at, about: 'task', activity: 'packing' }, town),
    saidYes: await aProposal({ hostId: host, about: 'task', activity: 'inspection', answer: 'yes' }, town),
  };
}
