import { updateLead } from '#db/queries/leads.server';
import { findProposal } from '#db/queries/offer-proposals.server';
import { command } from '~/domain/kernel/command.server';
import { insist, Refused } from '~/domain/kernel/errors';
import { today } from '~/lib/japanese-date';
import { decideLeadStep, leadStepTo } from './lead-rules';
import { finishLeadSchema } from './lead-schema';
import { requireLead } from './move-lead.server';

/**
 * Finishes a lead that came of what a host wanted to talk over. That host is listed already: none is registered, and
 * the lead is linked with it.
 *
 * @throws NotFound, Conflict, Refused for a lead of a place that is not listed yet (`registerLead`).
 */
export const finishLead = command({
  name: 'community.finish-lead',
  permission: 'leads.manage',
  input: finishLeadSchema,
  run: async ({ tx, now }, { id, version }) => {
    const lead = await requireLead(tx, id, version);
    insist(decideLeadStep('register', { stage: lead.stage, reason: '', nextOn: null, today: today(now) }));
    const proposal = lead.proposalId === null ? null : await findProposal(tx, lead.proposalId);
    if (proposal === null)
      throw new Refused('まだ登録していない所です。', '「登録につなげる」から登録してください。');
    const { hostId } = proposal;
    await updateLead(tx, id, {
      stage: leadStepTo.register,
      hostId,
      nextWhat: '',
      nextOn: null,
      closeReason: '',
    });
    return {
      value: { hostId },
      audit: { subject: { type: 'lead', id }, change: { from: lead.stage, to: leadStepTo.register, hostId } },
    };
  },
});
