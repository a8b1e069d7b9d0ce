import { z } from 'zod';

/** Far more than anybody can be in charge of; it only keeps a made-up form from filling the memory. */
const most = 20_000;
const several = <Item extends z.ZodType>(item: Item) =>
  z
    .preprocess(
      (given) => (typeof given === 'string' ? [given] : given),
      z.array(item).max(most, {
        error: `一度に引き継げるのは${most.toLocaleString('ja-JP')}件までです。ケースごとに「基本のこと」で担当を変えてください。`,
      }),
    )
    .default([]);
const codes = several(z.string().max(40));
const checked = z.preprocess((value) => value === 'on' || value === true, z.boolean()).default(false);

export const handOverSchema = z.object({
  from: z.uuid({ error: '渡す人を選んでください。' }),
  to: z.uuid({ error: '受け取る人を選んでください。' }),
  /** The cases that were seen on the page; others mean that somebody was faster. */
  seen: codes,
  seenLeads: several(z.uuid()),
  /** Cases whose paper the two have compared now. */
  compared: codes,
  cannotCheck: checked,
});
