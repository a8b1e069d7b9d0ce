import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { hosts, opportunities } from '#db/schema/registry.server';
import { withScope } from '#db/scope.server';
import { anAcceptedPlacement } from '#tests/factories/placements';
import { aStage, type Stage } from '#tests/factories/stage';
import { anOpenOffer, hostRow } from '#tests/factories/registry';
import { machineScope, scopeOf } from '#tests/factories/scope';
import { towns } from '#tests/factories/towns';
import { useDatabase } from '#tests/setup/database';
import { visitorScope } from '~/domain/kernel/scope';
import { planTrial } from '~/domain/placements/index.server';
import { getOpportunity, getPublicHost, listHostItems } from '~/domain/registry/index.server';
import { indexHost } from '#search/sync.server';

useDatabase();
const coordinator = scopeOf('coordinator');
const trial = { trialOn: '2026-11-24', slots: ['tue_am'], timeText: '火曜 10時〜12時' };
const now = new Date('2026-11-20T01:00:00Z');

let count = 300;
const digits = () => {
  count += 1;
  return `${count}-0`;
};

/** Two people who wait for their visit, each in an offer of their own at one host. */
async function twoOffersAt(totalPlaces: number | null): Promise<[Stage, Stage]> {
  const first = await aStage({ digits: digits(), places: 5 });
  const opportunityId = await anOpenOffer(first.hostId, { places: '5' });
  const second = await aStage({ digits: digits(), hostId: first.hostId, opportunityId });
  await withScope(machineScope(), async (tx) => {
    await tx.update(hosts).set({ totalPlaces }).where(eq(hosts.id, first.hostId));
    await indexHost(tx, first.hostId);
  });
  return [first, second];
}

const plan = async (stage: Stage) =>
  planTrial(coordinator, { id: await anAcceptedPlacement(stage), version: 4, ...trial });

describe('the limit over all offers of a host', () => {
  it('lets exactly one of two take the last place at the same moment', async () => {
    const stages = await twoOffersAt(1);
    const ids = [await anAcceptedPlacement(stages[0]), await anAcceptedPlacement(stages[1])];
    const tries = await Promise.allSettled(
      ids.map((id) => planTrial(coordinator, { id, version: 4, ...trial })),
    );
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = tries.find((one) => one.status === 'rejected');
    expect(lost?.reason).toMatchObject({ reason: expect.stringContaining('満員') as string });
  });

  it.each([
    ['no limit', null, 'fulfilled'],
    ['room for both', 2, 'fulfilled'],
    ['room for one', 1, 'rejected'],
  ] as const)('%s', async (_, totalPlaces, second) => {
    const stages = await twoOffersAt(totalPlaces);
    await plan(stages[0]);
    const [{ status }] = await Promise.allSettled([plan(stages[1])]);
    expect(status).toBe(second);
  });

  it.each([
    ['in an open offer', 'open'],
    ['in an offer that takes nobody now', 'paused'],
  ])('is what the public list and page count by, with those who hold a place %s', async (_, status) => {
    const [first, second] = await twoOffersAt(2);
    await plan(first);
    const { name } = await hostRow(first.hostId);
    await withScope(machineScope(), async (tx) => {
      await tx.update(hosts).set({ visibility: 'public' }).where(eq(hosts.id, first.hostId));
      await tx.update(opportunities).set({ status }).where(eq(opportunities.id, first.opportunityId));
      await indexHost(tx, first.hostId);
    });
    const visitor = visitorScope(towns.own.id, 'test');
    const { items } = await listHostItems(visitor, { params: new URLSearchParams({ q: name }), now });
    expect(items.find(({ id }) => id === first.hostId)).toMatchObject({ openPlaces: 1 });
    const { offers } = await getPublicHost(visitor, first.hostId, { now });
    expect(offers.find(({ id }) => id === second.opportunityId)).toMatchObject({ left: 1 });
    expect((await getOpportunity(coordinator, second.opportunityId, { now })).offer.left).toBe(1);
  });
});
