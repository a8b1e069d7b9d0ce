import { beforeAll, describe, expect, it } from 'vitest';
import { and, eq, inArray } from 'drizzle-orm';
import { placements, takesPlace } from '#db/schema/placements.server';
import { hosts } from '#db/schema/registry.server';
import { withScope } from '#db/scope.server';
import { aCrowd, allAccepted } from '#tests/factories/crowd';
import { aFacilityWithRoom, aListedHost, anOpenOffer } from '#tests/factories/registry';
import { machineScope, scopeOf } from '#tests/factories/scope';
import { useDatabase } from '#tests/setup/database';
import { Conflict, Refused, Unavailable } from '~/domain/kernel/errors';
import { planTrial, startPlacement } from '~/domain/placements/index.server';
import { declareCapacity } from '~/domain/registry/index.server';

useDatabase();
const coordinator = scopeOf('coordinator');
const call = { now: new Date('2026-11-20T03:00:00Z') };
const when = { slots: ['tue_am'], timeText: '火曜 10時〜12時' };
let crowd: Awaited<ReturnType<typeof aCrowd>>;

beforeAll(async () => {
  crowd = await aCrowd(200);
});

/** A facility with so many seats left, and everybody of the crowd accepted there. */
async function aRush(usualCoreUsers: number, size = crowd.length) {
  const hostId = await aFacilityWithRoom(usualCoreUsers);
  const opportunityId = await anOpenOffer(hostId, {
    menuKind: 'welfare_workplace_use',
    usesCapacity: true,
    places: 500,
  });
  return { hostId, waiting: await allAccepted(crowd.slice(0, size), { hostId, opportunityId }) };
}

/** Every second one by a visit, the others by a start. */
function book(id: string, index: number, slots: string[] = when.slots) {
  const wish = { id, version: 1, ...when, slots };
  return index % 2 === 0
    ? planTrial(coordinator, { ...wish, trialOn: '2026-11-24' }, call)
    : startPlacement(coordinator, { ...wish, startedOn: '2026-11-24' }, call);
}

/**
 * How many got in, and why the others did not. Where a machine needs more than ten seconds for all of them, the last are
 * told to try again, and do; a first try that got through after all then stands in the way of the second.
 */
async function outcomesOf(bookings: readonly (() => Promise<unknown>)[]) {
  let [asking, tries, won] = [bookings, 0, 0];
  const reasons: string[] = [];
  while (asking.length > 0) {
    const again: (() => Promise<unknown>)[] = [];
    const outcomes = await Promise.allSettled(asking.map((ask) => ask()));
    for (const [at, one] of outcomes.entries()) {
      if (one.status === 'fulfilled' || (tries > 0 && one.reason instanceof Conflict)) won += 1;
      else if (one.reason instanceof Unavailable) again.push(asking[at]!);
      else {
        expect(one.reason).toBeInstanceOf(Refused);
        reasons.push((one.reason as Refused).reason);
      }
    }
    [asking, tries] = [again, tries + 1];
  }
  return { won, reasons };
}

async function taken(hostId: string) {
  return withScope(machineScope(), (tx) =>
    tx
      .select({ id: placements.id, rearrangeFrom: placements.rearrangeFrom })
      .from(placements)
      .where(and(eq(placements.hostId, hostId), inArray(placements.status, takesPlace))),
  );
}

describe('the last place (I1)', () => {
  it.each([1, 2, 3, 4, 5])('goes to one of 200 who ask at the same moment, round %d', async () => {
    const { hostId, waiting } = await aRush(19);
    const { won, reasons } = await outcomesOf(waiting.map((id, index) => () => book(id, index)));
    expect(won).toBe(1);
    expect(await taken(hostId)).toHaveLength(1);
    expect(new Set(reasons)).toEqual(new Set(['定員の範囲内ではありません（本来19＋参加支援2＞定員20）。']));
  });

  it('of a single day goes to one of 200, whether they wish for that day or for every week', async () => {
    const { hostId, waiting } = await aRush(19);
    const { won, reasons } = await outcomesOf(
      waiting.map((id, index) => () => book(id, index, index % 3 === 0 ? ['tue_am'] : ['2026-12-08_am'])),
    );
    expect(won).toBe(1);
    expect(await taken(hostId)).toHaveLength(1);
    for (const reason of reasons)
      expect(reason).toContain('定員の範囲内ではありません（本来19＋参加支援2＞定員20）');
  });

  it('of each single day goes to one, and the other days stay free', async () => {
    const { hostId, waiting } = await aRush(19, 60);
    const days = ['2026-12-08_am', '2026-12-15_am', '2026-12-16_pm'];
    const { won } = await outcomesOf(
      waiting.map((id, index) => () => book(id, index, [days[index % days.length] ?? ''])),
    );
    expect(won).toBe(days.length);
    expect(await taken(hostId)).toHaveLength(days.length);
  });

  it('of a host as a whole goes to one of 200, though none of its offers says how many it takes', async () => {
    const hostId = await aListedHost();
    await withScope(machineScope(), (tx) =>
      tx.update(hosts).set({ totalPlaces: 1 }).where(eq(hosts.id, hostId)),
    );
    const offer = () => anOpenOffer(hostId, { open: false, places: undefined });
    const ways = [await offer(), await offer(), null];
    const third = Math.ceil(crowd.length / ways.length);
    const waiting: string[] = [];
    for (const [index, opportunityId] of ways.entries()) {
      const people = crowd.slice(index * third, (index + 1) * third);
      waiting.push(...(await allAccepted(people, { hostId, opportunityId })));
    }
    expect(waiting).toHaveLength(200);
    const { won, reasons } = await outcomesOf(
      waiting.map(
        (id, index) => () => book(id, index, index % 2 === 0 ? ['tue_am'] : ['2026-12-08_am', 'tue_pm']),
      ),
    );
    expect(won).toBe(1);
    expect(await taken(hostId)).toHaveLength(1);
    for (const reason of reasons) expect(reason).toContain('受入枠を合わせて1人のうち1人');
  });

  it('is not given away when 本来 rises in the same moment: who is too many is marked, nobody is lost', async () => {
    const { hostId, waiting } = await aRush(15, 40);
    const rise = declareCapacity(
      coordinator,
      {
        ...{ hostId, version: 1, authorisedCapacity: 20, usualCoreUsers: 18 },
        responsibleDepartment: '障がい福祉課',
      },
      call,
    );
    const outcomes = await Promise.allSettled([
      ...waiting.slice(0, 20).map((id, index) => book(id, index)),
      rise,
      ...waiting.slice(20).map((id, index) => book(id, index)),
    ]);
    await rise;
    const wins = outcomes.filter(({ status }) => status === 'fulfilled').length - 1;
    const rows = await taken(hostId);
    expect(rows).toHaveLength(wins);
    expect(rows.length).toBeLessThanOrEqual(5);
    expect(rows.length).toBeGreaterThanOrEqual(2);
    expect(rows.filter(({ rearrangeFrom }) => rearrangeFrom !== null)).toHaveLength(rows.length - 2);
  });
});
