import { z } from 'zod';
import { slugOf } from '~/domain/taxonomy/schema';
import { readPointPair } from '~/lib/geo/point';
import { isDay } from '~/lib/japanese-date';
import { readingOf } from '~/lib/text/fold';
import { readPhone } from '~/lib/text/phone';
import { teamText } from '~/lib/text-guard';
import { howAsked, idSchema, optionalDay, optionalText, versionSchema } from './form-fields';
import { hostSteps } from './host-steps';
import { precisions, stances, visibilities } from './labels';

const name = z
  .string({ error: '名前を書いてください。' })
  .trim()
  .min(1, '名前を書いてください。')
  .max(60, '名前は60字までにしてください。');

/** An area of the municipality, `outside` (市外) or `unknown`, as the form offers them. */
const area = z
  .string({ error: '圏域を選んでください。' })
  .refine((value) => value === 'outside' || value === 'unknown' || z.uuid().safeParse(value).success, {
    error: '圏域を一覧から選んでください。',
  })
  .transform((value) => ({
    areaId: value === 'outside' || value === 'unknown' ? null : value,
    outside: value === 'outside',
  }));

const mail = z.email().max(200);

/** A telephone number or a mail address, whichever was given. */
const contact = z
  .string({ error: '連絡先を書いてください。' })
  .trim()
  .max(200)
  .transform((text, context) => {
    const phone = readPhone(text);
    if (phone !== null) return { contactPhone: phone, contactMail: '' };
    if (mail.safeParse(text).success) return { contactPhone: '', contactMail: text };
    context.addIssue({
      code: 'custom',
      message: '電話番号（例：054-123-4567）か、メールアドレスを書いてください。',
    });
    return z.NEVER;
  });

const phone = (label: string) =>
  z
    .string()
    .optional()
    .transform((text, context) => {
      if (text === undefined || text.trim() === '') return '';
      const read = readPhone(text);
      if (read !== null) return read;
      context.addIssue({ code: 'custom', message: `${label}は、054-123-4567 のように書いてください。` });
      return z.NEVER;
    });

/** The quick registration: five fields, and the answer to 「これですか？」. */
export const registerHostSchema = z.object({
  name,
  kind: slugOf('hostKind'),
  area,
  whatWeCanBring: teamText({ label: 'できること', max: 200 }),
  contact,
  /** The reader has seen the likely doubles and says that this is another place. */
  sureNew: z.boolean().default(false),
});

const point = z
  .string()
  .optional()
  .transform((text, context) => {
    if (text === undefined || text.trim() === '') return { lat: null, lng: null };
    const reading = readPointPair(text);
    if (reading.point) return reading.point;
    context.addIssue({
      code: 'custom',
      message: '「34.8672, 138.3234」のように、緯度と経度を読点かカンマで区切って書いてください。',
    });
    return z.NEVER;
  });

export const updateHostSchema = z.object({
  id: idSchema,
  version: versionSchema,
  name,
  kana: z
    .string()
    .max(80, 'よみは80字までにしてください。')
    .optional()
    .transform((text) => readingOf(text ?? '')),
  kind: slugOf('hostKind'),
  area,
  address: z.string().trim().max(120, '住所は120字までにしてください。').default(''),
  point,
  locationPrecision: z.enum(precisions, { error: '場所の見せ方を選んでください。' }),
  publicPhone: phone('公開する電話'),
  url: z
    .url({ protocol: /^https?$/, error: 'https:// から始まるアドレスを書いてください。' })
    .max(300)
    .optional()
    .transform((text) => text ?? ''),
  contactName: z.string().trim().max(40, '担当の方のお名前は40字までにしてください。').default(''),
  contactPhone: phone('連絡先の電話'),
  contactMail: z
    .email({ error: 'メールアドレスの形で書いてください。' })
    .max(200)
    .optional()
    .transform((text) => text ?? ''),
  whatWeCanBring: optionalText('できること', 400),
  openingText: optionalText('開いている時間', 120),
  openWeekdays: z
    .array(z.coerce.number().int().min(1).max(7))
    .default([])
    .transform((days) => [...new Set(days)].sort((a, b) => a - b)),
  visibility: z.enum(visibilities, { error: '載せる範囲を選んでください。' }),
  clearedForMinors: z.boolean().default(false),
});

export const acceptHostsSchema = z.object({
  ids: z
    .array(idSchema, { error: '受入先を一つ以上選んでください。' })
    .min(1, '受入先を一つ以上選んでください。')
    .max(500, '一度に載せられるのは500か所までです。'),
  visibility: z.enum(visibilities, { error: '載せる範囲を選んでください。' }),
});

/** Every step but the listing, which a manager or officer takes with `acceptHosts`. */
export const takeHostStepSchema = z.object({
  id: idSchema,
  version: versionSchema,
  step: z.enum(hostSteps).exclude(['list']),
});

export const setStanceSchema = z.object({
  id: idSchema,
  stance: z.enum(stances, { error: '受入れの気持ちを選んでください。' }),
  reason: optionalText('ひとこと', 120),
  how: z.enum(howAsked).default('telephone'),
});

export const confirmHostSchema = z.object({ id: idSchema, how: z.enum(howAsked).default('telephone') });

const scale = z.coerce.number().int().min(1).max(5).optional();

/** 受入先アセスメント, the short form (ASM-3). */
export const recordAssessmentSchema = z.object({
  id: idSchema,
  assessedOn: z.string({ error: '訪問した日を選んでください。' }).refine(isDay, {
    error: '訪問した日を選んでください。',
  }),
  liveliness: scale,
  groupSize: z.coerce
    .number({ error: '人数は数字で書いてください。' })
    .int()
    .min(0)
    .max(999, '人数は999までにしてください。')
    .optional(),
  note: optionalText('様子', 400),
  worries: optionalText('受入先の心配', 400),
  whatWeAsked: optionalText('お願いしたこと', 400),
  nextReviewOn: optionalDay('次に訪ねる日'),
});
