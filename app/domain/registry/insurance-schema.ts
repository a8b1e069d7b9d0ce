import { z } from 'zod';
import { idSchema, optionalDay, requiredDay, versionSchema } from './form-fields';
import { eventPlans, insuranceEnd, insuranceKinds } from './insurance';
import { correctionReasons, takeBackReasons } from './insurance-mending';

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

/** An insurance for all that a host takes, whether it makes an offer or not. */
export const recordHostInsuranceSchema = z.object({ hostId: idSchema, ...facts }).superRefine(checkPeriod);

/** An insurance for one placement; no name of a person stands in it. */
export const recordPlacementInsuranceSchema = z.object({ id: idSchema, ...facts }).superRefine(checkPeriod);

const which = { insurance: idSchema, version: versionSchema };

/** What is written of an insurance, as it should have been, and why. */
export const correctInsuranceSchema = z
  .object({
    ...which,
    because: z.enum(correctionReasons, { error: '直すわけを選んでください。' }),
    ...facts,
  })
  .superRefine(checkPeriod);

/** An insurance that is none. */
export const takeBackInsuranceSchema = z.object({
  ...which,
  because: z.enum(takeBackReasons, { error: '取り消すわけを選んでください。' }),
});

/** The columns of an insurance from its form. */
export function insuranceColumns({ kind, eventPlan, from, until }: Facts) {
  return {
    kind,
    eventPlan: kind === 'event' ? (eventPlan ?? 'other') : '',
    validFrom: from,
    validTo: insuranceEnd(kind, from, until ?? null) ?? from,
  };
}
