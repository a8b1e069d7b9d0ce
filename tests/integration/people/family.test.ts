import { beforeEach, describe, expect, it } from 'vitest';
import {
  aFamilyConsultation,
  aFamilyContact,
  anOpenedCase,
  aProfile,
  consented,
  dayOfTests,
  now,
  theCase,
} from '#tests/factories/people';
import { scopeOf, strangerScope } from '#tests/factories/scope';
import { towns } from '#tests/factories/towns';
import { useDatabase } from '#tests/setup/database';
import { Conflict, Forbidden, Invalid, NotFound, Refused } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import {
  addAgency,
  beginAssessment,
  endCase,
  endFamilyConsultation,
  getCase,
  getFamilyContacts,
  openUrgently,
  recordFamilyContact,
  removeAgency,
  reopenCase,
  saveProfile,
} from '~/domain/people/index.server';
import type { Scope } from '~/domain/kernel/scope';
import { getCopy } from '~/domain/records/index.server';
import { getToday } from '~/domain/today/index.server';
import '~/domain/reactions.server';

const db = useDatabase();
const coordinator = scopeOf('coordinator');
const referrer = scopeOf('referrer');

let code = '';
beforeEach(async () => {
  code = await aFamilyConsultation();
});

const told = (given: Partial<Parameters<typeof recordFamilyContact>[1]> = {}, scope = coordinator) =>
  recordFamilyContact(scope, { ...aFamilyContact, code, ...given }, { now });
const shown = async (scope = coordinator) => (await getFamilyContacts(scope, code, { now })).contacts;
const end = async (reason: 'family_settled' | 'person_declined' = 'family_settled') =>
  endFamilyConsultation(coordinator, { code, version: (await theCase(code)).version, reason }, { now });

describe("a family's own log", () => {
  it('keeps every line, the newest first, and what comes next on the case while only the family is known', async () => {
    await told({ nextOn: '2026-12-01' });
    await told({ who: 'sibling', means: 'office', agreed: 'きょうだいが話してみる', personMayKnow: 'yes' });
    expect(await shown()).toMatchObject([
      { who: 'sibling', means: 'office', personMayKnow: true, nextContactOn: null, beforePerson: true },
      { who: 'parent', agreed: '来月まで様子をみて、また電話する', nextContactOn: '2026-12-01' },
    ]);
    expect(await theCase(code)).toMatchObject({ nextOn: null, nextWhat: '', lastContactOn: dayOfTests });
    await told({ nextOn: '2026-12-08' });
    expect(await theCase(code)).toMatchObject({ nextOn: '2026-12-08', nextWhat: 'ご家族に連絡する' });
  });

  it('holds a line once, however often the form is sent', async () => {
    const contact = newId();
    await told({ contact });
    await expect(told({ contact })).rejects.toBeInstanceOf(Conflict);
    expect(await shown()).toHaveLength(1);
  });

  it('can be added to, and never changed or removed, by the login of the site', async () => {
    await told();
    for (const statement of [`update family_contacts set agreed = 'ほか'`, 'delete from family_contacts']) {
      const tried = db.pools.appSql.begin(async (tx) => {
        await tx`select set_config('app.municipality', ${towns.own.id}, true)`;
        await tx.unsafe(statement);
      });
      await expect(tried).rejects.toMatchObject({ code: '42501' });
    }
  });

  it.each([
    ['a name', '山田さんに電話する'],
    ['an illness of the person', '統合失調症のことを家族会で話す'],
    ['a telephone number', '090-1234-5678に電話する'],
    ['nothing', ''],
  ])('refuses %s', async (_, agreed) => {
    await expect(told({ agreed })).rejects.toBeInstanceOf(Invalid);
    expect(await shown()).toEqual([]);
  });

  it.each([
    ['a day to come', { contactOn: '2026-11-21' }],
    ['a next day that has come', { nextOn: dayOfTests }],
  ])('refuses %s', async (_, given) => {
    await expect(told(given)).rejects.toBeInstanceOf(Refused);
  });

  it('holds the lines of two people who write at the same moment', async () => {
    await Promise.all([told({ agreed: '父と話す日を決める' }), told({ agreed: '来月また来てもらう' })]);
    expect((await shown()).map(({ agreed }) => agreed).sort()).toEqual([
      '来月また来てもらう',
      '父と話す日を決める',
    ]);
  });

  it('stands on きょう from the day that was agreed, once, until there is a newer line', async () => {
    await told({ nextOn: '2026-11-24' });
    const items = async (day: string) => {
      const at = { now: new Date(`${day}T03:00:00Z`) };
      const { late, due } = await getToday(scopeOf('manager'), null, at);
      return [...late, ...due].filter((item) => item.caseId === caseId);
    };
    const { id: caseId } = await theCase(code);
    expect(await items('2026-11-23')).toEqual([]);
    expect(await items('2026-11-24')).toMatchObject([
      { key: `family-contact-${caseId}`, what: 'ご家族に連絡する', band: 'today' },
    ]);
    expect((await theCase(code)).nextOn).toBe('2026-11-24');
    await told();
    expect(await items('2026-11-24')).toEqual([]);
  });
});

describe('what is never done with a family consultation', () => {
  it('is a profile, an assessment, another agency, or a withdrawal like a case', async () => {
    const { version } = await theCase(code);
    const seen = { code, version };
    await expect(saveProfile(coordinator, { ...aProfile, code }, { now })).rejects.toBeInstanceOf(Refused);
    await expect(
      beginAssessment(coordinator, { ...seen, coordinatorUserId: towns.own.users.coordinator }, { now }),
    ).rejects.toBeInstanceOf(Refused);
    await expect(
      addAgency(coordinator, { ...seen, agencyId: towns.own.otherAgencyId, part: 'member' }, { now }),
    ).rejects.toBeInstanceOf(Refused);
    await expect(endCase(coordinator, { ...seen, how: 'withdraw' }, { now })).rejects.toBeInstanceOf(Refused);
    const { steps } = await getCase(coordinator, code, { now });
    expect(steps.propose_placement.ok).toBe(false);
  });
});

describe('once the person agrees', () => {
  it("the case is an ordinary intake from the person's own first contact, and the family's log stays apart", async () => {
    await told({ nextOn: '2026-12-01' });
    await consented(code, 'consultation');
    expect(await theCase(code)).toMatchObject({
      ...{ status: 'intake', familyConsultation: false, statusSince: dayOfTests, appliedOn: dayOfTests },
      ...{ lastContactOn: dayOfTests, nextOn: null, nextWhat: '' },
    });
    const { next } = await getCase(coordinator, code, { now });
    expect(next?.label).toBe('アセスメントを始める');
    await told({ agreed: '送り迎えの日を決める', personMayKnow: 'yes', nextOn: '2026-12-02' });
    expect(await shown()).toMatchObject([{ beforePerson: false }, { beforePerson: true }]);
    expect((await theCase(code)).nextOn).toBeNull();
    await expect(end()).rejects.toBeInstanceOf(Refused);
  });

  it('whoever joins later reads what came after, and nothing from before', async () => {
    await told();
    await consented(code, 'consultation');
    await consented(code, 'non_member_agencies');
    await told({ agreed: '送り迎えの日を決める' });
    const { version } = await theCase(code);
    const joined = strangerScope('coordinator');
    const { agencyId } = joined.actor.kind === 'user' ? joined.actor : { agencyId: '' };
    await addAgency(coordinator, { code, version, agencyId, part: 'outside' }, { now });
    expect((await shown(joined)).map(({ agreed }) => agreed)).toEqual(['送り迎えの日を決める']);
  });

  it('the copy for the person holds what may be told, and not that there is more', async () => {
    await told({ agreed: 'まだ話さないでほしい' });
    await told({ agreed: 'この相談は伝えてよい', personMayKnow: 'yes' });
    await consented(code, 'consultation');
    const copy = await getCopy(scopeOf('manager'), { code, as: 'page' }, { now });
    const [section] = copy.sections.filter(({ table }) => table === 'family_contacts');
    expect(copy.withheld).toBe(1);
    expect(JSON.stringify(section)).toContain('この相談は伝えてよい');
    expect(JSON.stringify(copy.sections)).not.toContain('まだ話さないでほしい');
    expect(section?.facts[0]).toContainEqual({ label: 'どなたと', value: '親' });
  });

  it('the copy holds and counts nothing that its maker may not read', async () => {
    await told({ agreed: 'この相談は伝えてよい', personMayKnow: 'yes' });
    await told({ agreed: 'まだ話さないでほしい' });
    await consented(code, 'consultation');
    await consented(code, 'non_member_agencies');
    await told({ agreed: '送り迎えの日を決める', personMayKnow: 'yes' });
    await told({ agreed: '本人には来週話す' });
    const of = async (scope: Scope) => {
      const copy = await getCopy(scope, { code, as: 'json' }, { now });
      const rows = copy.sections.flatMap(({ table, rows: all }) => (table === 'family_contacts' ? all : []));
      return { agreed: rows.map((row) => row['agreed']).sort(), ...copy };
    };
    expect(await of(scopeOf('manager'))).toMatchObject({
      ...{ agreed: ['この相談は伝えてよい', '送り迎えの日を決める'], withheld: 2, lacksFamily: false },
    });

    const { version } = await theCase(code);
    const joined = { code, version, agencyId: towns.own.otherAgencyId, part: 'outside' } as const;
    await addAgency(coordinator, joined, { now });
    expect(await of(strangerScope('manager'))).toMatchObject({
      ...{ agreed: ['送り迎えの日を決める'], withheld: 1, lacksFamily: true },
    });

    await removeAgency(coordinator, { ...joined, version: (await theCase(code)).version });
    await db.admin`update cases set support_decided_on = ${dayOfTests} where code = ${code}`;
    expect(await of(strangerScope('officer'))).toMatchObject({
      ...{ agreed: [], withheld: 0, lacksFamily: true },
    });
  });

  it('a contact of before that is written down late belongs to before', async () => {
    await consented(code, 'consultation');
    await consented(code, 'non_member_agencies');
    await told({ contactOn: '2026-11-19', agreed: '前の日の電話' });
    await told({ agreed: '送り迎えの日を決める' });
    expect(await shown()).toMatchObject([
      { agreed: '送り迎えの日を決める', beforePerson: false },
      { agreed: '前の日の電話', beforePerson: true },
    ]);
    const { version } = await theCase(code);
    const agencyId = towns.own.otherAgencyId;
    await addAgency(coordinator, { code, version, agencyId, part: 'outside' }, { now });
    const joined = strangerScope();
    expect((await shown(joined)).map(({ agreed }) => agreed)).toEqual(['送り迎えの日を決める']);
    await expect(told({ contactOn: '2026-11-19' }, joined)).rejects.toThrow(/同意する前の連絡/);
    await told({ agreed: '体調の日を知らせあう' }, joined);
    expect(await shown(joined)).toHaveLength(2);
  });
});

describe('it ends without the person', () => {
  it('with a reason, and goes on with the same code when the family comes back', async () => {
    await told({ nextOn: '2026-12-01' });
    await end('person_declined');
    const { course, line } = await getCase(coordinator, code, { now });
    expect(line.status).toBe('withdrawn');
    expect(course.reason).toBe('ご本人が、望まれなかった');
    await expect(told()).rejects.toBeInstanceOf(Refused);
    await reopenCase(coordinator, { code, version: (await theCase(code)).version }, { now });
    expect(await theCase(code)).toMatchObject({ status: 'intake', familyConsultation: true });
    expect(await shown()).toHaveLength(1);
  });

  it('not twice, and not from an old page', async () => {
    const { version } = await theCase(code);
    await told();
    const old = { code, version, reason: 'family_settled' } as const;
    await expect(endFamilyConsultation(coordinator, old, { now })).rejects.toBeInstanceOf(Conflict);
    await end();
    await expect(end()).rejects.toBeInstanceOf(Refused);
  });
});

describe('who reads and writes it', () => {
  it.each(['multi_agency', 'officer', 'finance', 'community', 'host', 'admin'] as const)(
    'not %s',
    async (role) => {
      await expect(shown(scopeOf(role))).rejects.toBeInstanceOf(Forbidden);
      await expect(told({}, scopeOf(role))).rejects.toBeInstanceOf(Forbidden);
    },
  );

  it('the agency that took it up, and no other; not in an emergency', async () => {
    code = await aFamilyConsultation(referrer);
    await told({}, referrer);
    expect(await shown(referrer)).toHaveLength(1);
    const stranger = strangerScope('manager');
    await expect(shown(stranger)).rejects.toBeInstanceOf(NotFound);
    const reason = '夜間に消防から、ふだんの様子を知りたいと電話があった';
    await openUrgently(stranger, { code, kind: 'inquiry', reason, understood: 'on' });
    await expect(shown(stranger)).rejects.toBeInstanceOf(NotFound);
  });

  it('of an ordinary case the agencies that work on it', async () => {
    code = await anOpenedCase();
    await told({ who: 'partner', personMayKnow: 'yes' });
    expect(await shown()).toMatchObject([{ who: 'partner', beforePerson: false }]);
    await expect(shown(strangerScope('referrer'))).rejects.toBeInstanceOf(NotFound);
  });

  it('of an ordinary case whose person has agreed to nothing yet, all is of before', async () => {
    code = await anOpenedCase({ beginning: 'not_yet', method: undefined });
    await told();
    expect(await shown()).toMatchObject([{ beforePerson: true }]);
  });
});
