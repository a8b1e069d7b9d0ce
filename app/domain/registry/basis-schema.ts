import { z } from 'zod';
import { slugOf } from '~/domain/taxonomy/schema';
import { teamText } from '~/lib/text-guard';
import { consultationFields, periodIssue } from './capacity-schema';
import type { BasisStep } from './capacity-words';
import { idSchema, optionalText, requiredDay } from './form-fields';

const yesNo = z.enum(['yes', 'no'], { error: '「はい」か「いいえ」を選んでください。' });

/** 財産処分: another procedure than this, which must not be begun here (CAP-8). */
const assetDisposalAnswer =
  '財産処分の手続が要る使い方は、一時的な使用にあたりません。ここでは登録できません。所管課に、申請のしかたを相談してください。';

const kindFields = {
  kind: slugOf('temporaryUseKind'),
  shrinksCore: yesNo,
  subsidisedAsset: z.boolean().default(false),
};
const coreFields = {
  coreNotHindered: teamText({ label: '本来事業に支障がないわけ', max: 300 }),
  zoning: optionalText('部屋・曜日・時間の分け方', 300),
  concurrentDutyBasis: optionalText('職員が兼ねてよい根拠', 200),
};
// What was asked is the use that this form describes.
const { asked: _, ...consultFields } = consultationFields;
const periodFields = { validFrom: requiredDay('使いはじめる日'), validTo: requiredDay('使いおわる日') };

function refuseDisposal({ shrinksCore }: { shrinksCore: string }, context: z.RefinementCtx) {
  if (shrinksCore === 'yes') {
    context.addIssue({ code: 'custom', path: ['shrinksCore'], message: assetDisposalAnswer });
  }
}

function keepPeriod(period: { validFrom: string; validTo: string }, context: z.RefinementCtx) {
  const message = periodIssue(period);
  if (message) context.addIssue({ code: 'custom', path: ['validTo'], message });
}

/** One schema a step of the wizard; what was answered before comes along. */
export const basisStepSchemas = {
  kind: z.object(kindFields).superRefine(refuseDisposal),
  core: z.object(coreFields),
  consult: z.object(consultFields),
  period: z.object(periodFields).superRefine(keepPeriod),
} as const satisfies Record<BasisStep, z.ZodType>;

/** 一時的な使用の根拠 with the talk it rests on (CAP-4..8, 14, 15). */
export const recordTemporaryUseSchema = z
  .object({ hostId: idSchema, ...kindFields, ...coreFields, ...consultFields, ...periodFields })
  .superRefine(refuseDisposal)
  .superRefine(keepPeriod);
