import { listConditionAnswers, updateOpportunity as write } from '#db/queries/registry-opportunities.server';
import { indexHost } from '#search/sync.server';
import { command } from '~/domain/kernel/command.server';
import { Conflict, insist } from '~/domain/kernel/errors';
import { today } from '~/lib/japanese-date';
import { opportunityFacts } from './opportunity-facts.server';
import { offerColumns } from './opportunity-row';
import { updateOpportunitySchema } from './opportunity-schema';
import { decideOpportunityStep } from './opportunity-steps';
import { requireOpportunity } from './require-opportunity.server';
import { writeAnswers } from './write-answers.server';
import { writeInAnswer } from './write-in-answer.server';

/**
 * Changes an offer. One that is open must still fulfil what opening asks for.
 *
 * @throws NotFound, Conflict, Refused
 */
export const updateOpportunity = command({
  name: 'registry.update-opportunity',
  permission: 'registry.edit',
  input: updateOpportunitySchema,
  run: async ({ tx, scope, now }, { id, version, proposal, ...input }) => {
    const { host, offer } = await requireOpportunity(tx, id, { lock: true });
    if (offer.version !== version) throw new Conflict();
    const change = offerColumns(input, offer.times);
    if (offer.status === 'open') {
      const after = { ...offer, ...change, status: 'paused' };
      insist(decideOpportunityStep('open', await opportunityFacts(tx, host, after, today(now)), today(now)));
    }
    if (proposal !== undefined) await writeInAnswer(tx, proposal, { host, offer, on: today(now) });
    await write(tx, offer, change);
    const answers = await listConditionAnswers(tx, host.id);
    const own = answers.filter((answer) => answer.opportunityId === id);
    await writeAnswers(tx, scope, { hostId: host.id, opportunityId: id }, input.answers, {
      before: new Map(own.map((answer) => [answer.consideration, answer.answer])),
      source: 'telephone',
      on: today(now),
    });
    await indexHost(tx, host.id);
    return {
      value: { id, hostId: host.id },
      audit: {
        subject: { type: 'opportunity', id },
        change: { host: host.id, version: version + 1, ...(proposal === undefined ? {} : { proposal }) },
      },
    };
  },
});
