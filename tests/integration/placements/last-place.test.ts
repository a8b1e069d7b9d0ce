import { beforeAll, describe, expect, it } from 'vitest';
import { and, eq, inArray } from 'drizzle-orm';
import { placements, takesPlace } from '#db/schema/placements.server';
import { withScope } from '#db/scope.server';
import { aCrowd, allAccepted } from '#tests/factories/crowd';
import { aFacilityWithRoom, anOpenOffer } from '#tests/factories/registry';
import { machineScope, scopeOf } from '#tests/factories/scope';
import { useDatabase } from '#tests/setup/database';
import { Refused } from '~/domain/kernel/errors';
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
function book(id: string, index: number) {
  return index % 2 === 0
    ? planTrial(coordinator, { id, version: 1, trialOn: '2026-11-24', ...when }, call)
    : startPlacement(coordinator, { id, version: 1, startedOn: '2026-11-24', ...when }, call);
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
    const outcomes = await Promise.allSettled(waiting.map(book));
    const won = outcomes.filter(({ status }) => status === 'fulfilled');
    const reasons = outcomes.flatMap((one): unknown[] => (one.status === 'rejected' ? [one.reason] : []));
    expect(won).toHaveLength(1);
    expect(await taken(hostId)).toHaveLength(1);
    for (const reason of reasons) {
      expect(reason).toBeInstanceOf(Refused);
      expect((reason as Refused).reason).toBe('定員の範囲内ではありません（本来19＋参加支援2＞定員20）。');
    }
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
      ...waiting.slice(0, 20).map(book),
      rise,
      ...waiting.slice(20).map(book),
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
