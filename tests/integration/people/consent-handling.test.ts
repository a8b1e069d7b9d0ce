import { describe, expect, it } from 'vitest';
import {
  anOpenedCase,
  aCaseInAssessment,
  consented,
  dayOfTests,
  now,
  theCase,
} from '#tests/factories/people';
import { scopeOf } from '#tests/factories/scope';
import { useDatabase } from '#tests/setup/database';
import { Forbidden, Invalid } from '~/domain/kernel/errors';
import { roles } from '~/domain/kernel/permissions';
import { getConsents, recordConsent, setConsentHandling } from '~/domain/people/index.server';
import type { RecordedConsent } from '~/domain/people/rules';
import { getToday } from '~/domain/today/index.server';

useDatabase();
const coordinator = scopeOf('coordinator');
const admin = scopeOf('admin');
const said = { method: 'face_to_face', recordedOn: dayOfTests } as const;
const wording = {
  handling: '2027-04',
  text: '記録は参加の場をさがすために使います。',
  validFrom: '2026-12-01',
};

const historyOf = async (code: string) =>
  (await getConsents(coordinator, code, { now })).scopes.find(({ scope }) => scope === 'consultation')
    ?.history;

describe('the rules of handling', () => {
  it('are named in a consent as they held on the day they were explained', async () => {
    await setConsentHandling(admin, wording, { now });
    const code = await anOpenedCase({ beginning: 'explained' });
    const later = new Date('2026-12-02T03:00:00Z');
    const answer = { ...said, code, scope: 'consultation', state: 'granted' } as const;
    await recordConsent(coordinator, { ...answer, recordedOn: '2026-12-02' }, { now: later });
    expect((await historyOf(code))?.map(({ rulesVersion }) => rulesVersion)).toEqual(['2026-04', '2027-04']);
    expect((await getConsents(coordinator, code, { now: later })).handling.text).toBe(wording.text);
  });

  it('get a new name with a new wording, hold from a day to come, and are set by the administration', async () => {
    await setConsentHandling(admin, wording, { now });
    await expect(setConsentHandling(admin, { ...wording, text: '別の文' }, { now })).rejects.toBeInstanceOf(
      Invalid,
    );
    await expect(
      setConsentHandling(admin, { ...wording, validFrom: '2026-11-01' }, { now }),
    ).rejects.toBeInstanceOf(Invalid);
    for (const role of roles.filter((one) => one !== 'admin'))
      await expect(setConsentHandling(scopeOf(role), wording)).rejects.toBeInstanceOf(Forbidden);
  });
});

describe('a minor', () => {
  const answer = (
    code: string,
    childView: 'agrees' | 'unsure' | 'against',
    state: RecordedConsent = 'granted',
  ) =>
    recordConsent(
      coordinator,
      {
        ...said,
        code,
        scope: 'consultation',
        state,
        guardianAgreed: 'yes',
        childView,
        evidence: 'signed_form',
      },
      { now },
    );

  it('agrees together with the guardian, in one answer', async () => {
    const code = await anOpenedCase({ isMinor: true });
    await answer(code, 'agrees');
    expect(await theCase(code)).toMatchObject({ guardianConsent: true, childViewHeard: true });
    expect((await historyOf(code))?.at(-1)?.told).toEqual([
      '署名した紙がある',
      '保護者は同意',
      'ご本人は「そうしたい」',
    ]);
  });

  it.each(['unsure', 'against'] as const)('is not passed over: %s', async (view) => {
    const code = await anOpenedCase({ isMinor: true });
    await expect(answer(code, view)).rejects.toMatchObject({
      reason: expect.stringContaining('ご本人は') as string,
    });
    await answer(code, view, 'refused');
    expect((await historyOf(code))?.at(-1)?.state).toBe('同意しない');
  });
});

it('staff are reminded of what ends and of what nobody answered, for the cases of their own', async () => {
  const code = await aCaseInAssessment();
  const until = '2027-01-10';
  await recordConsent(
    coordinator,
    { ...said, code, scope: 'hosts_anonymous', state: 'granted', validUntil: until },
    { now },
  );
  await consented(code, 'hosts_named', 'explained');
  const told = async (day: string) => {
    const { late, due, waiting } = await getToday(coordinator, null, { now: new Date(`${day}T03:00:00Z`) });
    return [...late, ...due, ...waiting]
      .filter(({ key }) => key.startsWith('consent-'))
      .map(({ what }) => what);
  };
  expect(await told('2026-11-20')).toEqual(['「受入先への匿名の打診」の同意が1月10日に切れます（60日前）']);
  expect(await told('2026-12-20')).toEqual([
    '「受入先への匿名の打診」の同意が1月10日に切れます（30日前）',
    '「受入先へ渡す受入れカード」を11月20日に説明して30日。急がせず、様子を聞く',
  ]);
  expect(await told('2027-01-11')).toContain(
    '「受入先への匿名の打診」の同意が1月10日に切れました。もう一度説明する',
  );
});
