import { z } from 'zod';
import { slugOf, slugsOf } from '~/domain/taxonomy/schema';
import { readingOf } from '~/lib/text/fold';
import { teamText } from '~/lib/text-guard';
import {
  areaChoice,
  clock,
  contactChoice,
  howAsked,
  idSchema,
  optionalDay,
  optionalMail,
  optionalPhone,
  optionalPoint,
  optionalText,
  optionalUrl,
  requiredDay,
  versionSchema,
  wholeNumber,
  yesOrNo,
} from './form-fields';
import { hostSteps } from './host-steps';
import {
  accessibilityItems,
  conditionAnswers,
  precisions,
  resourceFacets,
  stances,
  visibilities,
} from './labels';

const name = z
  .string({ error: '名前を書いてください。' })
  .trim()
  .min(1, '名前を書いてください。')
  .max(60, '名前は60字までにしてください。');

/** The quick registration: five fields, and the answer to 「これですか？」. */
export const registerHostSchema = z.object({
  name,
  kind: slugOf('hostKind'),
  area: areaChoice,
  whatWeCanBring: teamText({ label: 'できること', max: 200 }),
  contact: contactChoice,
  /** The reader has seen the likely doubles and says that this is another place. */
  sureNew: z.boolean().default(false),
});

/** Every field but these four may be empty; what is not known stays so. */
const hostFields = z.object({
  id: idSchema,
  version: versionSchema,
  name,
  kana: z.string().max(80, 'よみは80字までにしてください。').overwrite(readingOf).default(''),
  kind: slugOf('hostKind'),
  area: areaChoice,
  address: z.string().trim().max(120, '住所は120字までにしてください。').default(''),
  point: optionalPoint,
  locationPrecision: z.enum(precisions, { error: '場所の見せ方を選んでください。' }),
  publicPhone: optionalPhone('公開する電話'),
  publicMail: optionalMail,
  url: optionalUrl,
  contactName: z.string().trim().max(40, '担当の方のお名前は40字までにしてください。').default(''),
  contactPhone: optionalPhone('連絡先の電話'),
  contactMail: optionalMail,
  whatWeCanBring: optionalText('できること', 400),
  resourceFacets: z.array(z.enum(resourceFacets)).default([]),
  value: optionalText('取組の価値', 400),
  openingText: optionalText('開いている時間', 120),
  opensAt: clock('開く時刻'),
  closesAt: clock('閉まる時刻'),
  openWeekdays: z
    .array(z.coerce.number().int().min(1).max(7))
    .default([])
    .transform((days) => [...new Set(days)].sort((a, b) => a - b)),
  visibility: z.enum(visibilities, { error: '載せる範囲を選んでください。' }),
  clearedForMinors: z.boolean().default(false),
  experienceLevel: wholeNumber('受入れの経験', 0, 3).optional(),
  totalPlaces: wholeNumber('全部で受けられる人数', 1, 999).optional(),
  /** 法人・団体 by name; asked only where the form has the field, else it stays as it stands. */
  organisationAsked: z.boolean().default(false),
  organisation: z.string().trim().max(120, '法人・団体は120字までにしてください。').optional(),
  organisationIsNew: z.boolean().default(false),
  /** The name of the host that introduced this one, or a part of it. */
  introducedBy: z.string().trim().max(120, '紹介してくれた受入先は120字までにしてください。').optional(),
  /** What is asked about the building, by condition; left out: as it stood. */
  access: z.partialRecord(z.enum(accessibilityItems), z.enum([...conditionAnswers, 'unknown'])).default({}),
});

export const updateHostSchema = hostFields.superRefine(({ opensAt, closesAt }, context) => {
  if ((opensAt === undefined) === (closesAt === undefined)) return;
  const path = [opensAt === undefined ? 'opensAt' : 'closesAt'];
  context.addIssue({ code: 'custom', path, message: '開く時刻と閉まる時刻を、両方書いてください。' });
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
  /** When to ask again; left out: not by a day. */
  reviewOn: optionalDay('見直す日'),
  how: z.enum(howAsked).default('telephone'),
});

export const confirmHostSchema = z.object({ id: idSchema, how: z.enum(howAsked).default('telephone') });

const fromOneToFive = (label: string) => wholeNumber(label, 1, 5).optional();

/** 受入先アセスメント (ASM-3): only the day is needed, the rest as far as it was noticed. */
export const recordAssessmentSchema = z.object({
  id: idSchema,
  assessedOn: requiredDay('訪問した日'),
  liveliness: wholeNumber('にぎやかさ', 1, 5).optional(),
  groupSize: wholeNumber('人数', 0, 999).optional(),
  genderMix: optionalText('男女のようす', 40),
  smells: fromOneToFive('におい'),
  noise: fromOneToFive('音'),
  light: fromOneToFive('明るさ'),
  usableToilet: yesOrNo,
  stairs: yesOrNo,
  restPlace: yesOrNo,
  staffUnderstanding: fromOneToFive('受入れへの理解'),
  keySupporter: z.string().trim().max(40, '見てくれる方のお名前は40字までにしてください。').optional(),
  risks: slugsOf('riskKind').default([]),
  photosAllowed: yesOrNo,
  note: optionalText('様子', 400),
  worries: optionalText('受入先の心配', 400),
  whatWeAsked: optionalText('お願いしたこと', 400),
  nextReviewOn: optionalDay('次に訪ねる日'),
});
