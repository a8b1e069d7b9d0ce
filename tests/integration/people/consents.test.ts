import { describe, expect, it } from 'vitest';
import { listDisclosures } from '#db/queries/disclosures.server';
import { withScope } from '#db/scope.server';
import { aDraftedPlan, anAppropriatePlan, aSubmittedPlan } from '#tests/factories/meetings';
import { anOpenedCase, consented, dayOfTests, now, theCase } from '#tests/factories/people';
import { anAskedPlacement } from '#tests/factories/placements';
import { aStage } from '#tests/factories/stage';
import { machineScope, scopeOf, strangerScope } from '#tests/factories/scope';
import { useDatabase } from '#tests/setup/database';
import { Forbidden, Invalid, NotFound, Refused } from '~/domain/kernel/errors';
import { installReactions } from '~/domain/kernel/reactions.server';
import { getMeeting, getPlans } from '~/domain/meetings/index.server';
import { editCase, getConsents, recordConsent } from '~/domain/people/index.server';
import { getPlacement } from '~/domain/placements/index.server';

const db = useDatabase();
const coordinator = scopeOf('coordinator');
const said = { method: 'face_to_face', recordedOn: dayOfTests } as const;

const statesOf = async (code: string) =>
  Object.fromEntries(
    (await getConsents(coordinator, code, { now })).scopes.map(({ scope, state }) => [scope, state]),
  );

describe('recording a consent', () => {
  it('keeps every word that was ever said, the newest holding', async () => {
    const code = await anOpenedCase({ beginning: 'explained' });
    await consented(code, 'consultation');
    await consented(code, 'hosts_anonymous', 'explained');
    await consented(code, 'hosts_anonymous');
    const { scopes } = await getConsents(coordinator, code, { now });
    expect(scopes.find(({ scope }) => scope === 'hosts_anonymous')).toMatchObject({
      state: 'granted',
      history: [
        { state: '説明して、返事を待っている', method: '対面', recordedBy: '参加支援コーディネーター' },
        { state: '同意あり', rulesVersion: '2026-04' },
      ],
    });
    expect((await theCase(code)).appliedOn).toBe(dayOfTests);
  });

  it("makes a family's consultation the person's own once the person agrees", async () => {
    const code = await anOpenedCase({ beginning: 'family' });
    await expect(consented(code, 'hosts_anonymous')).rejects.toMatchObject({
      reason: '相談の同意がまだないので、ほかの同意は記録できません。',
    });
    await consented(code, 'consultation');
    expect((await theCase(code)).familyConsultation).toBe(false);
  });

  it('needs guardian and child for a minor', async () => {
    const code = await anOpenedCase({ isMinor: true });
    await expect(consented(code, 'consultation')).rejects.toBeInstanceOf(Refused);
    const { version } = await theCase(code);
    await editCase(coordinator, {
      code,
      version,
      gapType: 'young_carer_family',
      referralSource: 'school',
      isMinor: true,
      guardianConsent: true,
      childViewHeard: true,
    });
    await consented(code, 'consultation');
    expect((await statesOf(code))['consultation']).toBe('granted');
  });

  it('is proposed to hold for a year after the plan, or after the day while there is none, and can hold longer', async () => {
    const fresh = await anOpenedCase();
    const { suggested, scopes } = await getConsents(coordinator, fresh, { now });
    expect(suggested).toEqual({ until: '2027-11-20', planEndsOn: null });
    expect(scopes.find(({ scope }) => scope === 'consultation')?.validUntil).toBe('2027-11-20');
    await consented(fresh, 'consultation');
    const again = await getConsents(coordinator, fresh, { now });
    expect(again.scopes.find(({ scope }) => scope === 'consultation')).toMatchObject({
      ...{ state: 'granted', validUntil: null },
    });
    const planned = await aDraftedPlan();
    await db.admin`update plans set period_to = '2027-03-31'
      where case_id = (select id from cases where code = ${planned})`;
    expect((await getConsents(coordinator, planned, { now })).suggested).toEqual({
      ...{ until: '2028-03-31', planEndsOn: '2027-03-31' },
    });
  });

  it('runs out at its end', async () => {
    const code = await anOpenedCase();
    await recordConsent(
      coordinator,
      { code, scope: 'hosts_anonymous', state: 'granted', ...said, validUntil: dayOfTests },
      { now },
    );
    expect((await statesOf(code))['hosts_anonymous']).toBe('granted');
    const later = await getConsents(coordinator, code, { now: new Date('2026-11-21T03:00:00Z') });
    expect(later.scopes.find(({ scope }) => scope === 'hosts_anonymous')?.state).toBe('expired');
  });

  it('is refused to the wrong role, agency and town, and in the future', async () => {
    const code = await anOpenedCase();
    const word = { code, scope: 'hosts_anonymous', state: 'granted', ...said } as const;
    for (const role of ['multi_agency', 'officer', 'finance', 'community', 'host', 'admin'] as const) {
      await expect(recordConsent(scopeOf(role), word)).rejects.toBeInstanceOf(Forbidden);
    }
    await expect(recordConsent(strangerScope(), word)).rejects.toBeInstanceOf(NotFound);
    await expect(recordConsent(scopeOf('coordinator', { town: 'other' }), word)).rejects.toBeInstanceOf(
      NotFound,
    );
    await expect(recordConsent(coordinator, { ...word, recordedOn: '2999-01-01' })).rejects.toBeInstanceOf(
      Refused,
    );
    await expect(recordConsent(coordinator, { ...word, recordedOn: 'きょう' })).rejects.toBeInstanceOf(
      Invalid,
    );
    expect((await statesOf(code))['hosts_anonymous']).toBe('not_explained');
  });

  it('can be done by the agency that referred', async () => {
    const code = await anOpenedCase({ beginning: 'not_yet', method: undefined }, scopeOf('referrer'));
    await recordConsent(
      scopeOf('referrer'),
      { code, scope: 'consultation', state: 'granted', ...said },
      { now },
    );
    expect((await statesOf(code))['consultation']).toBe('granted');
  });
});

describe('a withdrawn consent', () => {
  it('closes what was shown to hosts and ends open inquiries, at once', async () => {
    const stage = await aStage({ digits: '731-0' });
    await consented(stage.code, 'consultation');
    const placementId = await anAskedPlacement(stage);
    const { closed } = await recordConsent(
      coordinator,
      { code: stage.code, scope: 'hosts_anonymous', state: 'withdrawn', ...said },
      { now: new Date() },
    );
    expect(closed).toMatchObject({
      closedDisclosures: [{ hostId: stage.hostId, level: 2 }],
      endedInquiries: [placementId],
    });
    const shown = await withScope(machineScope(), (tx) => listDisclosures(tx, stage.caseId));
    expect(shown.every(({ closedAt }) => closedAt !== null)).toBe(true);
    expect((await getPlacement(coordinator, placementId)).status).toBe('declined');
  });

  it('takes the case off the agenda, its plan back to a draft and the case back to planning', async () => {
    const { code, meetingId } = await aSubmittedPlan();
    expect((await theCase(code)).status).toBe('deciding');
    await consented(code, 'plan_meeting_members', 'withdrawn');
    expect((await theCase(code)).status).toBe('planning');
    const { plans, sharing } = await getPlans(coordinator, code, { now });
    expect(plans[0]).toMatchObject({ status: 'draft' });
    expect(sharing.ok).toBe(false);
    const { items } = await getMeeting(coordinator, meetingId, { now });
    expect(items).toMatchObject([{ status: 'withdrawn', note: '会議での共有の同意の取りやめ' }]);
  });

  it('leaves a plan that the meeting has judged as it is', async () => {
    const { code } = await anAppropriatePlan();
    await consented(code, 'plan_meeting_members', 'withdrawn');
    const { plans } = await getPlans(coordinator, code, { now });
    expect(plans[0]).toMatchObject({ status: 'found_appropriate' });
  });

  it('takes all others along when it is the consultation', async () => {
    const code = await anOpenedCase();
    await consented(code, 'plan_meeting_members');
    await consented(code, 'outcome_statistics', 'refused');
    await consented(code, 'consultation', 'withdrawn');
    expect(await statesOf(code)).toMatchObject({
      consultation: 'withdrawn',
      plan_meeting_members: 'withdrawn',
      outcome_statistics: 'refused',
    });
  });

  it('is not stored when nobody is there to close what was shown', async () => {
    const code = await anOpenedCase();
    await consented(code, 'hosts_anonymous');
    installReactions({
      consentEnded: [
        () => {
          throw new Error('the closing failed');
        },
      ],
      consentRefused: [],
      consentLimited: [],
      caseEnded: [],
      caseReopened: [],
      capacityChanged: [],
    });
    await expect(consented(code, 'hosts_anonymous', 'withdrawn')).rejects.toThrow('the closing failed');
    expect((await statesOf(code))['hosts_anonymous']).toBe('granted');
  });
});
