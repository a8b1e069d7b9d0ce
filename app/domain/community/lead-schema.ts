import { z } from 'zod';
import { areaChoice, contactChoice, registerHostSchema } from '~/domain/registry/schema';
import { slugOf } from '~/domain/taxonomy/schema';
import { isDay, type Day } from '~/lib/japanese-date';
import { teamText, visitorText } from '~/lib/text-guard';
import { leadSteps } from './lead-rules';

const again = 'ページを開き直して、もう一度お試しください。';

/** A field that nobody sees: only a machine writes in it. */
export const leftEmpty = z.string().max(0, 'この欄は、何も書かないでください。').optional();

/** できることを持ち寄る: the five questions. Nobody but the writer is named, and only in the answer to the fourth. */
export const offerSchema = z.object({
  what: visitorText({ label: 'できること', max: 300 }),
  area: areaChoice,
  whereText: visitorText({ label: '場所', max: 80 }).optional(),
  whenText: visitorText({ label: 'いつごろ', max: 120 }),
  contactName: z
    .string({ error: 'お名前か、団体の名前を書いてください。' })
    .trim()
    .min(1, 'お名前か、団体の名前を書いてください。')
    .max(40, 'お名前は40字までにしてください。'),
  contact: contactChoice,
  remark: visitorText({ label: '知っておいてほしいこと', max: 300 }).optional(),
  leaveEmpty: leftEmpty,
});

const nextWhat = teamText({ label: 'つぎにすること', max: 60 });
const day = z
  .string({ error: '日を選んでください。' })
  .refine((text): text is Day => isDay(text), { error: '日を選んでください。' });

/** A lead that staff found themselves: what it is, which lack it could answer, and what is done next. */
export const noteLeadSchema = z.object({
  name: teamText({ label: '名前', max: 60 }),
  kind: slugOf('hostKind').optional(),
  area: areaChoice,
  gap: z.uuid({ error: again }).optional(),
  wish: z.uuid({ error: again }).optional(),
  /** 聞いたこと out of which it comes. */
  proposal: z.uuid({ error: again }).optional(),
  source: slugOf('leadSource'),
  note: teamText({ label: '声をかけるわけ', max: 200 }).optional(),
  nextWhat,
  nextOn: day,
});

const seen = { id: z.uuid({ error: again }), version: z.coerce.number({ error: again }).int() };

export const moveLeadSchema = z.object({
  ...seen,
  step: z.enum(leadSteps, { error: again }),
  reason: teamText({ label: '理由', max: 200 }).optional(),
  nextOn: day.optional(),
});

export const planLeadSchema = z.object({ ...seen, nextWhat, nextOn: day });

/** A lead about a place that is listed already is finished: nothing more is asked. */
export const finishLeadSchema = z.object(seen);

/** The five facts of a host, filled in from what was told. */
export const registerLeadSchema = registerHostSchema.extend(seen);
