import { eq } from 'drizzle-orm';
import * as table from '#db/schema/index.server';
import { withScope } from '#db/scope.server';
import { anOpenedCase, consented, now } from '#tests/factories/people';
import { machineScope, scopeOf, strangerScope } from '#tests/factories/scope';
import { towns, type TownName } from '#tests/factories/towns';
import { getUrgent, openUrgently } from '~/domain/people/index.server';
import { first } from './first';
import { renamed } from './town-codes';

const inAnEmergency = {
  kind: 'life',
  reason: '消防から、ふだんの様子をたずねられた',
  understood: 'on',
} as const;

/** Cases that another agency may join, and has joined. */
export async function theShared(town: TownName) {
  const { otherAgencyId } = towns[town];
  const shared = await anOpenedCase({}, scopeOf('coordinator', { town }));
  await consented(shared, 'non_member_agencies', 'granted', town);
  const joined = await anOpenedCase({ agencyId: otherAgencyId }, scopeOf('manager', { town }));
  await withScope(machineScope(town), (tx) =>
    tx.update(table.cases).set({ agencyId: towns[town].agencyId }).where(eq(table.cases.code, joined)),
  );
  return {
    otherAgency: otherAgencyId,
    sharedCode: await renamed(town, shared, 24),
    joinedCode: await renamed(town, joined, 25),
  };
}

/** Cases that somebody of another agency has opened in an emergency, or may open. */
export async function theOpenings(town: TownName) {
  const code = await anOpenedCase({}, scopeOf('coordinator', { town }));
  await openUrgently(strangerScope('coordinator', town), { ...inAnEmergency, code });
  const { open } = await getUrgent(strangerScope('coordinator', town), undefined, { now });
  await renamed(town, code, 23);
  return { opening: first(open).id };
}
