import { listIdeasOf } from '#db/queries/meeting-ideas.server';
import { findProposal } from '#db/queries/placements.server';
import { NotFound } from '~/domain/kernel/errors';
import { isId } from '~/domain/kernel/ids';
import { read } from '~/domain/kernel/read.server';
import { findCaseForWork } from '~/domain/people/index.server';

/**
 * What is about to be proposed to whom, before anything is stored. Open places are simply gone to (「通う」).
 *
 * @throws NotFound also for an offer of another host.
 */
export const previewProposal = read({
  name: 'placements.preview',
  permission: 'placements.run',
  run: async ({ tx, scope }, input: { code: string; hostId: string; opportunityId?: string | undefined }) => {
    const found = await findCaseForWork(tx, scope, input.code);
    if (!isId(input.hostId)) throw new NotFound('受入先');
    const opportunityId = isId(input.opportunityId) ? input.opportunityId : null;
    const place = await findProposal(tx, input.hostId, opportunityId);
    if (!place) throw new NotFound('受入先');
    if (input.opportunityId !== undefined && place.opportunityTitle === null) throw new NotFound('受入枠');
    const ideas = (await listIdeasOf(tx, found.id)).filter(({ droppedOn }) => droppedOn === null);
    return {
      code: found.code,
      ideas: ideas.map(({ id, idea, agencyName, heldOn }) => ({ id, idea, agencyName, heldOn })),
      hostId: input.hostId,
      hostName: place.hostName,
      opportunityId,
      opportunityTitle: place.opportunityTitle,
      kind: place.openEntry ? ('drop_in' as const) : ('placement' as const),
    };
  },
  shows: ({ code }) => ({ codes: [code], context: '担当' }),
});
