import { beforeAll, describe, expect, it } from 'vitest';
import { seedDemo } from '#db/demo/seed.server';
import { MINAMO_CODE } from '#db/demo/world';
import { findMunicipalityByCode } from '#db/queries/directory.server';
import { aDrawnArea, somebodyWhoSeeksQuiet } from '#tests/factories/community';
import { now } from '#tests/factories/people';
import { aListedHost, anOpenOffer, somebodyComes } from '#tests/factories/registry';
import { machineScope, scopeOf } from '#tests/factories/scope';
import { towns } from '#tests/factories/towns';
import { useDatabase } from '#tests/setup/database';
import { getGaps, getSmallCells, moveGap, raiseGap, setSmallCells } from '~/domain/community/index.server';
import { Conflict, Forbidden, Invalid, NotFound, Refused } from '~/domain/kernel/errors';
import { systemScope } from '~/domain/kernel/scope';
import { answerCondition, setStance } from '~/domain/registry/index.server';

const db = useDatabase();
const coordinator = scopeOf('coordinator');
const community = scopeOf('community');
const quiet = { resource: 'quiet_morning' };
let harbour: string;
let hills: string;
let block: string;
let elsewhere: string;

beforeAll(async () => {
  harbour = await aDrawnArea('みなと');
  hills = await aDrawnArea('やまて');
  block = await aDrawnArea('みなと一区', 'own', { parentId: harbour });
  elsewhere = await aDrawnArea('よその町', 'other');
});

/** An open quiet room in the mornings. */
async function aQuietRoom(area: string, places = 2): Promise<{ hostId: string; offerId: string }> {
  const hostId = await aListedHost({ kind: 'ibasho', area });
  const offerId = await anOpenOffer(hostId, {
    menuKind: 'gathering_place',
    activities: ['be_quietly'],
    places,
    cells: ['tue_am'],
  });
  await answerCondition(coordinator, {
    hostId,
    consideration: 'quiet_place',
    answer: 'yes',
    how: 'telephone',
  });
  await setStance(coordinator, { id: hostId, stance: 'welcome', how: 'telephone' });
  return { hostId, offerId };
}

const rowOf = async (areaId: string, resource = 'quiet_morning') =>
  (await getGaps(community, { resource }, { now })).areas.find((area) => area.areaId === areaId);

describe('足りない資源', () => {
  it('counts who looks for it and who could be taken, in the areas of one level', async () => {
    await somebodyWhoSeeksQuiet(harbour);
    await somebodyWhoSeeksQuiet(block);
    await somebodyWhoSeeksQuiet(elsewhere, 'other');
    expect(await rowOf(harbour)).toMatchObject({
      level: 3,
      wanting: '3未満',
      places: 0,
      remark: '場所がまだない',
    });
    await somebodyWhoSeeksQuiet(harbour);
    const { offerId, hostId } = await aQuietRoom(harbour, 3);
    expect(await rowOf(harbour)).toMatchObject({ level: 0, wanting: '約3', places: 3 });
    await somebodyComes(hostId, offerId);
    expect(await rowOf(harbour)).toMatchObject({ level: 1, places: 2 });
    expect(await rowOf(hills)).toMatchObject({ level: 0, wanting: '0' });
    expect(await rowOf(block)).toBeUndefined();
  });

  it('hides what is below the number that the municipality has set, from the day on which it begins', async () => {
    const admin = scopeOf('admin');
    const set = (threshold: string, validFrom: string) =>
      setSmallCells(admin, { threshold, validFrom }, { now });
    await set('5', '2026-11-20');
    expect(await getSmallCells(admin, undefined, { now })).toMatchObject({ threshold: 5, least: 3 });
    expect(await rowOf(harbour)).toMatchObject({ level: 2, wanting: '5未満' });
    await set('4', '2026-12-01');
    expect(await getSmallCells(admin, undefined, { now })).toMatchObject({ threshold: 5 });
    await set('3', '2026-11-20');
    expect(await rowOf(harbour)).toMatchObject({ level: 1, wanting: '約3' });
    const entries = await db.admin<{ change: unknown }[]>`
      select change from audit_log where action = 'community.set-small-cells' order by seq`;
    expect(entries.map(({ change }) => change)).toEqual([
      { threshold: 5, validFrom: '2026-11-20' },
      { threshold: 4, validFrom: '2026-12-01' },
      { threshold: 3, validFrom: '2026-11-20' },
    ]);
  });

  it.each([
    ['2', '2026-11-20', 'threshold'],
    ['21', '2026-11-20', 'threshold'],
    ['3.5', '2026-11-20', 'threshold'],
    ['みんな', '2026-11-20', 'threshold'],
    ['4', '2026-11-19', 'validFrom'],
    ['4', '', 'validFrom'],
  ])('does not take %s from %s on as the number', async (threshold, validFrom, field) => {
    const refused = setSmallCells(scopeOf('admin'), { threshold, validFrom }, { now });
    await expect(refused).rejects.toMatchObject({ fieldErrors: { [field]: expect.anything() as unknown } });
  });

  it('says what stands between: a host that nobody asked yet', async () => {
    await somebodyWhoSeeksQuiet(hills);
    await aListedHost({ kind: 'ibasho', area: hills });
    expect((await rowOf(hills))?.remark).toBe('1か所にまだ聞いていない');
  });

  it('looks at any resource, and at the first for one that does not exist', async () => {
    expect((await getGaps(community, { resource: 'work_experience' }, { now })).resource.label).toBe(
      '就労体験・中間的就労',
    );
    expect((await getGaps(community, { resource: 'nonsense' }, { now })).resource.key).toBe('quiet_morning');
    expect((await getGaps(community, { resource: null }, { now })).resource.key).toBe('quiet_morning');
  });

  it('shows nobody, and leaves in the log that somebody looked', async () => {
    const page = await getGaps(community, quiet, { now });
    expect(JSON.stringify(page)).not.toMatch(/[a-z]+-\d{3}-\d/);
    const [entry] = await db.admin<{ codes: string[]; change: unknown }[]>`
      select codes, change from audit_log where action = 'community.get-gaps' order by seq desc limit 1`;
    expect(entry).toEqual({ codes: [], change: { resource: 'quiet_morning' } });
  });

  it('is closed to those who do not work on it', async () => {
    for (const role of ['finance', 'admin', 'host'] as const)
      await expect(getGaps(scopeOf(role), quiet)).rejects.toBeInstanceOf(Forbidden);
  });
});

describe('足りないと伝える', () => {
  it('puts the lack on the list, once', async () => {
    const told = await raiseGap(
      coordinator,
      { areaId: harbour, ...quiet, note: '午後だけ開いている' },
      { now },
    );
    expect(told).toMatchObject({ areaName: 'みなと', label: '静かに過ごせる午前の場所' });
    const page = await getGaps(community, quiet, { now });
    expect(page.gaps.find(({ id }) => id === told.id)).toMatchObject({
      areaName: 'みなと',
      what: '静かに過ごせる午前の場所',
      note: '午後だけ開いている',
      status: 'observed',
      steps: ['raise', 'defer'],
    });
    expect(page.told).toEqual({ [harbour]: 'observed' });
    await expect(raiseGap(community, { areaId: harbour, ...quiet })).rejects.toBeInstanceOf(Refused);
    await raiseGap(community, { areaId: harbour, resource: 'pickup' });
    const [entry] = await db.admin<{ action: string; actor: string }[]>`
      select action, actor from audit_log where subject_id = ${told.id}`;
    expect(entry).toEqual({ action: 'community.raise-gap', actor: `user:${towns.own.users.coordinator}` });
  });

  it('refuses what points to a person, what does not exist, and other municipalities', async () => {
    const place = { areaId: hills, resource: 'pickup' };
    await expect(raiseGap(coordinator, { ...place, note: '山田さんが困っている' })).rejects.toBeInstanceOf(
      Invalid,
    );
    await expect(raiseGap(coordinator, { ...place, resource: 'nonsense' })).rejects.toBeInstanceOf(Invalid);
    await expect(raiseGap(coordinator, { ...place, areaId: elsewhere })).rejects.toBeInstanceOf(NotFound);
    await expect(raiseGap(scopeOf('officer'), place)).rejects.toBeInstanceOf(Forbidden);
    expect((await getGaps(community, { resource: 'pickup' })).told[hills]).toBeUndefined();
  });
});

describe('a gap', () => {
  async function aGap(resource: string) {
    const { id } = await raiseGap(coordinator, { areaId: hills, resource });
    return id;
  }
  const stored = async (id: string) => {
    const gap = (await getGaps(community, quiet)).gaps.find((one) => one.id === id);
    if (!gap) throw new Error('no such gap');
    return gap;
  };
  const step = async (id: string, move: Omit<Parameters<typeof moveGap>[1], 'id' | 'version'>) =>
    moveGap(community, { id, version: (await stored(id)).version, ...move });

  it('goes from what was told to what is there, with somebody who sees to it', async () => {
    const id = await aGap('learning_support');
    await step(id, { step: 'raise' });
    await step(id, { step: 'assign', assignedTo: towns.own.users.community });
    expect(await stored(id)).toMatchObject({ status: 'assigned', owner: '地域づくりコーディネーター' });
    await step(id, { step: 'develop' });
    await step(id, { step: 'resolve' });
    expect(await stored(id)).toMatchObject({ status: 'resolved', steps: ['reopen'] });
  });

  it('is put off with a reason only, and taken up again', async () => {
    const id = await aGap('hobby_culture');
    await expect(step(id, { step: 'defer' })).rejects.toMatchObject({ reason: '見送る理由がありません。' });
    await step(id, { step: 'defer', reason: '来年度に見直す' });
    expect(await stored(id)).toMatchObject({ status: 'deferred', deferReason: '来年度に見直す' });
    await step(id, { step: 'reopen' });
    expect((await stored(id)).status).toBe('raised');
  });

  it('takes no step out of turn, twice, or to somebody who does not do this', async () => {
    const id = await aGap('peer_group');
    await expect(step(id, { step: 'resolve' })).rejects.toBeInstanceOf(Refused);
    await step(id, { step: 'raise' });
    await expect(moveGap(community, { id, version: 1, step: 'raise' })).rejects.toBeInstanceOf(Conflict);
    await expect(step(id, { step: 'assign' })).rejects.toBeInstanceOf(Refused);
    await expect(step(id, { step: 'assign', assignedTo: towns.own.users.finance })).rejects.toBeInstanceOf(
      Invalid,
    );
  });

  it('belongs to its municipality and to those who may move it', async () => {
    const id = await aGap('space_sharing');
    const move = { id, version: 1, step: 'raise' as const };
    await expect(moveGap(scopeOf('community', { town: 'other' }), move)).rejects.toBeInstanceOf(NotFound);
    await expect(moveGap(coordinator, move)).rejects.toBeInstanceOf(Forbidden);
    await expect(moveGap(community, { ...move, id: 'nonsense' })).rejects.toBeInstanceOf(Invalid);
    await moveGap(machineScope(), move);
  });
});

describe('the demonstration town', () => {
  it('lacks quiet mornings in some of its nine areas: all four degrees stand on the map', async () => {
    await seedDemo({ today: '2026-11-20' });
    const town = await findMunicipalityByCode(MINAMO_CODE);
    const page = await getGaps(systemScope('test', town?.id ?? ''), quiet, { now });
    expect(page.areas).toHaveLength(9);
    expect(new Set(page.areas.map(({ level }) => level))).toEqual(new Set([0, 1, 2, 3]));
    expect(page.gaps).toHaveLength(8);
  });
});
