import { describe, expect, it } from 'vitest';
import { putConditionAnswer } from '#db/queries/registry-opportunities.server';
import { withScope } from '#db/scope.server';
import { aListedHost, anArea, anOpenOffer, anOrganisation, hostRow } from '#tests/factories/registry';
import { machineScope, scopeOf } from '#tests/factories/scope';
import { useDatabase } from '#tests/setup/database';
import { NotFound } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import {
  answerCondition,
  answerConditions,
  chooseOrganisation,
  getHost,
  listHostHistory,
  setStance,
  takeOpportunityStep,
  updateHost,
} from '~/domain/registry/index.server';

const db = useDatabase();
const coordinator = scopeOf('coordinator');
const now = new Date('2026-11-20T01:00:00Z');
const historyOf = async (hostId: string, filter: { about?: string; actor?: string } = {}) =>
  (await listHostHistory(coordinator, { hostId, filter, page: 1 })).acts;
const newest = async (hostId: string) => (await historyOf(hostId))[0]?.changes ?? [];

async function editOf(hostId: string) {
  const host = await hostRow(hostId);
  return {
    id: hostId,
    version: host.version,
    name: host.name,
    kind: host.kind,
    area: 'unknown',
    locationPrecision: 'exact' as const,
    visibility: 'public' as const,
    whatWeCanBring: host.whatWeCanBring,
    contactPhone: host.contactPhone,
  };
}

describe('the history of a host', () => {
  it('tells who changed which field from what to what, an act together', async () => {
    const areaId = await anArea('東通り');
    const hostId = await aListedHost();
    await updateHost(
      coordinator,
      {
        ...(await editOf(hostId)),
        area: areaId,
        totalPlaces: '3',
        value: '朝の見守り',
        opensAt: '10:00',
        closesAt: '15:00',
      },
      { now },
    );
    const [act] = await historyOf(hostId);
    expect(act?.by).toMatch(/./);
    expect(act?.changes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ field: '圏域', before: 'なし', after: '東通り' }),
        expect.objectContaining({ field: '全部で受けられる人数', before: 'なし', after: '3人' }),
        expect.objectContaining({ field: '開く時刻', before: 'なし', after: '10:00' }),
      ]),
    );
  });

  it('keeps no name, number or mail of a person, only that it changed', async () => {
    const hostId = await aListedHost();
    await updateHost(coordinator, {
      ...(await editOf(hostId)),
      contactName: '海野 なぎさ',
      contactPhone: '054-111-2222',
      contactMail: 'nagisa@example.jp',
    });
    const changes = await newest(hostId);
    expect(changes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ field: '担当の方のお名前', before: 'なし', after: '（残していません）' }),
      ]),
    );
    const rows = await db.admin`select * from host_changes where host_id = ${hostId}`;
    const kept = JSON.stringify(rows);
    expect(rows.length).toBeGreaterThan(2);
    for (const secret of ['海野', '2222', '5225', 'nagisa']) expect(kept).not.toContain(secret);
  });

  it('is written by whatever writes: a stance, an answer, an offer, an organisation', async () => {
    const hostId = await aListedHost();
    const offer = await anOpenOffer(hostId);
    const { version } = await hostRow(hostId);
    await setStance(coordinator, { id: hostId, stance: 'consult', reason: '火曜なら' });
    await answerCondition(coordinator, {
      hostId,
      opportunityId: offer,
      consideration: 'quiet_place',
      answer: 'yes',
    });
    await answerCondition(coordinator, {
      hostId,
      opportunityId: offer,
      consideration: 'quiet_place',
      answer: 'partly',
    });
    await takeOpportunityStep(coordinator, { id: offer, version: 2, step: 'pause' });
    const organisationId = await anOrganisation({ name: 'なぎさの会' });
    await chooseOrganisation(coordinator, { hostId, version: version + 1, organisationId });
    const told = (await historyOf(hostId)).flatMap(({ changes }) =>
      changes.map(({ about, field, before, after }) => [about, field, before, after].join('|')),
    );
    expect(told).toEqual(
      expect.arrayContaining([
        '|法人・団体|なし|なぎさの会',
        '受入枠「袋づめの手伝い」|募集のようす|募集中|休止中',
        '受入枠「袋づめの手伝い」の条件への答え|静かな場所|はい|相談',
        '受入枠「袋づめの手伝い」の条件への答え|静かな場所|まだ聞いていない|はい',
        '|受入れの気持ち|まだ聞いていない|相談しだい',
        '受入枠「袋づめの手伝い」|新しい受入枠|なし|袋づめの手伝い',
      ]),
    );
    const answers = await historyOf(hostId, { about: 'condition' });
    expect(answers.flatMap(({ changes }) => changes).length).toBe(2);
  });

  it('tells people apart, and is empty for a host that nobody changed', async () => {
    const hostId = await aListedHost();
    await setStance(scopeOf('community'), { id: hostId, stance: 'welcome' });
    const { changers, acts } = await listHostHistory(coordinator, { hostId, filter: {}, page: 1 });
    const community = changers.find(({ value }) => value.endsWith(scopeUser('community')));
    expect(acts.length).toBeGreaterThan(1);
    const own = await historyOf(hostId, { actor: community?.value ?? '' });
    expect(own).toHaveLength(1);
    await expect(
      listHostHistory(scopeOf('coordinator', { town: 'other' }), { hostId, filter: {}, page: 1 }),
    ).rejects.toBeInstanceOf(NotFound);
  });

  it('goes back by pages of twenty acts', async () => {
    const hostId = await aListedHost();
    for (let times = 0; times < 24; times += 1) {
      await setStance(coordinator, { id: hostId, stance: times % 2 === 0 ? 'welcome' : 'consult' });
    }
    const first = await listHostHistory(coordinator, { hostId, filter: {}, page: 1 });
    const second = await listHostHistory(coordinator, { hostId, filter: {}, page: 2 });
    expect(first.acts).toHaveLength(20);
    expect(first.total).toBe(first.acts.length + second.acts.length);
    expect(new Set([...first.acts, ...second.acts].map(({ key }) => key)).size).toBe(first.total);
  });

  it('does not take the first filling of a town for a change', async () => {
    const hostId = await aListedHost();
    const before = (await historyOf(hostId)).length;
    await withScope(machineScope(), (tx) =>
      putConditionAnswer(tx, {
        id: newId(),
        hostId,
        opportunityId: null,
        consideration: 'no_stairs',
        answer: 'yes',
        source: 'import',
        answeredOn: '2026-11-01',
      }),
    );
    expect(await historyOf(hostId)).toHaveLength(before);
  });

  it('goes with its host when the host is taken back', async () => {
    const hostId = await aListedHost();
    await updateHost(coordinator, { ...(await editOf(hostId)), kana: 'カモメ' });
    await db.admin`delete from hosts where id = ${hostId}`;
    expect(await db.admin`select 1 from host_changes where host_id = ${hostId}`).toHaveLength(0);
  });
});

describe('many answers at once', () => {
  it('keep the day of what did not change, take back what is unknown again, and confirm the host', async () => {
    const hostId = await aListedHost();
    await answerCondition(
      coordinator,
      { hostId, consideration: 'no_stairs', answer: 'yes', how: 'visit' },
      { now: new Date('2026-10-01T01:00:00Z') },
    );
    await answerCondition(coordinator, { hostId, consideration: 'few_words', answer: 'yes' }, { now });
    const { version } = await hostRow(hostId);
    await answerConditions(
      coordinator,
      { hostId, version, answers: { no_stairs: 'yes', few_words: 'unknown', quiet_place: 'no' } },
      { now },
    );
    const { conditions, host } = await getHost(coordinator, hostId, { now });
    expect(
      conditions.map(({ consideration, general }) => [consideration, general?.answer, general?.answeredOn]),
    ).toEqual([
      ['no_stairs', 'yes', '2026-10-01'],
      ['quiet_place', 'no', '2026-11-20'],
    ]);
    expect(host).toMatchObject({ confirmedOn: '2026-11-20', confirmedHow: '電話' });
  });
});

function scopeUser(role: 'community'): string {
  const { actor } = scopeOf(role);
  return actor.kind === 'user' ? actor.userId : '';
}
