import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { cases } from '#db/schema/people.server';
import { opportunities } from '#db/schema/registry.server';
import { withScope } from '#db/scope.server';
import { aTrialPlacement, anAgreedPlacement, answerBy, decided, noRisk } from '#tests/factories/placements';
import { machineScope, scopeOf } from '#tests/factories/scope';
import { aStage, type Stage } from '#tests/factories/stage';
import { useDatabase } from '#tests/setup/database';
import { askHost, getPlacement, startPlacement } from '~/domain/placements/index.server';
import { dayOf, fiscalYearOf, type Day } from '~/lib/japanese-date';

useDatabase();
const coordinator = scopeOf('coordinator');
const thisYear = fiscalYearOf(dayOf(new Date()));

type Offer = Partial<typeof opportunities.$inferInsert>;

async function offerNow({ opportunityId }: Stage, offer: Offer) {
  await withScope(machineScope(), (tx) =>
    tx.update(opportunities).set(offer).where(eq(opportunities.id, opportunityId)),
  );
}

async function schoolEnds({ caseId }: Stage, schoolEndsFiscalYear: number | null) {
  await withScope(machineScope(), (tx) =>
    tx
      .update(cases)
      .set({ isMinor: true, guardianConsent: true, childViewHeard: true, schoolEndsFiscalYear })
      .where(eq(cases.id, caseId)),
  );
}

/** A child before a host that would be helped for nothing. */
async function aChildsStage(digits: string, year: number | null = thisYear) {
  const stage = await aStage({ digits });
  await schoolEnds(stage, year);
  await offerNow(stage, { menuKind: 'volunteer_role' });
  return stage;
}

const ask = (id: string) =>
  askHost(coordinator, {
    ...{ id, version: 2, answerDueOn: answerBy, overCapReason: '試験のため', risks: noRisk },
  });

describe('asking a host for a child at compulsory school (AT-E4-1)', () => {
  it.each<[string, Offer, string]>([
    ['whose reward changed since', { rewardKind: 'in_kind' }, '報酬のある活動にはできません'],
    ['that became work since', { menuKind: 'work_experience' }, '働く活動にはできません'],
  ])('an offer %s is refused, on the page and when it is asked', async (_, changed, reason) => {
    const stage = await aChildsStage(changed.rewardKind === undefined ? '301-0' : '302-0');
    const id = await anAgreedPlacement(stage);
    await offerNow(stage, changed);
    const refused = { reason: expect.stringContaining(reason) as string };
    const { steps } = await getPlacement(coordinator, id);
    expect(steps.find(({ step }) => step === 'ask')?.decision).toMatchObject(refused);
    await expect(ask(id)).rejects.toMatchObject(refused);
    expect((await getPlacement(coordinator, id)).status).toBe('agreed');
    await offerNow(stage, { menuKind: 'volunteer_role', rewardKind: 'none' });
    await ask(id);
    expect((await getPlacement(coordinator, id)).status).toBe('asked');
  });

  it('an offer with a reward that was proposed without looking at the list is refused, too', async () => {
    const stage = await aChildsStage('303-0');
    await offerNow(stage, { rewardKind: 'honorarium_to_participant' });
    const id = await anAgreedPlacement(stage);
    await expect(ask(id)).rejects.toMatchObject({ reason: expect.stringContaining('報酬') as string });
  });

  it('waits for the year of school where it matters, and goes on once it is written down', async () => {
    const stage = await aChildsStage('304-0', null);
    await offerNow(stage, { rewardKind: 'in_kind' });
    const id = await anAgreedPlacement(stage);
    await expect(ask(id)).rejects.toMatchObject({
      reason: expect.stringContaining('年度がケースに書かれていない') as string,
      wayOut: expect.stringContaining('義務教育が終わる年度') as string,
    });
    await schoolEnds(stage, thisYear - 1);
    await ask(id);
    expect((await getPlacement(coordinator, id)).status).toBe('asked');
  });

  it('without a reward and work needs no year', async () => {
    await ask(await anAgreedPlacement(await aChildsStage('305-0', null)));
  });
});

describe('starting for a child at compulsory school', () => {
  it('is refused once the offer has a reward, and the visit stays', async () => {
    const stage = await aChildsStage('306-0');
    const id = await aTrialPlacement(stage);
    await decided(stage);
    await offerNow(stage, { rewardKind: 'in_kind' });
    const start = { startedOn: '2026-12-01', slots: ['tue_am'], timeText: '火曜 10時〜12時' };
    await expect(startPlacement(coordinator, { id, version: 5, ...start })).rejects.toMatchObject({
      reason: expect.stringContaining('報酬のある活動にはできません') as string,
    });
    expect((await getPlacement(coordinator, id)).status).toBe('trial');
  });

  const startOf = async (id: string, now: Date) =>
    (await getPlacement(coordinator, id, { now })).steps.find(({ step }) => step === 'start')?.decision;
  const startOn = (id: string, startedOn: Day, now: Date) =>
    startPlacement(
      coordinator,
      { id, version: 5, startedOn, slots: ['tue_am'], timeText: '火曜 10時〜12時' },
      { now },
    );

  /** A child whose school ends in the fiscal year 2026, who has looked at a place where it would work. */
  async function aVisitBeforeWork(digits: string) {
    const stage = await aChildsStage(digits, 2026);
    const id = await aTrialPlacement(stage);
    await decided(stage);
    await offerNow(stage, { menuKind: 'work_experience' });
    return { stage, id };
  }

  it('is judged on the day it starts: arranged in March for April it may', async () => {
    const { id } = await aVisitBeforeWork('307-0');
    const now = new Date('2027-03-20T01:00:00Z');
    expect(await startOf(id, now)).toEqual({ ok: true });
    await expect(startOn(id, '2027-03-31', now)).rejects.toMatchObject({
      reason: expect.stringContaining('3月31日まで') as string,
    });
    await startOn(id, '2027-04-05', now);
    expect((await getPlacement(coordinator, id)).status).toBe('active');
  });

  it('is judged on the day it starts: written down in April for March it may not', async () => {
    const { id } = await aVisitBeforeWork('308-0');
    const now = new Date('2027-04-02T01:00:00Z');
    await expect(startOn(id, '2027-03-25', now)).rejects.toMatchObject({
      reason: expect.stringContaining('3月31日まで') as string,
    });
    expect((await getPlacement(coordinator, id)).status).toBe('trial');
  });

  it('stays closed on the page where school goes on after the coming 31 March', async () => {
    const { stage, id } = await aVisitBeforeWork('309-0');
    await schoolEnds(stage, 2027);
    expect(await startOf(id, new Date('2027-03-20T01:00:00Z'))).toMatchObject({
      reason: expect.stringContaining('3月31日まで') as string,
    });
  });
});
