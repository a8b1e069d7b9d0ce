import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { holdings } from '#db/queries/case-holdings.server';
import * as table from '#db/schema/index.server';
import { withScope } from '#db/scope.server';
import { aCaseWithProfile, anOpenedCase, consented, theCase } from '#tests/factories/people';
import { anActivePlacement } from '#tests/factories/placements';
import { machineScope, scopeOf, strangerScope } from '#tests/factories/scope';
import { aStage } from '#tests/factories/stage';
import { towns, type TownName } from '#tests/factories/towns';
import { useDatabase } from '#tests/setup/database';
import { Forbidden, Invalid, NotFound, Refused } from '~/domain/kernel/errors';
import { permitted, roles } from '~/domain/kernel/permissions';
import { newId } from '~/domain/kernel/ids';
import { getCase, openUrgently, reopenCase, saveProfile } from '~/domain/people/index.server';
import {
  confirmDisposal,
  getCertificate,
  getCopy,
  listDisposals,
  proposeDisposal,
  setRetention,
  withdrawDisposal,
} from '~/domain/records/index.server';
import { disposalsAtOnce } from '~/domain/records/rules';
import '~/domain/reactions.server';
import { dayOf } from '~/lib/japanese-date';

const db = useDatabase();
const manager = scopeOf('manager');
const officer = scopeOf('officer');
const page = (code: string) => ({ code, as: 'page' as const });

/** A case that ended on a day, by the rows alone. */
async function ended(code: string, closedOn: string, town: TownName = 'own'): Promise<void> {
  await withScope(machineScope(town), (tx) =>
    tx.update(table.cases).set({ status: 'closed', closedOn }).where(eq(table.cases.code, code)),
  );
}

/** What the log says last about a case. */
async function lastEntry(code: string) {
  const [row] = await db.admin<{ action: string; change: unknown; codes: string[] }[]>`
    select action, change, codes from audit_log where ${code} = any(codes) order by seq desc limit 1`;
  return row;
}

describe('the copy of everything held', () => {
  it('holds what stands in every table, in words, with who looked, and is itself in the log', async () => {
    const code = await aCaseWithProfile();
    await consented(code, 'hosts_anonymous');
    await getCase(manager, code);
    const { sections, readings } = await getCopy(manager, page(code));
    const names = sections.map(({ table: name }) => name);
    for (const name of ['cases', 'case_agencies', 'consents', 'profiles', 'profile_strengths']) {
      expect(names).toContain(name);
    }
    const text = JSON.stringify(sections.map(({ facts }) => facts));
    expect(text).toContain('細かい作業は苦にならない');
    expect(text).toContain('ていねい・正確');
    expect(text).toContain('受入先への匿名の打診');
    expect(text).not.toMatch(/careful_precise|municipality/);
    expect(readings.length).toBeGreaterThan(0);
    expect(await lastEntry(code)).toMatchObject({
      action: 'records.get-copy',
      change: { printed: '開示のための写し', as: 'page' },
    });
  });

  it('tells nothing of others: the household and the numbers of other agencies', async () => {
    const code = await anOpenedCase({ caseRef: '参-31' });
    const [own] = (await getCopy(manager, page(code))).sections.filter(
      ({ table: name }) => name === 'case_agencies',
    );
    expect(own?.rows[0]?.['case_ref']).toBe('参-31');
    const { id: caseId } = await theCase(code);
    await db.admin`insert into household_members (municipality_id, id, household_id, case_id, since, added_by)
      select municipality_id, gen_random_uuid(), gen_random_uuid(), id, '2026-11-10', coordinator_user_id
      from cases where id = ${caseId}`;
    await db.admin`update case_agencies set agency_id = (select id from agencies
      where municipality_id = case_agencies.municipality_id and id <> case_agencies.agency_id limit 1)
      where case_id = ${caseId}`;
    await db.admin`update cases set support_decided_on = '2026-11-10' where id = ${caseId}`;
    const { sections } = await getCopy(officer, page(code));
    expect(JSON.stringify(sections)).not.toMatch(/参-31|household_id/);
  });

  it.each(roles)('is made by %s, or not', async (role) => {
    const code = await anOpenedCase();
    const copy = getCopy(scopeOf(role), page(code));
    if (permitted([role], 'cases.oversee')) expect((await copy).code).toBe(code);
    else await expect(copy).rejects.toBeInstanceOf(Forbidden);
  });

  it('is not made of a case one does not see, or sees in an emergency alone', async () => {
    const code = await anOpenedCase();
    const stranger = strangerScope('manager');
    await expect(getCopy(stranger, page(code))).rejects.toBeInstanceOf(NotFound);
    const reason = '夜間に消防から、ふだんの様子を知りたいと電話があった';
    await openUrgently(stranger, { code, kind: 'inquiry', reason, understood: 'on' });
    await getCase(stranger, code);
    await expect(getCopy(stranger, page(code))).rejects.toBeInstanceOf(NotFound);
  });
});

describe('doing away with cases', () => {
  it('takes two people, leaves nothing behind, and gives a certificate of codes and counts', async () => {
    const stage = await aStage({ town: 'own', digits: '950-0', places: 3 });
    await anActivePlacement(stage);
    const { code } = stage;
    const young = await anOpenedCase();
    await ended(code, '2019-03-31');
    await ended(young, dayOf(new Date()));
    const { id } = await theCase(code);

    const { due } = await listDisposals(manager, undefined);
    expect(due.map((one) => one.code)).toContain(code);
    expect(due.map((one) => one.code)).not.toContain(young);
    await expect(proposeDisposal(manager, { codes: [young] })).rejects.toBeInstanceOf(NotFound);
    await expect(proposeDisposal(strangerScope('manager'), { codes: [code] })).rejects.toBeInstanceOf(
      NotFound,
    );
    await proposeDisposal(manager, { codes: [code] });
    await expect(proposeDisposal(manager, { codes: [code] })).rejects.toBeInstanceOf(NotFound);

    const [proposal] = (await listDisposals(officer, undefined)).proposed.filter((one) => one.code === code);
    const ids = [proposal?.id ?? ''];
    await expect(confirmDisposal(manager, { ids, understood: 'on' })).rejects.toBeInstanceOf(Refused);
    await expect(confirmDisposal(officer, { ids, understood: '' })).rejects.toBeInstanceOf(Invalid);
    const { id: disposal } = await confirmDisposal(officer, { ids, understood: 'on' });

    for (const { table: name, by } of holdings.filter((one) => one.by === 'case' || one.by === 'self')) {
      const column = by === 'self' ? 'id' : 'case_id';
      const left = await db.admin.unsafe(`select 1 from ${name} where ${column} = '${id}'`);
      expect(left, name).toHaveLength(0);
    }
    await expect(getCase(scopeOf('coordinator'), code)).rejects.toBeInstanceOf(NotFound);
    const certificate = await getCertificate(manager, disposal);
    expect(certificate.cases).toMatchObject([{ code, endedOn: '2019-03-31', dueOn: '2024-04-01' }]);
    expect(certificate.totals.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['受入れ', 'プラン', '支援決定', '基本のこと']),
    );
    expect(await lastEntry(code)).toMatchObject({ action: 'records.get-certificate' });
    await expect(getCertificate(manager, id)).rejects.toBeInstanceOf(NotFound);
  });

  it('is taken back, and refused once the case is open again', async () => {
    const code = await anOpenedCase();
    await ended(code, '2018-10-01');
    await proposeDisposal(manager, { codes: [code] });
    const proposalOf = async () =>
      (await listDisposals(officer, undefined)).proposed.find((one) => one.code === code);
    await withdrawDisposal(officer, { id: (await proposalOf())?.id ?? '' });
    expect(await proposalOf()).toBeUndefined();

    await proposeDisposal(manager, { codes: [code] });
    await withScope(machineScope(), (tx) =>
      tx.update(table.cases).set({ status: 'assessing' }).where(eq(table.cases.code, code)),
    );
    const ids = [(await proposalOf())?.id ?? ''];
    await expect(confirmDisposal(officer, { ids, understood: 'on' })).rejects.toThrow(/また動いています/);
    await saveProfile(scopeOf('coordinator'), { code, version: 0, strengths: ['gardening'] });

    await ended(code, '2018-11-01');
    await expect(confirmDisposal(officer, { ids, understood: 'on' })).rejects.toThrow(/終わった日が変わり/);
    await ended(code, '2018-10-01');
    const { version } = await theCase(code);
    await reopenCase(scopeOf('coordinator'), { code, version, officerKnows: 'on' });
    expect(await proposalOf()).toBeUndefined();
    expect(await lastEntry(code)).toMatchObject({ change: { disposalDropped: true } });
  });

  it('is for the agency that leads, not for one that helps', async () => {
    const code = await anOpenedCase();
    await ended(code, '2018-10-01');
    const { id } = await theCase(code);
    await db.admin`insert into case_agencies (municipality_id, id, case_id, agency_id, since)
      values (${towns.own.id}, gen_random_uuid(), ${id}, ${towns.own.otherAgencyId}, '2018-01-01')`;
    const helper = strangerScope('manager');
    expect((await listDisposals(helper, undefined)).due.map((one) => one.code)).not.toContain(code);
    await expect(proposeDisposal(helper, { codes: [code] })).rejects.toBeInstanceOf(NotFound);
    await proposeDisposal(manager, { codes: [code] });
    const proposed = (await listDisposals(officer, undefined)).proposed.find((one) => one.code === code);
    const ids = [proposed?.id ?? ''];
    await expect(confirmDisposal(helper, { ids, understood: 'on' })).rejects.toBeInstanceOf(NotFound);
    await expect(withdrawDisposal(helper, { id: ids[0] ?? '' })).rejects.toBeInstanceOf(NotFound);
    const done = await confirmDisposal(officer, { ids, understood: 'on' });
    await expect(getCertificate(helper, done.id)).rejects.toBeInstanceOf(NotFound);
    expect((await listDisposals(helper, undefined)).certificates).toEqual([]);
    expect((await getCertificate(manager, done.id)).cases).toHaveLength(1);
  });

  it('leaves of what was paid and asked for nothing that was written, and pays nothing twice', async () => {
    const stage = await aStage({ town: 'own', digits: '950-1', places: 3 });
    const placementId = await anActivePlacement(stage);
    await ended(stage.code, '2019-03-31');
    const key = `host|${placementId}|500`;
    const id = newId();
    await db.admin`insert into work_requests (municipality_id, id, host_id, placement_id, requested_on, content, requested_by)
      select municipality_id, ${id}, host_id, id, '2018-05-01', '本人に合わせた見学の案内', ${towns.own.users.coordinator}
      from placements where id = ${placementId}`;
    await db.admin`insert into claims (municipality_id, id, host_id, period, fiscal_year, entered_by)
      select municipality_id, ${id}, host_id, '2018-05', 2018, ${towns.own.users.coordinator} from placements where id = ${placementId}`;
    await db.admin`insert into claim_lines (municipality_id, id, claim_id, kind, work_on, placement_id, description,
        unit_price, gross, claimable, evidence, scheme_answer, scheme_note, decision, approved_key)
      values (${towns.own.id}, ${id}, ${id}, 'consumables', '2018-05-01', ${placementId}, '本人が使う軍手', 500, 500, 500,
        '本人が持ってきた領収書', 'none', '本人の通院に合わせた', 'approved', ${key})`;
    await proposeDisposal(manager, { codes: [stage.code] });
    const proposed = (await listDisposals(officer, undefined)).proposed.find(
      (one) => one.code === stage.code,
    );
    const { id: disposal } = await confirmDisposal(officer, { ids: [proposed?.id ?? ''], understood: 'on' });
    const [request] = await db.admin`select placement_id, content from work_requests where id = ${id}`;
    expect(request).toEqual({ placement_id: null, content: '' });
    const [line] = await db.admin<{ approved_key: string }[]>`
      select placement_id, description, evidence, scheme_note, scheme_answer, approved_key, claimable
      from claim_lines where id = ${id}`;
    expect(line).toMatchObject({
      ...{ placement_id: null, description: '', evidence: '控えあり', scheme_note: '' },
      ...{ scheme_answer: 'none', claimable: 500 },
    });
    expect(line?.approved_key).toMatch(/^[0-9a-f]{64}$/);
    const kept = (await getCertificate(manager, disposal)).totals.filter(({ isKept }) => isKept);
    expect(kept.map(({ total }) => total)).toEqual([1, 1]);
  });

  it('does away with a hundred at once, in one transaction, and no more', async () => {
    const inOther = {
      manager: scopeOf('manager', { town: 'other' }),
      officer: scopeOf('officer', { town: 'other' }),
    };
    await db.admin`insert into cases (municipality_id, id, code, agency_id, status, closed_on)
      select ${towns.other.id}, gen_random_uuid(), 'hibari-' || lpad(n::text, 3, '0') || '-x',
        ${towns.other.agencyId}, 'closed', '2011-10-01' from generate_series(1, 101) n`;
    const codesOf = async () => (await listDisposals(inOther.manager, undefined)).due.map(({ code }) => code);
    const first = await codesOf();
    expect(first).toHaveLength(disposalsAtOnce);
    const tooMany = [...first, 'hibari-999-x'];
    await expect(proposeDisposal(inOther.manager, { codes: tooMany })).rejects.toMatchObject({
      fieldErrors: { codes: [`一度に選べるのは${disposalsAtOnce}件までです。`] },
    });
    await proposeDisposal(inOther.manager, { codes: first });
    expect(await codesOf()).toHaveLength(1);
    await proposeDisposal(inOther.manager, { codes: await codesOf() });
    const { proposed } = await listDisposals(inOther.officer, undefined);
    const ids = proposed.filter(({ endedOn }) => endedOn === '2011-10-01').map(({ id }) => id);
    expect(ids).toHaveLength(101);
    const all = { ids, understood: 'on' };
    await expect(confirmDisposal(inOther.officer, all)).rejects.toBeInstanceOf(Invalid);
    const done = await confirmDisposal(inOther.officer, { ...all, ids: ids.slice(0, disposalsAtOnce) });
    expect((await getCertificate(inOther.manager, done.id)).cases).toHaveLength(disposalsAtOnce);
    const left = await db.admin`select 1 from cases where closed_on = '2011-10-01'`;
    expect(left).toHaveLength(1);
    await withdrawDisposal(inOther.manager, { id: ids.at(-1) ?? '' });
    await db.admin`delete from cases where closed_on = '2011-10-01'`;
  });

  it('is due by the years that the municipality has set', async () => {
    const inOther = scopeOf('manager', { town: 'other' });
    expect((await listDisposals(inOther, undefined)).years).toBe(5);
    const validFrom = dayOf(new Date());
    await setRetention(scopeOf('admin', { town: 'other' }), { years: '１０', validFrom });
    expect((await listDisposals(inOther, undefined)).years).toBe(10);
  });

  it('is refused when the municipality keeps cases for longer since', async () => {
    const inOther = {
      manager: scopeOf('manager', { town: 'other' }),
      officer: scopeOf('officer', { town: 'other' }),
    };
    const code = await anOpenedCase({}, scopeOf('coordinator', { town: 'other' }));
    await ended(code, '2010-10-01', 'other');
    await proposeDisposal(inOther.manager, { codes: [code] });
    const [proposal] = (await listDisposals(inOther.officer, undefined)).proposed;
    await setRetention(scopeOf('admin', { town: 'other' }), { years: '20', validFrom: dayOf(new Date()) });
    const ids = [proposal?.id ?? ''];
    await expect(confirmDisposal(inOther.officer, { ids, understood: 'on' })).rejects.toThrow(/保存の年数/);
  });
});
