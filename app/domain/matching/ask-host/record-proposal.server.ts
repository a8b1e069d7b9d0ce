import {
  closeProposal,
  findProposal,
  findProposalForUpdate,
  insertProposal,
} from '#db/queries/offer-proposals.server';
import { command } from '~/domain/kernel/command.server';
import { Invalid, NotFound } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { userOf } from '~/domain/kernel/user';
import { recordQuestion } from '~/domain/notices/index.server';
import { answerCondition, requireHost, requireOfferOf } from '~/domain/registry/index.server';
import type { ScopedTx } from '#db/scope.server';
import { today } from '~/lib/japanese-date';
import { sentenceOf } from './asked';
import { lastAnswerTo, mayChange, standingFor, type Proposal } from './proposal-rules';
import { askedFrom, readStanding } from './read-proposals.server';
import { recordProposalSchema } from './schema';

/** Either the answer is written down now, or somebody has asked before and theirs stands. */
export type Recorded =
  | { readonly stands: null; readonly id: string }
  | {
      readonly stands: Pick<Proposal, 'id' | 'answer' | 'askedOn' | 'askedBy' | 'sentence' | 'lead'>;
      readonly id: null;
    };

/**
 * Writes down what a host said to one question for one offer: about the offer, never about a person. An answer to a
 * condition is the fact that it always was (`registry.answer-condition`); a time or a task stays a proposal until
 * somebody writes it into the offer. Of times and tasks only one of a kind is talked over at an offer at a time: who comes
 * second is told the answer of the first, and nothing is changed. Who has seen the answer that stands (`after`) may write
 * down another one, but not while somebody goes on with it as a lead; the same press twice is kept once.
 *
 * @throws NotFound also for an offer of another host, Invalid when what was asked is missing.
 */
export const recordProposal = command({
  name: 'matching.record-proposal',
  permission: 'registry.answer',
  input: recordProposalSchema,
  run: async ({ tx, scope, now }, { hostId, opportunityId, answer, note = '', after, ...parts }) => {
    const asked = askedFrom(parts);
    if (asked === null) throw new Invalid({ '': ['ページを開きなおして、もう一度お試しください。'] });
    const day = today(now);
    const host = await requireHost(tx, hostId, { lock: true });
    if (opportunityId !== undefined) await requireOfferOf(tx, host, opportunityId);
    if (after !== undefined && (await findProposal(tx, after))?.hostId !== hostId)
      throw new NotFound('聞いたこと');
    const offerId = opportunityId ?? null;
    const { userId } = userOf(scope);
    const said = await readStanding(tx, day, [hostId]);
    const question = { hostId, offerId, asked };
    const last = lastAnswerTo(question, said, day);
    const subject = { type: 'host', id: hostId };
    const isRepeat =
      last?.askedById === userId && last.answer === answer && last.note === note && last.askedOn === day;
    if (last && isRepeat && last.id !== after) {
      return {
        value: { stands: null, id: last.id } satisfies Recorded as Recorded,
        audit: { subject, change: { about: asked.about, answer, offer: offerId, proposal: last.id } },
      };
    }
    const stands = standingFor(question, said, day);
    const isLoose = stands !== null && stands.closedOn === null;
    const goesOn =
      stands !== null &&
      stands.id === after &&
      mayChange(stands) &&
      (!isLoose || (await isLooseStill(tx, stands.id)));
    if (stands !== null && !goesOn) {
      const now = (await readStanding(tx, day, [hostId])).find(({ id }) => id === stands.id) ?? stands;
      const known = { about: stands.asked.about, answer: stands.answer };
      return {
        value: { stands: now, id: null } satisfies Recorded as Recorded,
        audit: { subject, change: { ...known, offer: offerId, stands: stands.id } },
      };
    }
    if (isLoose) await closeProposal(tx, stands.id, day);
    const id = newId(now.getTime());
    await insertProposal(tx, {
      ...{ id, hostId, opportunityId: offerId, answer, note, askedOn: day, askedBy: userId },
      about: asked.about,
      cell: asked.about === 'time' ? asked.cell : null,
      consideration: asked.about === 'time' ? null : asked.slug,
      activity: asked.about === 'task' ? asked.activity : null,
      sentence: sentenceOf(asked),
      closedOn: asked.about === 'condition' ? day : null,
    });
    if (asked.about === 'condition') {
      const fact = { hostId, opportunityId, consideration: asked.slug, answer, how: 'telephone' as const };
      await answerCondition(scope, fact, { tx, now });
    } else await recordQuestion({ tx, scope, now }, hostId);
    return {
      value: { stands: null, id },
      audit: { subject, change: { about: asked.about, answer, offer: offerId, proposal: id } },
    };
  },
});

/** Whether nothing followed from it still, now that nobody can make a lead of it or write it into an offer any more. */
async function isLooseStill(tx: ScopedTx, id: string): Promise<boolean> {
  return (await findProposalForUpdate(tx, id))?.closedOn === null;
}
