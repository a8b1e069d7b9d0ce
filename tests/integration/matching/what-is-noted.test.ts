import { beforeEach, describe, expect, it } from 'vitest';
import { capacitySnapshots, facilityCapacities } from '#db/schema/capacity.server';
import { offerChanges } from '#db/schema/offer-news.server';
import { placements, takesPlace } from '#db/schema/placements.server';
import { withScope } from '#db/scope.server';
import { decided } from '#tests/factories/placements';
import { machineScope, scopeOf } from '#tests/factories/scope';
import { aStage, type Stage } from '#tests/factories/stage';
import { towns } from '#tests/factories/towns';
import { useDatabase } from '#tests/setup/database';
import { newId } from '~/domain/kernel/ids';
import { placementStatuses } from '~/domain/placements/rules';
import { addDays, dayOf } from '~/lib/japanese-date';

const db = useDatabase();
const colleague = scopeOf('manager');

let stage: Stage;
let supportDecisionId: string;

beforeEach(async () => {
  for (const table of [
    'capacity_snapshots',
    'facility_capacities',
    'offer_changes',
    'placements',
    'support_decisions',
    'plans',
    'consents',
  ])
    await db.admin.unsafe(`delete from ${table}`);
  for (const table of ['profile_strengths', 'profile_considerations', 'profiles', 'case_agencies', 'cases'])
    await db.admin.unsafe(`delete from ${table}`);
  stage = await aStage();
  supportDecisionId = await decided(stage);
});

type Row = typeof placements.$inferInsert;

const insert = (status: string, given: Partial<Row> = {}) =>
  withScope(colleague, (tx) =>
    tx.insert(placements).values({
      ...{ municipalityId: tx.municipalityId, id: newId(), status, slots: ['tue_am'] },
      ...{ caseId: stage.caseId, hostId: stage.hostId, opportunityId: stage.opportunityId },
      ...{
        personAgreedOn: '2026-10-01',
        createdBy: towns.own.users.coordinator,
        supportDecisionId,
        ...given,
      },
    }),
  );

/** What the notes are about. */
const noted = async () => {
  const rows = await withScope(colleague, (tx) => tx.select().from(offerChanges));
  return rows.map(({ about }) => about);
};

describe('a placement that begins', () => {
  it.each(placementStatuses)('as %s is noted where it takes a place, and nowhere else', async (status) => {
    await insert(status);
    expect(await noted()).toEqual(takesPlace.includes(status) ? ['seat'] : []);
  });
});

describe('a placement that goes on', () => {
  const becomes = (set: Partial<Row>) => withScope(colleague, (tx) => tx.update(placements).set(set));
  const given = { trialOn: '2026-11-10', slots: ['tue_am'] };

  it('is not noted where everybody holds what they held before', async () => {
    await insert('trial', given);
    await db.admin`delete from offer_changes`;
    await becomes({ status: 'active', startedOn: '2026-11-24' });
    for (const status of ['settled', 'active', 'paused', 'active']) await becomes({ status });
    expect(await noted()).toEqual([]);
  });

  it.each<[string, Partial<Row>]>([
    ['ends', { status: 'ended', endedOn: '2026-11-20' }],
    ['is withdrawn', { status: 'declined' }],
    ['takes another time', { slots: ['wed_pm'] }],
    ['takes another time as it begins', { status: 'active', startedOn: '2026-11-24', slots: [] }],
    ['holds no place of this offer', { opportunityId: null }],
    ['is visited later', { trialOn: '2026-11-17' }],
    ['begins before the visit', { status: 'active', startedOn: '2026-11-03' }],
  ])('is noted where it %s', async (_, set) => {
    await insert('trial', given);
    await db.admin`delete from offer_changes`;
    await becomes(set);
    expect(await noted()).toEqual(['seat']);
  });
});

describe('the numbers of a day', () => {
  const today = dayOf(new Date());

  it.each([
    ['not noted', 'yesterday', addDays(today, -1), []],
    ['noted', 'today', today, ['snapshot']],
    ['noted', 'next week', addDays(today, 7), ['snapshot']],
  ])('are %s when it is %s', async (_, __, day, about) => {
    const serviceId = newId();
    await withScope(machineScope(), (tx) =>
      tx.insert(facilityCapacities).values({
        ...{ municipalityId: tx.municipalityId, id: serviceId, hostId: stage.hostId },
        ...{ authorisedCapacity: 20, usualCoreUsers: 15 },
      }),
    );
    await withScope(colleague, (tx) =>
      tx.insert(capacitySnapshots).values({
        ...{ municipalityId: tx.municipalityId, id: newId(), serviceId, day, slot: 'am', coreActual: 12 },
        ...{ enteredBy: towns.own.users.coordinator, enteredHow: 'staff' },
      }),
    );
    expect(await noted()).toEqual(about);
    await db.admin`delete from offer_changes`;
    await withScope(colleague, (tx) => tx.update(capacitySnapshots).set({ coreActual: 10 }));
    expect(await noted()).toEqual(about);
  });
});
