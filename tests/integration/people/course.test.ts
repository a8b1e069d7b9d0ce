import { describe, expect, it } from 'vitest';
import {
  aClosedCase,
  aClosure,
  aProposedClosure,
  aSupportedCase,
  aSuspendedCase,
  aSuspension,
  found,
  lostSince,
  planStatusesOf,
  sought,
} from '#tests/factories/endings';
import { aComingMeeting, aDraftedPlan, aSubmittedPlan, wholePlan } from '#tests/factories/meetings';
import { aCaseInAssessment, anOpenedCase, consented, now, theCase } from '#tests/factories/people';
import { anActivePlacement, anAskedPlacement } from '#tests/factories/placements';
import { machineScope, scopeOf, strangerScope } from '#tests/factories/scope';
import { aStage } from '#tests/factories/stage';
import { towns } from '#tests/factories/towns';
import { useDatabase } from '#tests/setup/database';
import { listAudit } from '#db/queries/audit.server';
import { withScope } from '#db/scope.server';
import { newId } from '~/domain/kernel/ids';
import { Conflict, Forbidden, NotFound, Refused } from '~/domain/kernel/errors';
import { roles, rolesWith } from '~/domain/kernel/permissions';
import {
  proposeClosure,
  proposeSuspension,
  submitPlan,
  withdrawEnding,
} from '~/domain/meetings/index.server';
import {
  checkScheme,
  endCase,
  getAftercare,
  getAttempts,
  getCase,
  getEnding,
  getReopening,
  hearHandBack,
  recordAftercare,
  recordAttempt,
  reopenCase,
} from '~/domain/people/index.server';
import { proposePlacement } from '~/domain/placements/index.server';
import { getToday } from '~/domain/today/index.server';
import { startOfDay } from '~/lib/japanese-date';

const db = useDatabase();
const coordinator = scopeOf('coordinator');
const at = (day: string) => ({ now: startOfDay(day) });
const seen = async (code: string) => ({ code, version: (await theCase(code)).version });
const lead = { leadAgencyId: towns.own.agencyId };

describe('schemes considered first', () => {
  it('come along from the reception, and are asked for before a plan goes to a meeting (ELG-1)', async () => {
    const schemes = { schemes: ['hello_work', 'none'], schemesReason: '人の少ない場がないため' };
    const code = await anOpenedCase(schemes);
    expect((await getCase(coordinator, code, { now })).course.schemes).toBe(2);
    await expect(anOpenedCase({ schemes: ['hello_work'] })).rejects.toMatchObject({
      fieldErrors: { schemesReason: [expect.any(String) as string] },
    });
    await expect(anOpenedCase({ ...schemes, schemes: ['public_assistance_work'] })).rejects.toMatchObject({
      fieldErrors: { 'schemes[0]': [expect.any(String) as string] },
    });

    const drafted = await aDraftedPlan();
    await db.admin`update plans set schemes_considered = '' where case_id = ${(await theCase(drafted)).id}`;
    const submit = async () =>
      submitPlan(coordinator, { code: drafted, version: 1, meetingId: await aComingMeeting() }, { now });
    await expect(submit()).rejects.toMatchObject({
      wayOut: expect.stringContaining('先に考えた制度') as string,
    });
    const check = { scheme: 'none', fit: 'no' as const, reason: '近くに同じ場がないため' };
    await checkScheme(scopeOf('referrer'), { ...check, code: drafted }, { now });
    await submit();
  });
});

describe('before the person knows', () => {
  it.each(['not_yet', 'family'] as const)('%s keeps no area and no age (D2)', async (beginning) => {
    const code = await anOpenedCase({ beginning, method: undefined, ageBand: 'age_30s' });
    expect(await theCase(code)).toMatchObject({ ageBand: null, areaId: null });
  });

  it("a family's consultation without anybody in charge waits on きょう for somebody (D2)", async () => {
    const code = await anOpenedCase(
      { beginning: 'family', method: undefined, agencyId: towns.own.agencyId },
      scopeOf('referrer'),
    );
    const { due, late } = await getToday(coordinator, null, { now });
    const waiting = [...late, ...due].filter(({ line }) => line?.code === code);
    expect(waiting.map(({ what }) => what)).toEqual(['家族からの相談の担当を決める']);
  });
});

describe('a closure', () => {
  it('goes to a meeting, closes what runs, names who leads, and leaves contacts to come', async () => {
    const code = await aSupportedCase();
    const meeting = await aProposedClosure(code);
    expect((await getCase(coordinator, code, { now })).course.proposal).toMatchObject({ kind: 'closure' });
    expect((await theCase(code)).status).toBe('active');
    await found(meeting, 'close');
    const closed = await getCase(coordinator, code, { now });
    expect(closed).toMatchObject({
      line: { status: 'closed' },
      course: {
        reason: 'つながりが安定',
        proposal: null,
        ending: { how: 'closure', endedOn: '2026-11-20', leadAgencyId: towns.own.agencyId },
        nextAftercareOn: '2026-12-20',
      },
    });
    expect(await planStatusesOf(code)).toEqual(['completed']);
  });

  it('is refused without its checks, twice at once, and without the consent to share', async () => {
    const code = await aSupportedCase();
    const meetingId = await aComingMeeting();
    const propose = (given: object) =>
      proposeClosure(coordinator, { ...aClosure, ...lead, ...given, code, meetingId }, { now });
    await expect(propose({ isStable: false })).rejects.toBeInstanceOf(Refused);
    await expect(propose({ leadAgencyId: undefined })).rejects.toBeInstanceOf(Refused);
    const twice = await Promise.allSettled([propose({}), propose({})]);
    expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await withdrawEnding(coordinator, { code }, { now });
    await propose({});
    await withdrawEnding(coordinator, { code }, { now });
    await consented(code, 'plan_meeting_members', 'withdrawn');
    await expect(propose({})).rejects.toMatchObject({
      wayOut: expect.stringContaining('支援会議') as string,
    });
  });

  it('that is not found yet leaves the case supported, with all that was written', async () => {
    const code = await aSupportedCase();
    await found(await aProposedClosure(code), 'continue');
    expect((await theCase(code)).status).toBe('active');
    expect(await planStatusesOf(code)).toEqual(['confirmed']);
    await aProposedClosure(code);
  });

  it('is followed by contacts that fall due on きょう, until the case goes on', async () => {
    const code = await aClosedCase();
    const due = async (day: string) => {
      const { late, due: today } = await getToday(coordinator, null, at(day));
      return [...late, ...today].filter(
        ({ key, line }) => key.startsWith('aftercare-') && line?.code === code,
      );
    };
    expect(await due('2026-12-19')).toEqual([]);
    expect(await due('2026-12-20')).toHaveLength(1);
    const [next] = (await getAftercare(coordinator, code, { now })).planned;
    const heard = {
      doneOn: '2026-12-20',
      talkedTo: 'person',
      finding: 'changed',
      nextOn: '2027-01-10',
    } as const;
    await recordAftercare(scopeOf('referrer'), { ...heard, id: next?.id ?? '' }, at('2026-12-20'));
    expect(await due('2026-12-20')).toEqual([]);
    expect(await due('2027-01-10')).toHaveLength(1);
    await reopenCase(coordinator, await seen(code), at('2027-01-12'));
    expect((await getAftercare(coordinator, code, { now })).planned).toEqual([]);
    expect(await due('2028-01-10')).toEqual([]);
    expect(await getCase(coordinator, code, { now })).toMatchObject({
      line: { status: 'assessing' },
      profile: { strengths: [expect.anything(), expect.anything()] },
      course: { ending: null, endings: [{ how: 'closure', reopenedTo: 'assessing' }] },
    });
  });
});

describe('what is told of an end on きょう', () => {
  const keysFor = async (scope: typeof coordinator, code: string, day: string) => {
    const { late, due } = await getToday(scope, null, at(day));
    return [...late, ...due].filter(({ line }) => line?.code === code).map(({ key }) => key.split('-')[0]);
  };

  it('a contact that falls due, to everybody of the agency that leads from then on (CLS-6)', async () => {
    const code = await aClosedCase();
    const { id } = await theCase(code);
    const colleague = strangerScope('coordinator');
    expect(await keysFor(colleague, code, '2026-12-20')).toEqual([]);
    const { id: town, otherAgencyId } = towns.own;
    await db.admin`insert into case_agencies ${db.admin({
      ...{ municipality_id: town, id: newId(), case_id: id, agency_id: otherAgencyId },
      since: '2026-11-20',
    })}`;
    expect(await keysFor(colleague, code, '2026-12-20')).toEqual([]);
    await db.admin`update case_endings set lead_agency_id = ${otherAgencyId} where case_id = ${id}`;
    expect(await keysFor(colleague, code, '2026-12-20')).toEqual(['aftercare']);
    await db.admin`delete from case_agencies where case_id = ${id} and agency_id = ${otherAgencyId}`;
    expect(await keysFor(colleague, code, '2026-12-20')).toEqual([]);
  });

  it.each(['coordinator', 'manager'] as const)(
    'a hand-back, to the agency whose %s referred it (INT-14)',
    async (role) => {
      const referrer = strangerScope(role);
      const code = await anOpenedCase({ agencyId: towns.own.agencyId }, referrer);
      await endCase(coordinator, { ...(await seen(code)), how: 'hand_back', reason: 'not_complex' }, { now });
      expect(await keysFor(referrer, code, '2026-11-20')).toEqual(['handed']);
      expect(await keysFor(coordinator, code, '2026-11-20')).toEqual([]);
    },
  );
});

describe('a suspension', () => {
  it('goes to a meeting once enough was tried, or with the reason why not', async () => {
    const code = await aSupportedCase();
    await lostSince(code, '2026-11-19');
    const meetingId = await aComingMeeting();
    const propose = (given: object) =>
      proposeSuspension(
        coordinator,
        { ...aSuspension, exception: undefined, ...given, code, meetingId },
        { now },
      );
    await expect(propose({})).rejects.toMatchObject({ reason: expect.stringContaining('あと3回') as string });
    await sought(code, [
      ['2026-11-21', 'telephone'],
      ['2026-11-23', 'visit'],
      ['2026-11-25', 'letter'],
    ]);
    expect((await getAttempts(coordinator, code, { now })).log).toMatchObject({ attempts: 3, missing: [] });
    await expect(propose({ isLost: false })).rejects.toBeInstanceOf(Refused);
    await expect(propose({ recontactOn: '2026-11-20' })).rejects.toBeInstanceOf(Refused);
    await propose({});
    await found(meetingId, 'suspend');
    expect(await theCase(code)).toMatchObject({
      status: 'suspended',
      nextOn: '2026-12-20',
      statusReason: 'contact_completely_lost',
    });
    const { due } = await getToday(coordinator, null, at('2026-12-20'));
    expect(due.map(({ line }) => line?.code)).toContain(code);
  });

  it('ends within three months where it stood, with its plan, once the municipality knows', async () => {
    const code = await aSuspendedCase();
    expect(await planStatusesOf(code)).toEqual(['discontinued']);
    const reached = { triedOn: '2026-12-01', means: 'visit', result: 'reached' } as const;
    await recordAttempt(coordinator, { ...reached, code }, at('2026-12-01'));
    expect((await theCase(code)).lastContactOn).toBe('2026-12-01');
    expect(await getReopening(coordinator, code, at('2026-12-01'))).toMatchObject({ to: 'active' });
    await expect(reopenCase(coordinator, await seen(code), at('2026-12-01'))).rejects.toBeInstanceOf(Refused);
    await reopenCase(coordinator, { ...(await seen(code)), officerKnows: true }, at('2026-12-01'));
    expect((await theCase(code)).status).toBe('active');
    expect(await planStatusesOf(code)).toEqual(['confirmed']);
  });

  it('ends later with an assessment, and the old plan stays ended', async () => {
    const code = await aSuspendedCase();
    await reopenCase(coordinator, await seen(code), at('2027-02-21'));
    expect((await theCase(code)).status).toBe('assessing');
    expect(await planStatusesOf(code)).toEqual(['discontinued']);
  });
});

describe('an end without a meeting', () => {
  it('tells what it closes, closes it in the same transaction, and says so in the log', async () => {
    const stage = await aStage();
    const asked = await anAskedPlacement(stage);
    const other = await aStage({ digits: '483-0' });
    const active = await anActivePlacement(other);
    await withScope(machineScope(), async () => {
      await db.admin`update cases set status = 'active' where code = ${other.code}`;
    });
    const told = await getEnding(coordinator, stage.code, { now });
    expect(told.closes).toEqual([expect.stringContaining('打診・見学を取りやめ')]);
    await endCase(coordinator, { ...(await seen(stage.code)), how: 'withdraw' }, { now });
    const running = await getEnding(coordinator, other.code, { now });
    expect(running.closes[0]).toMatch(/受入れを終わりにします。予定のフォローアップ\d+回も/);
    const moved = { transferReason: 'moved_away', information: 'kept', destination: 'となりの市' } as const;
    await endCase(coordinator, { ...(await seen(other.code)), how: 'transfer', ...moved }, { now });
    const rows = await db.admin<{ id: string; status: string; end_reason: string }[]>`
      select id, status, end_reason from placements where id in (${asked}, ${active}) order by status`;
    expect(rows).toMatchObject([
      { id: asked, status: 'declined' },
      { id: active, status: 'ended', end_reason: 'moved_away' },
    ]);
    const [open] = await db.admin<{ shown: number; planned: number }[]>`
      select (select count(*)::int from disclosures where closed_at is null) as shown,
        (select count(*)::int from follow_ups where status = 'planned') as planned`;
    expect(open).toEqual({ shown: 0, planned: 0 });
    const [entry] = await withScope(machineScope(), (tx) => listAudit(tx, {}, 1));
    expect(entry).toMatchObject({ action: 'people.end-case', change: { endedPlacements: [active] } });
    const { hostId, opportunityId } = stage;
    const again = { code: stage.code, hostId, opportunityId };
    await expect(proposePlacement(coordinator, again)).rejects.toMatchObject({
      wayOut: expect.stringContaining('再開する') as string,
    });
  });

  it('takes the case off its agenda, and its plan ends with it', async () => {
    const { code } = await aSubmittedPlan();
    expect((await getEnding(coordinator, code, { now })).closes).toHaveLength(2);
    await endCase(coordinator, { ...(await seen(code)), how: 'withdraw' }, { now });
    expect(await planStatusesOf(code)).toEqual(['discontinued']);
    const [row] = await db.admin<{ open: number }[]>`
      select count(*)::int as open from agenda_items
      where case_id = ${(await theCase(code)).id} and status = 'proposed'`;
    expect(row?.open).toBe(0);
    await reopenCase(coordinator, await seen(code), { now });
    await expect(
      submitPlan(coordinator, { code, version: 3, meetingId: await aComingMeeting() }, { now }),
    ).rejects.toBeInstanceOf(Refused);
    expect(wholePlan.goals).toHaveLength(1);
  });

  it('passes information to another place only within the consent (INT-10)', async () => {
    const code = await aCaseInAssessment();
    const transfer = async (information: 'passed' | 'kept') =>
      endCase(
        coordinator,
        { ...(await seen(code)), how: 'transfer', transferReason: 'other_scheme', information },
        { now },
      );
    await expect(transfer('passed')).rejects.toMatchObject({
      wayOut: expect.stringContaining('同意のページ') as string,
    });
    await consented(code, 'non_member_agencies');
    await transfer('passed');
    expect((await getCase(coordinator, code, { now })).course).toMatchObject({
      reason: '移管（ほかの制度・機関へ）',
      ending: { informationPassed: true },
    });
  });

  it('tells the referrer that it may ask again, and takes the case up where it was (INT-14)', async () => {
    const referrer = scopeOf('referrer');
    const code = await anOpenedCase({ agencyId: towns.own.agencyId }, referrer);
    await endCase(coordinator, { ...(await seen(code)), how: 'hand_back', reason: 'not_complex' }, { now });
    const told = async () => {
      const { due } = await getToday(referrer, null, { now });
      return due.filter(({ key, line }) => key.startsWith('handed-back-') && line?.code === code);
    };
    expect(await told()).toMatchObject([{ what: expect.stringContaining('いつでもまた依頼') as string }]);
    await hearHandBack(referrer, { code }, { now });
    expect(await told()).toEqual([]);
    await expect(hearHandBack(referrer, { code }, { now })).rejects.toBeInstanceOf(Refused);
    await reopenCase(referrer, await seen(code), { now });
    expect(await theCase(code)).toMatchObject({ status: 'intake', nextOn: '2026-11-20' });
  });
});

describe('who may', () => {
  const acts = {
    reopenCase: { permission: 'cases.follow', act: reopenCase },
    endCase: {
      permission: 'cases.edit',
      act: (scope, input) => endCase(scope, { ...input, how: 'withdraw' }),
    },
  } as const satisfies Record<
    string,
    { permission: 'cases.follow' | 'cases.edit'; act: (scope: typeof coordinator, input: Seen) => unknown }
  >;
  interface Seen {
    code: string;
    version: number;
  }

  it.each(Object.entries(acts))(
    '%s: the right roles, the agencies of the case, its town, its version',
    async (_, { permission, act }) => {
      const code = await anOpenedCase();
      const input = await seen(code);
      const may: readonly string[] = rolesWith(permission);
      for (const role of roles.filter((one) => !may.includes(one))) {
        await expect(act(scopeOf(role), input)).rejects.toBeInstanceOf(Forbidden);
      }
      await expect(act(strangerScope(), input)).rejects.toBeInstanceOf(NotFound);
      await expect(act(scopeOf('coordinator', { town: 'other' }), input)).rejects.toBeInstanceOf(NotFound);
      const old = { ...input, version: input.version + 7 };
      await expect(act(coordinator, old)).rejects.toBeInstanceOf(Conflict);
    },
  );
});
