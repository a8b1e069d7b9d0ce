import {
  closeProposal,
  findLeadOfProposal,
  findOfferMadeOf,
  findProposalForUpdate,
} from '#db/queries/offer-proposals.server';
import type { ScopedTx } from '#db/scope.server';
import { NotFound, Refused } from '~/domain/kernel/errors';
import type { Day } from '~/lib/japanese-date';
import { isLeadOver } from './leads-over';
import { offerToWriteInto, whyNotWrittenIn } from './write-in-rules';

interface WrittenIn {
  host: { id: string; status: string };
  /** The offer that is changed; null: a new one. */
  offer: { id: string; status: string } | null;
  on: Day;
}

/**
 * What the host said that it can stands in an offer now. So does what was agreed on while it was talked over as a lead;
 * that one is finished by hand.
 *
 * @throws NotFound also for what was asked of another host or offer; Refused where nothing is written in now, the lead is
 * over, or somebody made a new offer of it before.
 */
export async function writeInAnswer(tx: ScopedTx, id: string, { host, offer, on }: WrittenIn): Promise<void> {
  const asked = await findProposalForUpdate(tx, id);
  const isHere = asked?.hostId === host.id && offerToWriteInto(asked) === (offer?.id ?? null);
  if (!asked || !isHere || asked.about === 'condition') throw new NotFound('聞いたこと');
  const why = whyNotWrittenIn({ hostStatus: host.status, offerStatus: offer?.status ?? null });
  if (asked.answer === 'partly') await refuseUnlessTalkedOver(tx, id);
  else if (asked.answer !== 'yes') throw new NotFound('聞いたこと');
  if (why !== '') throw new Refused(why);
  const isClosedYes = asked.answer === 'yes' && asked.closedOn !== null;
  if (offer === null && (isClosedYes || (await findOfferMadeOf(tx, asked)) !== null))
    throw new Refused('この答えは、もう受入枠になっています。', '受入先のページで、受入枠を見てください。');
  if (asked.closedOn === null) await closeProposal(tx, id, on);
}

async function refuseUnlessTalkedOver(tx: ScopedTx, id: string): Promise<void> {
  const lead = await findLeadOfProposal(tx, id);
  if (lead === null) throw new NotFound('聞いたこと');
  if (isLeadOver(lead.stage))
    throw new Refused(
      'この相談は、もう区切りがついています。',
      '受入先のページで、いまの様子を確かめてください。相談とむすびつけずに保存するなら、そのまま、もう一度押してください。',
    );
}
