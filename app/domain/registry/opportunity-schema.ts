import { z } from 'zod';
import { slugOf, slugsOf } from '~/domain/taxonomy/schema';
import { isCell, sortCells, type Cell } from '~/domain/taxonomy/slots';
import { teamText } from '~/lib/text-guard';
import { conditionAnswers } from './labels';
import { opportunitySteps } from './opportunity-steps';
import { howAsked, idSchema, optionalDay, optionalText, versionSchema, wholeNumber } from './form-fields';

const cells = z
  .array(z.string().refine(isCell, { error: '曜日と時間帯を、表から選んでください。' }))
  .default([])
  .transform((chosen) => sortCells(chosen.filter(isCell)));

const clock = (label: string) =>
  z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, `${label}は、10:00 のように書いてください。`)
    .optional();

/** What is asked of each condition while an offer is written; `unknown` leaves it open (D12). */
const answers = z
  .record(z.string(), z.enum([...conditionAnswers, 'unknown']))
  .default({})
  .pipe(z.record(slugOf('consideration'), z.enum([...conditionAnswers, 'unknown'])));

const fields = {
  title: teamText({ label: '受入枠の名前', max: 60 }),
  menuKind: slugOf('menuKind'),
  activities: slugsOf('activity', { max: 12 }).default([]),
  description: optionalText('すること', 400),
  places: wholeNumber('人数', 1, 999).optional(),
  openEntry: z.boolean().default(false),
  cells,
  start: clock('始まり'),
  end: clock('終わり'),
  timeNegotiable: z.boolean().default(false),
  timeNote: optionalText('時間のひとこと', 80),
  usesCapacity: z.boolean().default(false),
  rewardKind: slugOf('rewardKind').default('none'),
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
  if (offer.startsOn !== undefined && offer.validUntil !== undefined && offer.validUntil < offer.startsOn) {
    issue('validUntil', '募集の期限は、始める日より後にしてください。');
  }
}

/** `open`: start taking people at once; otherwise it stays a draft. */
export const registerOpportunitySchema = z
  .object({ hostId: idSchema, open: z.boolean().default(false), ...fields })
  .superRefine(checkTogether);

export const updateOpportunitySchema = z
  .object({ id: idSchema, version: versionSchema, ...fields })
  .superRefine(checkTogether);

export const takeOpportunityStepSchema = z.object({
  id: idSchema,
  version: versionSchema,
  step: z.enum(opportunitySteps),
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
