import { z } from 'zod';

const codes = z
  .preprocess((given) => (typeof given === 'string' ? [given] : given), z.array(z.string().max(40)).max(500))
  .default([]);
const checked = z.preprocess((value) => value === 'on' || value === true, z.boolean()).default(false);

export const handOverSchema = z.object({
  from: z.uuid({ error: '渡す人を選んでください。' }),
  to: z.uuid({ error: '受け取る人を選んでください。' }),
  /** The cases that were seen on the page; others mean that somebody was faster. */
  seen: codes,
  /** Cases whose paper the two have compared now. */
  compared: codes,
  cannotCheck: checked,
});
