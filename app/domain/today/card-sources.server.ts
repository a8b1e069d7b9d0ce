import { listEndingCards } from '#db/queries/cards.server';
import { renewBefore } from '~/domain/placements/rules';
import { addDays } from '~/lib/japanese-date';
import { cardItem } from './capacity-items';
import type { Reader } from './reader';

/** Acceptance cards of people who come, two weeks before their last day. */
export async function endingCards({ tx, today, mine }: Reader) {
  const rows = (await listEndingCards(tx, addDays(today, renewBefore))).filter(mine);
  return rows.flatMap(({ until, ...row }) => (until ? [cardItem({ ...row, until }, today)] : []));
}
