import { z } from 'zod';
import { slugOf } from '~/domain/taxonomy/schema';
import { addMonths, isDay, type Day } from '~/lib/japanese-date';
import { teamText } from '~/lib/text-guard';
import { idSchema, optionalText, versionSchema } from './form-fields';

const whole = (label: string, min: number) =>
  z.coerce
    .number({ error: `${label}を数字で書いてください。` })
    .int(`${label}は、小数なしで書いてください。`)
    .min(min, `${label}は、${min}以上にしてください。`)
    .max(9999, `${label}は、9999以下にしてください。`);

const decimal = (label: string) =>
  z.coerce
    .number({ error: `${label}は、7.5 のように数字で書いてください。` })
    .positive(`${label}は、0より大きくしてください。`)
    .max(999, `${label}は、999以下にしてください。`)
    .optional()
    .transform((number) => (number === undefined ? null : number.toFixed(2)));

/** 定員 and the usual numbers of a designated facility (CAP-1..3). Version 0: nothing stood there before. */
export const declareCapacitySchema = z
  .object({
    hostId: idSchema,
    version: versionSchema,
    authorisedCapacity: whole('定員', 1),
    usualCoreUsers: whole('いつもの人数', 0),
    staffingRatio: decimal('職員1人あたりの人数'),
    staffFte: decimal('職員の数（常勤換算）'),
    supportedByFacilityStaff: z.boolean().default(false),
    contractResidents: whole('契約入所の人数', 0)
      .optional()
      .transform((number) => number ?? null),
    responsibleDepartment: teamText({ label: '所管課', max: 60 }),
  })
  .superRefine((facility, context) => {
    if (facility.usualCoreUsers > facility.authorisedCapacity) {
      context.addIssue({
        code: 'custom',
        path: ['usualCoreUsers'],
        message: 'いつもの人数が定員を超えています。数字を確かめてください。',
      });
    }
  });

/** The longest a basis of temporary use holds before it is confirmed anew. */
const longestMonths = 3;

const dayOf = (label: string) =>
  z
    .string({ error: `${label}を選んでください。` })
    .refine(isDay, { error: `${label}を選んでください。` })
    .transform((day): Day => day);

/** 一時的な使用の根拠 (CAP-4..8, 14, 15). */
export const recordTemporaryUseSchema = z
  .object({
    hostId: idSchema,
    kind: slugOf('temporaryUseKind'),
    coreNotHindered: optionalText('本来事業に支障がないわけ', 300),
    consultedDepartment: teamText({ label: '確かめた所管課', max: 60 }),
    consultedOn: dayOf('確かめた日'),
    validFrom: dayOf('使いはじめる日'),
    validTo: dayOf('使いおわる日'),
    assetDisposalNeeded: z.boolean().default(false),
  })
  .superRefine((basis, context) => {
    const issue = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (basis.validTo < basis.validFrom) {
      issue('validTo', '使いおわる日は、使いはじめる日より後にしてください。');
    } else if (basis.validTo > addMonths(basis.validFrom, longestMonths)) {
      issue(
        'validTo',
        `一度に書けるのは${longestMonths}か月までです。続けるときは、もう一度確かめて足してください。`,
      );
    }
    if (basis.assetDisposalNeeded) {
      issue(
        'assetDisposalNeeded',
        '財産処分の手続が要る使い方は、一時的な使用にあたりません。所管課に手続を相談してください。',
      );
    }
  });
