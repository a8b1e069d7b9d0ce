import { z } from 'zod';
import { isDay } from '~/lib/japanese-date';
import { disposalsAtOnce, retentionYearLimits } from './rules';

const reopened = 'ページを開きなおして、もう一度お試しください。';
const many = <T extends z.ZodType>(one: T) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? [value] : (value ?? [])),
    z.array(one).max(disposalsAtOnce, `一度に選べるのは${disposalsAtOnce}件までです。`),
  );

export const proposeDisposalSchema = z.object({
  codes: many(z.string().max(40, reopened)).refine((codes) => codes.length > 0, {
    error: '廃棄にかけるケースを選んでください。',
  }),
});

export const withdrawDisposalSchema = z.object({ id: z.uuid({ error: reopened }) });

export const confirmDisposalSchema = z.object({
  ids: many(z.uuid({ error: reopened })).refine((ids) => ids.length > 0, {
    error: '廃棄するケースを選んでください。',
  }),
  /** Loans of works that are still out: where each goes was seen to. */
  worksSeenTo: z
    .preprocess(
      (value) => (typeof value === 'string' ? [value] : value),
      z.array(z.uuid({ error: reopened })),
    )
    .optional(),
  understood: z
    .preprocess((value) => value === 'on' || value === true, z.boolean())
    .refine(Boolean, { error: '元に戻せないことを確かめて、印を付けてください。' }),
});

const years = `年数は${retentionYearLimits.least}から${retentionYearLimits.most}までの数字で入れてください。`;

export const retentionSchema = z.object({
  years: z.preprocess(
    (typed) => (typeof typed === 'string' ? typed.normalize('NFKC').trim() || undefined : typed),
    z.coerce
      .number({ error: years })
      .int(years)
      .min(retentionYearLimits.least, years)
      .max(retentionYearLimits.most, years),
  ),
  validFrom: z
    .string({ error: 'いつからかを選んでください。' })
    .refine(isDay, { error: 'いつからかは、日付を選んでください。' }),
});
