import { listHouseholdsOf, listOpenCases } from '#db/queries/allocation.server';
import { insertProposal, listOfferNames } from '#db/queries/allocation-proposals.server';
import { command } from '~/domain/kernel/command.server';
import { NotFound } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { userOf } from '~/domain/kernel/user';
import { caseVisibility } from '~/domain/people/rules';
import { today } from '~/lib/japanese-date';
import { keptAllocationSchema } from '../schema';
import { partiesOf } from './parties';

/**
 * Stores a calculated proposal for the meeting. It places nobody, and says only of open cases that the user sees.
 *
 * @throws NotFound where a case or an offer is not there for the user.
 */
export const storeProposal = command({
  name: 'matching.keep-allocation',
  permission: 'matches.run',
  input: keptAllocationSchema,
  run: async ({ tx, scope, now }, { pairs, left, byHand, together, digest, remark, mightServe, gap }) => {
    const { userId, agencyId } = userOf(scope);
    const open = await listOpenCases(tx, caseVisibility(scope.actor));
    const codeOf = new Map(open.map(({ caseId, code }) => [caseId, code]));
    const names = await listOfferNames(
      tx,
      [...pairs, ...byHand].map(({ opportunityId }) => opportunityId),
    );
    const placeOf = new Map(names.map(({ id, hostName, title }) => [id, `${hostName}「${title}」`]));
    const place = (id: string) => {
      const found = placeOf.get(id);
      if (found === undefined) throw new NotFound('受入枠');
      return found;
    };
    const own = [...pairs, ...left];
    const named = [...own.map(({ caseId }) => caseId), ...byHand.map(({ caseId }) => caseId), ...together];
    if (own.length === 0 || named.some((caseId) => !codeOf.has(caseId))) throw new NotFound('ケース');
    const parties = partiesOf(await listHouseholdsOf(tx, together));
    const id = await insertProposal(tx, {
      proposal: {
        ...{ id: newId(), keptOn: today(now), keptAt: now, keptBy: userId, agencyId },
        ...{ remark: remark ?? '', digest, mightServe, gap },
      },
      lines: [
        ...pairs.map((pair) => ({ id: newId(), ...pair, place: place(pair.opportunityId) })),
        ...left.map(({ caseId, reasons, foundAlone }) => ({
          ...{ id: newId(), caseId, leftReasons: reasons, foundAlone },
        })),
      ],
      choices: [
        ...byHand.map((choice) => ({ id: newId(), ...choice, place: place(choice.opportunityId) })),
        ...together.map((caseId) => ({
          ...{ id: newId(), caseId, kind: 'together', party: parties.get(caseId) ?? null },
        })),
      ],
    });
    return {
      value: { id },
      audit: {
        subject: { type: 'allocation_proposal', id },
        codes: own.flatMap(({ caseId }) => codeOf.get(caseId) ?? []),
        change: { served: pairs.length, left: left.length },
      },
    };
  },
});
