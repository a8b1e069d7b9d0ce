import { listAftercare } from '#db/queries/aftercare.server';
import { withScope } from '#db/scope.server';
import { aClosedCase, aProposedClosure, aSupportedCase, handedBack } from '#tests/factories/endings';
import { anOpenedCase, consented, now, theCase } from '#tests/factories/people';
import { machineScope, scopeOf } from '#tests/factories/scope';
import type { TownName } from '#tests/factories/towns';
import { checkScheme } from '~/domain/people/index.server';
import { first } from './first';
import { renamed } from './town-codes';

/** Cases on the way to an end, and after it. */
export async function theEndings(town: TownName) {
  const closed = await aClosedCase(town);
  const { id: closedId } = await theCase(closed, town);
  const contacts = await withScope(machineScope(town), (tx) => listAftercare(tx, closedId));
  const scope = scopeOf('coordinator', { town });
  const none = { scheme: 'none', fit: 'no' as const, reason: '近くに同じような場がないため' };
  await checkScheme(scope, { ...none, code: closed }, { now });
  const proposed = await aSupportedCase(town);
  await aProposedClosure(proposed, {}, town);
  const returned = await anOpenedCase({}, scope);
  await handedBack(returned, town);
  const unshared = await renamed(town, await aSupportedCase(town), 35);
  await consented(unshared, 'plan_meeting_members', 'withdrawn', town);
  return {
    unsharedCode: unshared,
    unsharedVersion: String((await theCase(unshared, town)).version),
    contact: first(contacts).id,
    closedCode: await renamed(town, closed, 31),
    supportedCode: await renamed(town, await aSupportedCase(town), 32),
    proposedEndCode: await renamed(town, proposed, 33),
    handedBackCode: await renamed(town, returned, 34),
  };
}
