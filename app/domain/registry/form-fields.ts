import { z } from 'zod';
import { isDay, type Day } from '~/lib/japanese-date';
import { readPointPair } from '~/lib/geo/point';
import { readPhone } from '~/lib/text/phone';
import { teamText } from '~/lib/text-guard';

// A form is parsed at the edge and again by its command, so what comes out of a field can go in again.

const reopened = 'ページを開きなおして、もう一度お試しください。';
export const idSchema = z.uuid({ error: reopened });
export const versionSchema = z.coerce.number({ error: reopened }).int();

/** How something was asked after the registration. */
export const howAsked = ['telephone', 'visit', 'portal'] as const;

/** Text that may be left out; what is there is guarded like every text of the team (D3). */
export function optionalText(label: string, max: number) {
  return teamText({ label, max }).optional();
}

export function requiredDay(label: string) {
  return z
    .string({ error: `${label}を選んでください。` })
    .refine((text): text is Day => isDay(text), { error: `${label}を選んでください。` });
}

export function optionalDay(label: string) {
  return requiredDay(label).optional();
}

/** A whole number from a form; full-width digits are taken. */
export function wholeNumber(label: string, min: number, max: number) {
  return z
    .preprocess(halfWidth, z.coerce.number({ error: `${label}は、数字で書いてください。` }))
    .pipe(
      z
        .number()
        .int(`${label}は、小数なしで書いてください。`)
        .min(min, `${label}は、${min}以上にしてください。`)
        .max(max, `${label}は、${max}以下にしてください。`),
    );
}

/** A number that may have decimals, such as 7.5. */
export function decimalNumber(label: string) {
  return z
    .preprocess(halfWidth, z.coerce.number({ error: `${label}は、7.5 のように数字で書いてください。` }))
    .pipe(
      z
        .number()
        .positive(`${label}は、0より大きくしてください。`)
        .max(999, `${label}は、999以下にしてください。`),
    );
}

function halfWidth(value: unknown): unknown {
  return typeof value === 'string' ? value.normalize('NFKC').trim() : value;
}

/** A telephone number in Japan, written in any of the usual ways; may be left out. */
export function optionalPhone(label: string) {
  return z
    .string()
    .refine((text) => readPhone(text) !== null, {
      error: `${label}は、054-123-4567 のように書いてください。`,
    })
    .overwrite((text) => readPhone(text) ?? text)
    .optional();
}

/** 「緯度, 経度」 as map applications copy it; may be left out. */
export const optionalPoint = z
  .string()
  .refine((text) => readPointPair(text).point !== null, {
    error: '「34.8672, 138.3234」のように、緯度と経度をカンマで区切って書いてください。',
  })
  .optional();

/** はい・いいえ from a form; left out: not asked. */
export const yesOrNo = z
  .enum(['yes', 'no'])
  .transform((answer) => answer === 'yes')
  .or(z.boolean())
  .optional();

/** A time of day as HH:MM; may be left out. */
export function clock(label: string) {
  return z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, `${label}は、10:00 のように書いてください。`)
    .optional();
}

export const optionalMail = z
  .email({ error: 'メールアドレスの形で書いてください。' })
  .max(200, 'メールアドレスは200字までにしてください。')
  .optional();

/** A web address; may be left out. */
export const optionalUrl = z
  .url({ protocol: /^https?$/, error: 'https:// から始まるアドレスを書いてください。' })
  .max(300, 'アドレスは300字までにしてください。')
  .optional();

/** An area of the municipality, `outside` (市外) or `unknown`. */
export const areaChoice = z
  .string({ error: '圏域を選んでください。' })
  .refine((value) => value === 'outside' || value === 'unknown' || z.uuid().safeParse(value).success, {
    error: '圏域を一覧から選んでください。',
  });

const mail = z.email().max(200);

/** A telephone number or a mail address, whichever is given. */
export const contactChoice = z
  .string({ error: '連絡先を書いてください。' })
  .trim()
  .max(200)
  .refine((text) => readPhone(text) !== null || mail.safeParse(text).success, {
    error: '電話番号（例：054-123-4567）か、メールアドレスを書いてください。',
  });
