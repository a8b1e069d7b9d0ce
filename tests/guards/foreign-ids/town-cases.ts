import { eq } from 'drizzle-orm';
import * as table from '#db/schema/index.server';
import { withScope } from '#db/scope.server';
import {
  aFamilyConsultation,
  anOpenedCase,
  aCaseWithProfile,
  dayOfTests,
  theCase,
} from '#tests/factories/people';
import { machineScope, scopeOf } from '#tests/factories/scope';
import { towns, type TownName } from '#tests/factories/towns';
import { aNewOffer } from '#tests/factories/voices';
import { renamed } from './town-codes';

/** Cases of a town: opened, ended, with a profile, with early engagement, and in charge of somebody who leaves. */
export async function theCases(town: TownName) {
  const ended = await anOpenedCase({}, scopeOf('coordinator', { town }));
  await withScope(machineScope(town), (tx) =>
    tx
      .update(table.cases)
      .set({ status: 'withdrawn', slipMadeOn: dayOfTests, slipKeptAt: '事務所の鍵のかかる棚' })
      .where(eq(table.cases.code, ended)),
  );
  const engaged = await anOpenedCase({}, scopeOf('coordinator', { town }));
  await withScope(machineScope(town), (tx) =>
    tx.update(table.cases).set({ earlyEngagementOn: dayOfTests }).where(eq(table.cases.code, engaged)),
  );
  const profiled = await aCaseWithProfile(town);
  const { users } = towns[town];
  const held = await anOpenedCase({}, scopeOf('coordinator', { town }));
  const { id: heldLead } = await aNewOffer({}, town);
  await withScope(machineScope(town), async (tx) => {
    await tx.update(table.cases).set({ coordinatorUserId: users.finance }).where(eq(table.cases.code, held));
    await tx.update(table.leads).set({ ownerUserId: users.finance }).where(eq(table.leads.id, heldLead));
    await tx
      .update(table.users)
      .set({ roles: ['community', 'coordinator'] })
      .where(eq(table.users.id, users.community));
  });
  const referred = await anOpenedCase({}, scopeOf('referrer', { town }));
  await withScope(machineScope(town), (tx) =>
    tx.update(table.cases).set({ status: 'handed_back' }).where(eq(table.cases.code, referred)),
  );
  const family = await aFamilyConsultation(scopeOf('coordinator', { town }));
  const { id: heldId } = await theCase(held, town);
  const takenUp = await anOpenedCase({}, scopeOf('coordinator', { town }));
  await withScope(machineScope(town), (tx) =>
    tx
      .update(table.cases)
      .set({ mergedInto: heldId, status: 'transferred', slipMadeOn: dayOfTests, slipKeptAt: '鍵のある棚' })
      .where(eq(table.cases.code, takenUp)),
  );
  return {
    consultedCode: await renamed(town, family, 45),
    takenUpCode: await renamed(town, takenUp, 42),
    referredCode: await renamed(town, referred, 41),
    heldLead,
    heldCode: await renamed(town, held, 22),
    engagedCode: await renamed(town, engaged, 21),
    openedCode: await renamed(town, await anOpenedCase({}, scopeOf('coordinator', { town })), 1),
    endedCode: await renamed(town, ended, 2),
    profiledVersion: await firstVersion(town, profiled),
    profiledCode: await renamed(town, profiled, 3),
  };
}

/** The id of the version in which the profile of a case was saved first. */
async function firstVersion(town: TownName, code: string): Promise<string> {
  const { id: caseId } = await theCase(code, town);
  const [row] = await withScope(machineScope(town), (tx) =>
    tx
      .select({ id: table.profileVersions.id })
      .from(table.profileVersions)
      .where(eq(table.profileVersions.caseId, caseId)),
  );
  return row?.id ?? '';
}
