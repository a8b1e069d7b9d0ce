import { z } from 'zod';
import { isDay } from '~/lib/japanese-date';
import { teamText } from '~/lib/text-guard';
import { urgentHourLimits, urgentKinds } from './urgent-rules';

const reopened = 'ページを開きなおして、もう一度お試しください。';

export const openUrgentlySchema = z.object({
  /** As people say or write it. */
  code: z
    .string({ error: 'ケースの符号を入れてください。' })
    .trim()
    .min(1, 'ケースの符号を入れてください。')
    .max(40),
  kind: z.enum(urgentKinds, { error: '開くわけに近いものを選んでください。' }),
  reason: teamText({ label: '開くわけ', max: 300 }).refine((text) => text.trim().length >= 10, {
    error: '開くわけを、10文字以上で書いてください。だれから、何のために要るかが分かるように。',
  }),
  understood: z
    .preprocess((value) => value === 'on' || value === true, z.boolean())
    .refine(Boolean, { error: '責任者に知らされることを確かめて、印を付けてください。' }),
});

export const endUrgentSchema = z.object({ id: z.uuid({ error: reopened }) });

export const seeOpeningSchema = z.object({
  id: z.uuid({ error: reopened }),
  note: teamText({ label: '確かめたこと', max: 200 }).optional(),
});

const hours = `時間数は${urgentHourLimits.least}から${urgentHourLimits.most}までの数字で入れてください。`;

export const urgentHoursSchema = z.object({
  hours: z.preprocess(
    (typed) => (typeof typed === 'string' ? typed.normalize('NFKC').trim() || undefined : typed),
    z.coerce
      .number({ error: hours })
      .int(hours)
      .min(urgentHourLimits.least, hours)
      .max(urgentHourLimits.most, hours),
  ),
  validFrom: z
    .string({ error: 'いつからかを選んでください。' })
    .refine(isDay, { error: 'いつからかは、日付を選んでください。' }),
});
