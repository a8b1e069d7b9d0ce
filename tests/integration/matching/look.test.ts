import { describe, expect, it } from 'vitest';
import { communityWishes } from '#db/schema/community.server';
import { areas, hosts } from '#db/schema/registry.server';
import { withScope } from '#db/scope.server';
import {
  aFacilityWithRoom,
  aListedHost,
  anOpenOffer,
  aPendingHost,
  hostRow,
  somebodyComes,
} from '#tests/factories/registry';
import { machineScope, scopeOf } from '#tests/factories/scope';
import { towns } from '#tests/factories/towns';
import { useDatabase } from '#tests/setup/database';
import { Forbidden, NotFound } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import {
  answerForLook,
  answerQuestion,
  look,
  lookQueryOf,
  type PlaceCard,
} from '~/domain/matching/index.server';
import {
  answerCondition,
  declareCapacity,
  getOpportunity,
  recordAssessment,
  setStance,
  shareOffer,
} from '~/domain/registry/index.server';

const database = useDatabase();
const referrer = scopeOf('referrer');
const coordinator = scopeOf('coordinator');
const now = new Date('2026-11-20T01:00:00Z');

const query = (search: string) => lookQueryOf(new URLSearchParams(search));
const found = async (search: string, scope = referrer) => {
  const { found: page } = await look(scope, query(search), { now });
  if (!page) throw new Error('nothing was chosen');
  return page;
};
const cardOf = async (hostId: string, search: string): Promise<PlaceCard | undefined> => {
  const { results } = await found(`${search}&show=100`);
  return [...results.ready, ...results.ask].find((card) => card.hostId === hostId);
};

async function aKnownHost(kind = 'shop'): Promise<string> {
  const id = await aListedHost({ kind });
  await setStance(coordinator, { id, stance: 'welcome' }, { now });
  await recordAssessment(coordinator, { id, assessedOn: '2026-10-03' }, { now });
  return id;
}

describe('looking without a case', () => {
  it('shows nothing until something is chosen', async () => {
    await aPendingHost();
    const page = await look(referrer, query(''), { now });
    expect(page.found).toBeNull();
    expect(page.places).toBeGreaterThan(0);
    expect(page.choices.strengths.first.length).toBeGreaterThan(3);
  });

  it('says who runs an offer together where it is proposed, and moves no place by it', async () => {
    const hostId = await aKnownHost();
    const given = { title: '検品', activities: ['inspection'], answers: { quiet_place: 'yes' } } as const;
    const offer = await anOpenOffer(hostId, given);
    const { version } = (await getOpportunity(coordinator, offer)).offer;
    const [own, second] = [await hostRow(hostId), await hostRow(await aListedHost())];
    const search = 'strength=careful_precise&need=quiet_place&must=quiet_place&slot=tue_am';
    const alone = await cardOf(hostId, search);
    const said = async () => (await found(`${search}&show=100`)).together[offer];
    expect([alone?.offerId, await said()]).toEqual([offer, undefined]);
    await shareOffer(coordinator, { id: offer, version, partner: second.name, role: 'place' });
    expect(await said()).toBe(`${own.name}と${second.name}がいっしょに行います（${second.name}は会場）。`);
    const together = await cardOf(hostId, search);
    expect(together?.explanation).toEqual(alone?.explanation);
    expect(await cardOf(second.id, search)).toBeUndefined();
    // A second host is named as far as it was listed.
    for (const [status, named] of [
      ['draft', false],
      ['pending', false],
      ['paused', true],
      ['archived', false],
      ['listed', true],
    ] as const) {
      await database.admin`update hosts set status = ${status} where id = ${second.id}`;
      expect([status, (await said()) !== undefined]).toEqual([status, named]);
    }
    await shareOffer(coordinator, { id: offer, version: version + 1, role: 'place' });
    expect(await said()).toBeUndefined();
  });

  it('puts a known host with a fitting offer under 打診できる, with its reasons', async () => {
    const hostId = await aKnownHost();
    await anOpenOffer(hostId, { answers: { quiet_place: 'yes', few_words: 'partly' } });
    const card = await cardOf(
      hostId,
      'strength=forklift_license&strength=careful_precise&need=quiet_place&must=quiet_place&need=few_words&slot=tue_am',
    );
    expect(card).toBeUndefined();
    const fitting = await anOpenOffer(hostId, {
      title: '検品',
      activities: ['inspection'],
      answers: { quiet_place: 'yes', few_words: 'partly' },
    });
    expect(
      await cardOf(
        hostId,
        'strength=careful_precise&need=quiet_place&must=quiet_place&need=few_words&slot=tue_am',
      ),
    ).toMatchObject({
      band: 'ready',
      offerId: fitting,
      facts: '商店・商店街・圏域は未確認・火曜の午前・あと2人',
      stance: { slug: 'welcome', label: '歓迎' },
      fresh: { label: '11月に確認', old: false },
      question: null,
      explanation: {
        fits: [
          {
            text: 'ていねい・正確 → 見て確かめる作業 → 検品',
            source: expect.stringMatching(/^受入枠「検品」、.+月.+日$/) as string,
          },
          { text: '静かな場所', must: true },
          { text: '火曜の午前', source: expect.stringMatching(/^受入枠「検品」、.+月.+日$/) as string },
        ],
        adjusts: [{ text: '会話が少なくてよい：一部できる。相談する' }],
        unknowns: [],
      },
    });
  });

  it('counts who comes already: a full offer leaves its host out', async () => {
    const hostId = await aKnownHost();
    const offerId = await anOpenOffer(hostId, { title: '草取り', activities: ['weeding'], places: 1 });
    expect(await cardOf(hostId, 'wish=want_outdoors')).toMatchObject({ band: 'ready' });
    await somebodyComes(hostId, offerId);
    expect(await cardOf(hostId, 'wish=want_outdoors')).toBeUndefined();
    const { results } = await found('wish=want_outdoors');
    const name = (await hostRow(hostId)).name;
    expect(results.reasons.find(({ hosts }) => hosts.some((host) => host.name === name))).toMatchObject({
      text: 'いま満員、または休み',
    });
  });

  it('counts the seats of a facility: core users first', async () => {
    const hostId = await aFacilityWithRoom();
    await setStance(coordinator, { id: hostId, stance: 'consult' }, { now });
    await anOpenOffer(hostId, {
      title: 'シール貼り',
      menuKind: 'welfare_workplace_use',
      activities: ['label_sticking'],
      usesCapacity: true,
    });
    const search = 'wish=want_quiet_work&slot=tue_am';
    expect(await cardOf(hostId, search)).toMatchObject({ question: { about: 'visit' } });
    await declareCapacity(coordinator, {
      hostId,
      version: 1,
      authorisedCapacity: 20,
      usualCoreUsers: 20,
      responsibleDepartment: '障がい福祉課',
    });
    expect(await cardOf(hostId, search)).toBeUndefined();
  });

  it('measures from the inner point of the chosen area', async () => {
    const areaId = newId();
    const hostId = await aKnownHost('farm');
    await withScope(machineScope(), async (tx) => {
      await tx.insert(areas).values({
        ...{ municipalityId: towns.own.id, id: areaId, name: '川東', level: 'junior_high' },
        ...{ innerLat: 34.9, innerLng: 138.3 },
      });
      await tx.update(hosts).set({ lat: 34.905, lng: 138.3 });
    });
    const { asked } = await found(`wish=want_outdoors&area=${areaId}`);
    expect(asked).toContainEqual({ label: '圏域', value: '川東' });
    expect((await cardOf(hostId, `wish=want_outdoors&area=${areaId}`))?.way).toEqual({
      words: '歩いて',
      minutes: 9,
    });
    expect((await cardOf(hostId, 'wish=want_outdoors'))?.way).toBeNull();
  });

  it('shows what the community asked for, and existing schemes with their hosts', async () => {
    await withScope(machineScope(), (tx) =>
      tx.insert(communityWishes).values({
        ...{ municipalityId: towns.own.id, id: newId(), saidBy: 'neighborhood_association' },
        ...{
          words: '男性の集まる機会をつくりたい',
          activities: ['cooking_instructor'],
          heardOn: '2026-10-01',
        },
      }),
    );
    const { voices, schemes } = await found('strength=cooking_professional&wish=want_work_someday');
    expect(voices).toMatchObject([
      { words: '男性の集まる機会をつくりたい', by: '自治会・町内会・2026年10月1日（木）' },
    ]);
    expect(schemes).toContainEqual({
      slug: 'hello_work',
      label: 'ハローワーク',
      hostKind: null,
      hosts: 0,
      covering: [],
    });
  });

  it('offers the one change that brings places back', async () => {
    const hostId = await aKnownHost();
    await anOpenOffer(hostId, { activities: ['shredding', 'inspection'], cells: ['sun_pm'] });
    const { results, relaxed } = await found('strength=careful_precise&slot=sun_evening');
    const closed = results.reasons.find(({ key }) => key === 'time');
    expect(closed?.wayOut).toMatch(/も足すと \d+か所が合います$/);
    expect(relaxed['time']).toMatch(/^\?strength=careful_precise&slot=sun_evening&slot=/);
  });

  it('is for staff, and never shows another municipality', async () => {
    const theirs = await aListedHost({ kind: 'farm' }, 'other');
    await expect(look(scopeOf('finance'), query(''), { now })).rejects.toBeInstanceOf(Forbidden);
    expect(await cardOf(theirs, 'wish=want_outdoors')).toBeUndefined();
  });

  it('leaves in the log that somebody searched, and nothing about a person', async () => {
    const before = await database.admin`select count(*)::int as n from audit_log`;
    await found('wish=want_outdoors&need=quiet_place');
    const rows = await database.admin`select * from audit_log order by seq desc limit 1`;
    expect(rows[0]).toMatchObject({ action: 'matching.look', codes: [], context: '検索' });
    expect(JSON.stringify(rows[0])).not.toMatch(/want_outdoors|quiet_place/);
    const after = await database.admin`select count(*)::int as n from audit_log`;
    expect(after[0]?.['n']).toBe(Number(before[0]?.['n']) + 1);
  });
});

describe('answers from the telephone', () => {
  const search = 'wish=want_outdoors&need=quiet_place&must=quiet_place';

  it('lead a place that was never asked to 打診できる, one press after the other', async () => {
    const id = await aListedHost({ kind: 'farm' });
    await recordAssessment(coordinator, { id, assessedOn: '2026-10-03' }, { now });
    await anOpenOffer(id, { activities: ['weeding'] });
    expect(await cardOf(id, search)).toMatchObject({ band: 'ask', question: { store: { fact: 'stance' } } });
    await answerQuestion(referrer, { fact: 'stance', hostId: id, answer: 'yes' });
    expect(await cardOf(id, search)).toMatchObject({
      band: 'ask',
      question: { words: '静かな席で作業できますか。', store: { fact: 'condition', slug: 'quiet_place' } },
    });
    await answerQuestion(referrer, { fact: 'condition', hostId: id, slug: 'quiet_place', answer: 'yes' });
    expect(await cardOf(id, search)).toMatchObject({ band: 'ready', stance: { slug: 'welcome' } });
    const rows = await database.admin`
      select source, answer, answered_by from condition_answers where host_id = ${id} and consideration = 'quiet_place'`;
    expect(rows[0]).toEqual({ source: 'telephone', answer: 'yes', answered_by: towns.own.users.referrer });
  });

  it.each([
    ['partly', 'consult'],
    ['no', 'not_now'],
  ] as const)('to the first question: %s is %s', async (answer, stance) => {
    const hostId = await aPendingHost();
    await answerQuestion(referrer, { fact: 'stance', hostId, answer });
    expect((await hostRow(hostId)).stance).toBe(stance);
  });

  it('say what they brought to these chips', async () => {
    const hostId = await aPendingHost({ kind: 'farm' });
    const before = (await found(search)).results.askTotal;
    const said = { fact: 'condition', hostId, slug: 'quiet_place', answer: 'no' } as const;
    expect(await answerForLook(referrer, lookQueryOf(new URLSearchParams(search)), said, { now })).toBe(
      `一つ分かったので、まず聞いてみる場所が${before}→${before - 1}か所になりました。`,
    );
    expect((await found(search)).results.askTotal).toBe(before - 1);
  });

  it('× to a must leaves the place out, with the reason in the table', async () => {
    const hostId = await aPendingHost({ kind: 'farm' });
    await answerQuestion(referrer, { fact: 'condition', hostId, slug: 'quiet_place', answer: 'no' });
    expect(await cardOf(hostId, search)).toBeUndefined();
    const { results } = await found(search);
    const row = results.reasons.find(({ key }) => key === 'condition:quiet_place');
    expect(row?.hosts.map(({ name }) => name)).toContain((await hostRow(hostId)).name);
    expect(row?.relaxation).toMatchObject({ change: 'soften' });
  });

  it('the newest answer holds', async () => {
    const hostId = await aPendingHost({ kind: 'farm' });
    const said = { hostId, consideration: 'quiet_place', how: 'visit' } as const;
    await answerCondition(coordinator, { ...said, answer: 'no' }, { now });
    await answerQuestion(referrer, { fact: 'condition', hostId, slug: 'quiet_place', answer: 'yes' });
    expect(await cardOf(hostId, search)).toMatchObject({ band: 'ask' });
  });

  it('are refused for a host of elsewhere and from who may not look', async () => {
    const theirs = await aPendingHost({}, 'other');
    const said = { fact: 'stance', hostId: theirs, answer: 'yes' } as const;
    await expect(answerQuestion(referrer, said)).rejects.toBeInstanceOf(NotFound);
    await expect(answerQuestion(scopeOf('finance'), said)).rejects.toBeInstanceOf(Forbidden);
  });
});
