import { eraseContactOf, findLeadForUpdate, updateLead } from '#db/queries/leads.server';
import type { ScopedTx } from '#db/scope.server';
import { command } from '~/domain/kernel/command.server';
import { Conflict, insist, NotFound } from '~/domain/kernel/errors';
import { today } from '~/lib/japanese-date';
import { decideLeadStep, erasesContact, leadStepTo, type LeadStage } from './lead-rules';
import { moveLeadSchema } from './lead-schema';

/** Takes a lead one step on, puts it off to a day, or declines it; who is declined leaves no contact behind. */
export const moveLead = command({
  name: 'community.move-lead',
  permission: 'leads.manage',
  input: moveLeadSchema,
  run: async ({ tx, scope, now }, { id, version, step, reason = '', nextOn = null }) => {
    const lead = await requireLead(tx, id, version);
    insist(decideLeadStep(step, { stage: lead.stage, reason, nextOn, today: today(now) }));
    const stage = leadStepTo[step];
    await updateLead(tx, id, {
      stage,
      closeReason: step === 'later' || step === 'decline' ? reason : '',
      // What was to be done next is done with this step.
      nextWhat: '',
      nextOn: step === 'later' ? nextOn : null,
      ...(scope.actor.kind === 'user' ? { ownerUserId: scope.actor.userId } : {}),
    });
    if (erasesContact(stage)) await eraseContactOf(tx, id, now);
    return {
      value: { stage },
      audit: { subject: { type: 'lead', id }, change: { from: lead.stage, to: stage } },
    };
  },
});

/** @throws NotFound, Conflict when somebody else changed it since it was seen. */
export async function requireLead(
  tx: ScopedTx,
  id: string,
  version: number,
): Promise<{ id: string; stage: LeadStage; proposalId: string | null }> {
  const lead = await findLeadForUpdate(tx, id);
  if (!lead) throw new NotFound('声かけ先');
  if (lead.version !== version) throw new Conflict();
  return { id: lead.id, stage: lead.stage as LeadStage, proposalId: lead.proposalId };
}
