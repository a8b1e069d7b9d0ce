import { describe, expect, it } from 'vitest';
import { aComingMeeting, held, wholePlan } from '#tests/factories/meetings';
import { aCaseWithProfile, consented, keptSlip, now, theCase } from '#tests/factories/people';
import { noRisk } from '#tests/factories/placements';
import { aBasis, aListedHost, anOpenOffer } from '#tests/factories/registry';
import { scopeOf } from '#tests/factories/scope';
import { useDatabase } from '#tests/setup/database';
import { Refused } from '~/domain/kernel/errors';
import {
  getMeeting,
  getPlans,
  recordDecision,
  recordOutcome,
  savePlan,
  submitPlan,
} from '~/domain/meetings/index.server';
import { recordEngagement } from '~/domain/people/index.server';
import {
  answerForHost,
  askHost,
  getPlacement,
  planTrial,
  proposePlacement,
  recordWish,
  startPlacement,
  writeExitPlan,
} from '~/domain/placements/index.server';
import {
  answerCondition,
  declareCapacity,
  getFacility,
  noteDays,
  recordAssessment,
  recordTemporaryUse,
  setStance,
} from '~/domain/registry/index.server';
import { getToday } from '~/domain/today/index.server';

useDatabase();
const coordinator = scopeOf('coordinator');
const call = { now };

/** E5: a 養護老人ホーム with 定員 50 and 44 residents, staff 18 where 17 are needed, and an offer of a room. */
async function aHomeWithRooms({ basis = true, coreUsers = 44 } = {}) {
  const hostId = await aListedHost({ kind: 'elderly_home_yogo' });
  await declareCapacity(
    coordinator,
    {
      ...{ hostId, version: 0, authorisedCapacity: 50, usualCoreUsers: coreUsers, contractResidents: 4 },
      ...{ supportedByFacilityStaff: true, staffFte: 18, requiredFte: 17 },
      responsibleDepartment: '高齢者福祉担当',
    },
    call,
  );
  if (basis) await recordTemporaryUse(coordinator, { ...aBasis, hostId, department: '高齢者福祉担当' }, call);
  await setStance(coordinator, { id: hostId, stance: 'consult' }, call);
  await recordAssessment(coordinator, { id: hostId, assessedOn: '2026-11-10' }, call);
  await answerCondition(coordinator, { hostId, consideration: 'quiet_place', answer: 'yes' }, call);
  const opportunityId = await anOpenOffer(
    hostId,
    {
      title: '空き室',
      menuKind: 'temporary_housing',
      activities: ['temporary_stay'],
      usesCapacity: true,
      places: 2,
      cells: [],
      timeNegotiable: true,
      open: basis,
    },
    call,
  );
  return { hostId, opportunityId };
}

/** Somebody whom the home would take: the host has said yes. */
async function anAcceptedStay(at: { hostId: string; opportunityId: string }) {
  const code = await aCaseWithProfile();
  await consented(code, 'plan_meeting_members');
  await consented(code, 'hosts_anonymous');
  await keptSlip(code);
  const { version } = await theCase(code);
  await recordEngagement(
    coordinator,
    { code, version, on: '2026-11-18', reason: 'いまの部屋をすぐに出るため' },
    call,
  );
  const { id } = await proposePlacement(coordinator, { code, ...at }, call);
  await recordWish(
    coordinator,
    { id, version: 1, personWords: 'しばらく部屋と食事がほしい', agreedOn: '2026-11-18' },
    call,
  );
  await askHost(coordinator, { id, version: 2, answerDueOn: '2026-11-30', risks: noRisk }, call);
  await answerForHost(coordinator, { id, version: 3, answer: 'accept' }, call);
  return { code, id };
}

const exitPlan = {
  planVersion: 0,
  nextHome: '駅に近い、家賃の安い部屋',
  steps: '家計を整え、朝と夜の食事を自分で用意してみる',
  leaveBy: '2027-01-31',
  reviewOn: '2026-12-15',
};
const stay = { slots: ['stay'], timeText: '滞在' };

/** The plan goes to the meeting, is found appropriate, and the municipality decides. */
async function decide(code: string, version: number) {
  const meetingId = await aComingMeeting();
  await submitPlan(coordinator, { code, version, meetingId, slipChecked: true }, call);
  await held(meetingId);
  const { items } = await getMeeting(scopeOf('multi_agency'), meetingId, call);
  await recordOutcome(scopeOf('multi_agency'), { id: items[0]!.id, outcome: 'appropriate' }, call);
  const [plan] = (await getPlans(coordinator, code, call)).plans;
  await recordDecision(
    scopeOf('officer'),
    {
      ...{ code, planId: plan!.id, version: plan!.version, outcome: 'decided', decidedOn: '2026-11-20' },
      ...{ documentNumber: '福第123号', deciderTitle: '福祉課長', othersConfirmed: '' },
    },
    call,
  );
}

const savedPlan = (code: string, more: Partial<Parameters<typeof savePlan>[1]> = {}) =>
  savePlan(coordinator, { ...wholePlan, code, ...more }, call);

describe('a temporary stay (CAP-16)', () => {
  it('AT-E5-5: its plan goes to no meeting without the way out, and the stay begins with its own', async () => {
    const { code, id } = await anAcceptedStay(await aHomeWithRooms());
    await savedPlan(code);
    const before = await getPlans(coordinator, code, call);
    expect(before.stays).toMatchObject([{ placementId: id, exitPlanWritten: false }]);
    expect(before.missing).toEqual([expect.stringContaining('次の住まいへ移る見通し')]);
    const meetingId = await aComingMeeting();
    const submitting = submitPlan(coordinator, { code, version: 1, meetingId }, call);
    await expect(submitting).rejects.toBeInstanceOf(Refused);
    await expect(submitting).rejects.toMatchObject({
      wayOut: expect.stringContaining('退所に向けた計画') as string,
    });

    // A way out in the plan opens the meeting; the stay itself still waits for its own plan.
    await savedPlan(code, { version: 1, exitPlan: '三か月のうちに次の住まいを決める' });
    await decide(code, 2);
    expect((await getPlans(coordinator, code, call)).plans[0]).toMatchObject({
      status: 'confirmed',
      temporaryHousing: true,
    });
    const start = { id, version: 4, startedOn: '2026-11-24', ...stay };
    await expect(startPlacement(coordinator, start, call)).rejects.toMatchObject({
      reason: expect.stringContaining('退所に向けた計画がない') as string,
    });
    await writeExitPlan(coordinator, { id, ...exitPlan }, call);
    await startPlacement(coordinator, start, call);
    expect(await getPlacement(coordinator, id, call)).toMatchObject({ status: 'active', slots: ['stay'] });
  });

  it('with its exit plan written first, needs no second one in the plan', async () => {
    const { code, id } = await anAcceptedStay(await aHomeWithRooms());
    await writeExitPlan(coordinator, { id, ...exitPlan }, call);
    await savedPlan(code);
    expect((await getPlans(coordinator, code, call)).missing).toEqual([]);
    await decide(code, 1);
    await startPlacement(coordinator, { id, version: 4, startedOn: '2026-11-24', ...stay }, call);
    expect((await getPlacement(coordinator, id, call)).status).toBe('active');
  });

  it('AT-E5-1: is marked when residents rise, with the department to call, and goes on', async () => {
    const home = await aHomeWithRooms();
    const { code, id } = await anAcceptedStay(home);
    await writeExitPlan(coordinator, { id, ...exitPlan }, call);
    await savedPlan(code);
    await decide(code, 1);
    await startPlacement(coordinator, { id, version: 4, startedOn: '2026-11-24', ...stay }, call);
    const [service] = (await getFacility(coordinator, { hostId: home.hostId, month: null }, call)).services;
    await noteDays(
      coordinator,
      {
        ...{ serviceId: service!.id, from: '2026-12-20', to: '2026-12-31', kind: 'forecast', coreUsers: 50 },
        slots: ['am', 'pm', 'evening', 'night'],
      },
      call,
    );
    expect(await getPlacement(coordinator, id, call)).toMatchObject({
      status: 'active',
      rearrangeFrom: '2026-12-20',
      department: expect.stringContaining('高齢者福祉担当') as string,
    });
    const { due } = await getToday(coordinator, null, call);
    expect(due).toContainEqual(expect.objectContaining({ key: `rearrange-${id}`, when: '12月20日から' }));
    const { breakages } = (await getFacility(coordinator, { hostId: home.hostId, month: null }, call))
      .services[0]!;
    expect(breakages[0]?.reason).toBe('定員の範囲内ではありません（本来50＋参加支援1＞定員50）');
  });

  it('AT-E5-2: finds no room in a full home, and says the figures', async () => {
    const { id } = await anAcceptedStay(await aHomeWithRooms({ coreUsers: 50 }));
    const trial = { id, version: 4, trialOn: '2026-11-24', slipChecked: 'on', ...stay };
    await expect(planTrial(coordinator, trial, call)).rejects.toThrow(
      '定員の範囲内ではありません（本来50＋参加支援1＞定員50）',
    );
  });

  it('AT-E5-3, AT-E5-6: has no trial without a basis, which rests on the talk with the 所管課', async () => {
    const home = await aHomeWithRooms({ basis: false });
    const { id } = await anAcceptedStay(home);
    const trial = { id, version: 4, trialOn: '2026-11-24', slipChecked: 'on', ...stay };
    await expect(planTrial(coordinator, trial, call)).rejects.toThrow('一時的な使用の根拠');
    const { answer: _, ...notAsked } = aBasis;
    const without = { ...notAsked, hostId: home.hostId } as typeof aBasis & { hostId: string };
    await expect(recordTemporaryUse(coordinator, without, call)).rejects.toMatchObject({
      fieldErrors: { answer: expect.anything() as unknown },
    });
    const endless = { ...aBasis, hostId: home.hostId, validTo: '' };
    await expect(recordTemporaryUse(coordinator, endless, call)).rejects.toMatchObject({
      fieldErrors: { validTo: expect.anything() as unknown },
    });
    const disposal = { ...aBasis, hostId: home.hostId, shrinksCore: 'yes' as const };
    await expect(recordTemporaryUse(coordinator, disposal, call)).rejects.toMatchObject({
      fieldErrors: { shrinksCore: [expect.stringContaining('財産処分')] },
    });
    await recordTemporaryUse(coordinator, { ...aBasis, hostId: home.hostId }, call);
    await planTrial(coordinator, trial, call);
    expect((await getPlacement(coordinator, id, call)).status).toBe('trial');
  });
});
