import { z } from 'zod';
import { slugOf } from '~/domain/taxonomy/schema';

const reopened = 'ページを開きなおして、もう一度お試しください。';
export const runIdSchema = z.object({ id: z.uuid({ error: reopened }) });

/** What a form gives for a chosen file, in the browser and on the server. */
interface GivenFile {
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

function isFile(value: unknown): value is GivenFile {
  return (
    typeof value === 'object' &&
    value !== null &&
    'arrayBuffer' in value &&
    'size' in value &&
    'name' in value
  );
}

/** A file of a form. Browsers send an empty one without a name when nothing was chosen. */
export const uploadSchema = z.object({
  file: z.custom<GivenFile>((value) => isFile(value) && (value.size > 0 || value.name !== ''), {
    error: 'ファイルを選んでください。',
  }),
});

/** How the rows of a list get their kind: each its own, or one for all. */
const kindModes = ['each', 'all'] as const;

/** The choices of the preview. `kind` is the kind of all rows, or of those that do not tell theirs. */
export const choicesSchema = runIdSchema
  .extend({
    includeOutside: z.boolean().default(false),
    kindMode: z.enum(kindModes).default('each'),
    kind: slugOf('hostKind').optional(),
  })
  .refine(({ kindMode, kind }) => kindMode === 'each' || kind !== undefined, {
    path: ['kind'],
    error: 'すべての行に使う種類を選んでください。',
  });

export const rowIdSchema = z.object({ row: z.uuid({ error: reopened }) });

/** What a person can find out about a host that its list does not name any more. */
export const vanishedAnswers = ['closed', 'still_there'] as const;

export const vanishedAnswerSchema = rowIdSchema.extend({
  version: z.coerce.number({ error: reopened }).int(),
  answer: z.enum(vanishedAnswers, { error: reopened }),
});

/** A pair of hosts that may be one place. */
export const twinSchema = z.object({ id: z.uuid({ error: reopened }) });

const version = z.coerce.number({ error: reopened }).int();

/** Which of a pair stays, and the versions in which both were looked at. */
export const mergeHostsSchema = twinSchema.extend({
  keep: z.enum(['host', 'other'], { error: reopened }),
  hostVersion: version,
  otherVersion: version,
});

/** What each column of a list holds, in their order: a field, 'day' for hours as they were read, or 'unused'. */
export const columnsSchema = runIdSchema.extend({ columns: z.array(z.string().max(40)).max(500) });

const level = z
  .string({ error: '区分を選んでください。' })
  .regex(/^[a-z][a-z0-9_]{1,39}$/u, '区分は、英小文字・数字・_ で書いてください（例：elementary）。');

/** How a boundary file is to be read; the names are those of its properties. */
export const areaChoiceSchema = z.object({
  level,
  name: z.string({ error: '名前の項目を選んでください。' }).min(1, '名前の項目を選んでください。'),
  population: z.string().default(''),
  object: z.string().default(''),
});
export type AreaChoice = z.output<typeof areaChoiceSchema>;

/** What becomes of an area that a newer version has not: it is kept as an old one. */
export const KEPT_AS_OLD = '-';

const year = z.coerce
  .number({ error: '年は、数字で書いてください（例：2025）。' })
  .int('年は、西暦で書いてください（例：2025）。')
  .min(1900, '年は、西暦で書いてください（例：2025）。')
  .max(2100, '年は、西暦で書いてください（例：2025）。');

export const loadAreasSchema = areaChoiceSchema.extend({
  id: z.uuid({ error: reopened }),
  /** The level as it was compared in the preview. */
  seen: z.string().default(''),
  /** replace: what the file does not name is gone. add: it stays. */
  mode: z.enum(['replace', 'add'], { error: reopened }).default('add'),
  /** Year of the population. */
  year: year.optional(),
  /** For each gone area the name of the one in which it lives on, or `KEPT_AS_OLD`. */
  gone: z.array(z.object({ id: z.uuid({ error: reopened }), to: z.string().optional() })).default([]),
});
/** A table of people by area, as its preview showed it. */
export const loadPopulationSchema = runIdSchema.extend({ level, seen: z.string(), year: year.optional() });

export type LoadAreas = z.output<typeof loadAreasSchema>;

/** Which hosts of a run go on the list, and who may see them then. */
export const acceptRunSchema = runIdSchema.extend({
  visibility: z.enum(['public', 'network'], { error: '載せる範囲を選んでください。' }),
});
