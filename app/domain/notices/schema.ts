import { z } from 'zod';
import { isDay } from '~/lib/japanese-date';

export const sendMailAgainSchema = z.object({ id: z.uuid('ページを開きなおして、もう一度お試しください。') });

export const reachCapSchema = z.object({
  cap: z.coerce
    .number({ error: '回数を数字で書いてください。' })
    .int('回数は、小数なしで書いてください。')
    .min(1, '回数は、1以上にしてください。')
    .max(99, '回数は、99以下にしてください。'),
  validFrom: z
    .string({ error: 'いつからかを選んでください。' })
    .refine(isDay, { error: 'いつからかを選んでください。' }),
});
