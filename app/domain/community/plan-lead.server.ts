import { updateLead } from '#db/queries/leads.server';
import { command } from '~/domain/kernel/command.server';
import { Invalid, Refused } from '~/domain/kernel/errors';
import { userOf } from '~/domain/kernel/user';
import { today, type Day } from '~/lib/japanese-date';
import { leadStageNames, mayPlan } from './lead-rules';
import { planLeadSchema } from './lead-schema';
import { requireLead } from './move-lead.server';

/** What is done next with a lead, and when; whoever says so looks after it. */
export const planLead = command({
  name: 'community.plan-lead',
  permission: 'leads.manage',
  input: planLeadSchema,
  run: async ({ tx, scope, now }, { id, version, nextWhat, nextOn }) => {
    const { stage } = await requireLead(tx, id, version);
    if (!mayPlan(stage))
      throw new Refused(
        `いまは「${leadStageNames[stage]}」なので、つぎにすることは決められません。`,
        'ページを開き直して、いまの状態を確かめてください。',
      );
    refusePast(nextOn, today(now));
    await updateLead(tx, id, { nextWhat, nextOn, ownerUserId: userOf(scope).userId });
    return { value: { nextOn }, audit: { subject: { type: 'lead', id }, change: { nextOn } } };
  },
});

/** @throws Invalid */
export function refusePast(nextOn: Day, day: Day): void {
  if (nextOn < day) throw new Invalid({ nextOn: ['きょうからあとの日を選んでください。'] });
}
