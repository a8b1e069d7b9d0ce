import {
  findOpportunity,
  insertOpportunity,
  updateOpportunity,
} from '#db/queries/registry-opportunities.server';
import { indexHost } from '#search/sync.server';
import { command } from '~/domain/kernel/command.server';
import { insist, NotFound, Refused } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { today } from '~/lib/japanese-date';
import { opportunityFacts } from './opportunity-facts.server';
import { offerColumns } from './opportunity-row';
import { registerOpportunitySchema } from './opportunity-schema';
import { decideOpportunityStep } from './opportunity-steps';
import { requireHost } from './require-host.server';
import { writeAnswers } from './write-answers.server';
import { writeInAnswer } from './write-in-answer.server';

/**
 * Writes down a concrete offer of a host, as a draft or open at once. When it cannot be opened yet, nothing is
 * stored and the reason is told.
 *
 * @throws NotFound, Refused
 */
export const registerOpportunity = command({
  name: 'registry.register-opportunity',
  permission: 'registry.edit',
  input: registerOpportunitySchema,
  run: async ({ tx, scope, now }, { hostId, open, proposal, ...input }) => {
    const host = await requireHost(tx, hostId, { lock: true });
    if (host.status === 'archived') throw new Refused('登録を終えた受入先です。', '新しく登録してください。');
    if (proposal !== undefined) await writeInAnswer(tx, proposal, { host, offer: null, on: today(now) });
    const id = newId();
    await insertOpportunity(tx, { id, hostId, ...offerColumns(input) });
    await writeAnswers(tx, scope, { hostId, opportunityId: id }, input.answers, {
      before: new Map(),
      source: 'registration',
      on: today(now),
    });
    const offer = await findOpportunity(tx, id);
    if (!offer) throw new NotFound('受入枠');
    if (open) {
      insist(decideOpportunityStep('open', await opportunityFacts(tx, host, offer, today(now)), today(now)));
      await updateOpportunity(tx, offer, { status: 'open' });
    }
    await indexHost(tx, hostId);
    return {
      value: { id, hostId },
      audit: {
        subject: { type: 'opportunity', id },
        change: {
          ...{ host: hostId, status: open ? 'open' : 'draft', menu: input.menuKind },
          ...(proposal === undefined ? {} : { proposal }),
        },
      },
    };
  },
});
