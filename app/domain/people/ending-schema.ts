import { z } from 'zod';
import { slugOf } from '~/domain/taxonomy/schema';
import { teamText } from '~/lib/text-guard';
import {
  aftercareFindings,
  aftercareMonthChoices,
  aftercareOf,
  aftercareWays,
  talkedTos,
} from './aftercare-rules';
import { conferenceEnds } from './conference-rules';
import { contactMeans, contactResults } from './contact-rules';
import { transferReasons } from './ending-rules';
import { checked, code, day, id, version } from './fields';
import { mayNameScheme, noScheme, schemeFits } from './scheme-rules';

/** An existing scheme that may stand beside a case; 'none' where none comes into question. */
export const caseScheme = z.union([z.literal(noScheme), slugOf('existingScheme').refine(mayNameScheme)], {
  error: '制度を一覧から選んでください。',
});

export const checkSchemeSchema = z.object({
  code,
  scheme: caseScheme,
  fit: z.enum(schemeFits, { error: '合うかどうかを選んでください。' }).default('no'),
  reason: teamText({ label: 'それだけでは合わないわけ', max: 200 }),
});

export const removeSchemeSchema = z.object({ code, scheme: caseScheme });

export const recordAttemptSchema = z.object({
  code,
  triedOn: day('連絡をとろうとした日'),
  means: z.enum(contactMeans, { error: '方法を選んでください。' }),
  result: z.enum(contactResults, { error: 'どうだったかを選んでください。' }),
  note: teamText({ label: 'ひとこと', max: 200 }).optional(),
});

export const endCaseSchema = z
  .object({
    code,
    version,
    how: z.enum(['hand_back', 'withdraw', 'transfer'], { error: 'どのように終わるかを選んでください。' }),
    reason: slugOf('handback').optional(),
    transferReason: z.enum(transferReasons, { error: '転出か移管かを選んでください。' }).optional(),
    destination: teamText({ label: '移り先', max: 60 }).optional(),
    information: z.enum(['passed', 'kept'], { error: '情報を渡すかどうかを選んでください。' }).optional(),
  })
  .superRefine(({ how, reason, transferReason, information }, context) => {
    const ask = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (how === 'hand_back' && reason === undefined) ask('reason', 'つなぎもどすわけを選んでください。');
    if (how !== 'transfer') return;
    if (transferReason === undefined) ask('transferReason', '転出か移管かを選んでください。');
    if (information === undefined) ask('information', '情報を渡すかどうかを選んでください。');
  });

/** The months after a closure in which the person is contacted; one or several boxes. */
export const aftercareMonths = z
  .preprocess(
    (value: unknown) => (value === undefined || Array.isArray(value) ? value : [value]),
    z.array(
      z.coerce.number().refine((month) => (aftercareMonthChoices as readonly number[]).includes(month), {
        error: '連絡する月を選びなおしてください。',
      }),
    ),
  )
  .default([]);

export const aftercareNotChosen = '終結のあとの連絡を選んでください。';

/** What comes after a closure; nothing is chosen beforehand, least of all contacts with somebody who died. */
export const aftercareWay = z.enum(aftercareWays, { error: aftercareNotChosen }).optional();

/** What is kept of an end that a 支援会議 decided: no words at all (D2). */
export const endInConferenceSchema = z
  .object({
    code,
    version,
    how: z.enum(conferenceEnds, { error: '終結か中断かを選んでください。' }),
    decidedOn: day('支援会議の日'),
    reason: slugOf('caseClosure').optional(),
    isConnected: checked,
    isStable: checked,
    aftercare: aftercareWay,
    aftercareMonths,
    leadAgencyId: z.uuid({ error: '主担当を一覧から選んでください。' }).optional(),
    isLost: checked,
    recontactOn: day('もう一度連絡をとる日').optional(),
  })
  .superRefine(({ how, reason, aftercare }, context) => {
    if (how !== 'closure') return;
    if (reason === undefined) {
      context.addIssue({ code: 'custom', path: ['reason'], message: '終結のわけを選んでください。' });
    }
    if (aftercareOf(reason ?? '', aftercare) === undefined) {
      context.addIssue({ code: 'custom', path: ['aftercare'], message: aftercareNotChosen });
    }
  });

export const reopenCaseSchema = z.object({
  code,
  version,
  /** 自治体の担当に伝えた: asked for where the case goes back into support. */
  officerKnows: checked,
});

export const hearHandBackSchema = z.object({ code });

export const recordAftercareSchema = z.object({
  id,
  doneOn: day('連絡した日'),
  talkedTo: z.enum(talkedTos, { error: 'だれと話したかを選んでください。' }),
  finding: z.enum(aftercareFindings, { error: 'どうだったかを選んでください。' }),
  note: teamText({ label: 'ひとこと', max: 300 }).optional(),
  /** One more contact besides those that are planned. */
  nextOn: day('つぎに連絡する日').optional(),
});
