import { describe, expect, it } from 'vitest';
import { anActivePlacement, anAgreedPlacement } from '#tests/factories/placements';
import { aListedHost, anOpenOffer } from '#tests/factories/registry';
import { scopeOf, strangerScope } from '#tests/factories/scope';
import { aStage } from '#tests/factories/stage';
import { useDatabase } from '#tests/setup/database';
import { Conflict, Forbidden, Invalid, NotFound, Refused } from '~/domain/kernel/errors';
import {
  correctPlacementInsurance,
  getPlacement,
  movePlacement,
  recordPlacementInsurance,
  takeBackPlacementInsurance,
} from '~/domain/placements/index.server';
import { getCopy } from '~/domain/records/index.server';
import {
  correctInsurance,
  getHost,
  getOpportunity,
  recordHostInsurance,
  recordInsurance,
  takeBackInsurance,
} from '~/domain/registry/index.server';
import { getToday } from '~/domain/today/index.server';
import { paths } from '~/paths';

const db = useDatabase();
const coordinator = scopeOf('coordinator');
const at = (day: string) => ({ now: new Date(`${day}T03:00:00Z`) });
const march = at('2027-03-05');

/** The lines of きょう in March 2027 about insurances of a host, once no other stands beside them. */
async function linesOf(hostId: string) {
  await db.admin`update hosts set status = 'archived' where id <> ${hostId} and id in
    (select host_id from insurances where valid_to <= '2027-04-04' and placement_id is null)`;
  const { late, due } = await getToday(scopeOf('community'), null, march);
  return [...late, ...due].filter(({ key }) => key.startsWith('insurance-')).map(({ action }) => action.to);
}

async function anInsuredOffer() {
  const hostId = await aListedHost();
  const offerId = await anOpenOffer(hostId);
  const given = { opportunityId: offerId, kind: 'volunteer', from: '2027-02-10' } as const;
  await recordInsurance(coordinator, given, at('2027-02-10'));
  const seen = async () => (await getOpportunity(coordinator, offerId, march)).insurance;
  const [row] = (await seen()).rows;
  if (!row) throw new Error('Nothing was written.');
  return { hostId, offerId, seen, row };
}

const auditOf = async (action: string, subject: string) => {
  const [entry] = await db.admin<{ change: Record<string, unknown> }[]>`
    select change from audit_log where action = ${action} and subject_id = ${subject} order by seq desc limit 1`;
  return entry?.change;
};

describe('an insurance that was written down wrongly', () => {
  it('is corrected with its reason, and the line on きょう follows', async () => {
    const { hostId, offerId, seen, row } = await anInsuredOffer();
    expect(await linesOf(hostId)).toEqual([paths.opportunity(offerId)]);
    const which = { insurance: row.id, version: row.version };
    await expect(
      correctInsurance(coordinator, { ...which, kind: 'volunteer', from: '2027-02-10' } as never, march),
    ).rejects.toMatchObject({ fieldErrors: { because: expect.anything() as unknown } });
    await expect(
      correctInsurance(
        coordinator,
        { ...which, because: 'mistyped', kind: 'volunteer', from: '2027-02-10' },
        march,
      ),
    ).rejects.toThrow(/変わったところがありません/);
    const paper = { kind: 'liability', from: '2027-02-10', until: '2028-02-09' } as const;
    await correctInsurance(coordinator, { ...which, because: 'paper_seen', ...paper }, march);
    expect(await seen()).toMatchObject({
      holds: true,
      rows: [{ id: row.id, version: 2, name: '賠償責任', end: '2月9日で切れます' }],
    });
    expect(await linesOf(hostId)).toEqual([]);
    expect(await auditOf('registry.correct-insurance', offerId)).toEqual({
      because: 'paper_seen',
      insurance: row.id,
      before: { kind: 'volunteer', eventPlan: '', validFrom: '2027-02-10', validTo: '2027-03-31' },
      after: { kind: 'liability', eventPlan: '', validFrom: '2027-02-10', validTo: '2028-02-09' },
    });
  });

  it('is taken back with its reason: nothing holds any more, and what it had renewed is to be renewed again', async () => {
    const { hostId, offerId, seen, row } = await anInsuredOffer();
    await db.admin`update opportunities set insurance_required = true where id = ${offerId}`;
    const next = { opportunityId: offerId, kind: 'volunteer', from: '2027-04-01' } as const;
    await recordInsurance(coordinator, next, march);
    expect(await linesOf(hostId)).toEqual([]);
    const renewal = (await seen()).rows.find(({ id }) => id !== row.id);
    const which = { insurance: renewal?.id ?? '', version: 1 };
    await expect(takeBackInsurance(coordinator, which as never, march)).rejects.toBeInstanceOf(Invalid);
    await takeBackInsurance(coordinator, { ...which, because: 'not_taken_out' }, march);
    expect(await linesOf(hostId)).toEqual([paths.opportunity(offerId)]);
    expect(await seen()).toMatchObject({
      holds: true,
      rows: [{ id: row.id }],
      takenBack: [
        { name: 'ボランティア活動保険', about: 'この受入枠', on: '2027-03-05', because: '入っていなかった' },
      ],
    });
    await takeBackInsurance(coordinator, { insurance: row.id, version: 1, because: 'elsewhere' }, march);
    expect(await linesOf(hostId)).toEqual([]);
    expect(await seen()).toMatchObject({ required: true, holds: false, rows: [] });
    expect(await auditOf('registry.take-back-insurance', offerId)).toEqual({
      because: 'elsewhere',
      insurance: row.id,
      before: { kind: 'volunteer', eventPlan: '', validFrom: '2027-02-10', validTo: '2027-03-31' },
    });
  });

  it('is mended once by two at the same moment', async () => {
    const { row } = await anInsuredOffer();
    const which = { insurance: row.id, version: row.version };
    const paper = { kind: 'other', from: '2027-02-10' } as const;
    const tries = await Promise.allSettled([
      correctInsurance(coordinator, { ...which, because: 'mistyped', ...paper, until: '2027-06-30' }, march),
      correctInsurance(coordinator, { ...which, because: 'mistyped', ...paper, until: '2027-07-31' }, march),
    ]);
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const [lost] = tries.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
    expect(lost).toBeInstanceOf(Conflict);
    const gone = { insurance: row.id, version: 2, because: 'twice' } as const;
    await takeBackInsurance(coordinator, gone, march);
    await expect(takeBackInsurance(coordinator, gone, march)).rejects.toThrow(/取り消されています/);
    await expect(
      correctInsurance(coordinator, { ...gone, because: 'mistyped', ...paper, until: '2027-08-31' }, march),
    ).rejects.toBeInstanceOf(Refused);
  });

  it('has its days corrected, where the offer changed to what that kind leaves out', async () => {
    const { offerId, seen, row } = await anInsuredOffer();
    const event = { kind: 'event', eventPlan: 'a', from: '2027-03-01' } as const;
    const which = { insurance: row.id, because: 'mistyped' } as const;
    await correctInsurance(coordinator, { ...which, version: 1, ...event, until: '2027-03-10' }, march);
    await db.admin`update opportunities set activities = '{school_route_watch}' where id = ${offerId}`;
    await correctInsurance(coordinator, { ...which, version: 2, ...event, until: '2027-03-12' }, march);
    expect((await seen()).rows).toMatchObject([{ version: 3, written: { until: '2027-03-12' } }]);
    const volunteer = { kind: 'volunteer', from: '2027-03-01' } as const;
    await correctInsurance(coordinator, { ...which, version: 3, ...volunteer }, march);
    await expect(
      correctInsurance(coordinator, { ...which, version: 4, ...event, until: '2027-03-12' }, march),
    ).rejects.toMatchObject({ fieldErrors: { kind: [expect.stringMatching(/防犯・防火パトロール/)] } });
  });

  it('is not corrected to one that leaves out what is done there, nor by who keeps no hosts', async () => {
    const offerId = await anOpenOffer(await aListedHost({ kind: 'school' }), {
      title: '登下校の見守り',
      menuKind: 'volunteer_role',
      activities: ['school_route_watch'],
    });
    const event = { kind: 'event', from: '2027-03-01', until: '2027-03-10' } as const;
    await recordInsurance(coordinator, { opportunityId: offerId, ...event, eventPlan: 'other' }, march);
    const [row] = (await getOpportunity(coordinator, offerId, march)).insurance.rows;
    const which = { insurance: row?.id ?? '', version: 1, because: 'mistyped' } as const;
    await expect(
      correctInsurance(coordinator, { ...which, ...event, eventPlan: 'a' }, march),
    ).rejects.toMatchObject({ fieldErrors: { kind: [expect.stringMatching(/防犯・防火パトロール/)] } });
    await expect(
      correctInsurance(scopeOf('referrer'), { ...which, ...event, eventPlan: 'other' }, march),
    ).rejects.toBeInstanceOf(Forbidden);
  });
});

describe('an insurance of one placement', () => {
  it('is mended where it stands, by who works on the case, and stays in the copy as what it is', async () => {
    const stage = await aStage({ digits: '640-0' });
    const id = await anActivePlacement(stage);
    const given = { id, kind: 'volunteer', from: '2027-02-10' } as const;
    await recordPlacementInsurance(coordinator, given, at('2027-02-10'));
    const lines = async () => {
      const { late, due } = await getToday(coordinator, null, march);
      return [...late, ...due].filter(
        ({ key, caseId }) => key.startsWith('insurance-') && caseId === stage.caseId,
      ).length;
    };
    expect(await lines()).toBe(1);
    const [row] = (await getPlacement(coordinator, id, march)).insurance.rows;
    const which = { insurance: row?.id ?? '', version: 1 };
    const twice = { ...which, because: 'twice' } as const;
    await expect(takeBackInsurance(coordinator, twice, march)).rejects.toBeInstanceOf(NotFound);
    await expect(
      takeBackPlacementInsurance(strangerScope('coordinator'), twice, march),
    ).rejects.toBeInstanceOf(NotFound);
    const paper = { kind: 'other', from: '2027-02-10', until: '2027-06-30' } as const;
    await correctPlacementInsurance(coordinator, { ...which, because: 'paper_seen', ...paper }, march);
    expect(await lines()).toBe(0);
    await takeBackPlacementInsurance(coordinator, { ...twice, version: 2 }, march);
    const { insurance } = await getPlacement(coordinator, id, march);
    expect(insurance).toMatchObject({ rows: [], takenBack: [{ name: 'その他', about: 'この受入れ' }] });
    const { sections } = await getCopy(scopeOf('manager'), { code: stage.code, as: 'page' }, march);
    const facts = sections.find(({ table }) => table === 'insurances')?.facts.flat() ?? [];
    expect(facts).toContainEqual({ label: '取り消したわけ', value: '同じ保険を二度書いた' });
    expect(await auditOf('placements.take-back-insurance', id)).toMatchObject({ because: 'twice' });
  });

  it('is corrected also when the placement is over', async () => {
    const stage = await aStage({ digits: '641-0' });
    const id = await anAgreedPlacement(stage);
    await recordPlacementInsurance(coordinator, { id, kind: 'volunteer', from: '2027-02-10' }, march);
    await movePlacement(coordinator, { id, version: 2, step: 'decline', on: '2026-11-22' });
    const [row] = (await getPlacement(coordinator, id, march)).insurance.rows;
    await takeBackPlacementInsurance(
      coordinator,
      { insurance: row?.id ?? '', version: 1, because: 'not_taken_out' },
      march,
    );
    expect((await getPlacement(coordinator, id, march)).insurance.rows).toEqual([]);
  });
});

describe('a host without an offer', () => {
  it('is insured as a whole, and its line leads to its page', async () => {
    const hostId = await aListedHost();
    await recordHostInsurance(coordinator, { hostId, kind: 'volunteer', from: '2027-02-10' }, march);
    const { insurance, offers } = await getHost(coordinator, hostId, march);
    expect(offers).toEqual([]);
    expect(insurance.rows).toMatchObject([{ name: 'ボランティア活動保険', about: '受入先の全体' }]);
    expect(await linesOf(hostId)).toEqual([paths.host(hostId)]);
    await expect(
      recordHostInsurance(coordinator, { hostId, kind: 'liability', from: '2027-02-10' }, march),
    ).rejects.toMatchObject({ fieldErrors: { until: expect.anything() as unknown } });
    await expect(
      recordHostInsurance(scopeOf('referrer'), { hostId, kind: 'volunteer', from: '2027-02-10' }, march),
    ).rejects.toBeInstanceOf(Forbidden);
  });
});
