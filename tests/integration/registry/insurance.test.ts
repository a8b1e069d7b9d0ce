import { describe, expect, it } from 'vitest';
import { aTrialPlacement, anActivePlacement, anAgreedPlacement, decided } from '#tests/factories/placements';
import { aListedHost, anOpenOffer } from '#tests/factories/registry';
import { scopeOf } from '#tests/factories/scope';
import { aStage } from '#tests/factories/stage';
import { useDatabase } from '#tests/setup/database';
import { Forbidden, Invalid, Refused } from '~/domain/kernel/errors';
import type { Scope } from '~/domain/kernel/scope';
import { getPlacement, movePlacement, recordPlacementInsurance } from '~/domain/placements/index.server';
import type { InsuranceKind } from '~/domain/registry/rules';
import { getHost, getOpportunity, recordInsurance } from '~/domain/registry/index.server';
import { getToday } from '~/domain/today/index.server';
import { paths } from '~/paths';

const db = useDatabase();
const coordinator = scopeOf('coordinator');
const at = (day: string) => ({ now: new Date(`${day}T03:00:00Z`) });

async function renewals(day: string, scope: Scope = coordinator) {
  const { late, due } = await getToday(scope, null, at(day));
  return [...late, ...due].filter(({ key }) => key.startsWith('insurance-'));
}

async function aWatch(): Promise<string> {
  return anOpenOffer(await aListedHost({ kind: 'school' }), {
    title: '登下校の見守り',
    menuKind: 'volunteer_role',
    activities: ['school_route_watch'],
  });
}

describe('保険', () => {
  it('AT-E3-3: bought on 10 February it shows 「3月31日で切れます」 and is to be renewed in March until it is', async () => {
    const stage = await aStage({ digits: '610-0' });
    const id = await anActivePlacement(stage);
    const buy = (from: string, day: string) =>
      recordPlacementInsurance(coordinator, { id, kind: 'volunteer', from }, at(day));
    await buy('2027-02-10', '2027-02-10');
    const shown = async (day: string) => (await getPlacement(coordinator, id, at(day))).insurance.rows;
    expect(await shown('2027-02-10')).toEqual([
      expect.objectContaining({
        name: 'ボランティア活動保険',
        about: 'この受入れ',
        end: '3月31日で切れます',
      }),
    ]);

    expect(await renewals('2027-02-28')).toEqual([]);
    for (const day of ['2027-03-01', '2027-03-31', '2027-04-02'])
      expect(await renewals(day), day).toEqual([
        expect.objectContaining({
          what: 'ボランティア活動保険を更新する（こうぼう むぎのほ）',
          caseId: stage.caseId,
        }),
      ]);
    expect(await renewals('2027-03-10', scopeOf('community'))).toEqual([]);

    await buy('2027-04-01', '2027-03-20');
    expect(await renewals('2027-03-31')).toEqual([]);
    expect(await renewals('2027-04-02')).toEqual([]);
    expect((await shown('2027-04-02')).map(({ end }) => end)).toEqual([
      '3月31日で切れます',
      '2027年3月31日（水）で切れました',
    ]);
    expect((await renewals('2028-03-01')).length).toBe(1);
  });

  it('AT-E3-3: one that merely lasts longer beside it does not renew what ends on 31 March', async () => {
    const stage = await aStage({ digits: '612-0' });
    await anActivePlacement(stage);
    const buy = (given: { kind: InsuranceKind; from: string; until?: string }) =>
      recordInsurance(
        coordinator,
        { opportunityId: stage.opportunityId, about: 'host', ...given },
        at('2027-02-10'),
      );
    const said = async (day: string) =>
      (await renewals(day))
        .filter(({ action }) => action.to === paths.host(stage.hostId))
        .map(({ what }) => what);
    await buy({ kind: 'facility', from: '2027-01-01', until: '2027-12-31' });
    await buy({ kind: 'volunteer', from: '2027-02-10' });
    const line = 'ボランティア活動保険を更新する（こうぼう むぎのほ）';
    expect(await said('2027-03-01')).toEqual([line]);
    expect(await said('2027-03-31')).toEqual([line]);
    await buy({ kind: 'liability', from: '2027-04-01', until: '2028-03-31' });
    expect(await said('2027-03-31')).toEqual([]);
  });

  it('of a placement is renewed by one of its offer or of the whole host', async () => {
    const stage = await aStage({ digits: '613-0' });
    const id = await anActivePlacement(stage);
    await recordPlacementInsurance(
      coordinator,
      { id, kind: 'volunteer', from: '2027-02-10' },
      at('2027-02-10'),
    );
    const lines = async () =>
      (await renewals('2027-03-05')).filter(({ caseId }) => caseId === stage.caseId).length;
    for (const about of ['offer', 'host'] as const) {
      expect(await lines(), about).toBe(1);
      const next = { opportunityId: stage.opportunityId, about, kind: 'volunteer' as const };
      await recordInsurance(coordinator, { ...next, from: '2027-04-01' }, at('2027-03-05'));
      expect(await lines(), about).toBe(0);
      await db.admin`delete from insurances where host_id = ${stage.hostId} and placement_id is null`;
    }
  });

  it('AT-E3-3: where school routes are watched, tells what plan A leaves out and asks which insurance applies', async () => {
    const offerId = await aWatch();
    const insurance = async () => (await getOpportunity(coordinator, offerId, at('2026-11-22'))).insurance;
    expect(await insurance()).toMatchObject({
      exclusion: '行事用保険のAプランは、防犯・防火パトロールのような見まわりの活動を対象にしていません。',
      holds: false,
    });
    const event = {
      opportunityId: offerId,
      kind: 'event' as const,
      from: '2026-11-22',
      until: '2026-11-30',
    };
    await expect(recordInsurance(coordinator, { ...event, eventPlan: 'a' })).rejects.toMatchObject({
      fieldErrors: { kind: [expect.stringMatching(/防犯・防火パトロール/)] },
    });
    expect((await insurance()).rows).toEqual([]);
    await recordInsurance(coordinator, { opportunityId: offerId, kind: 'volunteer', from: '2026-11-22' });
    expect(await insurance()).toMatchObject({
      exclusion: expect.any(String) as unknown,
      holds: true,
      rows: [{ about: 'この受入枠', end: '3月31日で切れます' }],
    });
  });

  it('of the whole host is not held against what one offer does', async () => {
    const offerId = await aWatch();
    const event = { opportunityId: offerId, kind: 'event' as const, eventPlan: 'a' as const };
    const about = { about: 'host' as const, from: '2026-11-22', until: '2026-11-30' };
    await recordInsurance(coordinator, { ...event, ...about });
    const { insurance } = await getOpportunity(coordinator, offerId, at('2026-11-22'));
    expect(insurance).toMatchObject({ holds: false, rows: [{ about: '受入先の全体' }] });
  });

  it('is not written down for a placement that is over', async () => {
    const id = await anAgreedPlacement(await aStage({ digits: '614-0' }));
    await movePlacement(coordinator, { id, version: 2, step: 'decline', on: '2026-11-22' });
    const given = { id, kind: 'volunteer' as const, from: '2026-11-22' };
    await expect(recordPlacementInsurance(coordinator, given)).rejects.toBeInstanceOf(Refused);
  });

  it('is asked for before the start where the offer wants it', async () => {
    const stage = await aStage({ digits: '611-0' });
    await db.admin`update opportunities set insurance_required = true where id = ${stage.opportunityId}`;
    await decided(stage);
    const id = await aTrialPlacement(stage);
    const insurance = async () => (await getPlacement(coordinator, id, at('2026-11-22'))).insurance;
    expect(await insurance()).toMatchObject({ required: true, holds: false, rows: [] });
    const liability = { kind: 'liability' as const, from: '2026-11-01', until: '2027-10-31' };
    await recordInsurance(coordinator, { ...liability, opportunityId: stage.opportunityId, about: 'host' });
    expect(await insurance()).toMatchObject({
      required: true,
      holds: true,
      rows: [{ name: '賠償責任', about: '受入先の全体' }],
    });
    expect((await getHost(coordinator, stage.hostId)).insurance.rows).toHaveLength(1);
    const what = '賠償責任を更新する（こうぼう むぎのほ）';
    const said = async (scope?: Scope) => (await renewals('2027-10-02', scope)).map((item) => item.what);
    expect(await said()).toContain(what);
    expect(await said(scopeOf('community'))).not.toContain(what);
  });

  it('of an offer to which nobody comes is renewed by those who keep hosts', async () => {
    const offerId = await aWatch();
    await recordInsurance(coordinator, { opportunityId: offerId, kind: 'volunteer', from: '2029-02-10' });
    expect(await renewals('2029-03-05', scopeOf('community'))).toContainEqual(
      expect.objectContaining({
        caseId: null,
        action: expect.objectContaining({ label: '見て更新する' }) as unknown,
      }),
    );
    expect(await renewals('2029-03-05', scopeOf('officer'))).toEqual([]);
  });

  it('of a whole host is renewed where it can be written; many to which nobody comes stand in one line', async () => {
    const said = async () => {
      const items = await renewals('2031-03-05', scopeOf('community'));
      return items.filter(({ what }) => what.startsWith('ボランティア') || what.startsWith('受入先の保険'));
    };
    const before = (await said()).length;
    const hosts = [];
    for (let number = before; number < 3; number += 1) {
      const opportunityId = await aWatch();
      const given = { opportunityId, about: 'host' as const, kind: 'volunteer' as const, from: '2030-05-01' };
      await recordInsurance(coordinator, given);
      hosts.push((await getOpportunity(coordinator, opportunityId)).host.id);
    }
    expect((await said()).map(({ action }) => action.to)).toEqual(
      expect.arrayContaining(hosts.map((id) => paths.host(id))),
    );
    const fourth = { opportunityId: await aWatch(), kind: 'volunteer' as const, from: '2030-05-01' };
    await recordInsurance(coordinator, fourth);
    expect(await said()).toEqual([
      expect.objectContaining({
        when: '4件',
        what: expect.stringMatching(/^受入先の保険を更新する（.+から）$/) as unknown,
      }),
    ]);
  });

  it.each([
    [{ kind: 'liability', from: '2026-11-01' }, 'until'],
    [{ kind: 'liability', from: '2026-11-01', until: '2026-10-01' }, 'until'],
    [{ kind: 'event', from: '2026-11-01', until: '2026-11-01' }, 'eventPlan'],
    [{ kind: 'volunteer' }, 'from'],
    [{ kind: '生命保険', from: '2026-11-01' }, 'kind'],
  ])('is not taken without its period or plan: %j', async (given, field) => {
    const offerId = await aWatch();
    const refused = recordInsurance(coordinator, { opportunityId: offerId, ...given } as never);
    await expect(refused).rejects.toBeInstanceOf(Invalid);
    await expect(refused).rejects.toMatchObject({
      fieldErrors: { [field]: expect.anything() as unknown },
    });
    await expect(
      recordInsurance(scopeOf('referrer'), { opportunityId: offerId, kind: 'volunteer', from: '2026-11-01' }),
    ).rejects.toBeInstanceOf(Forbidden);
  });
});
