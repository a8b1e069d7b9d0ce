import { z } from 'zod';
import { slugOf, slugsOf } from '~/domain/taxonomy/schema';
import { isCell, sortCells, type Cell } from '~/domain/taxonomy/slots';
import { teamText } from '~/lib/text-guard';
import { isDay } from '~/lib/japanese-date';
import { conditionAnswers, partnerRoles } from './labels';
import { labourQuestions } from './labour';
import { readMonthDay } from './season';
import { opportunitySteps } from './opportunity-steps';
import {
  clock,
  howAsked,
  idSchema,
  optionalDay,
  optionalText,
  versionSchema,
  wholeNumber,
} from './form-fields';

const cells = z
  .array(z.string().refine(isCell, { error: '曜日と時間帯を、表から選んでください。' }))
  .default([])
  .transform((chosen) => sortCells(chosen.filter(isCell)));

/** 1 first … 5 fifth, -1 last of the month. */
const nthChoices = [1, 2, 3, 4, 5, -1] as const;

const nth = z
  .array(
    z.coerce.number().refine((value) => nthChoices.some((one) => one === value), '一覧から選んでください。'),
  )
  .default([])
  .transform((chosen) => nthChoices.filter((one) => chosen.includes(one)));

const monthDay = (edge: 'from' | 'to') =>
  z
    .string()
    .refine((text) => readMonthDay(text, edge) !== null, {
      error: '「6月」か「6月15日」のように書いてください。',
    })
    .overwrite((text) => readMonthDay(text, edge) ?? text)
    .optional();

/** Single days; a row without a day is left out. */
const dates = z
  .array(
    z.object({
      on: z.string().refine(isDay, { error: '日にちを選んでください。' }).optional(),
      start: clock('始まり'),
      end: clock('終わり'),
    }),
  )
  .max(40, '日にちは40日までにしてください。')
  .default([])
  .transform((rows) => rows.filter(({ on, start, end }) => (on ?? start ?? end) !== undefined));

const labour = z.partialRecord(z.enum(labourQuestions), z.enum(['yes', 'no', 'unknown'])).default({});

/** What is asked of each condition while an offer is written; `unknown` leaves it open (D12). */
const answers = z
  .record(z.string(), z.enum([...conditionAnswers, 'unknown']))
  .default({})
  .pipe(z.record(slugOf('consideration'), z.enum([...conditionAnswers, 'unknown'])));

const fields = {
  title: teamText({ label: '受入枠の名前', max: 60 }),
  menuKind: slugOf('menuKind'),
  activities: slugsOf('activity', { max: 12 }).default([]),
  strengths: slugsOf('strength', { max: 12 }).default([]),
  description: optionalText('すること', 400),
  easyDescription: optionalText('やさしい日本語で', 300),
  places: wholeNumber('人数', 1, 999).optional(),
  openEntry: z.boolean().default(false),
  cells,
  start: clock('始まり'),
  end: clock('終わり'),
  nth,
  seasonFrom: monthDay('from'),
  seasonTo: monthDay('to'),
  holidaysOut: z.boolean().default(false),
  dates,
  timeNegotiable: z.boolean().default(false),
  timeNote: optionalText('時間のひとこと', 80),
  minutesPerSession: wholeNumber('一回の分', 5, 720).optional(),
  sessionsPerMonth: wholeNumber('月に何回', 1, 60).optional(),
  travelNote: optionalText('行き方', 120),
  insuranceRequired: z.boolean().default(false),
  usesCapacity: z.boolean().default(false),
  rewardKind: slugOf('rewardKind').default('none'),
  labour,
  minAge: wholeNumber('年齢', 0, 99).optional(),
  costYen: wholeNumber('本人が払うお金', 0, 100_000).default(0),
  watchOver: slugsOf('watchOver').default([]),
  startsOn: optionalDay('始める日'),
  validUntil: optionalDay('募集の期限'),
  answers,
};

interface Checked {
  places?: number | undefined;
  openEntry: boolean;
  cells: readonly Cell[];
  start?: string | undefined;
  end?: string | undefined;
  nth: readonly number[];
  seasonFrom?: string | undefined;
  seasonTo?: string | undefined;
  dates: readonly { on?: string | undefined; start?: string | undefined; end?: string | undefined }[];
  startsOn?: string | undefined;
  validUntil?: string | undefined;
}

/** What no single field can see. */
function checkTogether(offer: Checked, context: z.RefinementCtx): void {
  const issue = (path: string, message: string) =>
    context.addIssue({ code: 'custom', path: [path], message });
  if (offer.openEntry && offer.places !== undefined) {
    issue('places', '「出入り自由」のときは、人数を空にしてください。');
  }
  if ((offer.start === undefined) !== (offer.end === undefined)) {
    issue(offer.start === undefined ? 'start' : 'end', '始まりと終わりを、両方書いてください。');
  }
  if (offer.start !== undefined && offer.start === offer.end) {
    issue('end', '終わりは、始まりと違う時刻にしてください。');
  }
  if (offer.start !== undefined && offer.cells.length === 0) {
    issue('cells', '時刻を書いたときは、曜日と時間帯も選んでください。');
  }
  if (offer.cells.length === 0 && (offer.nth.length > 0 || offer.seasonFrom !== undefined)) {
    issue('cells', '何週目か、季節を選んだときは、曜日と時間帯も選んでください。');
  }
  if ((offer.seasonFrom === undefined) !== (offer.seasonTo === undefined)) {
    issue(
      offer.seasonFrom === undefined ? 'seasonFrom' : 'seasonTo',
      '季節は、いつからいつまでを両方書いてください。',
    );
  }
  checkDates(offer.dates, context);
  if (offer.startsOn !== undefined && offer.validUntil !== undefined && offer.validUntil < offer.startsOn) {
    issue('validUntil', '募集の期限は、始める日より後にしてください。');
  }
}

function checkDates(dates: Checked['dates'], context: z.RefinementCtx): void {
  dates.forEach(({ on, start, end }, index) => {
    const issue = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: ['dates', index, field], message });
    if (on === undefined) issue('on', '日にちを選んでください。');
    if ((start === undefined) !== (end === undefined)) {
      issue(start === undefined ? 'start' : 'end', '始まりと終わりを、両方書いてください。');
    }
    if (start !== undefined && end !== undefined && end <= start) {
      issue('end', '終わりは、始まりよりあとにしてください。');
    }
  });
}

/** `open`: start taking people at once; otherwise it stays a draft. `proposal`: the answer of the host written into it. */
export const registerOpportunitySchema = z
  .object({ hostId: idSchema, open: z.boolean().default(false), proposal: idSchema.optional(), ...fields })
  .superRefine(checkTogether);

export const updateOpportunitySchema = z
  .object({ id: idSchema, version: versionSchema, proposal: idSchema.optional(), ...fields })
  .superRefine(checkTogether);

export const takeOpportunityStepSchema = z.object({
  id: idSchema,
  version: versionSchema,
  step: z.enum(opportunitySteps),
});

/**
 * Many conditions at once: those of an offer, or of the host in general. What is left out is as it stood; `unknown`
 * takes an answer back.
 */
export const answerConditionsSchema = z.object({
  hostId: idSchema,
  opportunityId: idSchema.optional(),
  version: versionSchema,
  answers,
  how: z.enum(howAsked).default('telephone'),
});

/** One tap on 〇△×: what a host (or one of its offers) says to one condition. */
export const answerConditionSchema = z.object({
  hostId: idSchema,
  opportunityId: idSchema.optional(),
  consideration: slugOf('consideration'),
  answer: z.enum(conditionAnswers, { error: '〇・△・×のどれかを選んでください。' }),
  note: optionalText('ひとこと', 120),
  how: z.enum(howAsked).default('telephone'),
});

/** 共に行う受入先 by its name; without a name there is none any more. */
export const shareOfferSchema = z.object({
  id: idSchema,
  version: versionSchema,
  partner: z.string().trim().max(120, '共に行う受入先は120字までにしてください。').optional(),
  role: z.enum(partnerRoles, { error: '受けもつことを選んでください。' }),
});
