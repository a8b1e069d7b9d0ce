import { z } from 'zod';
import { slugOf } from '~/domain/taxonomy/schema';

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

function hostId() {
  return z.uuid({ error: '受入先を選びなおしてください。' });
}

function answer() {
  return z.enum(['yes', 'partly', 'no'], { error: '○はい・△相談・×いいえ のどれかを押してください。' });
}
