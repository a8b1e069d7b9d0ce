import { z } from 'zod';
import { slugOf } from '~/domain/taxonomy/schema';
import { isCell } from '~/domain/taxonomy/slots';
import { teamText } from '~/lib/text-guard';
import { askedAbouts } from './asked';
import { proposalAnswers } from './proposal-rules';

const again = 'ページを開きなおして、もう一度お試しください。';

/** One press on ○△× under the question to a place that misses by one thing. `after`: the answer that stood until now. */
export const recordProposalSchema = z.object({
  hostId: z.uuid({ error: '受入先を選びなおしてください。' }),
  opportunityId: z.uuid({ error: again }).optional(),
  about: z.enum(askedAbouts, { error: again }),
  cell: z.string().refine(isCell, { error: again }).optional(),
  slug: slugOf('consideration').optional(),
  activity: slugOf('activity').optional(),
  answer: z.enum(proposalAnswers, {
    error: '○できる・△相談・×できない のどれかを押してください。',
  }),
  note: teamText({ label: 'ひとこと', max: 120 }).optional(),
  after: z.uuid({ error: again }).optional(),
});
