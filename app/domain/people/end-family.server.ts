import { command } from '~/domain/kernel/command.server';
import { today } from '~/lib/japanese-date';
import { concludeCase } from './conclude-case.server';
import { endFamilyConsultationSchema } from './family-schema';
import { forStep } from './for-step.server';

/** A family's consultation ends without the person: nothing was held of them, and whoever asks again goes on with the same code. */
export const endFamilyConsultation = command({
  name: 'people.end-family-consultation',
  permission: 'cases.edit',
  input: endFamilyConsultationSchema,
  run: async (context, { reason, ...seen }) => {
    const { tx, scope, now } = context;
    const day = today(now);
    const row = await forStep(tx, scope, 'end_family', seen, day);
    const change = await concludeCase(context, row, { how: 'withdraw', endedOn: day, reason });
    return {
      value: { code: row.code },
      audit: { subject: { type: 'case', id: row.id }, codes: [row.code], change },
    };
  },
});
