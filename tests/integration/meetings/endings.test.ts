import { describe, expect, it } from 'vitest';
import {
  aProposedClosure,
  aProposedSuspension,
  aSupportedCase,
  aSuspendedCase,
  found,
  lostSince,
  planStatusesOf,
  sought,
} from '#tests/factories/endings';
import { aSubmittedPlan, held, wholePlan } from '#tests/factories/meetings';
import { aCaseWithProfile, consented, now, theCase } from '#tests/factories/people';
import { scopeOf, strangerScope } from '#tests/factories/scope';
import { aHostName, aListedHost } from '#tests/factories/registry';
import { aStage } from '#tests/factories/stage';
import { towns } from '#tests/factories/towns';
import { aDrawing, aLentWork, anAgreedWork } from '#tests/factories/works';
import { useDatabase } from '#tests/setup/database';
import { lockWaits } from '#tests/setup/lock-waits';
import { Invalid, Refused } from '~/domain/kernel/errors';
import { getMeeting, recordOutcome, savePlan } from '~/domain/meetings/index.server';
import {
  endCase,
  endInConference,
  getCase,
  getEnding,
  recordAttempt,
  reopenCase,
} from '~/domain/people/index.server';
import { proposePlacement } from '~/domain/placements/index.server';

const db = useDatabase();
const coordinator = scopeOf('coordinator');
const multiAgency = scopeOf('multi_agency');

async function itemOf(meetingId: string) {
  const [item] = (await getMeeting(multiAgency, meetingId, { now })).items;
  return item?.id ?? '';
}

it('tells everybody who sees the agenda how many works are out and where, not their titles', async () => {
  const code = await aSupportedCase();
  const office = aHostName();
  await aListedHost({ name: office });
  await anAgreedWork(code);
  await aLentWork(code, office);
  const { items } = await getMeeting(multiAgency, await aProposedClosure(code), { now });
  expect(items[0]?.ending?.closes).toContain(`受入先にある作品1点：${office}`);
  expect(JSON.stringify(items)).not.toContain(aDrawing.title);
  expect((await getEnding(coordinator, code, { now })).closes.join()).toContain(aDrawing.title);
});

describe('a finding that is recorded late', () => {
  it.each([
    ['close', aProposedClosure, 'closed'],
    ['suspend', aProposedSuspension, 'suspended'],
  ] as const)('%s, by a member who sees the case only through the meeting', async (outcome, propose, to) => {
    const code = await aSupportedCase();
    const meetingId = await propose(code);
    await held(meetingId);
    const id = await itemOf(meetingId);
    await db.admin`update meetings set held_on = '2026-09-01' where id = ${meetingId}`;
    await db.admin`update ending_proposals set proposed_on = '2026-11-10' where agenda_item_id = ${id}`;
    await recordOutcome(strangerScope('multi_agency'), { id, outcome }, { now });
    expect((await theCase(code)).status).toBe(to);
  });
});

describe('a proposal is judged again when the finding is recorded', () => {
  it('suspends nobody who was talked to since; the support goes on (CNF-3)', async () => {
    const code = await aSupportedCase();
    const meetingId = await aProposedSuspension(code);
    await held(meetingId);
    const id = await itemOf(meetingId);
    const reached = { triedOn: '2026-11-20', means: 'telephone', result: 'reached' } as const;
    await recordAttempt(coordinator, { ...reached, code }, { now });
    await expect(recordOutcome(multiAgency, { id, outcome: 'suspend' }, { now })).rejects.toMatchObject({
      reason: expect.stringContaining('連絡がとれています') as string,
      wayOut: expect.stringContaining('支援を続ける') as string,
    });
    await recordOutcome(multiAgency, { id, outcome: 'continue' }, { now });
    expect((await theCase(code)).status).toBe('active');
  });

  it('closes nothing when who was to lead no longer works on the case (CLS-6)', async () => {
    const code = await aSupportedCase();
    const meetingId = await aProposedClosure(code);
    await held(meetingId);
    const id = await itemOf(meetingId);
    await db.admin`update ending_proposals set lead_agency_id = ${towns.own.otherAgencyId} where agenda_item_id = ${id}`;
    await expect(recordOutcome(multiAgency, { id, outcome: 'close' }, { now })).rejects.toMatchObject({
      reason: expect.stringContaining('主担当') as string,
    });
    await recordOutcome(multiAgency, { id, outcome: 'carried_over' }, { now });
    expect((await theCase(code)).status).toBe('active');
  });
});

describe('while a case ends', () => {
  /** Holds the case as whoever ends it does, starts an act, and lets go of it as withdrawn once the act waits. */
  async function whileItEnds<Value>(code: string, act: () => Promise<Value>) {
    let acting: Promise<PromiseSettledResult<Value>[]> | undefined;
    await db.admin.begin(async (sql) => {
      await sql`select id from cases where code = ${code} for update`;
      acting = Promise.allSettled([act()]);
      await lockWaits(db.admin);
      await sql`update cases set status = 'withdrawn' where code = ${code}`;
    });
    return (await acting)?.[0];
  }

  it('a plan that is being saved does not bring it back', async () => {
    const code = await aCaseWithProfile();
    const saved = await whileItEnds(code, () => savePlan(coordinator, { ...wholePlan, code }, { now }));
    expect(saved).toMatchObject({ status: 'rejected', reason: expect.any(Refused) as Refused });
    expect((await theCase(code)).status).toBe('withdrawn');
    expect(await planStatusesOf(code)).toEqual([]);
  });

  it('nothing is proposed on it any more', async () => {
    const { code, hostId, opportunityId } = await aStage();
    const proposed = await whileItEnds(code, () =>
      proposePlacement(coordinator, { code, hostId, opportunityId }, { now }),
    );
    expect(proposed).toMatchObject({ status: 'rejected', reason: expect.any(Refused) as Refused });
  });

  it('a finding at the same moment and the end do not wait for each other', async () => {
    const { code, meetingId } = await aSubmittedPlan();
    await held(meetingId);
    const id = await itemOf(meetingId);
    const { version } = await theCase(code);
    const both = await Promise.allSettled([
      recordOutcome(multiAgency, { id, outcome: 'return_to_referrer', message: '窓口が合うため' }, { now }),
      endCase(coordinator, { code, version, how: 'withdraw' }, { now }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(['handed_back', 'withdrawn']).toContain((await theCase(code)).status);
  });
});

describe('a case whose person does not share with the members of the meeting (CNF-15)', () => {
  const lead = { leadAgencyId: towns.own.agencyId };
  const told = { decidedOn: '2026-11-20', ...lead };
  const end = async (code: string, given: object) =>
    endInConference(
      coordinator,
      { ...told, how: 'closure', ...given, code, version: (await theCase(code)).version },
      { now },
    );

  it('closes as a 支援会議 decided, keeping the day and nothing of what was said', async () => {
    const code = await aSupportedCase();
    const closure = { reason: 'person_request', aftercare: 'declined' };
    await expect(end(code, closure)).rejects.toMatchObject({
      reason: expect.stringContaining('重層的支援会議で決めます') as string,
    });
    await consented(code, 'plan_meeting_members', 'withdrawn');
    expect((await getEnding(coordinator, code, { now })).conference.ends).toEqual(['closure', 'suspension']);
    await expect(end(code, { reason: 'stable_connection' })).rejects.toMatchObject({
      fieldErrors: { aftercare: ['終結のあとの連絡を選んでください。'] },
    });
    const stable = { reason: 'stable_connection', aftercare: 'declined' };
    await expect(end(code, stable)).rejects.toBeInstanceOf(Refused);
    await expect(end(code, { ...closure, decidedOn: '2026-11-21' })).rejects.toBeInstanceOf(Refused);
    await expect(end(code, { ...closure, leadAgencyId: undefined })).rejects.toBeInstanceOf(Refused);
    await end(code, closure);
    expect(await getCase(coordinator, code, { now })).toMatchObject({
      line: { status: 'closed' },
      course: { ending: { how: 'closure', decidedIn: 'conference', endedOn: '2026-11-20' } },
    });
    expect(await planStatusesOf(code)).toEqual(['completed']);
  });

  it('is suspended so only when contact is lost and enough was tried', async () => {
    const code = await aSupportedCase();
    await consented(code, 'plan_meeting_members', 'withdrawn');
    await lostSince(code, '2026-11-01');
    const suspension = { how: 'suspension', isLost: true, recontactOn: '2026-12-20' };
    await expect(end(code, suspension)).rejects.toMatchObject({
      wayOut: expect.stringContaining('連絡の記録') as string,
    });
    await sought(code, [
      ['2026-11-02', 'telephone'],
      ['2026-11-03', 'visit'],
      ['2026-11-05', 'letter'],
    ]);
    await expect(end(code, { ...suspension, isLost: false })).rejects.toBeInstanceOf(Refused);
    await end(code, suspension);
    expect(await theCase(code)).toMatchObject({ status: 'suspended', nextOn: '2026-12-20' });
  });

  it('closes from a suspension too, when the person has died', async () => {
    const code = await aSuspendedCase();
    await consented(code, 'plan_meeting_members', 'withdrawn');
    const died = { reason: 'deceased', leadAgencyId: undefined };
    await expect(end(code, { ...died, aftercare: 'planned', aftercareMonths: [1] })).rejects.toMatchObject({
      reason: expect.stringContaining('亡くなられた') as string,
    });
    await end(code, died);
    expect(await theCase(code)).toMatchObject({ status: 'closed', closedOn: '2026-11-20' });
  });
});

it('a suspended case is closed by a meeting, and goes on from the closure', async () => {
  const code = await aSuspendedCase();
  await found(await aProposedClosure(code), 'close');
  expect(await theCase(code)).toMatchObject({ status: 'closed', closedOn: '2026-11-20' });
  await reopenCase(coordinator, { code, version: (await theCase(code)).version }, { now });
  expect((await getCase(coordinator, code, { now })).course.ending).toBeNull();
});

it('a hand-back by a meeting tells the referrer why, within the guard', async () => {
  const { code, meetingId } = await aSubmittedPlan();
  await held(meetingId);
  const id = await itemOf(meetingId);
  const handBack = (message?: string) =>
    recordOutcome(multiAgency, { id, outcome: 'return_to_referrer', message }, { now });
  await expect(handBack()).rejects.toMatchObject({
    fieldErrors: { message: [expect.any(String) as string] },
  });
  await expect(handBack('田中さんは就労の窓口でよいため')).rejects.toBeInstanceOf(Invalid);
  await handBack('就労の窓口だけで足りるため');
  expect((await getCase(coordinator, code, { now })).course.ending).toMatchObject({
    how: 'hand_back',
    message: '就労の窓口だけで足りるため',
  });
});

it('a suspension of somebody who is still lost is found as before', async () => {
  const code = await aSupportedCase();
  const meetingId = await aProposedSuspension(code);
  await lostSince(code, '2026-11-19');
  await found(meetingId, 'suspend');
  expect((await theCase(code)).status).toBe('suspended');
});
