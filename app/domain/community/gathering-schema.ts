import { z } from 'zod';
import { isDay, type Day } from '~/lib/japanese-date';

const again = 'ページを開き直して、もう一度お試しください。';
const count = '人数は、0から9999までの数字で書いてください。';

/** 「今日は何人」: the day and how many came; nobody is named. */
export const noteGatheringSchema = z.object({
  id: z.uuid({ error: again }),
  day: z
    .string({ error: '日を選んでください。' })
    .refine((text): text is Day => isDay(text), { error: '日を選んでください。' }),
  people: z
    .preprocess(
      (value) => (typeof value === 'string' ? value.normalize('NFKC').trim() : value),
      z.coerce.number({ error: count }),
    )
    .pipe(z.number().int(count).min(0, count).max(9999, count)),
  again: z.boolean().default(false),
});
