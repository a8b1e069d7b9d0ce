import { listConditionAnswers, updateOpportunity } from '#db/queries/registry-opportunities.server';
import { updateHost } from '#db/queries/registry.server';
import { indexHost } from '#search/sync.server';
import { command } from '~/domain/kernel/command.server';
import { Conflict } from '~/domain/kernel/errors';
import { recordQuestion } from '~/domain/notices/index.server';
import { today } from '~/lib/japanese-date';
import { sourceNames } from './labels';
import { answerConditionsSchema } from './opportunity-schema';
import { requireHost } from './require-host.server';
import { requireOfferOf } from './require-opportunity.server';
import { writeAnswers } from './write-answers.server';

/**
 * Writes the answers to many conditions at once, of one offer or of the host in general, as they are asked in one
 * call or visit. Asking is confirming.
 *
 * @throws NotFound, Conflict when somebody changed the offer or the host meanwhile.
 */
export const answerConditions = command({
  name: 'registry.answer-conditions',
  permission: 'registry.edit',
  input: answerConditionsSchema,
  run: async ({ tx, scope, now }, { hostId, opportunityId, version, answers, how }) => {
    const host = await requireHost(tx, hostId, { lock: true });
    const offer = opportunityId === undefined ? null : await requireOfferOf(tx, host, opportunityId);
    if ((offer ?? host).version !== version) throw new Conflict();
    const of = { hostId, opportunityId: offer?.id ?? null };
    const own = (await listConditionAnswers(tx, hostId)).filter(
      (answer) => answer.opportunityId === of.opportunityId,
    );
    const changed = await writeAnswers(tx, scope, of, answers, {
      before: new Map(own.map((answer) => [answer.consideration, answer.answer])),
      source: how,
      on: today(now),
    });
    if (offer) await updateOpportunity(tx, offer, {});
    await updateHost(tx, host, { confirmedOn: today(now), confirmedHow: sourceNames[how] });
    if (how === 'telephone') await recordQuestion({ tx, scope, now }, hostId);
    await indexHost(tx, hostId);
    return {
      value: { hostId, opportunityId: of.opportunityId, changed: changed.length },
      audit: {
        subject: { type: 'host', id: hostId },
        change: { offer: of.opportunityId, conditions: changed, how },
      },
    };
  },
});
