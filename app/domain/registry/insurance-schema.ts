import { z } from 'zod';
import { idSchema, optionalDay, requiredDay } from './form-fields';
import { eventPlans, insuranceEnd, insuranceKinds } from './insurance';

const facts = {
  kind: z.enum(insuranceKinds, { error: '保険の種類を選んでください。' }),
  eventPlan: z.enum(eventPlans).optional(),
  from: requiredDay('始まる日'),
  until: optionalDay('終わる日'),
};

type Facts = z.output<z.ZodObject<typeof facts>>;

function checkPeriod({ kind, eventPlan, from, until }: Facts, context: z.RefinementCtx): void {
  const wrong = (field: string, message: string) =>
    context.addIssue({ code: 'custom', path: [field], message });
  const end = insuranceEnd(kind, from, until ?? null);
  if (end === null) wrong('until', '保険の終わる日を選んでください。');
  else if (end < from) wrong('until', '終わる日は、始まる日よりあとにしてください。');
  if (kind === 'event' && eventPlan === undefined) wrong('eventPlan', '行事用保険のプランを選んでください。');
}

/** An insurance for an offer, or for all that its host takes. */
export const recordInsuranceSchema = z
  .object({ opportunityId: idSchema, about: z.enum(['offer', 'host']).default('offer'), ...facts })
  .superRefine(checkPeriod);

/** An insurance for one placement; no name of a person stands in it. */
export const recordPlacementInsuranceSchema = z.object({ id: idSchema, ...facts }).superRefine(checkPeriod);

/** The columns of an insurance from its form. */
export function insuranceColumns({ kind, eventPlan, from, until }: Facts) {
  return {
    kind,
    eventPlan: kind === 'event' ? (eventPlan ?? 'other') : '',
    validFrom: from,
    validTo: insuranceEnd(kind, from, until ?? null) ?? from,
  };
}
