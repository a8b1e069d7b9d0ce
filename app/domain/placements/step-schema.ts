import { z } from 'zod';
import { teamText } from '~/lib/text-guard';
import { contactWays, mostSteps, standByWays } from './step-rules';

const id = z.uuid({ message: 'ページを開き直して、もう一度お試しください。' });
const version = z.coerce.number().int();
const day = z.iso.date({ message: '日付を選んでください。' });

/** A line of the form; one with nothing in it is no step. */
const step = z.object({
  who: teamText({ label: 'だれがつくか', max: 40 }).optional(),
  standBy: z.enum(standByWays, { message: 'つきそい方を選びなおしてください。' }).optional(),
  contact: z.enum(contactWays, { message: 'やりとりを選びなおしてください。' }).optional(),
  fromOn: day.optional(),
  fromWords: teamText({ label: 'いつから', max: 40 }).optional(),
});

/** The steps that are still to come; those come to already stay as they are. */
export const writeStepsSchema = z.object({
  id,
  version,
  steps: z.array(step).max(mostSteps, `段は${mostSteps}つまでです。`).default([]),
});

export const goStepOnSchema = z.object({ id, version, on: day });

export const goStepBackSchema = z.object({
  id,
  version,
  on: day,
  reason: teamText({ label: 'もどるわけ', max: 200 }),
  /** When it is tried again; left out, it is talked about first. */
  againOn: day.optional(),
});
