import { closeDisclosures } from '#db/queries/disclosures.server';
import { findPlacementByKey } from '#db/queries/portal.server';
import type { Context } from '~/domain/kernel/command.server';
import { command } from '~/domain/kernel/command.server';
import { NotFound } from '~/domain/kernel/errors';
import { userOf } from '~/domain/kernel/user';
import { ownHostId } from '~/domain/registry/index.server';
import type { z } from 'zod';
import { forStep } from './facts.server';
import { answerInquirySchema } from './schema';
import { takeStep } from './take-step.server';

type Answer = z.output<typeof answerInquirySchema>;

/** The host's own answer, in the portal: only to an inquiry addressed to it, by the key of its address (I11). */
export const answerInquiry = command({
  name: 'placements.answer-inquiry',
  permission: 'portal.use',
  input: answerInquirySchema,
  run: async (context, input) => {
    const id = await findPlacementByKey(context.tx, ownHostId(context.scope), input.id);
    if (id === null) throw new NotFound('打診');
    return answer(context, { ...input, id }, { byPhone: false });
  },
});

/** The same answer, heard on the telephone and entered by staff (D13). */
export const answerForHost = command({
  name: 'placements.answer-for-host',
  permission: 'placements.run',
  input: answerInquirySchema,
  run: (context, input) => answer(context, input, { byPhone: true }),
});

async function answer(context: Context, input: Answer, { byPhone }: { byPhone: boolean }) {
  const { tx, now } = context;
  const actor = userOf(context.scope);
  const { row } = await forStep(context, 'answer', input, { asHost: !byPhone });
  const declined = input.answer === 'decline';
  if (declined) await closeDisclosures(tx, { placementId: row.id }, now, '受入先が見送り');
  return takeStep(
    context,
    row,
    declined ? 'declined' : 'accepted',
    {
      hostAnswer: input.answer,
      hostAnsweredAt: now,
      hostAnsweredBy: actor.userId,
      answeredByPhone: byPhone,
      declineReason: declined ? input.declineReason : '',
    },
    { answer: input.answer, byPhone },
  );
}
