import { z } from 'zod';
import { slugOf } from '~/domain/taxonomy/schema';
import { addMonths } from '~/lib/japanese-date';
import { teamText } from '~/lib/text-guard';
import {
  decimalNumber,
  idSchema,
  optionalText,
  requiredDay,
  versionSchema,
  wholeNumber,
} from './form-fields';

/** 定員 and the usual numbers of a designated facility (CAP-1..3). Version 0: nothing stood there before. */
export const declareCapacitySchema = z
  .object({
    hostId: idSchema,
    version: versionSchema,
    authorisedCapacity: wholeNumber('定員', 1, 9999),
    usualCoreUsers: wholeNumber('いつもの人数', 0, 9999),
    staffingRatio: decimalNumber('職員1人あたりの人数').optional(),
    staffFte: decimalNumber('職員の数（常勤換算）').optional(),
    supportedByFacilityStaff: z.boolean().default(false),
    contractResidents: wholeNumber('契約入所の人数', 0, 9999).optional(),
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

/** 一時的な使用の根拠 (CAP-4..8, 14, 15). */
export const recordTemporaryUseSchema = z
  .object({
    hostId: idSchema,
    kind: slugOf('temporaryUseKind'),
    coreNotHindered: optionalText('本来事業に支障がないわけ', 300),
    consultedDepartment: teamText({ label: '確かめた所管課', max: 60 }),
    consultedOn: requiredDay('確かめた日'),
    validFrom: requiredDay('使いはじめる日'),
    validTo: requiredDay('使いおわる日'),
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
