import { lockHostsOfCase } from '#db/queries/case-endings.server';
import { command } from '~/domain/kernel/command.server';
import { insist } from '~/domain/kernel/errors';
import { today } from '~/lib/japanese-date';
import { findCaseForWork } from './access.server';
import { concludeCase } from './conclude-case.server';
import { decideTransfer } from './ending-rules';
import { forStep } from './for-step.server';
import { readConsents } from './read-consents.server';
import { endCaseSchema } from './ending-schema';

/**
 * つなぎもどし, 取下げ, 転出・移管: the ways in which a case ends without a meeting (INT-13). What still runs on it ends in
 * the same transaction; what is known goes along to another place only within the consent (INT-10).
 */
export const endCase = command({
  name: 'people.end-case',
  permission: 'cases.edit',
  input: endCaseSchema,
  run: async (context, input) => {
    const { tx, scope, now } = context;
    const day = today(now);
    await lockHostsOfCase(tx, (await findCaseForWork(tx, scope, input.code)).id);
    const row = await forStep(tx, scope, input.how, input, day);
    const informationPassed = input.how === 'transfer' && input.information === 'passed';
    const consents = await readConsents(tx, row.id, day);
    insist(decideTransfer({ informationPassed, consent: consents.non_member_agencies }));
    const change = await concludeCase(context, row, {
      how: input.how,
      endedOn: day,
      reason: (input.how === 'transfer' ? input.transferReason : input.reason) ?? '',
      destination: input.destination ?? '',
      informationPassed,
    });
    return {
      value: { code: row.code },
      audit: { subject: { type: 'case', id: row.id }, codes: [row.code], change },
    };
  },
});
