import * as table from '#db/schema/index.server';
import { withScope } from '#db/scope.server';
import { aProposal } from '#tests/factories/proposals';
import { machineScope, scopeOf } from '#tests/factories/scope';
import type { TownName } from '#tests/factories/towns';
import { theCase } from '#tests/factories/people';
import { moveLead, noteLead } from '~/domain/community/index.server';
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

/** What a host was asked for its offer: two things that are talked over and one that became a lead, and two that it can. */
export async function theProposals(town: TownName, { host, offer }: { host: string; offer: string }) {
  const at = { hostId: host, opportunityId: offer };
  const community = scopeOf('community', { town });
  const { id: agreedLead } = await noteLead(community, {
    ...{ name: '相談した所', area: 'unknown', source: 'case_need' },
    ...{ nextWhat: '訪ねる', nextOn: '2027-01-15' as const },
    proposal: await aProposal({ hostId: host }, town),
  });
  await moveLead(community, { id: agreedLead, version: 1, step: 'contact' });
  return {
    agreedLead,
    saidYesThere: await aProposal({ ...at, about: 'time', cell: 'thu_am', answer: 'yes' }, town),
    openProposal: await aProposal(at, town),
    talkedOver: await aProposal({ ...at, about: 'task', activity: 'packing' }, town),
    saidYes: await aProposal({ hostId: host, about: 'task', activity: 'inspection', answer: 'yes' }, town),
  };
}
