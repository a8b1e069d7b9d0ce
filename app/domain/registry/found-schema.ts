import { z } from 'zod';
import { slugOf } from '~/domain/taxonomy/schema';
import { idSchema, requiredDay } from './form-fields';
import { monthOf, timesSubject } from './found';
import { conditionAnswers } from './labels';

/** What somebody says of one line: as it is registered, or what was seen instead. */
export const asRegistered = 'same';
const seen = z.enum([asRegistered, ...conditionAnswers], { error: '一つ選んでください。' });
export type Seen = z.output<typeof seen>;

const subject = z.union([z.literal(timesSubject), slugOf('consideration')]);
/** Days and times are as registered or not; there is no answer to differ from. */
const ofTimes = new Set<Seen | undefined>([undefined, asRegistered, 'no']);
const bySubject = z
  .record(z.string(), seen)
  .default({})
  .pipe(z.record(subject, seen))
  .refine((said) => ofTimes.has(said[timesSubject]), { error: '一つ選んでください。', path: [timesSubject] });

export const recordFoundSchema = z.object({
  /** The offer. */
  id: idSchema,
  /** The first day of the month in which it was seen. */
  seenIn: requiredDay('見た月').refine((day) => day === monthOf(day), { error: '見た月を選んでください。' }),
  found: bySubject,
  /** What stood there when the form was opened. */
  was: bySubject,
  /** What was registered then: of each line its mark. */
  registered: z.record(z.string(), z.string().max(40)).default({}),
  /** What stands and was seen the same again. */
  again: z.array(subject).default([]),
});
