import { z } from 'zod';
import { slugOf, slugsOf, timePatterns } from '~/domain/taxonomy/schema';
import { isDay } from '~/lib/japanese-date';
import { teamText } from '~/lib/text-guard';
import { beginnings, consentMethods, consentScopes, consentStates } from './consent-rules';
import { engagementDayLimits, engagementOutcomes } from './engagement-rules';
import { slipDayLimits } from './slip-rules';
import { stallDayLimits, stallKindNames, stallKinds, type StallKind } from './stall-kinds';

export * from './ending-schema';

const reopened = 'ページを開きなおして、もう一度お試しください。';
const id = z.uuid({ error: reopened });
const code = z.string({ error: reopened }).max(40, reopened);
const version = z.coerce.number({ error: reopened }).int().min(0);
const checked = z.preprocess((value) => value === 'on' || value === true, z.boolean()).default(false);

const day = (label: string) =>
  z
    .string({ error: `${label}を選んでください。` })
    .refine(isDay, { error: `${label}は、日付を選んでください。` });

/** A whole number that may be left out; full-width digits are read. */
function count(label: string, min: number, max: number) {
  const message = `${label}は${min}から${max}までの数字で入れてください。`;
  return z
    .preprocess(
      (value) =>
        typeof value === 'string' ? value.normalize('NFKC').trim() || undefined : (value ?? undefined),
      z.coerce.number({ error: message }).int(message).min(min, message).max(max, message).optional(),
    )
    .optional();
}

/** Fields of a list by slug come with the form whether something was written in them or not. */
function withoutBlanks(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).filter(([, text]) => typeof text !== 'string' || text.trim() !== ''),
  );
}

const area = z.uuid({ error: '圏域を一覧から選びなおしてください。' });
const caseRef = teamText({ label: '自分の機関の番号', max: 40 });

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

export const saveProfileSchema = z.object({
  code,
  /** 0: no profile is stored yet. */
  version,
  strengths: slugsOf('strength', { max: 20 }).default([]),
  wishes: slugsOf('wish', { max: 12 }).default([]),
  considerations: slugsOf('consideration', { max: 40 }).default([]),
  menuKinds: slugsOf('menuKind', { max: 18 }).default([]),
  /** By slug: how well a strength is known, how much a condition weighs, the person's own words. */
  levels: z.record(z.string(), z.enum(['interest', 'some', 'can_do', 'can_teach'])).default({}),
  weights: z.record(z.string(), z.enum(['must', 'prefer', 'try'])).default({}),
  words: z
    .preprocess(withoutBlanks, z.record(z.string(), teamText({ label: 'ご本人の言葉', max: 120 })))
    .default({}),
  /** Slugs the person does not want on any card. */
  kept: z.union([z.array(z.string()), z.string().transform((one) => [one])]).default([]),
  slots: timePatterns.default([]),
  stay: checked,
  travelModes: slugsOf('travelMode').default([]),
  travelMinutesMax: count('行ける時間（分）', 5, 180),
  minutesPerSession: count('1回の長さ（分）', 10, 480),
  sessionsPerWeek: count('週の回数', 1, 7),
});

export const recordConsentSchema = z.object({
  code,
  scope: z.enum(consentScopes, { error: 'どの同意かを選んでください。' }),
  state: z.enum(consentStates, { error: '返事を選んでください。' }),
  method: z.enum(consentMethods, { error: 'どのように聞いたかを選んでください。' }),
  recordedOn: day('聞いた日'),
  validUntil: day('期限').optional(),
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

export * from './agency-schema';
export * from './urgent-schema';
