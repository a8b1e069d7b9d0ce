import { z } from 'zod';
import { outwardText } from '~/lib/text-guard';
import { acceptanceHeadings, cardKinds } from './acceptance-headings';
import { refusalOfHomeOrSchool, wordsOfHomeOrSchool } from './card-words';

const id = z.uuid({ message: 'ページを開き直して、もう一度お試しください。' });
const version = z.coerce.number().int();
const line = (label: string) => placeText({ label, max: 200 }).optional();

/** Text that a place reads of somebody: nothing of an illness in the home, nor of going to school. */
export function placeText(rule: { max: number; label: string }) {
  return outwardText(rule).superRefine((text, context) => {
    const found = wordsOfHomeOrSchool(text);
    if (found !== null) context.addIssue({ code: 'custom', message: refusalOfHomeOrSchool(found) });
  });
}

/** Line by line: what the person lets be told; the texts leave the team, so they are read like it. */
export const writeAcceptanceSchema = z.object({
  id,
  version,
  agreedOn: z.iso.date({ message: '確かめた日を選んでください。' }),
  kind: z.enum(cardKinds, { message: 'この受入先にお願いすることを選んでください。' }).default('whole'),
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
  purpose: outwardText({ label: '目的', max: 120 }).optional(),
});
