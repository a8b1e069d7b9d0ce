import { command } from '~/domain/kernel/command.server';
import { insistOnSlip } from '~/domain/people/index.server';
import { forStep } from './facts.server';
import { planTrialSchema } from './schema';
import { takeStep } from './take-step.server';

/**
 * 見学・お試し: may run before the 支援決定, and takes its place at the host from now on (I1). Whoever goes along has
 * made sure, by the 対応票, of whom the code means (D1).
 */
export const planTrial = command({
  name: 'placements.plan-trial',
  permission: 'placements.run',
  input: planTrialSchema,
  run: async (context, { trialOn, slots, timeText, slipChecked, ...step }) => {
    const { row } = await forStep(context, 'plan_trial', step, { slots, from: trialOn });
    const checked = await insistOnSlip(context, row.caseId, slipChecked);
    const { value, audit } = await takeStep(
      context,
      row,
      'trial',
      { trialOn, slots, timeText },
      { trialOn, slots },
    );
    return { value, audit: [...checked, audit] };
  },
});
