import { describe, expect, it } from 'vitest';
import { listAudit } from '#db/queries/audit.server';
import { withScope } from '#db/scope.server';
import {
  aCaseInAssessment,
  aCaseWithProfile,
  anOpenedCase,
  consented,
  dayOfTests,
  now,
  theCase,
} from '#tests/factories/people';
import { machineScope, scopeOf, strangerScope } from '#tests/factories/scope';
import { towns } from '#tests/factories/towns';
import { useDatabase } from '#tests/setup/database';
import { Conflict, Forbidden, Invalid, NotFound, Refused } from '~/domain/kernel/errors';
import { roles } from '~/domain/kernel/permissions';
import {
  beginAssessment,
  checkSlip,
  editCase,
  endCase,
  getCase,
  keepSlip,
  openCase,
  planNext,
  recordEngagement,
  reopenCase,
} from '~/domain/people/index.server';
import { parseCaseCode } from '~/domain/people/rules';

useDatabase();
const coordinator = scopeOf('coordinator');
const begin = {
  gapType: 'anxious_about_society',
  referralSource: 'family',
  beginning: 'granted',
  method: 'telephone',
  isMinor: false,
} as const;
const facts = {
  gapType: 'other',
  referralSource: 'person',
  isMinor: false,
  guardianConsent: false,
  childViewHeard: false,
};
const { users, otherAgencyId, strangerId } = towns.own;

describe('opening a case', () => {
  it('gives it a code that can be checked, and notes the consent', async () => {
    const code = await anOpenedCase();
    expect(parseCaseCode(code)).toEqual({ ok: true, code });
    expect(await getCase(coordinator, code, { now })).toMatchObject({
      line: { code, status: 'intake', coordinator: '参加支援コーディネーター', lastContactOn: dayOfTests },
      facts: { consents: { consultation: 'granted', hosts_anonymous: 'not_explained' } },
      dates: { appliedOn: dayOfTests },
    });
  });

  it('takes over the chips of a search without a case', async () => {
    const code = await anOpenedCase({
      strengths: ['gardening'],
      wishes: ['want_outdoors'],
      considerations: ['quiet_place'],
      musts: ['no_phone'],
      slots: ['tue_am'],
    });
    expect((await getCase(coordinator, code, { now })).profile).toMatchObject({
      strengths: [{ label: '園芸', level: '少しできる' }],
      wishes: [{ label: '外で体を動かしたい' }],
      considerations: [
        { weight: 'どうしても', items: [{ label: '電話対応なし' }] },
        { weight: 'できれば', items: [{ label: '静かな場所' }] },
      ],
      time: '火曜の午前',
    });
  });

  it('keeps no profile of somebody who has not been told', async () => {
    const code = await anOpenedCase({ beginning: 'family', strengths: ['gardening'] });
    const found = await getCase(coordinator, code, { now });
    expect(found.line.familyConsultation).toBe(true);
    expect(found.profile.strengths).toEqual([]);
    expect(found.steps.edit_profile.ok).toBe(false);
  });

  it('counts the consent of a minor as explained until guardian and child were heard', async () => {
    const code = await anOpenedCase({ isMinor: true, schoolEndsFiscalYear: 2027 });
    expect(await getCase(coordinator, code, { now })).toMatchObject({
      facts: { consents: { consultation: 'explained' } },
      minor: { compulsorySchool: true },
      dates: { appliedOn: null },
    });
  });

  it('is a referral when a referrer opens it for another agency', async () => {
    const code = await anOpenedCase({ agencyId: otherAgencyId, caseRef: 'S-12' }, scopeOf('referrer'));
    expect(await theCase(code)).toMatchObject({
      agencyId: otherAgencyId,
      referrerUserId: users.referrer,
      coordinatorUserId: null,
    });
    expect((await getCase(strangerScope(), code, { now })).caseRef).toBe('');
    expect((await getCase(scopeOf('referrer'), code, { now })).caseRef).toBe('S-12');
  });

  it.each(['multi_agency', 'officer', 'finance', 'community', 'host', 'admin'] as const)(
    'is refused to %s',
    async (role) => {
      await expect(openCase(scopeOf(role), begin)).rejects.toBeInstanceOf(Forbidden);
    },
  );

  it('refuses what is missing, unknown or of another town', async () => {
    await expect(openCase(coordinator, { ...begin, method: undefined })).rejects.toMatchObject({
      fieldErrors: { method: ['どのように説明したかを選んでください。'] },
    });
    await expect(openCase(coordinator, { ...begin, gapType: 'nothing' })).rejects.toBeInstanceOf(Invalid);
    await expect(openCase(coordinator, { ...begin, agencyId: towns.other.agencyId })).rejects.toMatchObject({
      fieldErrors: { agencyId: ['頼む先を一覧から選びなおしてください。'] },
    });
    await expect(openCase(coordinator, { ...begin, caseRef: '田中さん' })).rejects.toBeInstanceOf(Invalid);
  });

  it('never draws a code twice', async () => {
    const codes = await Promise.all(Array.from({ length: 30 }, () => anOpenedCase()));
    expect(new Set(codes).size).toBe(codes.length);
  });
});

describe('the steps of a case', () => {
  it('lead from intake to assessment with somebody in charge', async () => {
    const code = await anOpenedCase();
    await consented(code, 'plan_meeting_members');
    const { version } = await theCase(code);
    await beginAssessment(coordinator, { code, version, coordinatorUserId: strangerId }, { now });
    expect(await getCase(strangerScope(), code, { now })).toMatchObject({
      line: { status: 'assessing', coordinator: 'よその相談員' },
    });
  });

  it('need the consent', async () => {
    const code = await anOpenedCase({ beginning: 'explained' });
    const { version } = await theCase(code);
    await expect(
      beginAssessment(coordinator, { code, version, coordinatorUserId: users.coordinator }, { now }),
    ).rejects.toMatchObject({ reason: 'アセスメントには、相談の同意が要ります。' });
  });

  it('take nobody in charge who does not coordinate here', async () => {
    const code = await anOpenedCase();
    const { version } = await theCase(code);
    for (const coordinatorUserId of [users.finance, towns.other.users.coordinator]) {
      await expect(
        beginAssessment(coordinator, { code, version, coordinatorUserId }, { now }),
      ).rejects.toBeInstanceOf(Invalid);
    }
  });

  it('hand back with a reason, and begin again', async () => {
    const code = await aCaseInAssessment();
    const { version } = await theCase(code);
    await endCase(coordinator, { code, version, how: 'hand_back', reason: 'not_complex' }, { now });
    expect(await getCase(coordinator, code, { now })).toMatchObject({
      line: { status: 'handed_back' },
      course: { reason: '一つの機関で支えられる' },
      dates: { closedOn: dayOfTests },
    });
    await reopenCase(coordinator, { code, version: version + 1 }, { now });
    expect((await theCase(code)).status).toBe('assessing');
  });

  it('hand nothing back without a reason, and reopen nothing that is open', async () => {
    const code = await aCaseInAssessment();
    const { version } = await theCase(code);
    await expect(endCase(coordinator, { code, version, how: 'hand_back' })).rejects.toBeInstanceOf(Invalid);
    await expect(reopenCase(coordinator, { code, version })).rejects.toBeInstanceOf(Refused);
  });

  it('note early involvement with its reason, guarded', async () => {
    const code = await aCaseInAssessment();
    const { version } = await theCase(code);
    const early = { code, version, on: dayOfTests, reason: '見学なら行けそうと話された' };
    await expect(
      recordEngagement(coordinator, { ...early, reason: '田中さんと同行' }),
    ).rejects.toBeInstanceOf(Invalid);
    await expect(recordEngagement(coordinator, { ...early, on: '2999-01-01' })).rejects.toBeInstanceOf(
      Invalid,
    );
    await recordEngagement(coordinator, early, { now });
    expect((await theCase(code)).earlyEngagementOn).toBe(dayOfTests);
  });

  it('keep what comes next, and that the paper slip was made and compared', async () => {
    const code = await aCaseInAssessment();
    const { version } = await theCase(code);
    await expect(checkSlip(coordinator, { code, version })).rejects.toBeInstanceOf(Refused);
    await keepSlip(coordinator, { code, version, keptAt: '2階の鍵のある棚' }, { now });
    await checkSlip(coordinator, { code, version: version + 1 }, { now });
    await planNext(
      coordinator,
      { code, version: version + 2, nextOn: '2026-11-27', nextWhat: '見学' },
      { now },
    );
    expect(await theCase(code)).toMatchObject({
      slipMadeOn: dayOfTests,
      slipCheckedOn: dayOfTests,
      nextOn: '2026-11-27',
      nextWhat: '見学',
    });
    await expect(
      planNext(coordinator, { code, version: version + 3, lastContactOn: '2999-01-01' }),
    ).rejects.toBeInstanceOf(Invalid);
  });
});

describe('every change of a case', () => {
  const changes = {
    editCase: (scope: Parameters<typeof editCase>[0], seen: { code: string; version: number }) =>
      editCase(scope, { ...seen, ...facts }),
    beginAssessment: (scope: Parameters<typeof editCase>[0], seen: { code: string; version: number }) =>
      beginAssessment(scope, { ...seen, coordinatorUserId: users.coordinator }),
    recordEngagement: (scope: Parameters<typeof editCase>[0], seen: { code: string; version: number }) =>
      recordEngagement(scope, { ...seen, on: dayOfTests, reason: '見学なら行けそう' }),
    endCase: (scope: Parameters<typeof editCase>[0], seen: { code: string; version: number }) =>
      endCase(scope, { ...seen, how: 'withdraw' }),
    planNext: (scope: Parameters<typeof editCase>[0], seen: { code: string; version: number }) =>
      planNext(scope, seen),
    keepSlip: (scope: Parameters<typeof editCase>[0], seen: { code: string; version: number }) =>
      keepSlip(scope, { ...seen, keptAt: '鍵のある棚' }),
    checkSlip: (scope: Parameters<typeof editCase>[0], seen: { code: string; version: number }) =>
      checkSlip(scope, seen),
  };

  it.each(Object.entries(changes))(
    '%s refuses the wrong role, agency, town and version',
    async (_, change) => {
      const code = await anOpenedCase();
      const { version } = await theCase(code);
      for (const role of roles.filter((one) => one !== 'coordinator' && one !== 'manager')) {
        await expect(change(scopeOf(role), { code, version })).rejects.toBeInstanceOf(Forbidden);
      }
      await expect(change(strangerScope(), { code, version })).rejects.toBeInstanceOf(NotFound);
      await expect(
        change(scopeOf('coordinator', { town: 'other' }), { code, version }),
      ).rejects.toBeInstanceOf(NotFound);
      await expect(change(coordinator, { code, version: version + 7 })).rejects.toBeInstanceOf(Conflict);
      expect((await theCase(code)).version).toBe(version);
    },
  );

  it('leaves an audit entry without any text of the case', async () => {
    const code = await aCaseWithProfile();
    const { version } = await theCase(code);
    await planNext(coordinator, { code, version, nextOn: '2026-11-27', nextWhat: '秘密の予定' }, { now });
    const entries = await withScope(machineScope(), (tx) => listAudit(tx, {}, 20));
    const mine = entries.filter((entry) => entry.codes.includes(code));
    expect(mine.map(({ action }) => action)).toEqual(
      expect.arrayContaining([
        'people.open-case',
        'people.begin-assessment',
        'people.save-profile',
        'people.plan-next',
      ]),
    );
    expect(JSON.stringify(mine)).not.toMatch(/秘密の予定|苦にならない/);
  });
});

describe('the facts of a case', () => {
  it('are edited, with the case number of the own agency', async () => {
    const code = await anOpenedCase();
    const { version } = await theCase(code);
    await editCase(
      coordinator,
      { code, version, ...facts, ageBand: 'age_30s', caseRef: '2026-031' },
      { now },
    );
    expect(await getCase(coordinator, code, { now })).toMatchObject({
      ageBand: '30代',
      caseRef: '2026-031',
      referralSource: '本人',
    });
  });

  it('keep guardian and child only for minors', async () => {
    const code = await anOpenedCase();
    const { version } = await theCase(code);
    await editCase(coordinator, {
      code,
      version,
      ...facts,
      guardianConsent: true,
      schoolEndsFiscalYear: 2028,
    });
    expect(await theCase(code)).toMatchObject({ guardianConsent: false, schoolEndsFiscalYear: null });
  });
});
