import { command } from '~/domain/kernel/command.server';
import { today } from '~/lib/japanese-date';
import { forStep } from './facts.server';
import { planTrialSchema } from './schema';
import { takeStep } from './take-step.server';

/** 見学・お試し: may run before the 支援決定, and takes its place at the host from now on (I1). */
export const planTrial = command({
  name: 'placements.plan-trial',
  permission: 'placements.run',
  input: planTrialSchema,
  run: async ({ tx, now }, { trialOn, slots, timeText, ...step }) => {
    const { row } = await forStep(tx, 'plan_trial', step, today(now), slots);
    return takeStep(tx, row, 'trial', { trialOn, slots, timeText }, { trialOn, slots });
  },
});
