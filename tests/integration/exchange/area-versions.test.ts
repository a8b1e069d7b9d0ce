import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import fc from '#tests/setup/fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { findHost } from '#db/queries/registry.server';
import * as table from '#db/schema/index.server';
import { withScope } from '#db/scope.server';
import { comparedAreas, aBoundaryFile, aSquare, loadedAreas } from '#tests/factories/exchange';
import { anOpenedCase, theCase } from '#tests/factories/people';
import { aListedHost } from '#tests/factories/registry';
import { machineScope, scopeOf } from '#tests/factories/scope';
import { towns } from '#tests/factories/towns';
import { aNewOffer, aReceivedWish, leadOf, wishOf } from '#tests/factories/voices';
import { useDatabase } from '#tests/setup/database';
import { describeOpenData, openData } from '#tests/setup/open-data';
import { areas as areasCommand } from '~/cli/areas.server';
import { getFormAreas, getGaps, raiseGap } from '~/domain/community/index.server';
import {
  areaMoveList,
  continueAreas,
  getAreaReport,
  listAreas,
  loadAreas,
  makeListFile,
} from '~/domain/exchange/index.server';
import { Conflict, Invalid, Refused } from '~/domain/kernel/errors';
import { look, lookQueryOf } from '~/domain/matching/index.server';
import { editCase, getCaseFacts } from '~/domain/people/index.server';
import { getHostChoices, listHostHistory, searchHosts } from '~/domain/registry/index.server';

useDatabase();
const officer = scopeOf('community');
const coordinator = scopeOf('coordinator');

/** 北 and 南 below each other, 東 beside them. */
const firstVersion = {
  ...{ fileName: '小学校区_2024.geojson', level: 'elementary', name: 'NAME' },
  bytes: aBoundaryFile([
    { name: '北小', geometry: aSquare(138, 34.1, 0.1) },
    { name: '南小', geometry: aSquare(138, 34, 0.1) },
    { name: '東小', geometry: aSquare(138.1, 34.1, 0.1) },
  ]),
};
/** 北 takes in 東, and 南 has another name. */
const secondVersion = {
  ...{ fileName: '小学校区_2026.geojson', level: 'elementary', name: 'NAME' },
  bytes: aBoundaryFile([
    { name: '北小', geometry: aSquare(138, 34.1, 0.1) },
    { name: '北小', geometry: aSquare(138.1, 34.1, 0.1) },
    { name: '海辺学園', geometry: aSquare(138, 34, 0.1) },
  ]),
};

const inTown = <T>(work: Parameters<typeof withScope<T>>[1]) => withScope(machineScope(), work);

const clear = () =>
  inTown(async (tx) => {
    await tx.update(table.hosts).set({ areaId: null, status: 'archived' });
    for (const one of [table.cases, table.gaps, table.leads, table.communityWishes])
      await tx.update(one).set({ areaId: null });
    await tx.update(table.areas).set({ parentId: null });
    await tx.delete(table.areas);
  });
afterEach(clear);

async function areaIds(): Promise<Record<string, string>> {
  const rows = await inTown((tx) =>
    tx.select({ id: table.areas.id, name: table.areas.name }).from(table.areas),
  );
  return Object.fromEntries(rows.map(({ id, name }) => [name, id]));
}

const areaOf = (hostId: string) => inTown(async (tx) => (await findHost(tx, hostId))?.areaName ?? null);

async function aHostAt(lat: number, lng: number, area: string): Promise<string> {
  const id = await aListedHost({ area });
  await inTown((tx) => tx.update(table.hosts).set({ lat, lng }).where(eq(table.hosts.id, id)));
  return id;
}

/** The first version with somebody and something in 東小, and hosts in all. */
async function aTownWithAreas() {
  await loadedAreas(officer, firstVersion);
  const { 東小: east = '', 南小: south = '' } = await areaIds();
  const code = await anOpenedCase({ areaId: east });
  const gap = await raiseGap(coordinator, { areaId: east, resource: 'quiet_morning' });
  const lead = await aNewOffer({ area: east });
  const wish = await aReceivedWish({ area: east });
  return {
    ...{ east, south, code, gap: gap.id, lead: lead.id, wish: wish.id },
    pinned: await aHostAt(34.15, 138.15, east),
    byHand: await aListedHost({ area: east }),
    seaside: await aHostAt(34.05, 138.05, south),
    onTheRim: await aHostAt(34.5, 138.5, east),
    stranger: await aHostAt(34.15, 138.15, 'outside'),
  };
}

const said = (gone: readonly { id: string; name: string }[], to: Record<string, string>) =>
  gone.map(({ id, name }) => ({ id, to: to[name] ?? '-' }));

describe('a newer version of a level', () => {
  it('is compared before anything changes: what is gone, what uses it, where it likely lives on', async () => {
    await aTownWithAreas();
    const { preview } = await comparedAreas(officer, secondVersion);
    expect(preview.version).toMatchObject({
      ...{ level: '小学校区', likelyMode: 'replace', same: [], came: ['海辺学園'], revived: [] },
      changed: [{ name: '北小' }],
      gone: [
        {
          ...{ name: '南小', suggested: '海辺学園', used: true, use: ['受入先 1'] },
          successors: [{ name: '海辺学園', why: 'ほぼ同じ形です。名前が変わったようです' }],
        },
        {
          ...{ name: '東小', suggested: '北小', used: true },
          use: [
            '受入先 3（うち緯度・経度なし 1）',
            '支援ケース 3未満',
            '足りない資源 1',
            '声かけ先 1',
            '地域の声 1',
          ],
        },
      ],
    });
    expect(preview.version?.changed[0]?.after).toBeCloseTo(2 * (preview.version?.changed[0]?.before ?? 0), 0);
    expect(Object.keys(await areaIds()).sort()).toEqual(['北小', '南小', '東小'].sort());
  });

  it('moves everything where it was said, removes or retires what is gone, and tells it', async () => {
    const town = await aTownWithAreas();
    const { preview, form } = await comparedAreas(officer, secondVersion);
    const gone = said(preview.version?.gone ?? [], { 東小: '北小', 南小: '海辺学園' });
    const outcome = await loadAreas(officer, { ...form, mode: 'replace', gone });
    expect(outcome).toMatchObject({ added: 1, updated: 1, gone: 2, placed: 4, lost: 1 });

    const { 北小: north } = await areaIds();
    expect((await theCase(town.code)).areaName).toBe('北小');
    const { gaps } = await getGaps(officer, { resource: null });
    expect(gaps.find(({ id }) => id === town.gap)).toMatchObject({ areaName: '北小' });
    expect(await leadOf(town.lead)).toMatchObject({ areaId: north });
    expect(await wishOf(town.wish)).toMatchObject({ areaId: north });
    const placed = [town.pinned, town.byHand, town.seaside, town.onTheRim, town.stranger];
    expect(await Promise.all(placed.map(areaOf))).toEqual(['北小', '北小', '海辺学園', null, null]);

    const report = await getAreaReport(officer, { id: form.id });
    expect(report).toMatchObject({
      ...{ state: 'done', mode: 'replace', level: '小学校区', came: ['海辺学園'], same: 0, placed: 4 },
      gone: [
        { name: '南小', to: '海辺学園', fate: 'retired' },
        {
          name: '東小',
          to: '北小',
          fate: 'retired',
          use: expect.arrayContaining(['支援ケース 3未満']) as string[],
        },
      ],
      moves: [
        { fromName: '東小', toName: '北小', hosts: 2 },
        { fromName: '南小', toName: '海辺学園', hosts: 1 },
        { fromName: '東小', toName: '', hosts: 1 },
      ],
      lost: [{ hostId: town.onTheRim, fromName: '東小', nowhere: true }],
    });
    const { body, name } = await makeListFile(officer, areaMoveList, 'csv', {
      params: new URLSearchParams({ file: form.id }),
      now: new Date('2026-11-20T03:00:00Z'),
    });
    expect(name).toBe('圏域が変わった受入先_2026-11-20.csv');
    expect(body).toContain('東小,北小,置きかえのときの選択');
    expect(body).toContain('東小,なし,どの圏域にも入らない');

    const { acts } = await listHostHistory(coordinator, { hostId: town.pinned, filter: {}, page: 1 });
    expect(acts[0]?.changes).toMatchObject([
      { field: '圏域', about: '圏域の置きかえ', before: '東小', after: '北小' },
    ]);
  });

  it('is not loaded while it is open where something goes', async () => {
    await aTownWithAreas();
    const { preview, form } = await comparedAreas(officer, secondVersion);
    const [south, east] = preview.version?.gone ?? [];
    const gone = [{ id: south?.id ?? '', to: '' }, ...said(east ? [east] : [], { 東小: '西小' })];
    const refused = await loadAreas(officer, { ...form, mode: 'replace', gone }).catch(
      (error: unknown) => error,
    );
    expect(refused).toBeInstanceOf(Invalid);
    expect((refused as Invalid).fieldErrors).toMatchObject({
      'gone[0].to': ['「南小」の移す先を、一覧から選びなおしてください。'],
      'gone[1].to': ['「東小」の移す先を、一覧から選びなおしてください。'],
    });
    await expect(loadAreas(officer, { ...form, mode: 'replace' })).rejects.toThrow(
      '「南小」を使っているものを、どの圏域に移すか選んでください。',
    );
    expect(Object.keys(await areaIds()).sort()).toEqual(['北小', '南小', '東小'].sort());
  });

  it('keeps what is to be kept as an old area: named where it stands, offered nowhere, and it can come back', async () => {
    const town = await aTownWithAreas();
    const { preview, form } = await comparedAreas(officer, secondVersion);
    await loadAreas(officer, { ...form, mode: 'replace', gone: said(preview.version?.gone ?? [], {}) });
    expect((await theCase(town.code)).areaName).toBe('東小');
    expect(await areaOf(town.byHand)).toBe('東小');
    expect(await areaOf(town.pinned)).toBe('北小');

    const labels = async () => ({
      hosts: (await getHostChoices(coordinator, null)).areas.map(({ label }) => label),
      forms: (await getFormAreas(coordinator, null)).map(({ label }) => label),
      look: (await look(coordinator, lookQueryOf(new URLSearchParams()))).choices.areas.first.map(
        ({ label }) => label,
      ),
      gaps: (await getGaps(officer, { resource: null })).areas.map(({ name }) => name).sort(),
    });
    const standing = ['北小', '海辺学園'];
    expect(await labels()).toEqual({
      ...{ hosts: standing, forms: standing, look: ['決めない', ...standing], gaps: [...standing].sort() },
    });
    // A host or case that is there may stay there.
    expect((await getHostChoices(coordinator, town.east)).areas.map(({ label }) => label)).toContain('東小');
    const { areas, values, version } = await getCaseFacts(coordinator, town.code);
    expect(areas.map(({ label }) => label)).toContain('東小');
    const filled = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
    await editCase(coordinator, { code: town.code, version, ...filled } as Parameters<typeof editCase>[1]);
    await expect(anOpenedCase({ areaId: town.east })).rejects.toBeInstanceOf(Invalid);
    await expect(aListedHost({ area: town.east })).rejects.toBeInstanceOf(Invalid);
    await expect(raiseGap(coordinator, { areaId: town.east, resource: 'pickup' })).rejects.toThrow();
    const search = {
      audience: 'staff' as const,
      now: new Date(),
      params: new URLSearchParams({ area: town.east }),
    };
    expect((await searchHosts(coordinator, search)).cards.map(({ id }) => id).sort()).toEqual(
      [town.byHand, town.onTheRim].sort(),
    );

    const { retired, levels } = await listAreas(officer, {});
    expect(levels[0]?.areas.map(({ name }) => name)).toEqual(standing);
    expect(retired.map(({ name, level }) => `${level} ${name}`).sort()).toEqual(
      ['小学校区 南小', '小学校区 東小'].sort(),
    );

    expect(await loadedAreas(officer, { ...firstVersion, mode: 'replace' })).toMatchObject({
      added: 2,
      gone: 1,
    });
    expect((await areaIds())['東小']).toBe(town.east);
    expect(await areaOf(town.pinned)).toBe('東小');
    expect((await listAreas(officer, {})).retired.map(({ name }) => name)).toEqual(['海辺学園']);
  });

  it('removes an area that nothing names, not even a history', async () => {
    await loadedAreas(officer, firstVersion);
    await loadedAreas(officer, { ...secondVersion, mode: 'replace' });
    expect(Object.keys(await areaIds()).sort()).toEqual(['北小', '海辺学園'].sort());
    expect((await listAreas(officer, {})).retired).toEqual([]);
  });

  it('that only adds lets everything stand', async () => {
    const town = await aTownWithAreas();
    const { preview, form } = await comparedAreas(officer, secondVersion);
    expect(preview.version?.gone).toHaveLength(2);
    expect(await loadAreas(officer, { ...form, mode: 'add' })).toMatchObject({
      added: 1,
      updated: 1,
      gone: 0,
    });
    expect(Object.keys(await areaIds())).toHaveLength(4);
    expect(await areaOf(town.byHand)).toBe('東小');
  });
});

describe('two officers', () => {
  it('at once: exactly one version is stored, the other is told', async () => {
    await aTownWithAreas();
    const both = await Promise.all([
      comparedAreas(officer, secondVersion),
      comparedAreas(officer, secondVersion),
    ]);
    const tries = await Promise.allSettled(
      both.map(({ preview, form }) =>
        loadAreas(officer, {
          ...{ ...form, mode: 'replace' as const },
          gone: said(preview.version?.gone ?? [], { 東小: '北小', 南小: '海辺学園' }),
        }),
      ),
    );
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = tries.find((one) => one.status === 'rejected');
    expect(refused?.reason).toBeInstanceOf(Conflict);
    expect(String(refused?.reason)).toContain('ほかの人が先に圏域を変えました');
  });

  it('one after the other: what the second saw is no longer true', async () => {
    await aTownWithAreas();
    const { form } = await comparedAreas(officer, secondVersion);
    await loadedAreas(officer, { ...firstVersion, mode: 'add' });
    await expect(loadAreas(officer, { ...form, mode: 'add' })).rejects.toBeInstanceOf(Conflict);
  });

  it('a version is not stored while a list is being taken in', async () => {
    await loadedAreas(officer, firstVersion);
    const { form } = await comparedAreas(officer, secondVersion);
    const id = (await comparedAreas(officer, secondVersion)).form.id;
    const atWork = (status: string, heartbeatAt: Date | null) =>
      inTown((tx) =>
        tx.update(table.importRuns).set({ status, heartbeatAt }).where(eq(table.importRuns.id, id)),
      );
    await atWork('running', new Date());
    await expect(loadAreas(officer, { ...form, mode: 'add' })).rejects.toBeInstanceOf(Refused);
    await atWork('preview', null);
  });
});

describe('a version that was broken off', () => {
  it('is taken up where the hosts were left', async () => {
    const town = await aTownWithAreas();
    const { preview, form } = await comparedAreas(officer, secondVersion);
    const gone = said(preview.version?.gone ?? [], { 東小: '北小', 南小: '海辺学園' });
    await loadAreas(officer, { ...form, mode: 'replace', gone });
    // As if the site had stopped before the hosts were placed.
    await inTown(async (tx) => {
      await tx.update(table.hosts).set({ areaId: town.east }).where(eq(table.hosts.id, town.byHand));
      await tx.update(table.importRuns).set({ status: 'running' }).where(eq(table.importRuns.id, form.id));
      await tx.delete(table.areaMoves).where(eq(table.areaMoves.hostId, town.byHand));
    });
    await expect(continueAreas(officer, { id: form.id })).rejects.toThrow('続けるところがありません');
    await inTown((tx) =>
      tx
        .update(table.importRuns)
        .set({ heartbeatAt: new Date('2026-11-20T00:00:00Z') })
        .where(eq(table.importRuns.id, form.id)),
    );
    expect(await getAreaReport(officer, { id: form.id })).toMatchObject({
      state: 'interrupted',
      mayContinue: true,
    });
    expect(await continueAreas(officer, { id: form.id })).toMatchObject({ placed: 4, lost: 1 });
    expect(await areaOf(town.byHand)).toBe('北小');
    expect((await getAreaReport(officer, { id: form.id })).state).toBe('done');
  });
});

describe('whatever two versions look like', () => {
  /** A row of eight squares, each given to one of four areas; an area is all that bears its name. */
  const version = fc.array(fc.constantFrom('い', 'ろ', 'は', 'に', null), { minLength: 8, maxLength: 8 });
  const fileOf = (owners: readonly (string | null)[]) => ({
    ...{ fileName: '小学校区.geojson', level: 'elementary', name: 'NAME' },
    bytes: aBoundaryFile(
      owners.flatMap((name, east) =>
        name === null ? [] : [{ name, geometry: aSquare(138 + east / 100, 34, 0.01) }],
      ),
    ),
  });
  const some = version.filter((owners) => owners.some((owner) => owner !== null));

  it('every host in a square has the area of the square, and nothing refers to an area that is not there', async () => {
    await fc.assert(
      fc.asyncProperty(some, some, async (before, after) => {
        await clear();
        await loadedAreas(officer, fileOf(before));
        const [first = ''] = Object.values(await areaIds());
        const hosts = await Promise.all(after.map((_, east) => aHostAt(34.005, 138.005 + east / 100, first)));
        const code = await anOpenedCase({ areaId: first });
        await loadedAreas(officer, { ...fileOf(after), mode: 'replace' });
        const areas = await Promise.all(hosts.map(areaOf));
        for (const [east, owner] of after.entries()) if (owner !== null) expect(areas[east]).toBe(owner);
        const known = Object.values(await areaIds());
        expect(known).toContain((await theCase(code)).areaId);
        const standing = (await listAreas(officer, {})).levels[0]?.areas.map(({ name }) => name) ?? [];
        expect(standing.sort()).toEqual([...new Set(after.flatMap((owner) => owner ?? []))].sort());
      }),
      { numRuns: 8 },
    );
  });
});

describeOpenData('小学校区 of 焼津市 in two versions', () => {
  it('of which the second joins two and renames one: only what lies there moves', async () => {
    const published = openData('yaizu/boundaries/小学校区.geojson');
    const names = ['小川小学校', '黒石小学校', '豊田小学校'];
    const text = published.toString('utf8');
    for (const name of names) expect(text).toContain(`"${name}"`);
    const second = text.replaceAll('"黒石小学校"', '"小川小学校"').replaceAll('"豊田小学校"', '"豊田学園"');
    const file = { level: 'elementary', name: 'SAFIELD001' };
    expect(
      await loadedAreas(officer, { ...file, fileName: '小学校区.geojson', bytes: published }),
    ).toMatchObject({ added: 13 });
    const middles = await inTown((tx) =>
      tx
        .select({
          id: table.areas.id,
          name: table.areas.name,
          lat: table.areas.innerLat,
          lng: table.areas.innerLng,
        })
        .from(table.areas),
    );
    for (const { id, lat, lng } of middles) await aHostAt(lat ?? 0, lng ?? 0, id);
    const newer = { ...file, fileName: '小学校区_新.geojson', bytes: Buffer.from(second) };
    const { preview } = await comparedAreas(officer, newer);
    expect(preview.version).toMatchObject({ changed: [{ name: '小川小学校' }], came: ['豊田学園'] });
    expect(preview.version?.same).toHaveLength(10);
    const suggested = preview.version?.gone.map((area) => `${area.name}→${area.suggested ?? '?'}`);
    expect(suggested?.sort()).toEqual(['豊田小学校→豊田学園', '黒石小学校→小川小学校'].sort());
    expect(await loadedAreas(officer, { ...newer, mode: 'replace' })).toMatchObject({
      ...{ added: 1, updated: 11, gone: 2, placed: 2, lost: 0 },
    });
  });
});

describe('musubiba areas', () => {
  const cli = async (file: { fileName: string; bytes: Buffer }, ...options: string[]) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'areas-'));
    const at = path.join(folder, file.fileName);
    await writeFile(at, file.bytes);
    const said: string[] = [];
    const usual = ['--municipality', towns.own.code, '--level', 'elementary', '--name', 'NAME'];
    try {
      await areasCommand.run([at, ...usual, ...options], (line) => said.push(line));
    } finally {
      await rm(folder, { recursive: true });
    }
    return said;
  };
  /** 東 is not there any more, and nothing lies where it was. */
  const without = {
    fileName: '小学校区_2027.geojson',
    bytes: aBoundaryFile([
      { name: '北小', geometry: aSquare(138, 34.1, 0.1) },
      { name: '南小', geometry: aSquare(138, 34, 0.1) },
    ]),
  };

  it('replaces a version and prints what became of areas and hosts', async () => {
    await aTownWithAreas();
    expect(await cli(secondVersion, '--replace')).toEqual([
      `${towns.own.name}：圏域を 1 加え、1 更新しました。`,
      '受入先 4 か所の圏域が決まりました。',
      'なくなった圏域：南小（受入先 1） → 海辺学園　古い圏域として残しました',
      expect.stringMatching(/^なくなった圏域：東小（受入先 3.*） → 北小/),
      '受入先：東小 → 北小　2',
      '受入先：南小 → 海辺学園　1',
      '受入先：東小 → なし　1',
      expect.stringMatching(/^圏域の外になった受入先：/),
    ]);
  });

  it('refuses when it is open where something goes, unless it is to be kept', async () => {
    await aTownWithAreas();
    await expect(cli(without, '--replace')).rejects.toThrow(/移す先が決まりません：東小.*--keep-gone/);
    expect(await areaIds()).toHaveProperty('東小');
    expect(await cli(without, '--replace', '--keep-gone')).toContain(
      'なくなった圏域：東小（受入先 3（うち緯度・経度なし 1）、支援ケース 3未満、足りない資源 1、声かけ先 1、地域の声 1）　古い圏域として残しました',
    );
  });
});
