import { eraseContactOf, updateLead } from '#db/queries/leads.server';
import { command } from '~/domain/kernel/command.server';
import { insist, Refused } from '~/domain/kernel/errors';
import { registerHost } from '~/domain/registry/index.server';
import { today } from '~/lib/japanese-date';
import { decideLeadStep, leadStepTo } from './lead-rules';
import { registerLeadSchema } from './lead-schema';
import { requireLead } from './move-lead.server';

/**
 * Makes a host of a lead: it waits for its check like every other and nobody outside sees it. The contact is with the
 * host from now on and erased here.
 *
 * @throws Refused for a lead about a host that is listed already (`finishLead`); Forbidden also for those who may not register hosts; Invalid for likely doubles, as at every registration.
 */
export const registerLead = command({
  name: 'community.register-lead',
  permission: 'leads.manage',
  input: registerLeadSchema,
  run: async ({ tx, scope, now }, { id, version, ...facts }) => {
    const lead = await requireLead(tx, id, version);
    insist(decideLeadStep('register', { stage: lead.stage, reason: '', nextOn: null, today: today(now) }));
    if (lead.proposalId !== null)
      throw new Refused('もう登録してある受入先の話です。', '受入枠に書き足して、終えてください。');
    const host = await registerHost(scope, facts, { tx, now });
    await updateLead(tx, id, {
      stage: leadStepTo.register,
      hostId: host.id,
      nextWhat: '',
      nextOn: null,
      closeReason: '',
    });
    await eraseContactOf(tx, id, now);
    return {
      value: { hostId: host.id },
      audit: {
        subject: { type: 'lead', id },
        change: { from: lead.stage, to: leadStepTo.register, hostId: host.id },
      },
    };
  },
});
