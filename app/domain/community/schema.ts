import { z } from 'zod';
import { isDay } from '~/lib/japanese-date';
import { leastThreshold } from '~/lib/small-cells';
import { outwardText } from '~/lib/text-guard';
import { gapSteps } from './rules';
import { isResource } from './resources';

export {
  finishLeadSchema,
  moveLeadSchema,
  noteLeadSchema,
  offerSchema,
  planLeadSchema,
  registerLeadSchema,
} from './lead-schema';
export { noteGatheringSchema } from './gathering-schema';
export { acceptWishSchema, moveWishSchema, wishSchema } from './wish-schema';

const again = 'ページを開き直して、もう一度お試しください。';
const id = z.uuid({ error: again });

/** 「足りないと伝える」: what and where, and what was noticed. No person stands in it. */
export const raiseGapSchema = z.object({
  areaId: z.uuid({ error: '圏域を選んでください。' }),
  resource: z.string({ error: again }).refine(isResource, { error: '何が足りないかを選んでください。' }),
  note: outwardText({ label: '気づいたこと', max: 120 }).optional(),
});

export const moveGapSchema = z.object({
  id,
  version: z.coerce.number().int(),
  step: z.enum(gapSteps, { error: again }),
  assignedTo: id.optional(),
  reason: outwardText({ label: '理由', max: 200 }).optional(),
});

/** The highest number below which people may be hidden: a higher one would leave nothing to see of a small town. */
const mostThreshold = 20;
const bounds = `人数は、${leastThreshold}から${mostThreshold}までの数字で入れてください。`;

export const smallCellsSchema = z.object({
  threshold: z.coerce
    .number({ error: bounds })
    .int(bounds)
    .min(leastThreshold, bounds)
    .max(mostThreshold, bounds),
  validFrom: z
    .string({ error: 'いつからかを選んでください。' })
    .refine(isDay, { error: 'いつからかを選んでください。' }),
});
