import { z } from 'zod';
import { slugOf } from '~/domain/taxonomy/schema';
import { isDay, type Day } from '~/lib/japanese-date';
import { weightNames, weightParts, weightTotal } from './weights';

export { weightNames, weightParts, type WeightPart } from './weights';

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
  ],
  { error: '質問を選びなおしてください。' },
);

const news = z.uuid({ error: 'ページを開きなおして、もう一度お試しください。' });

/** News of one offer that was seen, all of it at once. */
export const seeOfferNewsSchema = z.object({
  ids: z.preprocess((ids) => (typeof ids === 'string' ? [ids] : ids), z.array(news).min(1).max(500)),
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
