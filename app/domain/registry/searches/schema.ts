import { z } from 'zod';
import { teamText } from '~/lib/text-guard';

const words = teamText({ max: 3_000, label: 'さがすことば' });

/** A search to keep: its name, and the query part of its address. */
export const saveSearchSchema = z.object({
  name: teamText({ max: 40, label: '名前' }),
  asked: z
    .string({ error: '検索の画面から開き直してください。' })
    .max(3_000, '条件が多すぎます。減らしてください。')
    .superRefine((asked, context) => {
      const typed = new URLSearchParams(asked).get('q') ?? '';
      const { error } = typed.trim() === '' ? {} : words.safeParse(typed);
      for (const { message } of error?.issues ?? []) context.addIssue({ code: 'custom', message });
    }),
});

/** A saved search of the user. */
export const savedSearchSchema = z.object({
  id: z.uuid({ error: 'ページを開き直してください。' }),
});

export const forgetSearchesSchema = z.object({});
