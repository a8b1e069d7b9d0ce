import { putConditionAnswer } from '#db/queries/registry-opportunities.server';
import { indexHost } from '#search/sync.server';
import { command } from '~/domain/kernel/command.server';
import { newId } from '~/domain/kernel/ids';
import { recordQuestion } from '~/domain/notices/index.server';
import { today } from '~/lib/japanese-date';
import { answerConditionSchema } from './opportunity-schema';
import { requireHost } from './require-host.server';
import { requireOfferOf } from './require-opportunity.server';
import { actingUser } from './write-answers.server';

/**
 * Records what a host said to one condition, in general or for one of its offers. The newest answer counts.
 *
 * @throws NotFound also when the offer is not one of the host.
 */
export const answerCondition = command({
  name: 'registry.answer-condition',
  permission: 'registry.answer',
  input: answerConditionSchema,
  run: async ({ tx, scope, now }, { hostId, opportunityId, how, ...said }) => {
    const host = await requireHost(tx, hostId, { lock: true });
    if (opportunityId !== undefined) await requireOfferOf(tx, host, opportunityId);
    await putConditionAnswer(tx, {
      id: newId(),
      hostId,
      opportunityId: opportunityId ?? null,
      ...said,
      source: how,
      answeredOn: today(now),
      answeredBy: actingUser(scope),
    });
    if (how === 'telephone') await recordQuestion({ tx, scope, now }, hostId);
    await indexHost(tx, hostId);
    return {
      value: { hostId, consideration: said.consideration, answer: said.answer },
      audit: {
        subject: { type: 'host', id: hostId },
        change: { consideration: said.consideration, answer: said.answer, offer: opportunityId ?? null, how },
      },
    };
  },
});
