import { describe, expect, it } from 'vitest';
import { aListedHost, anOpenOffer, anOrganisation, hostRow } from '#tests/factories/registry';
import { machineScope, scopeOf } from '#tests/factories/scope';
import { searchableHosts } from '#tests/factories/searchable';
import { towns } from '#tests/factories/towns';
import { useDatabase } from '#tests/setup/database';
import { fieldsOf } from '#tests/setup/fields-of';
import { withScope } from '#db/scope.server';
import { indexHosts } from '#search/index.server';
import { Conflict, Invalid } from '~/domain/kernel/errors';
import { visitorScope } from '~/domain/kernel/scope';
import {
  answerConditions,
  exportHosts,
  getHost,
  getOpportunity,
  getPublicHost,
  listHostItems,
  recordAssessment,
  searchHosts,
  setStance,
  suggestHosts,
  updateHost,
  updateOpportunity,
} from '~/domain/registry/index.server';
import { checkDigitOf } from '~/domain/registry/rules';
import { getToday } from '~/domain/today/index.server';

useDatabase();
const coordinator = scopeOf('coordinator');
const visitor = visitorScope(towns.own.id, 'test');
const now = new Date('2026-11-20T01:00:00Z');

async function edit(hostId: string, change: Partial<Parameters<typeof updateHost>[1]>) {
  const host = await hostRow(hostId);
  const stood = {
    id: hostId,
    version: host.version,
    name: host.name,
    kind: host.kind,
    area: 'unknown',
    locationPrecision: 'exact' as const,
    visibility: 'public' as const,
    whatWeCanBring: host.whatWeCanBring,
  };
  return updateHost(coordinator, { ...stood, ...change }, { now });
}

describe('every field of a host', () => {
  it('is kept, and none of the new ones is needed', async () => {
    const hostId = await aListedHost();
    await edit(hostId, {});
    await edit(hostId, {
      publicMail: 'info@example.jp',
      resourceFacets: ['people', 'place'],
      value: '朝の見守りにもなっています',
      opensAt: '10:00',
      closesAt: '15:30',
      experienceLevel: '2',
      totalPlaces: '４',
      access: { no_stairs: 'yes', wheelchair_access: 'no', quiet_place: 'unknown' },
    });
    const { host, conditions } = await getHost(coordinator, hostId, { now });
    expect(host).toMatchObject({
      publicMail: 'info@example.jp',
      resourceFacets: ['people', 'place'],
      opensAt: '10:00',
      experienceLevel: 2,
      totalPlaces: 4,
    });
    expect(conditions.map(({ consideration, general }) => [consideration, general?.answer])).toEqual([
      ['no_stairs', 'yes'],
      ['wheelchair_access', 'no'],
    ]);
    expect(await getPublicHost(visitor, hostId, { now })).toMatchObject({
      mail: 'info@example.jp',
      value: '朝の見守りにもなっています',
      opening: '10:00〜15:30',
    });
  });

  it.each([
    ['half the hours of a day', { opensAt: '10:00' }, 'closesAt'],
    ['a level that is none', { experienceLevel: '4' }, 'experienceLevel'],
    ['no places at all', { totalPlaces: '0' }, 'totalPlaces'],
    ['a mail that is none', { publicMail: 'info' }, 'publicMail'],
    ['an introducer whom nobody knows', { introducedBy: '名もない店' }, 'introducedBy'],
  ] as const)('refuses %s', async (_, wrong, field) => {
    expect(await fieldsOf(edit(await aListedHost(), wrong))).toEqual([field]);
  });

  it('names who introduced it, told apart from others of the same name', async () => {
    const name = 'まちの花屋 しずく';
    const [first, second, third] = [
      await aListedHost({ name }),
      await aListedHost({ name, area: 'outside', sureNew: true }),
      await aListedHost(),
    ];
    expect(await fieldsOf(edit(third, { introducedBy: name }))).toEqual(['introducedBy']);
    await edit(second, { name: '花屋 しずく 二号店' });
    await edit(third, { introducedBy: name });
    expect((await getHost(coordinator, third)).introducedBy).toEqual({ id: first, name });
    expect((await getHost(coordinator, first)).introduced).toMatchObject([{ id: third }]);
    expect(await fieldsOf(edit(first, { introducedBy: name }))).toEqual(['introducedBy']);
  });

  it('finds who introduced it by a part of the name, and names those it could be', async () => {
    const third = await aListedHost();
    const only = await aListedHost({ name: '喫茶 ゆうなぎ' });
    await edit(third, { introducedBy: 'ゆうなぎ' });
    expect((await getHost(coordinator, third)).introducedBy).toMatchObject({ id: only });
    await aListedHost({ name: '食堂 ゆうなぎ', sureNew: true });
    await expect(edit(third, { introducedBy: 'ゆうなぎ' })).rejects.toMatchObject({
      fieldErrors: {
        introducedBy: [
          '「ゆうなぎ」だけでは決まりません。「喫茶 ゆうなぎ」、「食堂 ゆうなぎ」のどれかで書いてください。',
        ],
      },
    });
    expect((await suggestHosts(coordinator, 'ゆうなぎ')).map(({ value }) => value)).toEqual([
      '喫茶 ゆうなぎ',
      '食堂 ゆうなぎ',
    ]);
    expect(await suggestHosts(coordinator, '%')).toEqual([]);
  });

  it('is put under its organisation in the same form: by name, by a part, by number, or newly', async () => {
    const [hostId, other] = [await aListedHost(), await aListedHost()];
    const asked = { organisationAsked: true };
    const belongs = async () => (await getHost(coordinator, hostId)).organisation?.name ?? null;
    const unknown = { ...asked, organisation: '社会福祉法人 さざんか会' };
    await expect(edit(hostId, unknown)).rejects.toMatchObject({
      fieldErrors: { organisation: [expect.stringContaining('新しく登録する')] },
    });
    await edit(hostId, { ...unknown, organisationIsNew: true });
    expect(await belongs()).toBe('社会福祉法人 さざんか会');
    await edit(hostId, { totalPlaces: '3' });
    expect(await belongs()).toBe('社会福祉法人 さざんか会');
    await edit(hostId, { ...asked, organisation: '' });
    expect(await belongs()).toBeNull();
    await edit(hostId, { ...asked, organisation: 'さざんか' });
    expect(await belongs()).toBe('社会福祉法人 さざんか会');
    await edit(other, { ...asked, organisation: 'さざんか', organisationIsNew: true });
    expect((await getHost(coordinator, other)).organisation?.name).toBe('さざんか');
    await expect(edit(hostId, { ...asked, organisation: 'ざんか' })).rejects.toMatchObject({
      fieldErrors: { organisation: [expect.stringContaining('「さざんか」')] },
    });
    const corporateNumber = `${checkDigitOf('700110005901')}700110005901`;
    const id = await anOrganisation({ name: '株式会社 みなと製作所', corporateNumber });
    await edit(hostId, { ...asked, organisation: `みなと（${corporateNumber}）` });
    expect((await getHost(coordinator, hostId)).organisation?.id).toBe(id);
  });
});

describe('a visit in full', () => {
  it('keeps what was noticed, and leaves open what was not', async () => {
    const hostId = await aListedHost();
    await recordAssessment(
      coordinator,
      {
        id: hostId,
        assessedOn: '2026-11-19',
        noise: '2',
        stairs: 'no',
        restPlace: 'yes',
        keySupporter: '海野さん',
        risks: ['blades_fire'],
        photosAllowed: 'no',
      },
      { now },
    );
    const [visit] = (await getHost(coordinator, hostId)).assessments;
    expect(visit).toMatchObject({
      noise: 2,
      smells: null,
      stairs: false,
      restPlace: true,
      usableToilet: null,
      keySupporter: '海野さん',
      riskLabels: ['刃物・火'],
      photosAllowed: false,
    });
  });

  it('refuses a risk and a level that are none', async () => {
    const id = await aListedHost();
    const wrong = recordAssessment(coordinator, {
      id,
      assessedOn: '2026-11-19',
      noise: '6',
      risks: ['sharks'],
    });
    expect((await fieldsOf(wrong)).sort()).toEqual(['noise', 'risks[0]']);
  });
});

describe('a stance with a day on which to ask again', () => {
  it('comes up on きょう from that day on, until it is asked again', async () => {
    const hostId = await aListedHost();
    await setStance(
      coordinator,
      { id: hostId, stance: 'not_now', reason: '改装中', reviewOn: '2026-12-01' },
      { now },
    );
    const due = async (day: string) => {
      const { late, due: today } = await getToday(coordinator, null, { now: new Date(`${day}T03:00:00Z`) });
      return [...late, ...today].some(({ key }) => key === `stance-${hostId}`);
    };
    expect(await due('2026-11-30')).toBe(false);
    expect(await due('2026-12-01')).toBe(true);
    expect(await due('2026-12-20')).toBe(true);
    await setStance(coordinator, { id: hostId, stance: 'welcome' }, { now });
    expect(await due('2026-12-20')).toBe(false);
    expect(
      await fieldsOf(
        setStance(coordinator, { id: hostId, stance: 'not_now', reviewOn: '2026-11-20' }, { now }),
      ),
    ).toEqual(['reviewOn']);
  });
});

describe('where a host is', () => {
  const secret = { lat: 35.04213, lng: 138.04217, address: 'かわべ市北山7-7-7' };
  const queries = [
    '',
    'q=7-7-7',
    'q=北山',
    'near=35.042,138.042&within=300',
    'near=35.042,138.042&sort=distance',
    'bbox=138.04,35.04,138.05,35.05',
  ];

  it.each(['area', 'hidden'])('never leaves when only its %s may be shown', async (locationPrecision) => {
    const [id = ''] = await searchableHosts([
      { name: `民家の居間 ${locationPrecision}`, kind: 'ibasho', locationPrecision, ...secret },
    ]);
    const answers: unknown[] = [await getPublicHost(visitor, id, { now })];
    for (const query of queries) {
      const params = new URLSearchParams(query);
      answers.push(
        await searchHosts(visitor, { params, audience: 'public', now }),
        await searchHosts(coordinator, { params, audience: 'public', now }),
        await listHostItems(visitor, { params, now }),
        await exportHosts(visitor, { params, now }),
      );
      const found = (await listHostItems(visitor, { params, now })).items.map((item) => item.id);
      const byPlace = /within|bbox|7-7-7/.test(query);
      if (byPlace) expect(found, query).not.toContain(id);
    }
    const sent = JSON.stringify(answers);
    for (const fact of ['35.0421', '138.0421', '北山7']) expect(sent).not.toContain(fact);
    expect(sent).toContain(id);
    const staff = await searchHosts(coordinator, {
      params: new URLSearchParams('bbox=138.04,35.04,138.05,35.05'),
      audience: 'staff',
      now,
    });
    expect(staff.cards.map((card) => card.id)).toContain(id);
  });

  it('leaves when it may be shown exactly', async () => {
    await searchableHosts([{ name: '見える店', ...secret, lat: 35.1, lng: 138.1 }]);
    const params = new URLSearchParams('bbox=138.09,35.09,138.11,35.11');
    expect((await listHostItems(visitor, { params, now })).items).toMatchObject([{ lat: 35.1, lng: 138.1 }]);
  });

  it('is gone from the search at once when it is hidden', async () => {
    const hostId = await aListedHost();
    await edit(hostId, { point: '35.2, 138.2' });
    const inBox = async () =>
      (await listHostItems(visitor, { params: new URLSearchParams('bbox=138.19,35.19,138.21,35.21'), now }))
        .total;
    expect(await inBox()).toBe(1);
    await edit(hostId, { point: '35.2, 138.2', locationPrecision: 'hidden' });
    expect(await inBox()).toBe(0);
  });
});

describe('an offer with a calendar', () => {
  const offerOf = async (id: string) => (await getOpportunity(coordinator, id, { now })).offer;

  it('keeps weeks, season, holidays and single days, says them, and names the next days', async () => {
    const hostId = await aListedHost();
    const id = await anOpenOffer(hostId, {
      cells: ['tue_am'],
      start: '10:00',
      end: '12:00',
      nth: ['2', '4'],
      seasonFrom: '10月',
      seasonTo: '3月',
      holidaysOut: true,
      dates: [{ on: '2026-12-05', start: '13:00', end: '18:00' }, {}],
      strengths: ['steady_worker'],
      minutesPerSession: '９０',
      sessionsPerMonth: '2',
      travelNote: '裏口から入る',
      insuranceRequired: true,
      easyDescription: 'パンを ふくろに 入れます。',
    });
    expect(await offerOf(id)).toMatchObject({
      timeLabel:
        '第2・第4の火曜の午前 10:00〜12:00（10月〜3月だけ、祝日は休み）、ほかに12月5日（土）13:00〜18:00',
      nextDays: ['2026-11-24', '2026-12-05', '2026-12-08', '2026-12-22', '2027-01-12', '2027-01-26'],
      dates: [{ on: '2026-12-05', start: '13:00', end: '18:00' }],
      strengthLabels: ['コツコツ続けられる'],
      minutesPerSession: 90,
      sessionsPerMonth: 2,
      travelNote: '裏口から入る',
      insuranceRequired: true,
      easyDescription: 'パンを ふくろに 入れます。',
    });
  });

  it('is closed outside its season and after its last single day, for the page and for the search', async () => {
    const hostId = await aListedHost();
    const id = await anOpenOffer(hostId, { cells: ['tue_am'], seasonFrom: '6月', seasonTo: '9月' });
    const other = await aListedHost();
    const once = await anOpenOffer(other, {
      cells: [],
      dates: [{ on: '2026-12-05', start: '9:00', end: '11:00' }],
    }).catch((error: unknown) => error);
    expect(once).toBeInstanceOf(Invalid);
    const dated = await anOpenOffer(other, {
      cells: [],
      dates: [{ on: '2026-12-05', start: '09:00', end: '11:00' }],
    });
    await withScope(machineScope(), (tx) => indexHosts(tx, [hostId, other]));
    expect([(await offerOf(id)).state, (await offerOf(dated)).state]).toEqual(['not_yet', 'open']);
    const openOn = async (day: string, hosts: readonly string[]) => {
      const params = new URLSearchParams('open=yes');
      const { items } = await listHostItems(visitor, { params, now: new Date(`${day}T03:00:00Z`) });
      return items.map((item) => item.id).filter((one) => hosts.includes(one));
    };
    expect(await openOn('2026-12-05', [hostId, other])).toEqual([other]);
    expect(await openOn('2026-12-06', [hostId, other])).toEqual([]);
    expect(await openOn('2027-06-01', [hostId, other])).toEqual([hostId]);
  });

  it.each([
    ['half a season', { seasonFrom: '6月' }, 'seasonTo'],
    ['a season that is none', { seasonFrom: '夏', seasonTo: '秋' }, 'seasonFrom'],
    ['weeks without a weekday', { cells: [], nth: ['2'] }, 'cells'],
    ['a day without a date', { dates: [{ start: '10:00', end: '12:00' }] }, 'dates[0].on'],
    [
      'an end before its beginning',
      { dates: [{ on: '2026-12-05', start: '12:00', end: '10:00' }] },
      'dates[0].end',
    ],
    ['an answer to the labour questions that is none', { labour: { directed: 'maybe' } }, 'labour.directed'],
  ] as const)('refuses %s', async (_, wrong, field) => {
    const hostId = await aListedHost();
    expect(await fieldsOf(anOpenOffer(hostId, wrong as never))).toContain(field);
  });

  it('says what the five questions about a reward come to', async () => {
    const id = await anOpenOffer(await aListedHost(), {
      rewardKind: 'honorarium_to_participant',
      labour: { mayDecline: 'no', directed: 'unknown' },
    });
    const { labour, labourAnswers } = await offerOf(id);
    expect([labour.kind, labourAnswers]).toEqual(['warn', { mayDecline: 'no' }]);
  });

  it('and its many answers refuse who has not seen the newest', async () => {
    const hostId = await aListedHost();
    const opportunityId = await anOpenOffer(hostId);
    const { version } = await offerOf(opportunityId);
    const give = () =>
      answerConditions(
        coordinator,
        { hostId, opportunityId, version, answers: { quiet_place: 'yes' } },
        { now },
      );
    await give();
    await expect(give()).rejects.toBeInstanceOf(Conflict);
    const seen = await offerOf(opportunityId);
    await expect(
      updateOpportunity(coordinator, {
        id: opportunityId,
        version,
        title: seen.title,
        menuKind: seen.menuKind,
        places: '2',
        cells: ['tue_am'],
      }),
    ).rejects.toBeInstanceOf(Conflict);
  });
});
