import { command } from '~/domain/kernel/command.server';
import { Invalid } from '~/domain/kernel/errors';
import { today } from '~/lib/japanese-date';
import { changeCase, forStep } from './for-step.server';
import { recordEngagementSchema } from './schema';

/** 支援決定前の関わり: a dated fact with its reason (INT-2, INT-3). */
export const recordEngagement = command({
  name: 'people.record-engagement',
  permission: 'cases.edit',
  input: recordEngagementSchema,
  run: async ({ tx, scope, now }, input) => {
    const day = today(now);
    if (input.on > day)
      throw new Invalid({ on: ['先の日は入れられません。関わりを始めた日を入れてください。'] });
    const row = await forStep(tx, scope, 'engage', input, day);
    return changeCase(
      tx,
      row,
      { earlyEngagementOn: input.on, earlyEngagementReason: input.reason, engagementEndedOn: null },
      { earlyEngagementOn: input.on },
    );
  },
});
