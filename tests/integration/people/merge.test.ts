import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { listCurrentProfiles } from '#db/queries/card-classes.server';
import * as table from '#db/schema/index.server';
import { withScope } from '#db/scope.server';
import {
  aFamilyConsultation,
  aFamilyContact,
  aProfile,
  anOpenedCase,
  consented,
  keptSlip,
  now,
  theCase,
} from '#tests/factories/people';
import { aSupportedCase } from '#tests/factories/endings';
import { wholePlan } from '#tests/factories/meetings';
import { anAskedPlacement, keyOf } from '#tests/factories/placements';
import { machineScope, scopeOf, strangerScope } from '#tests/factories/scope';
import { aStage, type Stage } from '#tests/factories/stage';
import { towns } from '#tests/factories/towns';
import { useDatabase } from '#tests/setup/database';
import { lockWaits } from '#tests/setup/lock-waits';
import { listReadings } from '~/domain/audit/index.server';
import { Conflict, Forbidden, Invalid, Merged, NotFound, Refused } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { getPlans } from '~/domain/meetings/index.server';
import { permitted, roles } from '~/domain/kernel/permissions';
import {
  addAgency,
  clearSlip,
  getCase,
  getConsents,
  getFamilyContacts,
  getHousehold,
  getMerge,
  getProfile,
  getProfileHistory,
  getSlipLosses,
  joinHousehold,
  listCases,
  mergeCases,
  openUrgently,
  recordAttempt,
  recordConsent,
  recordFamilyContact,
  reportSlipLoss,
  saveProfile,
  seeSlipLoss,
  setCaseRef,
  writeNote,
} from '~/domain/people/index.server';
import { formatCaseCode } from '~/domain/people/rules';
import { getForHost, getPlacement, getShares } from '~/domain/placements/index.server';
import { confirmDisposal, getCopy, proposeDisposal } from '~/domain/records/index.server';
import { getToday } from '~/domain/today/index.server';
import { dayOf } from '~/lib/japanese-date';

const db = useDatabase();
const coordinator = scopeOf('coordinator');
const everything = { status: 'all', stalled: false, sort: 'next', page: 1 } as const;

async function merging(code: string, other: string, given: object = {}) {
  const [kept, merged] = [await theCase(code), await theCase(other)];
  return {
    ...{ code, version: kept.version, other, otherVersion: merged.version, compared: 'on' },
    ...given,
  };
}

const merge = async (code: string, other: string) => mergeCases(coordinator, await merging(code, other));

let lastNumber = 300;
/** Digits of a code that no other case of this file has. */
const digits = () => `${++lastNumber}-1`;

/** Two cases of one person, each with a host of its own that was asked. */
async function twoAsked(): Promise<{ kept: Stage; merged: Stage; placement: string }> {
  const kept = await aStage({ digits: digits() });
  const merged = await aStage({ digits: digits() });
  await anAskedPlacement(kept);
  return { kept, merged, placement: await anAskedPlacement(merged) };
}

const codesOf = async (query: object) =>
  (await listCases(coordinator, { whose: 'all', q: '', ...everything, ...query })).lines.map(
    ({ code }) => code,
  );

describe('a merge of two cases of one person', () => {
  it('leaves one case, that has what was done, and leads there by either code', async () => {
    const { kept, merged, placement } = await twoAsked();
    const note = newId();
    const said = { code: merged.code, note, text: '朝の早い時間がよいと話す' };
    await consented(merged.code, 'consultation');
    await consented(kept.code, 'consultation');
    await writeNote(coordinator, said);
    await setCaseRef(coordinator, { code: kept.code, caseRef: '参-11' });
    await setCaseRef(coordinator, { code: merged.code, caseRef: '参-22' });

    await merge(kept.code, merged.code);

    const gone = await getCase(coordinator, merged.code).catch((error: unknown) => error);
    expect(gone).toBeInstanceOf(Merged);
    expect(gone).toMatchObject({ code: kept.code });
    await expect(getCase(strangerScope(), merged.code)).rejects.toBeInstanceOf(NotFound);
    expect(await codesOf({})).not.toContain(merged.code);
    expect(await codesOf({ q: formatCaseCode(merged.code) })).toEqual([kept.code]);
    expect(await codesOf({ q: '参22' })).toEqual([kept.code]);
    const found = await getCase(coordinator, kept.code);
    expect(found.takenUp.map(({ code }) => code)).toEqual([merged.code]);
    expect(found.placements).toHaveLength(2);
    expect((await getPlacement(coordinator, placement)).code).toBe(kept.code);
    expect((await getProfile(coordinator, kept.code)).notes.map(({ text }) => text)).toEqual([said.text]);
    expect((await getShares(coordinator, kept.code)).shares).toHaveLength(2);
  });

  it('changes nothing that a host sees, and counts the person once', async () => {
    const { kept, merged, placement } = await twoAsked();
    const host = scopeOf('host', { hostId: merged.hostId });
    const before = await getForHost(host, await keyOf(placement));
    await merge(kept.code, merged.code);
    expect((await getForHost(host, await keyOf(placement))).page).toEqual(before.page);
    const people = await withScope(machineScope(), (tx) => listCurrentProfiles(tx));
    const ids = people.map(({ id }) => id);
    expect([ids.includes(kept.caseId), ids.includes(merged.caseId)]).toEqual([true, false]);
  });

  it('never widens a consent: what was agreed for the one case alone is asked again', async () => {
    const { kept, merged } = await twoAsked();
    for (const code of [kept.code, merged.code]) await consented(code, 'consultation');
    await consented(merged.code, 'hosts_named');
    const { pair } = await getMerge(coordinator, { code: kept.code, other: merged.code });
    expect(pair?.words.stays.join()).toContain('「受入先へ渡す受入れカード」は、');
    await merge(kept.code, merged.code);
    const states = Object.fromEntries(
      (await getConsents(coordinator, kept.code)).scopes.map(({ scope, state }) => [scope, state]),
    );
    expect(states).toMatchObject({ hosts_anonymous: 'granted', hosts_named: 'not_explained' });
    const { earlier } = await getMerge(coordinator, { code: kept.code, other: undefined });
    expect(earlier[0]?.consents).toContain('受入先へ渡す受入れカード：同意あり');
  });

  it('shows cards that came along no longer than the remaining consent holds', async () => {
    const { kept, merged } = await twoAsked();
    const until = '2026-12-24';
    await consented(kept.code, 'consultation');
    await recordConsent(coordinator, {
      ...{ code: kept.code, scope: 'hosts_anonymous', state: 'granted', validUntil: until },
      ...{ method: 'face_to_face', recordedOn: dayOf(new Date()) },
    });
    await merge(kept.code, merged.code);
    const rows = await db.admin<{ until: string }[]>`
      select distinct expires_on::text as until from disclosures where case_id = ${kept.caseId}`;
    expect(rows.map((row) => row.until <= until)).toEqual([true]);
  });

  it('keeps the other profile in the history, to be taken up or left', async () => {
    const [code, other] = [await anOpenedCase(), await anOpenedCase()];
    await saveProfile(coordinator, { ...aProfile, code }, { now });
    await saveProfile(
      coordinator,
      { ...aProfile, code: other, strengths: ['gardening'], levels: {} },
      { now },
    );
    await merge(code, other);
    expect((await getProfile(coordinator, code)).profile.strengths.map(({ slug }) => slug)).toEqual([
      'careful_precise',
      'gardening',
    ]);
    const { entries } = await getProfileHistory(coordinator, code);
    expect(entries.map(({ how, version }) => [how, version])).toContainEqual(['まとめたケースから', null]);
  });

  it('takes a device that was offline meanwhile to the remaining case, and overwrites nobody', async () => {
    const [code, other] = [await anOpenedCase(), await anOpenedCase()];
    const sent = { code: other, note: newId(), text: '電車の中で書いたメモ' };
    await saveProfile(coordinator, { ...aProfile, code }, { now });
    const sitting = { sitting: newId(), sequence: 1, draft: newId(), auto: 'on' };
    const first = { ...aProfile, ...sitting, code: other, strengths: ['gardening'], levels: {} };
    await writeNote(coordinator, sent);
    await saveProfile(coordinator, first, { now });
    await merge(code, other);
    await writeNote(coordinator, sent);
    await writeNote(coordinator, { ...sent, note: newId(), text: 'もう一つのメモ' });
    await saveProfile(coordinator, first, { now });
    const next = {
      ...first,
      version: 1,
      sequence: 2,
      draft: newId(),
      strengths: ['gardening', 'careful_precise'],
    };
    const saved = await saveProfile(coordinator, next, { now });
    expect(saved).toMatchObject({ code, beside: true });
    const { notes, profile } = await getProfile(coordinator, code);
    expect(notes.map(({ text }) => text).sort()).toEqual(['もう一つのメモ', '電車の中で書いたメモ']);
    expect(profile.strengths.map(({ slug }) => slug)).toEqual(['careful_precise', 'gardening']);
  });

  it('takes the household along, ends an emergency reading, and marks an end as one for now', async () => {
    const [code, other, child] = [await anOpenedCase(), await anOpenedCase(), await anOpenedCase()];
    await joinHousehold(coordinator, { code: other, other: child });
    const reason = '夜間に消防から、ふだんの様子を知りたいと電話があった';
    await openUrgently(strangerScope(), { code: other, kind: 'inquiry', reason, understood: 'on' });
    const { id: caseId } = await theCase(other);
    await withScope(machineScope(), async (tx) => {
      await tx.update(table.cases).set({ status: 'closed' }).where(eq(table.cases.id, caseId));
      await tx.insert(table.caseEndings).values({
        ...{ municipalityId: towns.own.id, id: newId(), caseId, how: 'closure', fromStatus: 'active' },
        endedOn: '2026-08-01',
      });
      await tx.insert(table.aftercareContacts).values({
        ...{ municipalityId: towns.own.id, id: newId(), caseId, plannedOn: '2026-11-01' },
      });
    });
    await merge(code, other);
    expect((await getHousehold(coordinator, code)).others.map(({ line }) => line.code)).toEqual([child]);
    await expect(getCase(strangerScope(), code)).rejects.toBeInstanceOf(NotFound);
    const { course } = await getCase(coordinator, code);
    expect(course.ending).toBeNull();
    expect(course.endings).toMatchObject([{ how: 'closure', reopenedTo: 'intake' }]);
    expect(course.nextAftercareOn).toBeNull();
  });

  it('leaves the loss of a paper with the paper it was, and lets it be looked at from the case that remains', async () => {
    const [code, other] = [await anOpenedCase(), await anOpenedCase()];
    await keptSlip(other);
    await reportSlipLoss(
      coordinator,
      {
        ...{ code: other, version: (await theCase(other)).version, noticedOn: dayOf(now) },
        ...{ happened: '棚の整理のあと見当たらない', told: ['manager'] },
      },
      { now },
    );
    await merge(code, other);
    const manager = scopeOf('manager');
    const [loss] = (await getSlipLosses(manager, code, { now })).losses;
    expect(loss).toMatchObject({ paperCode: other, seen: false, maySee: true });
    const waits = async () => {
      const { late, due } = await getToday(manager, null, { now });
      return [...late, ...due].some(({ key, line }) => key.startsWith('slip-lost') && line?.code === code);
    };
    expect(await waits()).toBe(true);
    await seeSlipLoss(manager, { id: loss?.id ?? '' });
    expect(await waits()).toBe(false);
  });

  it('leaves no household of one', async () => {
    const [code, other] = [await anOpenedCase(), await anOpenedCase()];
    await joinHousehold(coordinator, { code, other });
    await merge(code, other);
    const { id } = await theCase(code);
    expect(await db.admin`select 1 from household_members where case_id = ${id}`).toHaveLength(0);
  });

  it('asks for the old paper until it is done away with', async () => {
    const { kept, merged } = await twoAsked();
    await merge(kept.code, merged.code);
    const waits = async () => {
      const { late, due } = await getToday(coordinator, null);
      return [...late, ...due].filter(({ what }) =>
        what.includes(`${formatCaseCode(merged.code)}）の対応票を片づける`),
      ).length;
    };
    expect(await waits()).toBe(1);
    await clearSlip(coordinator, { code: kept.code, of: merged.code });
    expect(await waits()).toBe(0);
    const again = clearSlip(coordinator, { code: kept.code, of: merged.code });
    await expect(again).rejects.toBeInstanceOf(Refused);
  });

  it('stands in the log under both codes, and who looked at either is told to the person', async () => {
    const [code, other] = [await anOpenedCase(), await anOpenedCase()];
    await recordAttempt(coordinator, {
      ...{ code: other, triedOn: dayOf(new Date()), means: 'telephone', result: 'no_answer' },
    }).catch(() => undefined);
    await getCase(scopeOf('manager'), other);
    await merge(code, other);
    const rows = await db.admin<{ subject: string }[]>`
      select subject_id as subject from audit_log where action = 'people.merge-cases' and codes @> ${[code, other]}`;
    expect(rows).toHaveLength(2);
    const { readings } = await listReadings(coordinator, code);
    expect(readings.some(({ of, what }) => of.includes('責任者') && what.includes('記録のページ'))).toBe(
      true,
    );
  });

  it('is given out and done away with under both codes', async () => {
    const { kept, merged } = await twoAsked();
    await merge(kept.code, merged.code);
    const { sections } = await getCopy(scopeOf('manager'), { code: kept.code, as: 'page' });
    expect(sections.find(({ table: name }) => name === 'cases')?.rows).toHaveLength(2);
    const logged = await db.admin`select 1 from audit_log
      where action = 'records.get-copy' and codes @> ${[kept.code, merged.code]}`;
    expect(logged).toHaveLength(1);
    await withScope(machineScope(), (tx) =>
      tx
        .update(table.cases)
        .set({ status: 'closed', closedOn: '2010-05-01' })
        .where(eq(table.cases.id, kept.caseId)),
    );
    await proposeDisposal(scopeOf('manager'), { codes: [kept.code] });
    const [row] = await db.admin<{ id: string }[]>`select id from case_disposals where code = ${kept.code}`;
    await confirmDisposal(scopeOf('officer'), { ids: [row?.id ?? ''], understood: 'on' });
    const left = await db.admin`select id from cases where code in (${kept.code}, ${merged.code})`;
    expect(left).toHaveLength(0);
    const certified = await db.admin<{ code: string }[]>`select code from case_disposals
      where code in (${kept.code}, ${merged.code}) order by code`;
    expect(certified.map(({ code }) => code)).toEqual([merged.code, kept.code].sort());
  });
});

describe('what a family said', () => {
  const stranger = strangerScope();
  const shown = async (code: string, scope = coordinator) =>
    (await getFamilyContacts(scope, code, { now })).contacts.map(({ agreed }) => agreed);
  const agreed = aFamilyContact.agreed;
  /** A family consulted the own agency before the person agreed to sharing. */
  const aFamilyFirst = async () => {
    const code = await aFamilyConsultation();
    await recordFamilyContact(coordinator, { ...aFamilyContact, code, nextOn: '2026-11-24' }, { now });
    for (const of of ['consultation', 'non_member_agencies'] as const) await consented(code, of);
    return code;
  };

  it('in the case that remains is not opened to who referred the other one', async () => {
    const code = await aFamilyFirst();
    const other = await anOpenedCase({ agencyId: towns.own.agencyId }, strangerScope('referrer'));
    await consented(other, 'non_member_agencies');
    await merge(code, other);
    expect(await shown(code)).toEqual([agreed]);
    expect(await shown(code, stranger)).toEqual([]);
  });

  it('in the case that closes is not opened to who leads the other one', async () => {
    const other = await aFamilyFirst();
    const code = await anOpenedCase({ agencyId: towns.own.otherAgencyId }, scopeOf('referrer'));
    await consented(code, 'non_member_agencies');
    await merge(code, other);
    expect(await shown(code)).toEqual([agreed]);
    expect(await shown(code, stranger)).toEqual([]);
    const { id } = await theCase(code);
    const waits = async (scope: typeof coordinator) => {
      const { late, due } = await getToday(scope, null, { now: new Date('2026-11-25T03:00:00Z') });
      return [...late, ...due].some(({ key }) => key === `family-contact-${id}`);
    };
    expect([await waits(scopeOf('referrer')), await waits(strangerScope('referrer'))]).toEqual([true, false]);
  });
});

describe('nothing is lost by a merge', () => {
  const past = '2026-12-01';
  const later = { now: new Date('2026-12-05T03:00:00Z') };
  const sql = (code: string, set: object) => db.admin`update cases set ${db.admin(set)} where code = ${code}`;

  it('for the officer who sees what was decided', async () => {
    const [code, other] = [await anOpenedCase(), await anOpenedCase()];
    await sql(other, { support_decided_on: '2026-06-01' });
    const officer = strangerScope('officer');
    expect((await getCase(officer, other)).line.code).toBe(other);
    await merge(code, other);
    expect((await getCase(officer, code)).line.code).toBe(code);
  });

  it('of plans, what meetings found and decisions: they are read with the case that remains', async () => {
    const [code, other] = [await anOpenedCase(), await aSupportedCase()];
    await db.admin`update plans set status = 'completed'
      where case_id = (select id from cases where code = ${other})`;
    for (const scope of ['consultation', 'plan_meeting_members'] as const) await consented(code, scope);
    await merge(code, other);
    const both = [coordinator, strangerScope('officer')];
    for (const scope of both) {
      const { earlier } = await getPlans(scope, code);
      expect(earlier).toMatchObject([
        {
          code: other,
          plans: [{ policy: wholePlan.policy, goals: [{ text: wholePlan.goals[0]?.text }] }],
          items: [{ outcome: 'appropriate' }],
          decisions: [{ documentNumber: '福第123号' }],
        },
      ]);
    }
    const logged = await db.admin`select 1 from audit_log
      where action = 'meetings.get-plans' and codes @> ${[code, other]}`;
    expect(logged).toHaveLength(both.length);
  });

  it('of what comes next: the earlier day stays, and the other is told before and stands in the log', async () => {
    const [code, other] = [await anOpenedCase(), await anOpenedCase()];
    await sql(code, { next_on: '2026-12-08', next_what: '電話する' });
    await sql(other, { next_on: '2026-12-02', next_what: '面談' });
    const { pair } = await getMerge(coordinator, { code, other });
    expect(pair?.words.byHand.join()).toContain('12月8日');
    expect(pair?.words.byHand.join()).toContain('「電話する」は残りません');
    await merge(code, other);
    expect(await theCase(code)).toMatchObject({ nextOn: '2026-12-02', nextWhat: '面談' });
    const rows = await db.admin`select 1 from audit_log where action = 'people.merge-cases'
      and codes @> ${[code, other]} and change::text like '%2026-12-08%'`;
    expect(rows).toHaveLength(1);
  });

  it('of a minor: the year and the own view, not the word of the guardian', async () => {
    const [code, other] = [await anOpenedCase({ isMinor: true }), await anOpenedCase({ isMinor: true })];
    await sql(other, { school_ends_fiscal_year: 2027, child_view_heard: true, guardian_consent: true });
    const { pair } = await getMerge(coordinator, { code, other });
    expect(pair?.words.stays.join()).toContain('保護者の同意は');
    await merge(code, other);
    const minor = { schoolEndsFiscalYear: 2027, childViewHeard: true, guardianConsent: false };
    expect(await theCase(code)).toMatchObject(minor);
  });

  it('of an agency whose consent has run out: its number comes along, and it goes on seeing nothing', async () => {
    const [code, other] = [await anOpenedCase(), await anOpenedCase()];
    for (const one of [code, other]) await consented(one, 'consultation');
    await recordConsent(coordinator, {
      ...{ code: other, scope: 'non_member_agencies', state: 'granted', validUntil: past },
      ...{ method: 'face_to_face', recordedOn: dayOf(new Date()) },
    });
    const { version } = await theCase(other);
    const agencyId = towns.own.otherAgencyId;
    await addAgency(coordinator, { code: other, version, agencyId, part: 'outside' });
    await setCaseRef(strangerScope(), { code: other, caseRef: '相-7' });
    await sql(code, { coordinator_user_id: null });
    await sql(other, { coordinator_user_id: towns.own.strangerId });
    await mergeCases(coordinator, await merging(code, other), later);
    const { id, coordinatorUserId } = await theCase(code);
    expect(coordinatorUserId).toBeNull();
    const rows = await db.admin`select case_ref, consent_scope from case_agencies
      where case_id = ${id} and agency_id = ${agencyId}`;
    expect(rows).toEqual([{ case_ref: '相-7', consent_scope: 'non_member_agencies' }]);
    await expect(getCase(strangerScope(), code)).rejects.toBeInstanceOf(NotFound);
  });

  it('to somebody who writes to the old code while the case that has it is taken up once more', async () => {
    const [code, other] = [await anOpenedCase(), await anOpenedCase()];
    await merge(code, other);
    const said = { code: other, note: newId(), text: '電車の中で書いたメモ' };
    let written: Promise<PromiseSettledResult<unknown>[]> | undefined;
    await db.admin.begin(async (tx) => {
      await tx`select id from cases where code = ${code} for update`;
      written = Promise.allSettled([writeNote(coordinator, said)]);
      await lockWaits(db.admin);
      await tx`update cases set merged_into = merged_into where code = ${other}`;
    });
    expect(await written).toMatchObject([{ status: 'fulfilled', value: { code } }]);
  });

  it('by a code that is written another way: what was kept under it is not laid beside', async () => {
    const code = await anOpenedCase();
    await consented(code, 'consultation');
    const first = { ...aProfile, sitting: newId(), sequence: 1, draft: newId(), auto: 'on' };
    await saveProfile(coordinator, { ...first, code }, { now });
    const saved = await saveProfile(
      coordinator,
      {
        ...first,
        code: formatCaseCode(code),
        version: 1,
        sequence: 2,
        draft: newId(),
        strengths: ['gardening'],
        levels: {},
      },
      { now },
    );
    expect(saved).toMatchObject({ code, beside: false });
  });
});

describe('a merge is refused', () => {
  it('when either case was changed meanwhile', async () => {
    const [code, other] = [await anOpenedCase(), await anOpenedCase()];
    for (const stale of [{ version: 0 }, { otherVersion: 0 }]) {
      await expect(mergeCases(coordinator, await merging(code, other, stale))).rejects.toBeInstanceOf(
        Conflict,
      );
    }
  });

  it('for one of two who merge the same cases at one moment', async () => {
    const [code, other] = [await anOpenedCase(), await anOpenedCase()];
    const both = [await merging(code, other), await merging(other, code)];
    const ends = await Promise.allSettled(both.map((input) => mergeCases(coordinator, input)));
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const [lost] = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason as unknown] : []));
    // Who comes when the other has gone through finds one case under both codes.
    expect(lost instanceof Conflict || lost instanceof Refused).toBe(true);
  });

  it('for a case that is not there to be edited, for itself, and without a look at the papers', async () => {
    const [code, own] = [await anOpenedCase(), await anOpenedCase()];
    const alone = await anOpenedCase({}, strangerScope());
    const foreign = await anOpenedCase({}, scopeOf('coordinator', { town: 'other' }));
    const input = await merging(code, own);
    for (const other of [alone, foreign]) {
      await expect(mergeCases(coordinator, { ...input, other })).rejects.toBeInstanceOf(Invalid);
      expect((await getMerge(coordinator, { code, other })).pair).toBeNull();
    }
    await expect(mergeCases(coordinator, { ...input, other: code })).rejects.toBeInstanceOf(Refused);
    await expect(mergeCases(coordinator, { ...input, compared: '' })).rejects.toBeInstanceOf(Invalid);
  });

  it('where one host was asked about both', async () => {
    const kept = await aStage({ digits: digits(), places: 2 });
    const merged = await aStage({ ...kept, digits: digits() });
    await anAskedPlacement(kept);
    await anAskedPlacement(merged);
    await expect(merge(kept.code, merged.code)).rejects.toThrow(/両方のケースの話が進んでいます/);
  });

  it('where an agency would come to see what the person shared with it in neither case', async () => {
    const code = await anOpenedCase();
    const other = await anOpenedCase({ agencyId: towns.own.otherAgencyId }, scopeOf('referrer'));
    await consented(other, 'consultation');
    await expect(merge(code, other)).rejects.toThrow(/分け合う同意がありません/);
    for (const one of [code, other]) await consented(one, 'non_member_agencies');
    await merge(code, other);
    expect((await getCase(strangerScope(), code)).line.code).toBe(code);
  });

  it.each(roles)('to %s, or not', async (role) => {
    const [code, other] = [await anOpenedCase(), await anOpenedCase()];
    const done = mergeCases(scopeOf(role), await merging(code, other));
    if (permitted([role], 'cases.edit')) expect((await done).merged).toBe(other);
    else await expect(done).rejects.toBeInstanceOf(Forbidden);
  });
});
