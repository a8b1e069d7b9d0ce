import { z } from 'zod';
import { outwardText } from '~/lib/text-guard';
import { acceptanceHeadings } from './acceptance';

const id = z.uuid({ message: 'ページを開き直して、もう一度お試しください。' });
const version = z.coerce.number().int();
const line = (label: string) => outwardText({ label, max: 200 }).optional();

/** Line by line: what the person lets be told; the texts leave the team, so they are read like it. */
export const writeAcceptanceSchema = z.object({
  id,
  version,
  agreedOn: z.iso.date({ message: '確かめた日を選んでください。' }),
  agreed: z.array(z.string().max(80)).default([]),
  texts: z
    .object({
      rest: line(acceptanceHeadings.rest),
      emergency: line(acceptanceHeadings.emergency),
      not_to_ask: line(acceptanceHeadings.not_to_ask),
      own_words: line(acceptanceHeadings.own_words),
    })
    .default({}),
});

export const showAcceptanceSchema = z.object({
  id,
  version,
  /** The print of the card that the person looked at. */
  seen: z.string().max(40),
});
