import { z } from 'zod';
import { stanceNames, stances, type Stance } from '~/domain/registry/rules';
import { readDay } from '~/lib/japanese-date';
import { dayColumn, numberColumn, textColumn, type Column } from '~/lib/table-file/columns';
import { readingOf } from '~/lib/text/fold';
import { readPhone } from '~/lib/text/phone';
import { teamText } from '~/lib/text-guard';

/** What a line of the list says of a host. Texts are '' where nothing is known. */
export interface ListRow {
  id: string;
  version: number;
  name: string;
  kana: string;
  kindLabel: string;
  areaLabel: string;
  stance: string;
  publicPhone: string;
  openingText: string;
  whatWeCanBring: string;
  contactName: string;
  contactPhone: string;
  contactMail: string;
  confirmedOn: string | null;
}

export const idHeading = '番号（変えないでください）';
export const versionHeading = '版（変えないでください）';
export const confirmedHeading = '確かめた日';

const text = (label: string, max: number) => z.union([z.literal(''), teamText({ label, max })]);
const phone = (label: string) =>
  z
    .string()
    .refine((typed) => typed === '' || readPhone(typed) !== null, {
      error: `${label}は、054-123-4567 のように書いてください。`,
    })
    .overwrite((typed) => readPhone(typed) ?? typed);

const stanceOf = new Map<string, Stance>(stances.map((stance) => [stanceNames[stance], stance]));

/** The columns that can be edited: heading, what stands there now, and what may stand there. */
export const editable = {
  name: {
    heading: '名前',
    schema: z.string().min(1, '名前を書いてください。').max(60, '名前は60字までにしてください。'),
  },
  kana: {
    heading: 'よみ',
    schema: z.string().max(80, 'よみは80字までにしてください。').overwrite(readingOf),
  },
  stance: {
    heading: '受入れの気持ち',
    schema: z.string().refine((typed) => stanceOf.has(typed), {
      error: `受入れの気持ちは、${stances.map((stance) => stanceNames[stance]).join('、')}のどれかにしてください。`,
    }),
  },
  publicPhone: { heading: '電話（公開）', schema: phone('電話（公開）') },
  openingText: { heading: '開いている時間', schema: text('開いている時間', 120) },
  whatWeCanBring: { heading: 'できること', schema: text('できること', 400) },
  contactName: {
    heading: '担当の方',
    schema: z.string().max(40, '担当の方のお名前は40字までにしてください。'),
  },
  contactPhone: { heading: '連絡先の電話', schema: phone('連絡先の電話') },
  contactMail: {
    heading: '連絡先のメール',
    schema: z.union([z.literal(''), z.email('メールアドレスの形で書いてください。').max(200)]),
  },
} as const satisfies Partial<Record<keyof ListRow, { heading: string; schema: z.ZodType<string> }>>;

export type EditableField = keyof typeof editable;
export const editableFields = Object.keys(editable) as EditableField[];

/** What stands in a cell of the list now, in the words of the list. */
export function shownValue(row: ListRow, field: EditableField): string {
  return field === 'stance' ? stanceNames[row.stance as Stance] : row[field];
}

/** What is stored for the words of a cell. */
export function storedValue(field: EditableField, shown: string): string {
  return field === 'stance' ? (stanceOf.get(shown) ?? shown) : shown;
}

/** The list as it goes out. */
export const listColumns: readonly Column<ListRow>[] = [
  textColumn(idHeading, ({ id }) => id, 12),
  numberColumn(versionHeading, ({ version }) => version),
  textColumn('名前', ({ name }) => name, 28),
  textColumn('よみ', ({ kana }) => kana, 24),
  textColumn('種類', ({ kindLabel }) => kindLabel),
  textColumn('圏域', ({ areaLabel }) => areaLabel),
  textColumn('受入れの気持ち', (row) => shownValue(row, 'stance')),
  textColumn('電話（公開）', ({ publicPhone }) => publicPhone),
  textColumn('開いている時間', ({ openingText }) => openingText, 28),
  textColumn('できること', ({ whatWeCanBring }) => whatWeCanBring, 40),
  textColumn('担当の方', ({ contactName }) => contactName),
  textColumn('連絡先の電話', ({ contactPhone }) => contactPhone),
  textColumn('連絡先のメール', ({ contactMail }) => contactMail, 28),
  dayColumn(confirmedHeading, ({ confirmedOn }) => confirmedOn),
];

/** A day out of a cell: a date of Excel, or a day as text, in western years or in those of an era. */
export function dayOfCell(cell: string | number | boolean | Date | null): string | null {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? null : cell.toISOString().slice(0, 10);
  return readDay(String(cell ?? ''));
}
