import { describe, expect, it } from 'vitest';
import {
  aComingMeeting,
  aDraftedPlan,
  anAppropriatePlan,
  aSubmittedPlan,
  held,
  wholePlan,
} from '#tests/factories/meetings';
import { aCaseInAssessment, aCaseWithProfile, consented, now, theCase } from '#tests/factories/people';
import { scopeOf, strangerScope } from '#tests/factories/scope';
import { useDatabase } from '#tests/setup/database';
import { Conflict, Forbidden, Invalid, NotFound, Refused } from '~/domain/kernel/errors';
import { checkSlip, setSlipDays } from '~/domain/people/index.server';
import {
  getDecision,
  getMeeting,
  getPlans,
  holdMeeting,
  listMeetings,
  openMeeting,
  recordConfidentialMeeting,
  recordDecision,
  recordException,
  recordOutcome,
  savePlan,
  submitPlan,
} from '~/domain/meetings/index.server';

const db = useDatabase();
const coordinator = scopeOf('coordinator');
const multiAgency = scopeOf('multi_agency');
const officer = scopeOf('officer');
const neighbour = scopeOf('coordinator', { town: 'other' });

const decision = {
  outcome: 'decided' as const,
  decidedOn: '2026-11-20',
  documentNumber: '福第123号',
  deciderTitle: '福祉課長',
  othersConfirmed: '',
};

describe('a plan', () => {
  it('is begun only when a strength or wish is known, and makes the case planning', async () => {
    const bare = await aCaseInAssessment();
    await expect(savePlan(coordinator, { ...wholePlan, code: bare }, { now })).rejects.toMatchObject({
      reason: expect.stringContaining('強みか願い') as string,
    });
    const code = await aDraftedPlan();
    expect((await theCase(code)).status).toBe('planning');
  });

  it('may be saved with gaps, tells what is missing, and goes to no meeting so', async () => {
    const code = await aCaseWithProfile();
    await savePlan(coordinator, { code, version: 0, goals: [], temporaryHousing: '' }, { now });
    expect((await getPlans(coordinator, code, { now })).missing.length).toBeGreaterThan(2);
    const meetingId = await aComingMeeting();
    await expect(submitPlan(coordinator, { code, version: 1, meetingId }, { now })).rejects.toBeInstanceOf(
      Refused,
    );
  });

  it('is not overwritten by a second writer', async () => {
    const code = await aDraftedPlan();
    const writes = [1, 1].map((version) => savePlan(coordinator, { ...wholePlan, code, version }, { now }));
    const results = await Promise.allSettled(writes);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find((result) => result.status === 'rejected')?.reason).toBeInstanceOf(Conflict);
  });

  it('refuses words that tell who the person is', async () => {
    const code = await aCaseWithProfile();
    const naming = { ...wholePlan, code, policy: '田中さんに週に一度の役割を持ってもらう' };
    await expect(savePlan(coordinator, naming, { now })).rejects.toMatchObject({
      fieldErrors: { policy: [expect.stringContaining('田中さん')] },
    });
  });

  it('goes to a meeting only with the consent to share it there (CNF-13)', async () => {
    const code = await aDraftedPlan({ sharing: false });
    const meetingId = await aComingMeeting();
    await expect(submitPlan(coordinator, { code, version: 1, meetingId }, { now })).rejects.toMatchObject({
      wayOut: expect.stringContaining('支援会議') as string,
    });
  });

  it('waits for the meeting once submitted', async () => {
    const { code } = await aSubmittedPlan();
    expect((await theCase(code)).status).toBe('deciding');
    await expect(savePlan(coordinator, { ...wholePlan, code, version: 2 }, { now })).rejects.toBeInstanceOf(
      Refused,
    );
  });
});

describe('a meeting', () => {
  it('is held only with 多機関協働 and 自治体職員, or an exception with its reason (I7)', async () => {
    const id = await aComingMeeting();
    const alone = { id, version: 1, multiAgencyPresent: 'on', officerPresent: '' };
    await expect(holdMeeting(multiAgency, alone, { now })).rejects.toMatchObject({
      reason: expect.stringContaining('自治体職員') as string,
    });
    await expect(
      recordException(multiAgency, { id, version: 1, reason: '大雨' }, { now }),
    ).rejects.toBeInstanceOf(Forbidden);
    await recordException(officer, { id, version: 1, reason: '大雨で来られず、電話で意見を聞いた' }, { now });
    await holdMeeting(multiAgency, { ...alone, version: 2 }, { now });
    expect((await getMeeting(multiAgency, id, { now })).status).toBe('held');
  });

  it('cannot be marked as held past its rule, even by the database', async () => {
    const id = await aComingMeeting();
    await expect(db.admin`update meetings set status = 'held' where id = ${id}`).rejects.toMatchObject({
      code: '23514',
    });
  });

  it('finds nothing before it is held, and each item once', async () => {
    const { meetingId } = await aSubmittedPlan();
    const [item] = (await getMeeting(multiAgency, meetingId, { now })).items;
    const outcome = { id: item?.id ?? '', outcome: 'revise' as const };
    await expect(recordOutcome(multiAgency, outcome, { now })).rejects.toBeInstanceOf(Refused);
    await held(meetingId);
    await recordOutcome(multiAgency, outcome, { now });
    await expect(recordOutcome(multiAgency, outcome, { now })).rejects.toBeInstanceOf(Refused);
  });

  it('returns a plan to be mended', async () => {
    const { code, meetingId } = await aSubmittedPlan();
    await held(meetingId);
    const [item] = (await getMeeting(multiAgency, meetingId, { now })).items;
    await recordOutcome(multiAgency, { id: item?.id ?? '', outcome: 'revise' }, { now });
    expect((await theCase(code)).status).toBe('planning');
    const [plan] = (await getPlans(coordinator, code, { now })).plans;
    expect(plan?.status).toBe('returned');
    await savePlan(coordinator, { ...wholePlan, code, version: plan?.version ?? 0 }, { now });
  });

  it('hides an item from members once the consent is withdrawn, and finds nothing about it', async () => {
    const { code, meetingId } = await aSubmittedPlan();
    await held(meetingId);
    const [item] = (await getMeeting(multiAgency, meetingId, { now })).items;
    await consented(code, 'plan_meeting_members', 'withdrawn');
    await expect(
      recordOutcome(multiAgency, { id: item?.id ?? '', outcome: 'appropriate' }, { now }),
    ).rejects.toBeInstanceOf(Refused);
  });

  it('of the confidential kind leaves its day and number, and nothing else', async () => {
    await recordConfidentialMeeting(multiAgency, { heldOn: '2026-11-10', caseCount: '3' }, { now });
    expect((await listMeetings(multiAgency, null, { now })).confidential).toMatchObject([
      { heldOn: '2026-11-10', caseCount: 3 },
    ]);
  });
});

describe('支援決定', () => {
  it('confirms the plan and makes the case active (I6)', async () => {
    const { code, planId, version } = await anAppropriatePlan();
    expect((await listMeetings(officer, null, { now })).awaiting.map((plan) => plan.code)).toContain(code);
    await recordDecision(officer, { ...decision, code, planId, version }, { now });
    expect(await theCase(code)).toMatchObject({ status: 'active', supportDecidedOn: '2026-11-20' });
    expect((await getPlans(coordinator, code, { now })).plans[0]?.status).toBe('confirmed');
  });

  it('waits until the 対応票 was looked at by who holds it (D1)', async () => {
    const { code, planId, version } = await anAppropriatePlan('own', { slipChecked: false });
    const shown = await getDecision(officer, code, { now });
    expect(shown).toMatchObject({ slip: { checkedOn: null }, decider: { ok: false } });
    const given = { ...decision, code, planId, version };
    await expect(recordDecision(officer, given, { now })).rejects.toMatchObject({
      reason: expect.stringContaining('照らし合わせていません') as string,
      wayOut: expect.stringContaining('担当する機関') as string,
    });
    await checkSlip(coordinator, { code, version: (await theCase(code)).version }, { now });
    await recordDecision(officer, given, { now });
    expect((await theCase(code)).status).toBe('active');
  });

  it('is not held up by a look that was told with the plan', async () => {
    const { code } = await anAppropriatePlan();
    const { slip, decider } = await getDecision(officer, code, { now });
    expect(decider.ok).toBe(true);
    expect(slip).toMatchObject({ checkedOn: '2026-11-20', checkedBy: expect.any(String) as string });
    const { id } = await theCase(code);
    const looks = await db.admin`
      select action from audit_log where subject_id = ${id} and action = 'people.check-slip'`;
    expect(looks).toHaveLength(1);
  });

  it('asks for a new look when the last is older than the municipality lets it be', async () => {
    const { code, planId, version } = await anAppropriatePlan();
    const admin = scopeOf('admin');
    await setSlipDays(admin, { days: '１２', validFrom: '2026-12-01' }, { now });
    const given = { ...decision, code, planId, version };
    const later = new Date('2026-12-03T03:00:00Z');
    await expect(recordDecision(officer, given, { now: later })).rejects.toMatchObject({
      reason: expect.stringContaining('12日を過ぎて') as string,
    });
    for (const wrong of [
      { days: '0', validFrom: '2026-12-01' },
      { days: '30', validFrom: '2026-11-19' },
    ]) {
      await expect(setSlipDays(admin, wrong, { now })).rejects.toBeInstanceOf(Invalid);
    }
  });

  it('is not recorded twice', async () => {
    const { code, planId, version } = await anAppropriatePlan();
    const twice = [0, 1].map(() => recordDecision(officer, { ...decision, code, planId, version }, { now }));
    expect((await Promise.allSettled(twice)).map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'rejected',
    ]);
  });

  it('is not recorded by who wrote the plan, nor by anybody but an officer', async () => {
    const { code, planId, version } = await anAppropriatePlan();
    await db.admin`update plans set written_by = ${officer.actor.kind === 'user' ? officer.actor.userId : ''} where id = ${planId}`;
    expect((await getDecision(officer, code, { now })).decider.ok).toBe(false);
    await expect(
      recordDecision(officer, { ...decision, code, planId, version }, { now }),
    ).rejects.toMatchObject({
      reason: expect.stringContaining('プランを書いた人') as string,
    });
    await expect(
      recordDecision(coordinator, { ...decision, code, planId, version }, { now }),
    ).rejects.toBeInstanceOf(Forbidden);
  });
});

describe('who sees it', () => {
  it('not another agency, nor another municipality', async () => {
    const { code, planId, version } = await anAppropriatePlan();
    await expect(getPlans(strangerScope(), code, { now })).rejects.toBeInstanceOf(NotFound);
    await expect(savePlan(strangerScope(), { ...wholePlan, code }, { now })).rejects.toBeInstanceOf(NotFound);
    for (const act of [
      () => getPlans(neighbour, code, { now }),
      () => savePlan(neighbour, { ...wholePlan, code }, { now }),
      () => submitPlan(neighbour, { code, version: 1, meetingId: planId }, { now }),
      () =>
        recordDecision(
          scopeOf('officer', { town: 'other' }),
          { ...decision, code, planId, version },
          { now },
        ),
    ]) {
      await expect(act()).rejects.toBeInstanceOf(NotFound);
    }
    const meetingId = await aComingMeeting();
    const foreign = scopeOf('multi_agency', { town: 'other' });
    await expect(getMeeting(foreign, meetingId, { now })).rejects.toBeInstanceOf(NotFound);
    const hold = { id: meetingId, version: 1, multiAgencyPresent: 'on', officerPresent: 'on' };
    await expect(holdMeeting(foreign, hold, { now })).rejects.toBeInstanceOf(NotFound);
    await expect(
      openMeeting(coordinator, { title: '会議', heldOn: '2026-12-01', startsAt: '14:00' }),
    ).rejects.toBeInstanceOf(Forbidden);
  });
});
