import { z } from 'zod';
import { teamText } from '~/lib/text-guard';

const id = z.uuid({ message: 'ページを開き直して、もう一度お試しください。' });

export const recordIdeaSchema = z.object({
  /** The item of the agenda. */
  id,
  agencyId: z.uuid({ message: '案を出した機関を選んでください。' }),
  idea: teamText({ label: '出た案', max: 200 }),
});

export const dropIdeaSchema = z.object({
  code: z.string(),
  id,
  reason: teamText({ label: '見送るわけ', max: 200 }),
});
