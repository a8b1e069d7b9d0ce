import { Buffer } from 'node:buffer';
import { readSheet } from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { listAudit as entriesOf } from '#db/queries/audit.server';
import { organisations } from '#db/schema/organisations.server';
import { withScope } from '#db/scope.server';
import { anOpenedCase } from '#tests/factories/people';
import { machineScope, scopeOf } from '#tests/factories/scope';
import { aSearchableHost, searchableAreas } from '#tests/factories/searchable';
import { towns } from '#tests/factories/towns';
import { useDatabase } from '#tests/setup/database';
import { aNewOffer, aReceivedWish } from '#tests/factories/voices';
import {
  auditList,
  caseList,
  claimList,
  gapList,
  hostList,
  importList,
  leadList,
  makeListFile,
  meetingList,
  organisationList,
  placementList,
  publicHostList,
  userList,
  wishList,
  type FileFormat,
  type ListFile,
} from '~/domain/exchange/index.server';
import { listUsers } from '~/domain/accounts/index.server';
import { listAudit } from '~/domain/audit/index.server';
import { auditFilterSchema } from '~/domain/audit/schema';
import { Forbidden, Invalid } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { visitorScope, type Scope } from '~/domain/kernel/scope';
import { openMeeting, recordConfidentialMeeting } from '~/domain/meetings/index.server';
import { readTable } from '~/domain/exchange/reading/read-table.server';
import { formatCaseCode } from '~/domain/people/rules';
import { searchHosts } from '~/domain/registry/index.server';
import { today } from '~/lib/japanese-date';

useDatabase();

const now = new Date('2026-11-20T01:00:00Z');
const visitor = visitorScope(towns.own.id, 'test');
const coordinator = scopeOf('coordinator');

const make = <Row>(scope: Scope, list: ListFile<Row>, format: FileFormat, query = '') =>
  makeListFile(scope, list, format, { params: new URLSearchParams(query), now });

async function csvOf<Row>(scope: Scope, list: ListFile<Row>, query = ''): Promise<Record<string, string>[]> {
  const { body } = await make(scope, list, 'csv', query);
  const [header = [], ...rows] = String(body)
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));
  return rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ''])));
}

const taken = () => withScope(machineScope(), (tx) => entriesOf(tx, { action: 'exchange.take-list' }, 50));

beforeAll(async () => {
  const organisationId = newId();
  await withScope(machineScope(), (tx) =>
    tx.insert(organisations).values({
      municipalityId: towns.own.id,
      id: organisationId,
      name: '社会福祉法人 のはら会',
      corporateNumber: '1080405006117',
    }),
  );
  const areas = await searchableAreas([{ name: '北山' }]);
  const place = { areaId: areas['北山'] ?? null, organisationId, lat: 35.01, lng: 138.01 };
  await aSearchableHost({
    name: '農園 のはら',
    kana: 'ノウエンノハラ',
    kind: 'farm',
    ...place,
    address: 'かわべ市北山1-2',
    publicPhone: '054-000-0001',
    contactName: '野原耕作',
    contactPhone: '090-0000-0009',
    openWeekdays: [1, 2, 5],
    opensAt: '09:00',
    closesAt: '12:00',
    confirmedOn: '2026-09-10',
    offers: [{ title: '畑の手伝い', places: 2, times: [{ weekday: 2, slot: 'am' }] }],
  });
  await aSearchableHost({
    name: '=SUM(1)の家',
    kind: 'ibasho',
    ...place,
    address: 'かわべ市北山9-9',
    locationPrecision: 'area',
  });
  await aSearchableHost({ name: '縁側 ひなた', kind: 'ibasho', ...place, locationPrecision: 'hidden' });
  await aSearchableHost({ name: '支援者だけの店', visibility: 'network', stance: 'consult' });
  await aSearchableHost({ name: '確認を待つ店', status: 'pending', stance: 'not_asked' });
});

describe('the public list of hosts', () => {
  it('has the columns of the municipal standard, in their order, then our own', async () => {
    const { body } = await make(visitor, publicHostList, 'csv');
    expect(String(body).split('\r\n')[0]).toBe(
      '\ufeff全国地方公共団体コード,ID,地方公共団体名,名称,名称_カナ,名称_英語,所在地_連結表記,緯度,経度,電話番号,法人番号,' +
        '団体名,利用可能曜日,開始時間,終了時間,利用可能日時特記事項,URL,備考,種類,圏域,できること,空き人数,確認日,出典',
    );
  });

  it('tells of a host what its page tells', async () => {
    const [row] = await csvOf(visitor, publicHostList, 'kind=farm');
    expect(row).toMatchObject({
      全国地方公共団体コード: towns.own.code,
      名称: '農園 のはら',
      所在地_連結表記: '試験県かわべ市北山1-2',
      緯度: '35.01',
      経度: '138.01',
      電話番号: '054-000-0001',
      法人番号: '1080405006117',
      利用可能曜日: '月火金',
      開始時間: '09:00',
      終了時間: '12:00',
      種類: '農家・農業法人',
      空き人数: '2',
      確認日: '2026-09-10',
    });
  });

  it('leaves out hosts that are not public, whoever asks', async () => {
    for (const scope of [visitor, coordinator]) {
      const names = (await csvOf(scope, publicHostList)).map((row) => row['名称']);
      expect(names.sort()).toEqual(["'=SUM(1)の家", '縁側 ひなた', '農園 のはら'].sort());
    }
  });

  it('shows of a private home its area alone, of a hidden place nothing, of a name no formula', async () => {
    const rows = await csvOf(visitor, publicHostList, 'kind=ibasho');
    const blank = { 所在地_連結表記: '', 緯度: '', 経度: '', 法人番号: '', 団体名: '' };
    expect(rows.find((row) => row['名称'] === "'=SUM(1)の家")).toMatchObject({ ...blank, 圏域: '北山' });
    expect(rows.find((row) => row['名称'] === '縁側 ひなた')).toMatchObject({ ...blank, 圏域: '' });
  });

  it('is a map as GeoJSON, without geometry where the place is not shown', async () => {
    const { body, type, name } = await make(visitor, publicHostList, 'geojson');
    expect([type, name]).toEqual(['application/geo+json; charset=utf-8', '行ける場所_2026-11-20.geojson']);
    const { features } = JSON.parse(String(body)) as {
      features: { geometry: unknown; properties: Record<string, unknown> }[];
    };
    expect(features).toHaveLength(3);
    const shown = features.filter(({ geometry }) => geometry !== null);
    expect(shown.map(({ properties }) => properties['名称'])).toEqual(['農園 のはら']);
    expect(shown[0]?.geometry).toEqual({ type: 'Point', coordinates: [138.01, 35.01] });
  });

  it('holds no contact of a person in any format', async () => {
    for (const list of [publicHostList, hostList]) {
      for (const format of ['csv', 'geojson'] as const) {
        const { body } = await make(coordinator, list, format);
        expect(String(body)).not.toMatch(/野原耕作|090-0000-0009/);
      }
    }
  });

  it('says what it cannot read in the address', async () => {
    await expect(make(visitor, publicHostList, 'csv', 'near=here')).rejects.toBeInstanceOf(Invalid);
  });

  it('comes back from an import as it stood in the registry, without the guard', async () => {
    const { body } = await make(visitor, publicHostList, 'csv', 'kind=ibasho');
    const text = String(body)
      .replace(/^\ufeff/, '')
      .replaceAll('\r\n', '\n');
    const read = await readTable(text, (cells) => Number(cells.includes('名称')));
    if (!read.ok) throw new Error(read.reason);
    const names: (string | undefined)[] = [];
    for await (const records of read.table.records())
      names.push(...records.map(({ cells }) => cells[read.table.header.indexOf('名称')]));
    expect(names.sort()).toEqual(['=SUM(1)の家', '縁側 ひなた']);
  });

  it('leaves no entry in the log when a visitor takes it', async () => {
    const before = (await taken()).length;
    await make(visitor, publicHostList, 'csv');
    expect(await taken()).toHaveLength(before);
  });
});

describe('the list of hosts for supporters', () => {
  it('holds what the page finds, in its order, for the same filter', async () => {
    for (const query of ['', 'kind=ibasho', 'q=のはら', 'status=pending', 'sort=freshness']) {
      const params = new URLSearchParams(query);
      const { cards } = await searchHosts(coordinator, { params, audience: 'staff', now });
      const file = await csvOf(coordinator, hostList, query);
      expect(file.map((row) => row['ID'])).toEqual(cards.map(({ id }) => id));
    }
  });

  it('tells what supporters know', async () => {
    const [row] = await csvOf(coordinator, hostList, 'q=支援者だけの店');
    expect(row).toMatchObject({
      受入れの気持ち: '相談しだい',
      登録: '掲載中',
      載せる範囲: '支援者だけが見られる',
    });
  });

  it('comes as Excel with numbers and days as such', async () => {
    const { body, name } = await make(coordinator, hostList, 'xlsx', 'kind=farm');
    expect(name).toBe('受入先_2026-11-20.xlsx');
    const [header = [], row = []] = await readSheet(Buffer.from(body as Uint8Array));
    const at = (column: string) => row[header.indexOf(column)];
    expect(at('緯度')).toBe(35.01);
    expect(at('空き人数')).toBe(2);
    expect(at('確認日')).toEqual(new Date('2026-09-10T00:00:00Z'));
    expect(at('全国地方公共団体コード')).toBe(towns.own.code);
  });

  it('is noted in the log: which list, in which format, how many rows', async () => {
    await make(coordinator, hostList, 'csv', 'kind=farm');
    const [entry] = await taken();
    expect(entry).toMatchObject({ change: { list: 'hosts', format: 'csv', rows: 1 }, codes: [] });
  });
});

describe('lists of work', () => {
  it('of cases holds all pages, with the codes in the log', async () => {
    for (let count = 0; count < 23; count += 1) await anOpenedCase();
    const rows = await csvOf(coordinator, caseList, 'whose=all');
    expect(rows).toHaveLength(23);
    const [entry] = await taken();
    expect(entry?.codes).toHaveLength(23);
    expect(rows.map((row) => row['符号']).sort()).toEqual(entry?.codes.map(formatCaseCode).sort());
  });

  it('can be taken along empty', async () => {
    for (const { body } of [
      await make(coordinator, placementList, 'csv'),
      await make(coordinator, claimList, 'csv'),
      await make(coordinator, gapList, 'csv'),
    ]) {
      expect(String(body).trimEnd().split('\r\n')).toHaveLength(1);
    }
  });

  it('of leads and wishes hold what was told, and no contact of anybody', async () => {
    const offer = await aNewOffer({ what: '＝店の奥の席', contactName: '見えない商店' });
    const wish = await aReceivedWish({ words: '男性の集まる機会をつくりたい。' });
    const { body } = await make(coordinator, leadList, 'csv');
    expect(String(body)).toContain(`,${offer.reference},`);
    expect(String(body)).toContain("'＝店の奥の席");
    expect(String(body)).not.toMatch(/見えない商店|054-000-0012/);
    expect(await csvOf(coordinator, wishList)).toContainEqual(
      expect.objectContaining({
        声: '男性の集まる機会をつくりたい。',
        受付番号: wish.reference,
        状態: '届いた',
      }),
    );
  });

  it('are open to nobody who may not see the page', async () => {
    const refused = <Row>(scope: Scope, list: ListFile<Row>) =>
      expect(make(scope, list, 'csv')).rejects.toBeInstanceOf(Forbidden);
    for (const scope of [visitor, scopeOf('admin'), scopeOf('host')]) {
      await refused(scope, caseList);
      await refused(scope, placementList);
      await refused(scope, claimList);
      await refused(scope, gapList);
      await refused(scope, leadList);
      await refused(scope, wishList);
    }
  });
});

describe('lists of the house', () => {
  const admin = scopeOf('admin');

  it('of organisations holds what was searched', async () => {
    const row = { 名前: '社会福祉法人 のはら会', 法人番号: '1080405006117', 場所の数: '3' };
    expect(await csvOf(coordinator, organisationList, 'q=のはら')).toEqual([expect.objectContaining(row)]);
    expect(await csvOf(coordinator, organisationList, 'q=ほかの')).toEqual([]);
  });

  it('of meetings holds both kinds, and no case', async () => {
    const multiAgency = scopeOf('multi_agency');
    const day = { heldOn: '2026-12-03', startsAt: '13:30', place: '市役所 会議室' };
    await openMeeting(multiAgency, { title: '12月の重層的支援会議', ...day });
    await recordConfidentialMeeting(multiAgency, { heldOn: '2026-11-02', caseCount: 2 });
    expect(await csvOf(coordinator, meetingList)).toEqual([
      {
        ...{ 種類: '重層的支援会議', 日: '2026-12-03', 時刻: '13:30', 名前: '12月の重層的支援会議' },
        ...{ 場所: '市役所 会議室', 状態: 'これから', 件数: '0' },
      },
      { 種類: '支援会議', 日: '2026-11-02', 時刻: '', 名前: '', 場所: '', 状態: '', 件数: '2' },
    ]);
  });

  it('of users tells of each what the page tells', async () => {
    const rows = await csvOf(admin, userList);
    expect(rows).toHaveLength((await listUsers(admin)).length);
    expect(rows).toContainEqual(
      expect.objectContaining({ 役割: 'システム管理者', サインイン: 'まだ入れない', 利用: '使っている' }),
    );
  });

  it('of the log holds all pages of the filter, and leaves one entry more about itself', async () => {
    for (let count = 0; count < 60; count += 1) await listAudit(admin, auditFilterSchema.parse({}));
    const rows = await csvOf(admin, auditList, `area=audit&page=2`);
    expect(rows).toHaveLength(60);
    expect(rows[0]).toMatchObject({ 何をした: '操作の記録を見た', 日: today(new Date()) });
    const [entry] = await taken();
    expect(entry?.change).toMatchObject({ list: 'audit', rows: 60 });
  });

  it('of imports can be taken along empty', async () => {
    expect(await csvOf(admin, importList)).toEqual([]);
  });

  it('are open to nobody who may not see the page', async () => {
    const refused = async <Row>(list: ListFile<Row>, ...scopes: Scope[]) => {
      for (const scope of [visitor, scopeOf('host'), scopeOf('finance'), ...scopes])
        await expect(make(scope, list, 'xlsx')).rejects.toBeInstanceOf(Forbidden);
    };
    await refused(organisationList, admin);
    await refused(meetingList, admin);
    await refused(userList, coordinator);
    await refused(auditList, coordinator);
    await refused(importList, scopeOf('referrer'));
  });
});
