import { findIdeaOf } from '#db/queries/meeting-ideas.server';
import { lockHost } from '#db/queries/placement-gates.server';
import { insertPlacement } from '#db/queries/placements.server';
import { violatedConstraint } from '#db/scope.server';
import { findCaseForWork, readCaseFacts } from '~/domain/people/index.server';
import { decideCaseStep } from '~/domain/people/rules';
import { command } from '~/domain/kernel/command.server';
import { insist, NotFound, Refused } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { userOf } from '~/domain/kernel/user';
import { requireHost, requireOfferOf } from '~/domain/registry/index.server';
import { today } from '~/lib/japanese-date';
import { proposePlacementSchema } from './schema';

/**
 * Puts a match before the person. Nothing leaves the team by it. Host and case are locked in the order of whoever ends
 * the case, so that nothing is put on a case that has just ended.
 *
 * @throws NotFound also for an offer of another host, and for an idea of another case or one that was let go; Refused while one is under way.
 */
export const proposePlacement = command({
  name: 'placements.propose',
  permission: 'placements.run',
  input: proposePlacementSchema,
  run: async ({ tx, scope, now }, input) => {
    await lockHost(tx, input.hostId);
    const found = await findCaseForWork(tx, scope, input.code, { lock: true });
    insist(decideCaseStep('propose_placement', await readCaseFacts(tx, found, today(now))));
    const host = await requireHost(tx, input.hostId);
    if (input.opportunityId !== undefined) await requireOfferOf(tx, host, input.opportunityId);
    if (input.ideaId !== undefined) {
      const idea = await findIdeaOf(tx, input.ideaId, found.id);
      if (idea?.droppedOn !== null) throw new NotFound('会議で出た案');
    }
    const id = newId();
    try {
      await insertPlacement(tx, {
        id,
        caseId: found.id,
        hostId: host.id,
        opportunityId: input.opportunityId ?? null,
        kind: input.kind,
        ideaId: input.ideaId ?? null,
        createdBy: userOf(scope).userId,
      });
    } catch (error) {
      if (violatedConstraint(error) !== 'placements_one_live') throw error;
      throw new Refused('この受入先とは、もう話が進んでいます。', '受入れの一覧から開いてください。');
    }
    return {
      value: { id },
      audit: {
        subject: { type: 'placement', id },
        codes: [found.code],
        change: { host: host.id, status: 'proposed', ...(input.ideaId && { idea: input.ideaId }) },
      },
    };
  },
});
