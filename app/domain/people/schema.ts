import { z } from 'zod';
import { slugOf, slugsOf, timePatterns } from '~/domain/taxonomy/schema';
import { teamText } from '~/lib/text-guard';
import { caseRefMax } from './agency-rules';
import {
  beginnings,
  childViews,
  consentEvidences,
  consentMethods,
  consentScopes,
  consentStates,
} from './consent-rules';
import { engagementDayLimits, engagementOutcomes } from './engagement-rules';
import { checked, code, count, day, id, version } from './fields';
import { caseScheme } from './ending-schema';
import { slipDayLimits } from './slip-rules';
import { stallDayLimits, stallKindNames, stallKinds, type StallKind } from './stall-kinds';

export * from './ending-schema';
export * from './merge-schema';
export * from './profile-schema';

const area = z.uuid({ error: '圏域を一覧から選びなおしてください。' });
const caseRef = teamText({ label: '自分の機関の番号', max: caseRefMax });

const facts = {
  gapType: slugOf('gapType'),
  referralSource: slugOf('referralSource'),
  areaId: area.optional(),
  ageBand: slugOf('ageBand').optional(),
  isMinor: checked,
  schoolEndsFiscalYear: count('義務教育が終わる年度', 2000, 2100),
};

/** Chips carried over from とりあえず探す; they become the first profile where one may be kept. */
const carried = {
  strengths: slugsOf('strength', { max: 20 }).default([]),
  wishes: slugsOf('wish', { max: 12 }).default([]),
  considerations: slugsOf('consideration', { max: 40 }).default([]),
  musts: slugsOf('consideration', { max: 40 }).default([]),
  slots: timePatterns.default([]),
};

export const openCaseSchema = z
  .object({
    ...facts,
    ...carried,
    beginning: z.enum(beginnings, { error: '同意がどこまで進んでいるかを選んでください。' }),
    method: z.enum(consentMethods).optional(),
    /** The agency that is to lead; left out it is the reader's own. */
    agencyId: id.optional(),
    caseRef: caseRef.optional(),
    /** 先に考えた制度, and why they do not fit alone; more can be written about each later (ELG-1). */
    schemes: z
      .preprocess(
        (value) => (value === undefined || Array.isArray(value) ? value : [value]),
        z.array(caseScheme),
      )
      .default([]),
    schemesReason: teamText({ label: 'それだけでは合わないわけ', max: 200 }).optional(),
  })
  .refine(({ schemes, schemesReason }) => schemes.length === 0 || schemesReason !== undefined, {
    path: ['schemesReason'],
    error: '考えた制度があるときは、それだけでは合わないわけを書いてください。',
  })
  .refine(
    ({ beginning, method }) => method !== undefined || beginning === 'not_yet' || beginning === 'family',
    {
      path: ['method'],
      error: 'どのように説明したかを選んでください。',
    },
  );

export const editCaseSchema = z.object({
  code,
  version,
  ...facts,
  guardianConsent: checked,
  childViewHeard: checked,
  coordinatorUserId: id.optional(),
  caseRef: caseRef.optional(),
});

export const recordConsentSchema = z.object({
  code,
  scope: z.enum(consentScopes, { error: 'どの同意かを選んでください。' }),
  state: z.enum(consentStates, { error: '返事を選んでください。' }),
  method: z.enum(consentMethods, { error: 'どのように聞いたかを選んでください。' }),
  recordedOn: day('聞いた日'),
  validUntil: day('期限').optional(),
  evidence: z.enum(consentEvidences).optional(),
  helperPresent: checked,
  /** Of a minor: the guardian's answer, and the child's own. */
  guardianAgreed: z.enum(['yes', 'no']).optional(),
  childView: z.enum(childViews).optional(),
});

export const consentHandlingSchema = z.object({
  handling: teamText({ label: '版の名前', max: 20 }),
  text: teamText({ label: 'きまりの文', max: 2000 }),
  validFrom: day('いつから'),
});

export const beginAssessmentSchema = z.object({
  code,
  version,
  coordinatorUserId: z.uuid({ error: '担当のコーディネーターを選んでください。' }),
});

export const recordEngagementSchema = z.object({
  code,
  version,
  on: day('始めた日'),
  reason: teamText({ label: 'わけ', max: 200 }),
});

export const reviewEngagementSchema = z.object({
  code,
  version,
  outcome: z.enum(engagementOutcomes, { error: '続けるかどうかを選んでください。' }),
  note: teamText({ label: 'そう考えたわけ', max: 200 }),
});

export const planNextSchema = z.object({
  code,
  version,
  lastContactOn: day('さいごの連絡').optional(),
  nextOn: day('つぎの日').optional(),
  nextWhat: teamText({ label: 'つぎにすること', max: 60 }).optional(),
});

export const keepSlipSchema = z.object({
  code,
  version,
  keptAt: teamText({ label: '保管している場所', max: 60 }),
});

export const checkSlipSchema = z.object({ code, version });

export const slipDaysSchema = z.object({
  /** As typed; full-width digits are welcome. */
  days: z
    .string({ error: '日数を入力してください。' })
    .overwrite((typed) => typed.normalize('NFKC').trim())
    .refine(
      (typed) => /^\d{1,3}$/.test(typed) && +typed >= slipDayLimits.least && +typed <= slipDayLimits.most,
      `日数は${slipDayLimits.least}から${slipDayLimits.most}までの数字で入れてください。`,
    ),
  validFrom: day('いつから'),
});

/** A whole number of days, as typed; full-width digits are welcome. */
const days = (name: string, { least, most }: { least: number; most: number }) => {
  const message = `「${name}」は${least}から${most}までの数字で入れてください。`;
  return z.preprocess(
    (typed) => (typeof typed === 'string' ? typed.normalize('NFKC').trim() || undefined : typed),
    z.coerce.number({ error: message }).int(message).min(least, message).max(most, message),
  );
};

export const stallDaysSchema = z.object({
  /** Calendar days until involvement before the decision is looked at again. */
  engagement: days('支援決定前の関わりを見直すまで', engagementDayLimits),
  days: z.object(
    Object.fromEntries(
      stallKinds.map((kind) => [kind, days(stallKindNames[kind], stallDayLimits)]),
    ) as Record<StallKind, ReturnType<typeof days>>,
  ),
  validFrom: day('いつから'),
});

export { absenceLimitsSchema } from './absence-schema';
export * from './agency-schema';
export * from './family-schema';
export * from './household-schema';
export * from './slip-loss-schema';
export * from './urgent-schema';
