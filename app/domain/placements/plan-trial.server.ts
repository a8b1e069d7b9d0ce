import { command } from '~/domain/kernel/command.server';
import { forStep } from './facts.server';
import { planTrialSchema } from './schema';
import { takeStep } from './take-step.server';

/** 見学・お試し: may run before the 支援決定, and takes its place at the host from now on (I1). */
export const planTrial = command({
  name: 'placements.plan-trial',
  permission: 'placements.run',
  input: planTrialSchema,
  run: async (context, { trialOn, slots, timeText, ...step }) => {
    const { row } = await forStep(context, 'plan_trial', step, { slots });
    return takeStep(context.tx, row, 'trial', { trialOn, slots, timeText }, { trialOn, slots });
  },
});
