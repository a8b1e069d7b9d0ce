import { z } from 'zod';
import { freshnessSubjects } from '~/domain/registry/rules';
import { isDay } from '~/lib/japanese-date';
import { areaNamesAtHand, refusedAlways, teamText } from '~/lib/text-guard';
import { staleStates } from './stale-rules';

const reopened = 'ページを開きなおして、もう一度お試しください。';
const id = z.uuid({ error: reopened });

/** The most hosts that one press asks. */
export const mostAtOnce = 50;

const hostIds = z
  .array(id, { error: '受入先を一つ以上選んでください。' })
  .min(1, '受入先を一つ以上選んでください。')
  .max(mostAtOnce, `一度に選べるのは${mostAtOnce}か所までです。`);

/** Why a host is asked although it has been asked often enough. */
export const overCapReason = teamText({ label: 'わけ', max: 120 }).optional();

export const askByMailSchema = z.object({ hostIds, overCapReason });

export const makeSlipsSchema = z.object({ hostIds });

export const recordCallSchema = z.object({
  id,
  outcome: z.enum(['answered', 'no_answer'], { error: '電話のようすを選んでください。' }),
  /** The numbers of a designated facility were asked for too. */
  numbers: z.preprocess((value) => value === 'on' || value === true, z.boolean()).default(false),
});

export const takeUpReportSchema = z.object({ id });

const answers = ['unchanged', 'changed'] as const;

/** The words of a host: nothing that names a person or reaches one (D3), said in words for somebody who is no staff. */
const toldText = z
  .string()
  .trim()
  .max(300, '変わったところは300字までにしてください。')
  .superRefine((text, context) => {
    const [finding] = refusedAlways(text, areaNamesAtHand);
    if (finding)
      context.addIssue({
        code: 'custom',
        message: `「${finding.found}」は、ここには書けません（${finding.kind}）。「電話番号が変わりました」「担当が替わりました」のように書いてください。あとで担当からうかがいます。`,
      });
  });

export const answerLinkSchema = z
  .object({
    token: z.string().max(100),
    answer: z.enum(answers, { error: 'どちらかのボタンを押してください。' }),
    text: toldText.optional(),
  })
  .refine(({ answer, text }) => answer === 'unchanged' || text !== undefined, {
    path: ['text'],
    error: '変わったところを書いてください。',
  });

export const askAnewSchema = z.object({ token: z.string().max(100) });

const days = (label: string) =>
  z.coerce
    .number({ error: `${label}は、数字で書いてください。` })
    .int(`${label}は、小数なしで書いてください。`)
    .min(7, `${label}は、7日以上にしてください。`)
    .max(1_000, `${label}は、1000日以下にしてください。`);

export const freshnessLimitsSchema = z
  .object({
    about: z.enum(freshnessSubjects, { error: reopened }).default('facts'),
    due: days('確かめなおすまでの日数'),
    old: days('候補から外すまでの日数'),
    validFrom: z
      .string({ error: 'いつからかを選んでください。' })
      .refine(isDay, { error: 'いつからかを選んでください。' }),
  })
  .refine(({ due, old }) => due < old, {
    path: ['old'],
    error: '候補から外すまでの日数は、確かめなおすまでの日数より長くしてください。',
  });

export const takeReturnSchema = z.object({
  id,
  version: z.coerce.number({ error: reopened }).int(),
  /** 'all', or the lines chosen. */
  which: z.enum(['all', 'chosen']).default('chosen'),
  lines: z.array(z.coerce.number().int()).default([]),
});

export const layReturnAsideSchema = z.object({ id, version: z.coerce.number({ error: reopened }).int() });

export const staleListSchema = z.object({
  area: id.nullable(),
  kind: z.string().max(60).nullable(),
  state: z.enum(staleStates).nullable(),
  /** Every listed host, not only those to be asked. */
  all: z.boolean(),
});

export const openReturnSchema = z.object({
  fileName: z.string().max(200),
  cells: z.array(z.array(z.union([z.string(), z.number(), z.boolean(), z.date(), z.null()]))),
});
