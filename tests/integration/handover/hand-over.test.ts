import { beforeAll, describe, expect, it } from 'vitest';
import { listAudit } from '#db/queries/audit.server';
import { withScope } from '#db/scope.server';
import { anActivePlacement } from '#tests/factories/placements';
import { aStage } from '#tests/factories/stage';
import { anOpenedCase, keptSlip, now, theCase } from '#tests/factories/people';
import { machineScope, scopeOf, strangerScope } from '#tests/factories/scope';
import { towns } from '#tests/factories/towns';
import { useDatabase } from '#tests/setup/database';
import { aNewOffer } from '#tests/factories/voices';
import { Forbidden, NotFound, Refused } from '~/domain/kernel/errors';
import { roles } from '~/domain/kernel/permissions';
import { getHandOver, getPack, handOver } from '~/domain/handover/index.server';
import { getCase } from '~/domain/people/index.server';

const db = useDatabase();
const { users, strangerId } = towns.own;
const coordinator = scopeOf('coordinator');
const manager = scopeOf('manager');
/** A second coordinator of the agency. */
const receiver = users.community;

beforeAll(async () => {
  await db.admin`update users set roles = array['community', 'coordinator'] where id = ${receiver}`;
});

const heldBy = async (userId: string) =>
  (await getHandOver(manager, userId, { now })).held?.cases.map(({ code }) => code) ?? [];

/** What the page of a hand-over showed of somebody. */
async function seenOf(userId: string) {
  const { held } = await getHandOver(manager, userId, { now });
  return {
    seen: held?.cases.map(({ code }) => code) ?? [],
    seenLeads: held?.leads.map(({ id }) => id) ?? [],
  };
}

/** Everything the coordinator holds, as the page sends it. */
const all = async (more: object = {}) => ({
  from: users.coordinator,
  to: receiver,
  ...(await seenOf(users.coordinator)),
  ...more,
});

describe('a hand-over', () => {
  it('is shown with cases, hosts and leads, and with a pack to print', async () => {
    const stage = await aStage();
    await anActivePlacement(stage);
    const found = await getHandOver(coordinator, users.coordinator, { now });
    expect(found.receivers.map(({ value }) => value)).toEqual([receiver]);
    expect(found.held?.cases.map(({ code }) => code)).toEqual([stage.code]);
    expect(found.held?.hosts).toMatchObject([{ hostName: 'こうぼう むぎのほ' }]);
    const pack = await getPack(coordinator, users.coordinator, { now });
    expect(pack.sheets).toMatchObject([
      {
        code: stage.code,
        line: { strength: 'ていねい・正確' },
        consents: ['受入先への匿名の打診'],
        placements: [{ hostName: 'こうぼう むぎのほ', statusName: '活動中' }],
      },
    ]);
    const [shown] = await withScope(machineScope(), (tx) =>
      listAudit(tx, { action: 'handover.get-pack' }, 1),
    );
    expect(shown?.codes).toEqual([stage.code]);
  });

  it('gives every case, whatever its state, and every lead, in one step that is on record', async () => {
    // One of them has a paper, from the test before.
    const [open, closed] = [await anOpenedCase(), await anOpenedCase()];
    await db.admin`update cases set status = 'closed' where code = ${closed}`;
    const { id: lead } = await aNewOffer({});
    await db.admin`update leads set owner_user_id = ${users.coordinator} where id = ${lead}`;
    const before = await heldBy(users.coordinator);
    expect(before).toEqual(expect.arrayContaining([open, closed]));
    expect(await handOver(coordinator, await all(), { now })).toMatchObject({
      cases: before.length,
      leads: 1,
    });
    expect(await heldBy(users.coordinator)).toEqual([]);
    expect((await heldBy(receiver)).sort()).toEqual([...before].sort());
    const [{ owner }] = await db.admin<
      [{ owner: string }]
    >`select owner_user_id as owner from leads where id = ${lead}`;
    expect(owner).toBe(receiver);
    const [entry] = await withScope(machineScope(), (tx) =>
      listAudit(tx, { action: 'handover.hand-over' }, 1),
    );
    expect(entry).toMatchObject({
      subjectId: users.coordinator,
      change: { to: receiver, leads: 1, leadIds: [lead], withoutPaper: before.length - 1 },
    });
    expect([...(entry?.codes ?? [])].sort()).toEqual([...before].sort());
    expect((await getCase(coordinator, open, { now })).line.coordinator).not.toBeNull();
  });

  it('asks for the paper: compared together, or said that it cannot be', async () => {
    const code = await anOpenedCase();
    await keptSlip(code);
    await expect(handOver(coordinator, await all(), { now })).rejects.toMatchObject({
      reason: '対応票をまだ照らし合わせていないケースが1件あります。',
    });
    await handOver(coordinator, await all({ compared: [code] }), { now });
    expect(await theCase(code)).toMatchObject({ slipCheckedOn: '2026-11-20', coordinatorUserId: receiver });

    const other = await anOpenedCase();
    await keptSlip(other);
    await handOver(manager, await all({ cannotCheck: 'on' }), { now });
    expect(await theCase(other)).toMatchObject({ slipCheckedOn: null, coordinatorUserId: receiver });
  });

  it('is refused when the cases are others than those that were seen', async () => {
    const seen = await heldBy(users.coordinator);
    const code = await anOpenedCase();
    await expect(handOver(coordinator, await all({ seen }), { now })).rejects.toBeInstanceOf(Refused);
    expect((await theCase(code)).coordinatorUserId).toBe(users.coordinator);
  });

  it('is refused when a lead has come or gone since it was seen', async () => {
    const seen = await seenOf(users.coordinator);
    const { id: lead } = await aNewOffer({});
    await db.admin`update leads set owner_user_id = ${users.coordinator} where id = ${lead}`;
    await expect(handOver(coordinator, await all(seen), { now })).rejects.toMatchObject({
      reason: '担当のケースか声かけ先が、開いたあとに変わりました。',
    });
    await db.admin`update leads set owner_user_id = ${receiver} where id = ${lead}`;
  });

  it('leaves a case on which the agency does not work, in the list and in the count', async () => {
    const code = await anOpenedCase();
    const counted = async () =>
      (await getHandOver(manager, users.coordinator, { now })).givers.find(
        ({ value }) => value === users.coordinator,
      )?.label ?? 'ケース0件';
    const held = (await heldBy(users.coordinator)).length;
    expect(await counted()).toContain(`ケース${held}件`);
    await db.admin`delete from case_agencies where case_id = (select id from cases where code = ${code})`;
    expect(await heldBy(users.coordinator)).not.toContain(code);
    expect(await counted()).toContain(`ケース${held - 1}件`);
    if (held > 1) await handOver(coordinator, await all({ cannotCheck: 'on' }), { now });
    expect((await theCase(code)).coordinatorUserId).toBe(users.coordinator);
  });

  it('takes far more cases than anybody has, and says so when it is more than that', async () => {
    const many = (count: number) => Array.from({ length: count }, (_, number) => `tsubame-${number}`);
    await expect(handOver(coordinator, await all({ seen: many(5000) }), { now })).rejects.toBeInstanceOf(
      Refused,
    );
    await expect(handOver(coordinator, await all({ seen: many(20_001) }), { now })).rejects.toMatchObject({
      fieldErrors: { seen: [expect.stringContaining('20,000件まで') as string] },
    });
  });

  it("takes a colleague's things only from who leads, and gives them only within the agency", async () => {
    const seen = await seenOf(receiver);
    const back = { from: receiver, to: users.coordinator, ...seen, cannotCheck: 'on' } as const;
    await expect(handOver(coordinator, back, { now })).rejects.toMatchObject({
      reason: expect.stringContaining('責任者です') as string,
    });
    expect((await getHandOver(coordinator, receiver, { now })).held).toBeNull();
    await expect(getPack(coordinator, receiver, { now })).rejects.toBeInstanceOf(NotFound);
    await expect(handOver(manager, { ...back, to: strangerId }, { now })).rejects.toBeInstanceOf(NotFound);
    await expect(handOver(manager, { ...back, to: users.finance }, { now })).rejects.toBeInstanceOf(Refused);
    await expect(handOver(strangerScope('manager'), back, { now })).rejects.toBeInstanceOf(NotFound);
    await handOver(manager, back, { now });
    expect(await heldBy(receiver)).toEqual([]);
  });

  it('is possible from somebody who has left', async () => {
    await db.admin`update users set status = 'disabled' where id = ${users.coordinator}`;
    await handOver(manager, await all({ cannotCheck: 'on' }), { now });
    const nothing = {
      from: receiver,
      to: users.coordinator,
      ...(await seenOf(receiver)),
      cannotCheck: 'on',
    };
    await expect(handOver(manager, nothing, { now })).rejects.toBeInstanceOf(Refused);
    await db.admin`update users set status = 'active' where id = ${users.coordinator}`;
  });

  it.each(roles.filter((role) => role !== 'coordinator' && role !== 'manager'))(
    'is not for %s',
    async (role) => {
      await expect(getHandOver(scopeOf(role), null)).rejects.toBeInstanceOf(Forbidden);
    },
  );
});
