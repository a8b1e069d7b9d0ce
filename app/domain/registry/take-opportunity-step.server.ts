import { updateOpportunity } from '#db/queries/registry-opportunities.server';
import { indexHost } from '#search/sync.server';
import { command } from '~/domain/kernel/command.server';
import { Conflict, insist } from '~/domain/kernel/errors';
import { today } from '~/lib/japanese-date';
import { opportunityFacts } from './opportunity-facts.server';
import { takeOpportunityStepSchema } from './opportunity-schema';
import { decideOpportunityStep, opportunityStatusAfter } from './opportunity-steps';
import { requireOpportunity } from './require-opportunity.server';

/**
 * Opens, pauses or closes an offer. Nobody who comes already is cancelled by it.
 *
 * @throws NotFound, Conflict, Refused
 */
export const takeOpportunityStep = command({
  name: 'registry.take-opportunity-step',
  permission: 'registry.edit',
  input: takeOpportunityStepSchema,
  run: async ({ tx, now }, { id, version, step }) => {
    const { host, offer } = await requireOpportunity(tx, id, { lock: true });
    if (offer.version !== version) throw new Conflict();
    insist(decideOpportunityStep(step, await opportunityFacts(tx, host, offer, today(now)), today(now)));
    const to = opportunityStatusAfter(step);
    await updateOpportunity(tx, offer, { status: to });
    await indexHost(tx, host.id);
    return {
      value: { id, hostId: host.id, status: to },
      audit: { subject: { type: 'opportunity', id }, change: { step, from: offer.status, to } },
    };
  },
});
