import { z } from 'zod';
import { isDay } from '~/lib/japanese-date';
import { teamText } from '~/lib/text-guard';
import { toldOfLoss } from './slip-loss-rules';

const reopened = 'ページを開きなおして、もう一度お試しください。';

export const reportSlipLossSchema = z.object({
  code: z.string({ error: reopened }).max(40, reopened),
  version: z.coerce.number({ error: reopened }).int().min(0),
  noticedOn: z
    .string({ error: '気づいた日を選んでください。' })
    .refine(isDay, { error: '気づいた日は、日付を選んでください。' }),
  happened: teamText({ label: '何があったか', max: 200 }).refine((text) => text.trim() !== '', {
    error: '何があったかを書いてください。',
  }),
  told: z.preprocess(
    (value) => (typeof value === 'string' ? [value] : (value ?? [])),
    z.array(z.enum(toldOfLoss, { error: reopened })),
  ),
});

export const seeSlipLossSchema = z.object({ id: z.uuid({ error: reopened }) });
