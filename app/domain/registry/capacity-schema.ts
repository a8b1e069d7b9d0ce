import { z } from 'zod';
import { slugOf } from '~/domain/taxonomy/schema';
import { ALL_CELLS, SLOTS, type Cell } from '~/domain/taxonomy/slots';
import { addMonths, daysBetween } from '~/lib/japanese-date';
import { teamText } from '~/lib/text-guard';
import { consultationMethods, dayKinds, type DayKind } from './capacity-words';
import { horizonDays } from './facility';
import {
  decimalNumber,
  idSchema,
  optionalDay,
  optionalPhone,
  optionalText,
  requiredDay,
  versionSchema,
  wholeNumber,
} from './form-fields';

const people = (label: string) => wholeNumber(label, 0, 9999);
const staff = decimalNumber('職員の数（常勤換算）').optional();

/**
 * A designated service: 定員 and staff (CAP-1..3). Version 0: nothing stood there before, and the usual number of users
 * is asked for; later it is changed in the week.
 */
export const declareCapacitySchema = z
  .object({
    hostId: idSchema,
    serviceKind: slugOf('hostKind').optional(),
    version: versionSchema,
    designationNumber: z
      .string()
      .regex(/^[0-9A-Za-z-]{1,20}$/, { error: '指定番号は、数字と英字で書いてください。' })
      .optional(),
    authorisedCapacity: wholeNumber('定員', 1, 9999),
    usualCoreUsers: people('いつもの人数').optional(),
    staffingRatio: decimalNumber('職員1人あたりの人数').optional(),
    requiredFte: decimalNumber('要る職員の数').optional(),
    staffFte: staff,
    supportedByFacilityStaff: z.boolean().default(false),
    contractResidents: people('契約入所の人数').optional(),
    responsibleDepartment: teamText({ label: '所管課', max: 60 }),
    departmentPhone: optionalPhone('所管課の電話'),
  })
  .superRefine((facility, context) => {
    const issue = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (facility.version === 0 && facility.usualCoreUsers === undefined) {
      issue('usualCoreUsers', 'いつもの人数を書いてください。');
    }
    if ((facility.usualCoreUsers ?? 0) > facility.authorisedCapacity) {
      issue('usualCoreUsers', 'いつもの人数が定員を超えています。数字を確かめてください。');
    }
  });

const byCell = <Value extends z.ZodType>(value: Value) =>
  z.object(Object.fromEntries(ALL_CELLS.map((cell) => [cell, value])) as Record<Cell, Value>).partial();

/** 「いつもの人数」: core users by slot of the week; a slot without a number is one in which the service does not run. */
export const setUsualWeekSchema = z
  .object({
    serviceId: idSchema,
    version: versionSchema,
    core: byCell(people('人数')).default({}),
    staff: byCell(staff).default({}),
    closedOnHolidays: z.boolean().default(false),
  })
  .refine(({ core }) => Object.values(core).some((number) => number !== undefined), {
    path: ['core'],
    message: '営業している曜日と時間帯に、人数を一つ以上書いてください。',
  });

const slot = z.enum(SLOTS, { error: '時間帯を選んでください。' });
const differing = {
  serviceId: idSchema,
  kind: z.enum(dayKinds, { error: '何が違うかを選んでください。' }),
  coreUsers: people('人数').optional(),
};

function needsNumber(
  { kind, coreUsers }: { kind: DayKind; coreUsers?: number | undefined },
  context: z.RefinementCtx,
) {
  if ((kind === 'forecast' || kind === 'actual') && coreUsers === undefined) {
    context.addIssue({ code: 'custom', path: ['coreUsers'], message: '人数を書いてください。' });
  }
}

/** One day, or a row of days, that differ. */
export const noteDaysSchema = z
  .object({
    ...differing,
    from: requiredDay('日'),
    to: optionalDay('おわりの日'),
    slots: z.array(slot).min(1, { error: '時間帯を一つ以上選んでください。' }),
    staffFte: staff,
    note: optionalText('メモ', 100),
  })
  .superRefine(needsNumber)
  .superRefine(({ from, to }, context) => {
    if (to === undefined) return;
    const days = daysBetween(from, to);
    const message =
      days < 0
        ? 'おわりの日は、はじめの日より後にしてください。'
        : days > horizonDays
          ? '一度に書けるのは三か月までです。'
          : null;
    if (message) context.addIssue({ code: 'custom', path: ['to'], message });
  });

/** One slot of one day, told by the facility itself. */
export const noteOwnDaySchema = z
  .object({ ...differing, day: requiredDay('日'), slot })
  .superRefine(needsNumber);

/** The facility says that the numbers shown are true. */
export const confirmOwnNumbersSchema = z.object({});

/** 〇△× of a host without 定員, by slot of a day: 'marks.2026-11-24_am'. */
export const markOwnDaysSchema = z.object({
  marks: z.record(
    z.string().regex(/^\d{4}-\d{2}-\d{2}_(am|pm|evening|night)$/),
    z.enum(['yes', 'maybe', 'no']),
    { error: '印を付けてください。' },
  ),
});

/** What a talk with the 所管課 is told by. */
export const consultationFields = {
  department: teamText({ label: '所管課', max: 60 }),
  answeredBy: optionalText('答えた人の職名', 40),
  consultedOn: requiredDay('確かめた日'),
  method: z.enum(consultationMethods, { error: '確かめ方を選んでください。' }),
  asked: teamText({ label: '聞いたこと', max: 300 }),
  answer: teamText({ label: '返事', max: 300 }),
  documentNumber: optionalText('文書番号', 40),
};

/** A talk with the 所管課 (CAP-14). */
export const recordConsultationSchema = z.object({ hostId: idSchema, ...consultationFields });

/** Which service's 定員 an offer takes, at a host with several. */
export const seatOfferSchema = z.object({ opportunityId: idSchema, serviceId: idSchema });

/** The longest a basis of temporary use holds before it is confirmed anew. */
const longestMonths = 3;

/** The period of a basis; at most three months. */
export function periodIssue({ validFrom, validTo }: { validFrom: string; validTo: string }): string | null {
  if (validTo < validFrom) return '使いおわる日は、使いはじめる日より後にしてください。';
  return validTo > addMonths(validFrom, longestMonths)
    ? `一度に書けるのは${longestMonths}か月までです。続けるときは、もう一度確かめて足してください。`
    : null;
}
