import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { listDisclosures } from '#db/queries/disclosures.server';
import * as table from '#db/schema/index.server';
import { withScope } from '#db/scope.server';
import { living, neighbours, someAreas, type Living } from '#tests/factories/neighbours';
import { anAgreedPlacement, answerBy, noRisk } from '#tests/factories/placements';
import { aStage } from '#tests/factories/stage';
import { machineScope, scopeOf, strangerScope } from '#tests/factories/scope';
import { useDatabase } from '#tests/setup/database';
import { Conflict, Forbidden, NotFound } from '~/domain/kernel/errors';
import { roles, rolesWith } from '~/domain/kernel/permissions';
import { askHost, getInquiry, setCardLimits } from '~/domain/placements/index.server';
import { dayOf } from '~/lib/japanese-date';

const db = useDatabase();
const coordinator = scopeOf('coordinator');
let next = 300;
const digits = () => `${(next += 1)}-0`;
const both = { age: true, area: true };

/** Somebody of whom it is known how old they are and where they live, with so many others. */
async function somebody(me: Living, others: readonly (readonly [number, Living])[] = []) {
  const stage = await aStage({ digits: digits() });
  await living(stage.caseId, me);
  const around = await Promise.all(others.map(([count, facts]) => neighbours(count, facts)));
  return { stage, id: await anAgreedPlacement(stage), around: around.flat() };
}

const look = (id: string, wanted = both) => getInquiry(coordinator, { id, wanted, leftOut: null });
const send = (id: string, more: Partial<Parameters<typeof askHost>[1]> = {}) =>
  askHost(coordinator, {
    ...{ id, version: 2, answerDueOn: answerBy, overCapReason: '試験のため', risks: noRisk },
    ...more,
  });
const shownOf = (caseId: string) => withScope(machineScope(), (tx) => listDisclosures(tx, caseId));

describe('age and area on a card', () => {
  it('stand as finely as three people share them, and the ground is kept', async () => {
    const { near, next: nextArea, wide } = await someAreas();
    const { stage, id } = await somebody({ ageBand: 'age_30s', areaId: near }, [
      [1, { ageBand: 'age_30s', areaId: near }],
      [1, { ageBand: 'age_30s', areaId: nextArea }],
    ]);
    const { card, tried, seen } = await look(id);
    expect(card).toMatchObject({ ageBand: '30代', area: expect.stringContaining('東部') as string });
    expect(tried).toEqual([expect.stringMatching(/^浜中.+の30代$/)]);
    await send(id, { addAge: 'on', addArea: 'on', seen });
    const [shown] = await shownOf(stage.caseId);
    expect(shown?.ground).toMatchObject({ bands: ['age_30s'], areaId: wide, classSize: 3 });
  });

  it('are refused where nobody is like the person; without them the inquiry goes out', async () => {
    const { far } = await someAreas();
    const { id } = await somebody({ ageBand: 'age_80s_over', areaId: far });
    const { decision, seen, card } = await look(id);
    expect(decision).toMatchObject({
      ok: false,
      reason: expect.stringContaining('3人に足りません') as string,
    });
    expect(card.area ?? card.ageBand).toBeUndefined();
    await expect(send(id, { addAge: 'on', addArea: 'on', seen })).rejects.toMatchObject({
      wayOut: expect.stringContaining('付けずに') as string,
    });
    await send(id);
  });

  it('are judged anew when the card is sent: people left meanwhile, so nothing goes out', async () => {
    const { near } = await someAreas();
    const like = { ageBand: 'age_50s', areaId: near };
    const { stage, id, around } = await somebody(like, [[2, like]]);
    const { seen } = await look(id);
    await withScope(machineScope(), (tx) =>
      tx
        .update(table.cases)
        .set({ status: 'closed' })
        .where(eq(table.cases.id, around[0] ?? '')),
    );
    const again = send(id, { addAge: 'on', addArea: 'on', seen });
    await expect(again).rejects.toMatchObject({ status: 409 });
    expect(await shownOf(stage.caseId)).toEqual([]);
  });

  it('do not count who is leaving at this very moment', async () => {
    const { near } = await someAreas();
    const like = { ageBand: 'age_60s', areaId: near };
    const { stage, id, around } = await somebody(like, [[2, like]]);
    const { seen } = await look(id);
    await db.admin.begin(async (leaving) => {
      await leaving`update cases set status = 'closed' where id = ${around[0] ?? ''}`;
      await expect(send(id, { addAge: 'on', addArea: 'on', seen })).rejects.toMatchObject({ status: 409 });
    });
    expect(await shownOf(stage.caseId)).toEqual([]);
  });

  it('cannot be added to a card that nobody looked at', async () => {
    const { near } = await someAreas();
    const like = { ageBand: 'age_20s', areaId: near };
    const { id } = await somebody(like, [[2, like]]);
    await expect(send(id, { addAge: 'on' })).rejects.toBeInstanceOf(Conflict);
  });

  it('of two cards are judged together', async () => {
    const { near, far } = await someAreas();
    const me = { ageBand: 'age_40s', areaId: near };
    const { stage, id } = await somebody(me, [
      [3, { ageBand: 'age_70s', areaId: near }],
      [3, { ageBand: 'age_40s', areaId: far }],
    ]);
    const area = await look(id, { age: false, area: true });
    await send(id, { addArea: 'on', seen: area.seen });
    const { hostId, opportunityId } = await aStage({ digits: digits() });
    const second = await anAgreedPlacement({ ...stage, hostId, opportunityId });
    expect((await look(second, { age: true, area: false })).decision.ok).toBe(false);
    expect((await look(second, { age: false, area: true })).decision.ok).toBe(true);
  });

  it('follow k as the municipality has set it', async () => {
    const { near } = await someAreas();
    const like = { ageBand: 'age_10s', areaId: near };
    const { id } = await somebody(like, [[2, like]]);
    expect((await look(id)).card.area).toContain('浜中');
    const limits = {
      inquiryDays: '90',
      acceptanceDays: '180',
      smallTown: '20000',
      validFrom: dayOf(new Date()),
    };
    await setCardLimits(scopeOf('admin'), { ...limits, k: '4' });
    expect((await look(id)).card.area ?? '').not.toContain('浜中');
    await setCardLimits(scopeOf('admin'), { ...limits, k: '3' });
  });
});

describe('what else is decided before a card goes out', () => {
  it('a town that is small or uncounted answers 特定されるおそれ, and the answers stay', async () => {
    const { stage, id } = await somebody({ ageBand: null });
    await expect(send(id, { risks: {} })).rejects.toMatchObject({
      reason: expect.stringContaining('答えていない') as string,
    });
    await expect(send(id, { risks: { ...noRisk, by_time: 'unsure' } })).rejects.toMatchObject({
      reason: expect.stringContaining('おそれ') as string,
    });
    await send(id, { risks: { ...noRisk, by_time: 'unsure' }, personAgrees: 'on' });
    const [shown] = await shownOf(stage.caseId);
    expect(shown?.ground?.answers).toEqual({ ...noRisk, by_time: 'unsure', person_agrees: 'yes' });
  });

  it('what is rare and another host knows already is left out unless staff put it back', async () => {
    const stage = await aStage({ digits: digits() });
    await withScope(machineScope(), (tx) =>
      tx
        .update(table.profileStrengths)
        .set({ slug: 'drawing' })
        .where(eq(table.profileStrengths.caseId, stage.caseId)),
    );
    const first = await anAgreedPlacement(stage);
    expect((await look(first, { age: false, area: false })).card.strengths).toEqual(['絵・イラスト']);
    await send(first);
    const { hostId, opportunityId } = await aStage({ digits: digits() });
    const second = await anAgreedPlacement({ ...stage, hostId, opportunityId });
    const proposed = await look(second, { age: false, area: false });
    expect(proposed.card.strengths).toEqual([]);
    expect(proposed.items).toContainEqual(
      expect.objectContaining({ key: 'strength:drawing', rare: true, elsewhere: true, kept: false }),
    );
    await send(second, { leftOut: [] });
    const [shown] = await shownOf(stage.caseId);
    expect(shown?.shown).toMatchObject({ strengths: ['絵・イラスト'] });
  });
});

describe('who may', () => {
  it('look at a card before it goes out: whoever runs placements, of cases they see', async () => {
    const { id } = await somebody({ ageBand: null });
    const input = { id, wanted: both, leftOut: null };
    for (const role of roles) {
      const outcome = getInquiry(scopeOf(role), input).catch((error: unknown) => error);
      if (rolesWith('placements.run').includes(role)) expect(await outcome).toMatchObject({ id });
      else expect(await outcome).toBeInstanceOf(Forbidden);
    }
    await expect(getInquiry(strangerScope(), input)).rejects.toBeInstanceOf(NotFound);
  });
});
