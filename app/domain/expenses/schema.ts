import { z } from 'zod';
import { parseYen } from '~/lib/money';
import { payeeTypes, units } from './rules';
import { outwardText, teamText } from '~/lib/text-guard';

const id = z.uuid({ error: 'ページを開き直して、もう一度お試しください。' });
const version = z.coerce.number().int().positive();

/**
 * Whole yen, kept as typed: full-width digits, commas and 円 are welcome. Amounts stay texts until the command
 * reads them, so that the same schema takes a form and a call.
 */
const yen = (label: string) =>
  z
    .string({ error: `${label}を入力してください。` })
    .refine((typed) => parseYen(typed) !== null, `${label}は、円の整数で入力してください（例：1500）。`);

const quantity = z
  .string({ error: '数を入力してください。' })
  .overwrite((typed) => typed.normalize('NFKC').trim())
  .refine(
    (typed) => /^\d{1,4}(\.\d{1,2})?$/.test(typed) && Number(typed) > 0,
    '数は、1や1.5のように入力してください。',
  );

const workOn = z.iso.date({ error: 'いつのことかを、日付で入力してください。' });
const kind = z
  .string({ error: '何の費用かを選んでください。' })
  .regex(/^[a-z_]{1,40}$/, '何の費用かを選んでください。');

/** What a cost was for: a placement or an offer of the host. */
const target = z
  .string({ error: 'どの受入れのためかを選んでください。' })
  .regex(/^(placement|opportunity):[0-9a-f-]{36}$/, 'どの受入れのためかを選んでください。');

export const lineFields = {
  kind,
  workOn,
  target,
  description: outwardText({ label: '内容', max: 120 }),
  quantity,
  unit: z.enum(units, { error: '単位を選んでください。' }),
  unitPrice: yen('単価'),
  participantBorne: yen('本人が払った分').default('0'),
  otherFunding: yen('ほかから出る分').default('0'),
  evidence: outwardText({ label: '証ひょう', max: 120 }).optional(),
};

export const openClaimSchema = z.object({
  hostId: id.optional(),
  period: z
    .string({ error: '何月分かを選んでください。' })
    .regex(/^20\d{2}-(0[1-9]|1[0-2])$/, '何月分かを選んでください。'),
});

export const seenClaimSchema = z.object({ id, version });

export const saveLineSchema = z.object({
  /** The claim and its version; without them the line goes to the open claim of its month. */
  claimId: id.optional(),
  version: version.optional(),
  lineId: id.optional(),
  ...lineFields,
});

export const removeLineSchema = z.object({ claimId: id, version, lineId: id });

export const checkClaimSchema = seenClaimSchema.extend({
  payeeType: z.enum(Object.keys(payeeTypes) as (keyof typeof payeeTypes)[], {
    error: '払う相手を選んでください。',
  }),
  lines: z.array(
    z.object({
      id,
      schemeAnswer: z.string().max(60).default(''),
      schemeNote: teamText({ label: '理由', max: 200 }).optional(),
    }),
  ),
});

export const returnClaimSchema = seenClaimSchema.extend({
  reason: outwardText({ label: '直してほしいこと', max: 300 }),
});

export const decideClaimSchema = seenClaimSchema.extend({
  lines: z.array(
    z.object({
      id,
      decision: z.enum(['approved', 'refused'], { error: '認めるか、認めないかを選んでください。' }),
      reason: outwardText({ label: '理由', max: 200 }).optional(),
    }),
  ),
});

export const workRequestSchema = z.object({
  claimId: id,
  placementId: id.optional(),
  requestedOn: z.iso.date({ error: 'いつ頼んだかを、日付で入力してください。' }),
  content: teamText({ label: '頼んだこと', max: 200 }),
});

/** An amount that may be left out: no limit is set then. */
const yenOrNone = (label: string) =>
  z
    .string()
    .optional()
    .refine(
      (typed) => !typed || parseYen(typed) !== null,
      `${label}は、円の整数で入力してください（例：1500）。`,
    );

export const expenseLimitsSchema = z.object({
  validFrom: z.iso.date({ error: 'いつからかを、日付で入力してください。' }),
  budget: yenOrNone('予算'),
  ceilings: z
    .object({
      honorarium: yenOrNone('上限'),
      venue_fee: yenOrNone('上限'),
      consumables: yenOrNone('上限'),
      linen_laundry: yenOrNone('上限'),
      liability_insurance: yenOrNone('上限'),
      transport: yenOrNone('上限'),
      communication: yenOrNone('上限'),
      carriage: yenOrNone('上限'),
    })
    .default({}),
});

export type ExpenseLimitsForm = z.input<typeof expenseLimitsSchema>;
export type SaveLineForm = z.input<typeof saveLineSchema>;
export type OpenClaimForm = z.input<typeof openClaimSchema>;
export type CheckClaimForm = z.input<typeof checkClaimSchema>;
export type ReturnClaimForm = z.input<typeof returnClaimSchema>;
export type DecideClaimForm = z.input<typeof decideClaimSchema>;
export type WorkRequestForm = z.input<typeof workRequestSchema>;
