import { z } from 'zod';
import { checked, code, reopened, version } from './fields';

export const mergeCasesSchema = z.object({
  /** The case that remains, in the version that was looked at. */
  code,
  version,
  /** The case that is taken up in it. */
  other: z.string({ error: reopened }).max(40, reopened),
  otherVersion: version,
  /** Both slips were laid side by side: who it is stands on paper alone (D1). */
  compared: checked.refine((isCompared) => isCompared, {
    error: '対応票か、関わる機関の控えと見くらべて、同じ方だと確かめてから、印を付けてください。',
  }),
});

export const clearSlipSchema = z.object({
  code,
  /** Code of the case that was taken up, whose paper it was. */
  of: z.string({ error: reopened }).max(40, reopened),
});
