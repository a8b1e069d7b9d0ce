import { z } from 'zod';
import { slugOf } from '~/domain/taxonomy/schema';
import { isCell } from '~/domain/taxonomy/slots';
import { isDay, type Day } from '~/lib/japanese-date';
import { teamText } from '~/lib/text-guard';
import { leftKinds } from './allocation/left-kinds';
import { recordProposalSchema } from './ask-host/schema';
import { weightNames, weightParts, weightTotal } from './weights';

export { leftKindNames } from './allocation/left-kinds';
export { weightNames, weightParts, type WeightPart } from './weights';

export { recordProposalSchema } from './ask-host/schema';

/** One press on ○△× under 「電話でこう聞く」: the one fact that was asked, and what the host said. */
export const answerQuestionSchema = z.discriminatedUnion(
  'fact',
  [
    z.object({ fact: z.literal('stance'), hostId: hostId(), answer: answer() }),
    z.object({
      fact: z.literal('condition'),
      hostId: hostId(),
      answer: answer(),
      slug: slugOf('consideration'),
    }),
    recordProposalSchema.extend({ fact: z.literal('proposal') }),
  ],
  { error: '質問を選びなおしてください。' },
);

const news = z.uuid({ error: 'ページを開きなおして、もう一度お試しください。' });

/** News of one offer that was seen, all of it at once. */
export const seeOfferNewsSchema = z.object({
  ids: z.preprocess((ids) => (typeof ids === 'string' ? [ids] : ids), z.array(news).min(1).max(500)),
});

const shown = 'ページを開きなおして、もう一度お試しください。';

const remark = () => teamText({ label: 'ひとこと', max: 200 }).optional();

/** この案を残す: what stands in the address is calculated anew, and has to come out as it was shown. */
export const keepAllocationSchema = z.object({
  digest: z.string({ error: shown }).regex(/^[\da-f]{64}$/, shown),
  remark: remark(),
});

const offered = { caseId: z.uuid(), opportunityId: z.uuid() };

/** A proposal as it was calculated; it comes from the calculation, never from a form. */
export const keptAllocationSchema = keepAllocationSchema.extend({
  mightServe: z.int().min(0),
  gap: z.number().min(0).nullable(),
  pairs: z.array(
    z.object({
      ...offered,
      cell: z.string().refine(isCell).nullable(),
      band: z.enum(['ready', 'ask']),
      foundAlone: z.boolean(),
    }),
  ),
  left: z.array(
    z.object({ caseId: z.uuid(), reasons: z.array(z.enum(leftKinds)).min(1), foundAlone: z.boolean() }),
  ),
  byHand: z.array(z.object({ ...offered, kind: z.enum(['fixed', 'forbidden']) })),
  /** Cases of which the household was to go together. */
  together: z.array(z.uuid()),
});

function hostId() {
  return z.uuid({ error: '受入先を選びなおしてください。' });
}

function answer() {
  return z.enum(['yes', 'partly', 'no'], { error: '○はい・△相談・×いいえ のどれかを押してください。' });
}

/** What each part of the order counts; five whole numbers that make a hundred. */
export const matchWeightsSchema = z
  .object({
    wish: weight('wish'),
    strength: weight('strength'),
    conditions: weight('conditions'),
    access: weight('access'),
    readiness: weight('readiness'),
    validFrom: z
      .string({ error: '「いつから」の日を選んでください。' })
      .refine((text): text is Day => isDay(text), { error: '「いつから」の日を選んでください。' }),
  })
  .superRefine((given, context) => {
    const sum = weightParts.reduce((total, part) => total + given[part], 0);
    if (sum === weightTotal) return;
    const mend = sum < weightTotal ? `あと${weightTotal - sum}を足して` : `${sum - weightTotal}を減らして`;
    const message = `五つを足すと${sum}です。どれかに${mend}、合わせて${weightTotal}にしてください。`;
    context.addIssue({ code: 'custom', path: ['readiness'], message });
  });

/** A whole number as typed; full-width digits are welcome. */
function weight(part: (typeof weightParts)[number]) {
  const message = `「${weightNames[part]}」は0から${weightTotal}までの数字で入れてください。`;
  return z.preprocess(
    (typed) => (typeof typed === 'string' ? typed.normalize('NFKC').trim() || undefined : typed),
    z.coerce.number({ error: message }).int(message).min(0, message).max(weightTotal, message),
  );
}
