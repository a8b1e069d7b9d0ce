import { describe, expect, it } from 'vitest';
import { appendAudit, listAudit } from '#db/queries/audit.server';
import { withScope } from '#db/scope.server';
import {
  aHostName,
  aListedHost,
  anArea,
  aPendingHost,
  fiveFacts,
  hostRow,
  somebodyComes,
} from '#tests/factories/registry';
import { machineScope, scopeOf } from '#tests/factories/scope';
import { useDatabase } from '#tests/setup/database';
import { fieldsOf } from '#tests/setup/fields-of';
import { newId } from '~/domain/kernel/ids';
import { Conflict, Forbidden, NotFound, Refused } from '~/domain/kernel/errors';
import {
  acceptHosts,
  confirmHost,
  findSimilarHosts,
  getHost,
  listPendingHosts,
  recordAssessment,
  registerHost,
  setStance,
  takeHostStep,
  updateHost,
} from '~/domain/registry/index.server';

useDatabase();
const coordinator = scopeOf('coordinator');
const manager = scopeOf('manager');
const elsewhere = scopeOf('coordinator', { town: 'other' });
const now = new Date('2026-11-20T01:00:00Z');

describe('registering a host', () => {
  it('takes five facts, lets it wait for its check, and writes it into the audit log', async () => {
    const areaId = await anArea('本町');
    const { id } = await registerHost(coordinator, { ...fiveFacts(), area: areaId }, { now });
    expect(await hostRow(id)).toMatchObject({
      status: 'pending',
      stance: 'not_asked',
      areaId,
      contactPhone: '054-627-5225',
      contactMail: '',
      confirmedOn: '2026-11-20',
    });
    const entries = await withScope(machineScope(), (tx) =>
      listAudit(tx, { subject: { type: 'host', id } }, 5),
    );
    expect(entries.map(({ action }) => action)).toEqual(['registry.register-host']);
    expect(JSON.stringify(entries)).not.toContain('627');
  });

  it('knows a mail address as a contact, and a host outside the municipality', async () => {
    const { id } = await registerHost(coordinator, {
      ...fiveFacts(),
      area: 'outside',
      contact: 'mise@town.example',
    });
    expect(await hostRow(id)).toMatchObject({
      outside: true,
      areaId: null,
      contactMail: 'mise@town.example',
    });
  });

  it.each([
    ['no name', { name: '' }, 'name'],
    ['an unknown kind', { kind: 'castle' }, 'kind'],
    ['no area', { area: '' }, 'area'],
    ['an area of nobody', { area: '01900001-0000-7000-8001-000000009999' }, 'area'],
    ['nothing to offer', { whatWeCanBring: '' }, 'whatWeCanBring'],
    ['a number in the text', { whatWeCanBring: '電話は 090-1234-5678 です' }, 'whatWeCanBring'],
    ['no contact', { contact: '近くの店' }, 'contact'],
  ])('refuses %s and says at which field', async (_, wrong, field) => {
    expect(await fieldsOf(registerHost(coordinator, { ...fiveFacts(), ...wrong }))).toEqual([field]);
  });

  it('does not take an area of another municipality', async () => {
    const theirs = await anArea('よその町', 'other');
    expect(await fieldsOf(registerHost(coordinator, { ...fiveFacts(), area: theirs }))).toEqual(['area']);
  });

  it('asks 「これですか？」 about a likely double, and believes the answer', async () => {
    const name = aHostName();
    await aPendingHost({ name });
    const twin = { ...fiveFacts(), name: ` ${name} ` };
    expect(await fieldsOf(registerHost(coordinator, twin))).toEqual(['name']);
    await expect(registerHost(coordinator, { ...twin, sureNew: true })).resolves.toHaveProperty('id');
    const similar = await findSimilarHosts(coordinator, name);
    expect(similar).toHaveLength(2);
    expect(await findSimilarHosts(elsewhere, name)).toEqual([]);
    expect(await findSimilarHosts(coordinator, name.slice(0, 1))).toEqual([]);
  });

  it('is not for those who only search', async () => {
    await expect(registerHost(scopeOf('referrer'), fiveFacts())).rejects.toBeInstanceOf(Forbidden);
  });
});

describe('changing a host', () => {
  const change = (row: Awaited<ReturnType<typeof hostRow>>) => ({
    id: row.id,
    version: row.version,
    name: row.name,
    kana: 'こうぼう',
    kind: 'restaurant',
    area: 'unknown',
    point: '34.8672, 138.3234',
    locationPrecision: 'area' as const,
    url: 'https://kobo.example/',
    openWeekdays: [5, 2, 2],
    visibility: 'network' as const,
  });

  it('stores it, and counts as confirmed', async () => {
    const row = await hostRow(await aListedHost());
    await updateHost(coordinator, change(row), { now });
    expect(await hostRow(row.id)).toMatchObject({
      version: row.version + 1,
      kana: 'コウボウ',
      lat: 34.8672,
      lng: 138.3234,
      openWeekdays: [2, 5],
      confirmedOn: '2026-11-20',
      contactPhone: '',
    });
  });

  it.each([
    ['a point that is none', { point: 'あのへん' }, 'point'],
    ['an address that is none', { url: 'javascript:alert(1)' }, 'url'],
    ['a number that is none', { publicPhone: '12' }, 'publicPhone'],
  ])('refuses %s', async (_, wrong, field) => {
    const row = await hostRow(await aPendingHost());
    expect(await fieldsOf(updateHost(coordinator, { ...change(row), ...wrong }))).toEqual([field]);
  });

  it('does not overwrite what somebody else saved first', async () => {
    const row = await hostRow(await aPendingHost());
    await updateHost(coordinator, change(row));
    await expect(updateHost(manager, change(row))).rejects.toBeInstanceOf(Conflict);
  });

  it('does not reach another municipality', async () => {
    const row = await hostRow(await aPendingHost());
    await expect(updateHost(elsewhere, change(row))).rejects.toBeInstanceOf(NotFound);
    await expect(getHost(elsewhere, row.id)).rejects.toBeInstanceOf(NotFound);
    await expect(getHost(coordinator, 'not-an-id')).rejects.toBeInstanceOf(NotFound);
  });
});

describe('the check of new hosts', () => {
  it('lists many at once, and leaves alone what somebody else has listed', async () => {
    const ids = [await aPendingHost(), await aPendingHost(), await aListedHost()];
    const before = await listPendingHosts(manager, 1);
    expect(before.hosts.map(({ id }) => id)).toEqual(expect.arrayContaining(ids.slice(0, 2)));
    expect(await acceptHosts(manager, { ids, visibility: 'network' })).toEqual({ listed: 2, leftAlone: 1 });
    expect(await hostRow(ids[0]!)).toMatchObject({ status: 'listed', visibility: 'network' });
    expect((await listPendingHosts(manager, 1)).total).toBe(before.total - 2);
  });

  it('refuses when none is waiting any more, none is chosen, or one is of elsewhere', async () => {
    const id = await aListedHost();
    const theirs = await aPendingHost({}, 'other');
    const visibility = 'public' as const;
    await expect(acceptHosts(manager, { ids: [id], visibility })).rejects.toBeInstanceOf(Refused);
    expect(await fieldsOf(acceptHosts(manager, { ids: [], visibility }))).toEqual(['ids']);
    await expect(acceptHosts(manager, { ids: [theirs], visibility })).rejects.toBeInstanceOf(NotFound);
    await expect(acceptHosts(coordinator, { ids: [id], visibility })).rejects.toBeInstanceOf(Forbidden);
  });
});

describe('steps of a host', () => {
  it('pauses, resumes and ends', async () => {
    const id = await aListedHost();
    for (const [step, status] of [
      ['pause', 'paused'],
      ['resume', 'listed'],
      ['archive', 'archived'],
    ] as const) {
      const { version } = await hostRow(id);
      await takeHostStep(coordinator, { id, version, step });
      expect((await hostRow(id)).status).toBe(status);
    }
  });

  it('refuses what does not follow, what is stale, and what is of elsewhere', async () => {
    const row = await hostRow(await aPendingHost());
    const seen = { id: row.id, version: row.version };
    await expect(takeHostStep(coordinator, { ...seen, step: 'pause' })).rejects.toBeInstanceOf(Refused);
    await expect(takeHostStep(coordinator, { ...seen, version: 99, step: 'archive' })).rejects.toBeInstanceOf(
      Conflict,
    );
    await expect(takeHostStep(elsewhere, { ...seen, step: 'archive' })).rejects.toBeInstanceOf(NotFound);
  });

  it('does not end a registration while somebody comes', async () => {
    const row = await hostRow(await aListedHost());
    await somebodyComes(row.id);
    const attempt = takeHostStep(coordinator, { id: row.id, version: row.version, step: 'archive' });
    await expect(attempt).rejects.toThrow('1件の受入れが続いています');
    expect((await hostRow(row.id)).status).toBe('listed');
  });
});

describe('what a host says on the telephone', () => {
  it('is its stance, with the day and the way it was asked', async () => {
    const id = await aPendingHost();
    await setStance(coordinator, { id, stance: 'consult', reason: '火曜なら' }, { now });
    expect(await hostRow(id)).toMatchObject({
      stance: 'consult',
      stanceReason: '火曜なら',
      confirmedOn: '2026-11-20',
      confirmedHow: '電話',
    });
    expect(await fieldsOf(setStance(coordinator, { id, stance: 'maybe' as 'consult' }))).toEqual(['stance']);
    await expect(setStance(elsewhere, { id, stance: 'welcome' })).rejects.toBeInstanceOf(NotFound);
  });

  it('is that nothing changed', async () => {
    const id = await aPendingHost();
    await confirmHost(coordinator, { id }, { now: new Date('2027-02-01T01:00:00Z') });
    expect((await hostRow(id)).confirmedOn).toBe('2027-02-01');
    await expect(confirmHost(elsewhere, { id })).rejects.toBeInstanceOf(NotFound);
  });
});

it('the history of a host is what people did; the runs of the machine are in the log alone', async () => {
  const id = await aPendingHost();
  const run = { actor: 'system:offer-news', action: 'matching.tell-of-offers', subjectType: 'host' };
  await withScope(machineScope(), async (tx) => {
    for (let times = 0; times < 31; times += 1)
      await appendAudit(tx, {
        ...{ ...run, subjectId: id, id: newId(), at: now },
        ...{ codes: [], context: '', change: { offers: 1 }, requestId: 'test-request' },
      });
  });
  expect((await getHost(coordinator, id)).history.map(({ what }) => what)).toEqual(['登録しました']);
  const entries = await withScope(machineScope(), (tx) =>
    listAudit(tx, { subject: { type: 'host', id } }, 100),
  );
  expect(entries).toHaveLength(32);
});

describe('a visit', () => {
  const visit = { assessedOn: '2026-11-18', liveliness: 2, note: '作業台は窓ぎわ' };

  it('is written down and confirms the host on its day', async () => {
    const id = await aPendingHost();
    await recordAssessment(coordinator, { id, ...visit }, { now: new Date('2026-11-19T01:00:00Z') });
    const page = await getHost(scopeOf('referrer'), id);
    expect(page.assessments).toMatchObject([{ assessedOn: '2026-11-18', liveliness: 2, groupSize: null }]);
    expect(page.history.map(({ what }) => what)).toEqual(['訪問の記録を書きました', '登録しました']);
    expect(page.history[0]?.by).toBe('参加支援コーディネーター');
  });

  it('is never in the future, never of elsewhere, and holds no names', async () => {
    const id = await aPendingHost();
    const early = { now: new Date('2026-11-17T01:00:00Z') };
    expect(await fieldsOf(recordAssessment(coordinator, { id, ...visit }, early))).toEqual(['assessedOn']);
    expect(
      await fieldsOf(recordAssessment(coordinator, { id, ...visit, worries: '山田さんが心配' }, { now })),
    ).toEqual(['worries']);
    await expect(recordAssessment(elsewhere, { id, ...visit }, { now })).rejects.toBeInstanceOf(NotFound);
  });
});
