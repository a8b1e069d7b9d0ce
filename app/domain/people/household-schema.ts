import { z } from 'zod';

const reopened = 'ページを開きなおして、もう一度お試しください。';
const code = z.string({ error: reopened }).max(40, reopened);

export const joinHouseholdSchema = z.object({
  code,
  /** The other case, as people write its code. */
  other: z
    .string({ error: 'ご家族のケースの符号を入れてください。' })
    .trim()
    .min(1, 'ご家族のケースの符号を入れてください。')
    .max(40),
});

export const leaveHouseholdSchema = z.object({ code });
