import { listCardsOf } from '#db/queries/cards.server';
import { closeDisclosures } from '#db/queries/disclosures.server';
import { command } from '~/domain/kernel/command.server';
import { Conflict, Refused } from '~/domain/kernel/errors';
import { requireCaseAccess } from '~/domain/people/index.server';
import { closeReasonNames, endsInquiry } from './card-rules';
import { lockPlacement } from './lock.server';
import type { PlacementStatus } from './rules';
import { closeCardSchema } from './schema';
import { takeStep } from './take-step.server';

/**
 * One card is shown no more, at once and for a reason that the person can read. The host is told when it opens its page;
 * an inquiry that waits for an answer is taken back with its card.
 */
export const closeCard = command({
  name: 'placements.close-card',
  permission: 'placements.run',
  input: closeCardSchema,
  run: async (context, { id, version, level, reason }) => {
    const { tx, scope, now } = context;
    const row = await lockPlacement(tx, id);
    await requireCaseAccess(tx, scope, row.caseId);
    if (row.version !== version) throw new Conflict();
    if (!(await listCardsOf(tx, id)).some((card) => card.level === level)) {
      throw new Refused('この札は、もう閉じられています。', 'ページを開きなおして、様子を見てください。');
    }
    await closeDisclosures(tx, { placementId: id, level }, now, closeReasonNames[reason]);
    const status = row.status as PlacementStatus;
    const isTakenBack = endsInquiry(level, status);
    const step = await takeStep(
      context,
      row,
      isTakenBack ? 'declined' : status,
      // Whoever wants to be shown no more has said no, and need not say why.
      isTakenBack ? { declineReason: reason === 'person_wish' ? 'no_reason' : closeReasonNames[reason] } : {},
      { closedCard: level, because: reason },
    );
    return { ...step, value: { ...step.value, level } };
  },
});
