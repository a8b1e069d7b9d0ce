import { z } from 'zod';
import { wordKinds } from './labels';
import { checkWords } from './rules';

const missing = 'ことばを2つ以上、「、」で区切って入れてください。';

/** A group of words, as typed in one line with 、 between them or one by one. */
export const addWordsSchema = z.object({
  kind: z.enum(wordKinds, { error: '同じ意味か、近い意味かを選んでください。' }),
  words: z.preprocess(
    (typed) => (typeof typed === 'string' ? typed.split(/[、,，\n]/u) : typed),
    z.array(z.string(), { error: missing }).transform((words, context) => {
      const checked = checkWords(words);
      if (checked.ok) return checked.words;
      context.addIssue({ code: 'custom', message: `${checked.reason}${checked.wayOut}` });
      return z.NEVER;
    }),
  ),
});

export const removeWordsSchema = z.object({
  id: z.uuid({ error: 'ページを開き直してください。' }),
});
