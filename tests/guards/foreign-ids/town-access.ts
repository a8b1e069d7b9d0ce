import { eq, inArray } from 'drizzle-orm';
import * as table from '#db/schema/index.server';
import { withScope } from '#db/scope.server';
import { anOpenedCase, consented, dayOfTests, keptSlip, now, theCase } from '#tests/factories/people';
import { aListedHost } from '#tests/factories/registry';
import { machineScope, scopeOf, strangerScope } from '#tests/factories/scope';
import { towns, type TownName } from '#tests/factories/towns';
import { aLentWork } from '#tests/factories/works';
import {
  getSlipLosses,
  getUrgent,
  joinHousehold,
  openUrgently,
  reportSlipLoss,
} from '~/domain/people/index.server';
import { confirmDisposal, listDisposals, proposeDisposal } from '~/domain/records/index.server';
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
  await consented(joined, 'non_member_agencies', 'granted', town);
  const coordinator = scopeOf('coordinator', { town });
  const [family, relative] = [await anOpenedCase({}, coordinator), await anOpenedCase({}, coordinator)];
  await joinHousehold(coordinator, { code: family, other: relative });
  await keptSlip(relative, town);
  const { version } = await theCase(relative, town);
  const loss = { noticedOn: dayOfTests, happened: '棚の整理のあと見当たらない', told: ['manager'] };
  await reportSlipLoss(coordinator, { code: relative, version, ...loss }, { now });
  return {
    familyCode: await renamed(town, family, 27),
    slipLoss: first((await getSlipLosses(coordinator, relative, { now })).losses).id,
    otherAgency: otherAgencyId,
    sharedCode: await renamed(town, shared, 24),
    joinedCode: await renamed(town, joined, 25),
  };
}

/** Where a work still is of a case that ended long ago. */
const placeOfOverdue = 'ものおき しおさい';

/** Cases that ended long ago, and one with a work that is out that was put forward to be done away with. */
export async function theOverdue(town: TownName) {
  const overdue = await anOpenedCase({}, scopeOf('coordinator', { town }));
  const proposed = await anOpenedCase({}, scopeOf('coordinator', { town }));
  const gone = await anOpenedCase({}, scopeOf('coordinator', { town }));
  await aListedHost({ name: placeOfOverdue }, town);
  await consented(proposed, 'work_publication', 'granted', town);
  const { workLoan } = await aLentWork(proposed, placeOfOverdue, town);
  await withScope(machineScope(town), (tx) =>
    tx
      .update(table.cases)
      .set({ status: 'closed', closedOn: '2018-04-01' })
      .where(inArray(table.cases.code, [overdue, proposed, gone])),
  );
  const manager = scopeOf('manager', { town });
  await proposeDisposal(manager, { codes: [gone] }, { now });
  const certificate = first((await listDisposals(manager, undefined, { now })).proposed).id;
  await confirmDisposal(scopeOf('officer', { town }), { ids: [certificate], understood: 'on' }, { now });
  await proposeDisposal(manager, { codes: [proposed] }, { now });
  return {
    certificate,
    overdueCode: await renamed(town, overdue, 26),
    overdueLoan: workLoan,
    disposal: first((await listDisposals(manager, undefined, { now })).proposed).id,
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
