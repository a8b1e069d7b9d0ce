import { z } from 'zod';
import { teamText } from '~/lib/text-guard';
import { decisionOutcomes } from './decision-rules';
import { outcomes } from './meeting-rules';
import { horizons } from './plan-rules';

export * from './ending-schema';
export * from './idea-schema';

const id = z.uuid({ message: 'ページを開き直して、もう一度お試しください。' });
const day = z.iso.date({ message: '日付を選んでください。' });
const version = z.coerce.number().int().min(0);
const checked = z.preprocess((value) => value === 'on' || value === true, z.boolean());

const actionSchema = z.object({
  owner: teamText({ label: 'だれが', max: 40 }),
  what: teamText({ label: '何をする', max: 200 }),
  frequency: teamText({ label: '回数・時期', max: 40 }).optional(),
  isStatutory: checked,
});

const goalSchema = z.object({
  text: teamText({ label: '目標', max: 120 }),
  horizon: z.enum(horizons).default('short'),
  actions: z.array(actionSchema).default([]),
});

/** A draft may be saved with gaps; what is missing is told, and refused only when it goes to a meeting. */
export const savePlanSchema = z.object({
  code: z.string(),
  /** 0: a plan that is not stored yet. */
  version,
  policy: teamText({ label: '支援方針', max: 300 }).optional(),
  schemesConsidered: teamText({ label: '検討したほかの制度', max: 300 }).optional(),
  goals: z.array(goalSchema).default([]),
  monitoringOn: day.optional(),
  periodFrom: day.optional(),
  periodTo: day.optional(),
  temporaryHousing: checked,
  exitPlan: teamText({ label: '次の住まいへ移る見通し', max: 300 }).optional(),
});

export const submitPlanSchema = z.object({
  code: z.string(),
  version,
  meetingId: z.uuid({ message: '会議を選んでください。' }),
  /** The 対応票 was looked at, ahead of the 支援決定 that asks for it. */
  slipChecked: checked.default(false),
});

export const newMeetingSchema = z.object({
  title: teamText({ label: '会議の名前', max: 60 }),
  heldOn: day,
  startsAt: z
    .string({ error: '開始の時刻を入れてください。' })
    .regex(/^\d{2}:\d{2}$/, '開始の時刻を入れてください。'),
  place: teamText({ label: '場所', max: 60 }).optional(),
});

export const holdMeetingSchema = z.object({
  id,
  version,
  multiAgencyPresent: checked,
  officerPresent: checked,
  othersPresent: teamText({ label: 'ほかの出席', max: 200 }).optional(),
});

export const recordExceptionSchema = z.object({
  id,
  version,
  reason: teamText({ label: '例外の理由', max: 200 }),
});

export const recordOutcomeSchema = z
  .object({
    id,
    outcome: z.enum(outcomes, { message: '結果を一つ選んでください。' }),
    note: teamText({ label: '申し合わせ', max: 400 }).optional(),
    /** Passed on to whoever referred the case; asked for with a hand-back only. */
    message: teamText({ label: 'つなぎもどすわけ', max: 200 }).optional(),
  })
  .superRefine(({ outcome, message }, context) => {
    if (outcome !== 'return_to_referrer' || message !== undefined) return;
    context.addIssue({
      ...{ code: 'custom', path: ['message'] },
      message: 'つなぎもどすわけを書いてください。つなぎ元に伝わります。',
    });
  });

export const recordDecisionSchema = z.object({
  code: z.string(),
  planId: id,
  version,
  outcome: z.enum(decisionOutcomes, { message: '決定の内容を一つ選んでください。' }),
  conditions: teamText({ label: '条件・理由', max: 300 }).optional(),
  decidedOn: day,
  documentNumber: z
    .string({ error: '文書番号を入れてください。' })
    .trim()
    .min(1, '文書番号を入れてください。')
    .max(40, '文書番号は40字までにしてください。'),
  deciderTitle: teamText({ label: '決裁者の職名', max: 40 }),
  othersConfirmed: checked,
});

export const recordConfidentialSchema = z.object({
  heldOn: day,
  caseCount: z.coerce
    .number({ error: '件数を数字で入れてください。' })
    .int('件数を整数で入れてください。')
    .min(0, '件数を0以上で入れてください。')
    .max(999, '件数を確かめてください。'),
});
