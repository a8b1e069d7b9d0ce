import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import * as table from '#db/schema/index.server';
import { withScope } from '#db/scope.server';
import {
  aCardEnding,
  aCardedPlacement,
  anActivePlacement,
  anAgreedPlacement,
  anAskedPlacement,
  answerBy,
  keyOf,
  noRisk,
} from '#tests/factories/placements';
import { machineScope, scopeOf, strangerScope } from '#tests/factories/scope';
import { aStage, type Stage } from '#tests/factories/stage';
import { useDatabase } from '#tests/setup/database';
import { Conflict, Invalid, NotFound, Refused } from '~/domain/kernel/errors';
import { joinHousehold } from '~/domain/people/index.server';
import {
  askHost,
  closeCard,
  getForHost,
  getInquiry,
  getPlacement,
  getPortal,
  getShares,
  renewCard,
  showAcceptance,
} from '~/domain/placements/index.server';
import { getToday } from '~/domain/today/index.server';
import { addDays, dayOf } from '~/lib/japanese-date';

useDatabase();
const coordinator = scopeOf('coordinator');
const today = dayOf(new Date());
let lastNumber = 500;
const stageOf = (given: Parameters<typeof aStage>[0] = {}) =>
  aStage({ digits: `${++lastNumber}-1`, ...given });
const hostOf = ({ hostId }: Stage) => scopeOf('host', { hostId });
const plain = { wanted: { age: false, area: false }, leftOut: null };

describe('a card that staff close', () => {
  it('takes an open inquiry back at once, tells the host when it looks, and stands in the record', async () => {
    const stage = await stageOf();
    const id = await anAskedPlacement(stage);
    expect((await getPortal(hostOf(stage), null)).page.inquiries).toHaveLength(1);
    const { cards, version } = await getPlacement(coordinator, id);
    expect(cards.shown).toMatchObject([{ level: 2 }]);
    await closeCard(coordinator, { id, version, level: '2', reason: 'mistaken' });
    expect((await getPortal(hostOf(stage), null)).page.inquiries).toHaveLength(0);
    expect((await getForHost(hostOf(stage), await keyOf(id))).page).toMatchObject({ closed: true });
    expect(await getPlacement(coordinator, id)).toMatchObject({ status: 'declined', cards: { shown: [] } });
    expect(JSON.stringify((await getShares(coordinator, stage.code)).shares)).toContain('まちがえた');
  });

  it('leaves the placement of somebody who comes as it is', async () => {
    const stage = await stageOf();
    const { id, seen } = await aCardedPlacement(stage);
    await showAcceptance(coordinator, { id, version: 5, seen });
    const { version, status, cards } = await getPlacement(coordinator, id);
    expect(cards.shown.map(({ level }) => level)).toEqual([2, 3]);
    await closeCard(coordinator, { id, version, level: '3', reason: 'person_wish' });
    const { page } = await getForHost(hostOf(stage), await keyOf(id));
    expect(page).toMatchObject({ closed: false, acceptance: null, status });
  });

  it('is closed once, by who works on the case, and not over the head of somebody else', async () => {
    const stage = await stageOf();
    const id = await anAskedPlacement(stage);
    const input = { id, version: 3, level: '2', reason: 'recognised' } as const;
    await expect(closeCard(strangerScope(), input)).rejects.toBeInstanceOf(NotFound);
    await expect(closeCard(coordinator, { ...input, version: 2 })).rejects.toBeInstanceOf(Conflict);
    await expect(closeCard(coordinator, { ...input, level: '3' })).rejects.toBeInstanceOf(Refused);
    await expect(closeCard(coordinator, { ...input, level: '4' })).rejects.toBeInstanceOf(Invalid);
    const both = await Promise.allSettled([closeCard(coordinator, input), closeCard(coordinator, input)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('the day by which a host is to answer', () => {
  it.each([
    [addDays(today, -1), /きょうか、きょうより後/],
    [addDays(today, 91), /札が見える/],
  ])('is not %s', async (answerDueOn, words) => {
    const id = await anAgreedPlacement(await stageOf());
    const asked = askHost(coordinator, { id, version: 2, answerDueOn, risks: noRisk });
    await expect(asked).rejects.toThrow(words);
    await expect(asked).rejects.toBeInstanceOf(Invalid);
  });
});

/** Somebody who comes, whose acceptance card ends on a day. */
async function comes(until: string): Promise<{ stage: Stage; id: string }> {
  const stage = await stageOf();
  return { stage, id: await aCardEnding(stage, until) };
}

const waits = async (id: string) => {
  const { late, due } = await getToday(coordinator, null);
  return [...late, ...due].find(({ key }) => key === `card-${id}`) ?? null;
};

describe('the card of somebody who comes, before its end', () => {
  it('waits on the day from two weeks before, and is shown on with one press', async () => {
    const { stage, id } = await comes(addDays(today, 14));
    const item = await waits(id);
    expect(item?.press?.fields).toMatchObject({ intent: 'renew_card', id });
    const before = (await getForHost(hostOf(stage), await keyOf(id))).page;
    const { version } = await getPlacement(coordinator, id);
    await renewCard(coordinator, { id, version });
    expect(await waits(id)).toBeNull();
    const { cards } = await getPlacement(coordinator, id);
    expect(cards).toMatchObject({ renewal: null });
    expect(cards.shown.at(-1)).toMatchObject({ level: 3, until: addDays(today, 180) });
    const after = (await getForHost(hostOf(stage), await keyOf(id))).page;
    expect(after).toMatchObject({ acceptance: 'acceptance' in before ? before.acceptance : null });
  });

  it('does not wait before that, and is not renewed then', async () => {
    const { id } = await comes(addDays(today, 15));
    expect(await waits(id)).toBeNull();
    const { version } = await getPlacement(coordinator, id);
    await expect(renewCard(coordinator, { id, version })).rejects.toThrow(/14日前から/);
  });

  it('is not shown on without the consent, nor longer than it', async () => {
    const { stage, id } = await comes(addDays(today, 3));
    const { version } = await getPlacement(coordinator, id);
    const consent = (set: Partial<typeof table.consents.$inferInsert>) =>
      withScope(machineScope(), (tx) =>
        tx
          .update(table.consents)
          .set(set)
          .where(and(eq(table.consents.caseId, stage.caseId), eq(table.consents.scope, 'hosts_named'))),
      );
    await consent({ validUntil: addDays(today, 3) });
    await expect(renewCard(coordinator, { id, version })).rejects.toThrow(/同意の期限/);
    await consent({ validUntil: null, state: 'refused' });
    await expect(renewCard(coordinator, { id, version })).rejects.toThrow(/同意が、いまありません/);
    await consent({ state: 'granted' });
    await expect(renewCard(coordinator, { id, version: version - 1 })).rejects.toBeInstanceOf(Conflict);
    await closeCard(coordinator, { id, version, level: '3', reason: 'not_needed' });
    expect(await waits(id)).toBeNull();
  });
});

describe('two of one household at one host', () => {
  it('are told to who sees both before the second is asked about, and to no host', async () => {
    const one = await stageOf({ places: 2 });
    const two = await stageOf({ ...one, digits: `${++lastNumber}-1` });
    await joinHousehold(coordinator, { code: one.code, other: two.code });
    await anActivePlacement(one);
    const id = await anAgreedPlacement(two);
    expect((await getInquiry(coordinator, { id, ...plain })).household).toEqual([one.code]);
    const input = { id, version: 2, answerDueOn: answerBy, risks: noRisk, overCapReason: '試験のため' };
    await expect(askHost(coordinator, input)).rejects.toThrow(/同じ世帯の方の話も進んでいます/);
    await askHost(coordinator, { ...input, householdGoesOn: 'on' });
    const { page } = await getPortal(hostOf(one), null);
    expect(JSON.stringify(page)).not.toMatch(/世帯|家族|tsubame/);
  });

  it('are nothing to ask about where the other is elsewhere, or over', async () => {
    const one = await stageOf();
    const two = await stageOf();
    await joinHousehold(coordinator, { code: one.code, other: two.code });
    await anAskedPlacement(one);
    const id = await anAgreedPlacement(two);
    expect((await getInquiry(coordinator, { id, ...plain })).household).toEqual([]);
  });
});
