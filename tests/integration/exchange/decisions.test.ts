import { beforeEach, describe, expect, it } from 'vitest';
import { findHost, listHostsIn, updateHost } from '#db/queries/registry.server';
import { withScope, type ScopedTx } from '#db/scope.server';
import { everything, hostSearch, visibilityOf } from '#search/index.server';
import { aMunicipality, storedList, storedOpenData, yaizu } from '#tests/factories/exchange';
import { useDatabase } from '#tests/setup/database';
import { describeOpenData } from '#tests/setup/open-data';
import {
  acceptImported,
  answerVanished,
  chooseColumns,
  continueImport,
  getImport,
  keepApart,
  listTwins,
  loadTowns,
  mergeHosts,
  openImport,
  previewImport,
  runImport,
  runUndo,
  startImport,
  stopImport,
  takeOver,
  undoImport,
  type RowView,
} from '~/domain/exchange/index.server';
import { Conflict, NotFound, Refused } from '~/domain/kernel/errors';
import { getFacility } from '~/domain/registry/index.server';
import { systemScope, type Scope } from '~/domain/kernel/scope';

const db = useDatabase();
let town: Scope;
let made = 0;

beforeEach(async () => {
  made += 1;
  const code = String(990_100 + made);
  town = await aMunicipality({ code, name: 'はまべ市', prefecture: '静岡県' }, 'manager', 'community');
});

const inTown = <T>(work: (tx: ScopedTx) => Promise<T>) =>
  withScope(systemScope('test', town.municipalityId), work);
const header = '名称,住所,緯度,経度,種別,電話番号,URL';
const csv = (...rows: string[]): Buffer => Buffer.from([header, ...rows].join('\n'));
const page = (id: string, view: RowView = 'added') => getImport(town, { id, view, page: 1 });
async function hosts() {
  const found = await inTown((tx) => listHostsIn(tx, 'pending', 1000));
  return found.sort((left, right) => (left.name < right.name ? -1 : 1));
}
const edit = (id: string, version: number, change: object) =>
  inTown((tx) => updateHost(tx, { id, version }, change));
const found = async (text: string) =>
  (await hostSearch.search({ ...everything, text }, visibilityOf(town), '2026-11-20')).total;

const cityList = csv('てん おおとみ,はまべ市中新田1190-2,34.85,138.30,児童発達支援,054-000-1111,');
const nationList = csv(
  '放課後等デイサービスてん　おおとみ,静岡県はまべ市中根新田1190-2,34.8501,138.3001,児童発達支援,（054）000-1111,https://ten.example',
);

describe('one place, written differently in two lists', () => {
  it('stands side by side; made one, it keeps both sources and neither list doubles it again', async () => {
    await storedList(town, '市の一覧.csv', cityList);
    const nation = await storedList(town, '全国の一覧.csv', nationList);
    expect(nation.preview.twins).toMatchObject({ total: 1, pairs: [{ line: 2, other: 'てん おおとみ' }] });
    expect(await page(nation.id)).toMatchObject({ twins: 1, counts: { added: 1, twins: 1 } });

    const { pairs, total } = await listTwins(town, { run: nation.id, page: 1 });
    const [pair] = pairs;
    expect(total).toBe(1);
    expect(pair).toMatchObject({
      signs: ['名前が似ている', '電話が同じ', '場所が近い'],
      left: { name: 'てん おおとみ', lists: '市の一覧' },
      right: { name: '放課後等デイサービスてん おおとみ', lists: '全国の一覧' },
    });
    const versions = { hostVersion: 1, otherVersion: 1 };
    await expect(
      mergeHosts(town, { id: pair!.id, keep: 'host', ...versions, otherVersion: 7 }),
    ).rejects.toThrow(Conflict);
    const both = await Promise.allSettled([
      mergeHosts(town, { id: pair!.id, keep: 'host', ...versions }),
      mergeHosts(town, { id: pair!.id, keep: 'host', ...versions }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);

    const [host, ...others] = await hosts();
    expect(others).toEqual([]);
    expect(await inTown((tx) => findHost(tx, host!.id))).toMatchObject({
      ...{ name: 'てん おおとみ', url: 'https://ten.example' },
      sourceCredit: 'はまべ市のオープンデータ（市の一覧）、はまべ市のオープンデータ（全国の一覧）',
    });
    expect(await found('おおとみ')).toBe(1);
    for (const [name, bytes] of [
      ['市の一覧.csv', cityList],
      ['全国の一覧.csv', nationList],
    ] as const) {
      const again = await storedList(town, name, bytes);
      expect((await page(again.id)).counts).toEqual({ unchanged: 1 });
    }
    expect(await hosts()).toHaveLength(1);
  });

  it('kept apart, it is not asked about again', async () => {
    await storedList(town, '市の一覧.csv', cityList);
    await storedList(town, '全国の一覧.csv', nationList);
    const { pairs } = await listTwins(town, { run: null, page: 1 });
    await keepApart(town, { id: pairs[0]!.id });
    expect(await listTwins(town, { run: null, page: 1 })).toMatchObject({ total: 0, pairs: [] });
    expect(await hosts()).toHaveLength(2);
    await expect(keepApart(town, { id: pairs[0]!.id })).rejects.toThrow(Conflict);
  });

  it('a listed one is never lost in one that waits', async () => {
    await storedList(town, '市の一覧.csv', cityList);
    const nation = await storedList(town, '全国の一覧.csv', nationList);
    await acceptImported(town, { id: nation.id, visibility: 'network' });
    const { pairs } = await listTwins(town, { run: null, page: 1 });
    const choice = { id: pairs[0]!.id, hostVersion: 1, otherVersion: 2 };
    await expect(mergeHosts(town, { ...choice, keep: 'host' })).rejects.toThrow(
      '載せてあるほうを残してください。',
    );
    expect(await mergeHosts(town, { ...choice, keep: 'other' })).toMatchObject({ removed: true });
    expect(await hosts()).toEqual([]);
  });

  it('one with records ends its registration instead of going', async () => {
    await storedList(town, '市の一覧.csv', cityList);
    const nation = await storedList(town, '全国の一覧.csv', nationList);
    const second = (await page(nation.id)).rows[0]!.hostId!;
    await db.admin`insert into condition_answers (municipality_id, id, host_id, consideration, answer, source, answered_on)
      values (${town.municipalityId}, gen_random_uuid(), ${second}, 'quiet_place', 'yes', 'telephone', '2026-11-01')`;
    const { pairs } = await listTwins(town, { run: null, page: 1 });
    const choice = { id: pairs[0]!.id, keep: 'host' as const, hostVersion: 1, otherVersion: 1 };
    expect(await mergeHosts(town, choice)).toMatchObject({ removed: false });
    expect(await inTown((tx) => findHost(tx, second))).toMatchObject({ status: 'archived' });
    expect((await listTwins(town, { run: null, page: 1 })).total).toBe(0);
  });
});

describe('taking a run back', () => {
  const rows = [
    'あおば,はまべ市本町1,,,保育所,,',
    'かえで,はまべ市本町2,,,保育所,,',
    'さくら,はまべ市本町3,,,保育所,,',
  ];

  it('removes what it made and nobody has touched, and says what stays and why', async () => {
    const { id } = await storedList(town, '一覧.csv', csv(...rows, 'まつ,はまべ市本町4,,,保育所,,'));
    const [first, second, third] = await hosts();
    await edit(first!.id, 1, { publicPhone: '054-000-0000' });
    await storedList(town, '別の一覧.csv', csv(rows[1] ?? ''));
    await db.admin`insert into condition_answers (municipality_id, id, host_id, consideration, answer, source, answered_on)
      values (${town.municipalityId}, gen_random_uuid(), ${third!.id}, 'quiet_place', 'yes', 'telephone', '2026-11-01')`;
    expect(second?.name).toBe('かえで');
    await undoImport(town, { id });
    await runUndo(town.municipalityId, id);
    const result = await page(id, 'stayed');
    expect(result).toMatchObject({ state: 'undone', undone: { removed: 1, reverted: 0 } });
    expect(result.rows.map(({ hostName, undone }) => [hostName, undone])).toEqual([
      ['あおば', 'そのあと人が直したので残しました'],
      ['かえで', 'ほかの一覧か、あとの取込にもあるので残しました'],
      ['さくら', '受入枠や受入れなどの記録があるので残しました'],
    ]);
    expect((await hosts()).map(({ name }) => name)).toEqual(['あおば', 'かえで', 'さくら']);
    expect(await found('まつ')).toBe(0);
    await expect(undoImport(town, { id })).rejects.toBeInstanceOf(Refused);
  });

  it('gives changed fields back what stood there, but not where somebody has been since', async () => {
    await storedList(town, '一覧.csv', csv(...rows));
    const [, second] = await hosts();
    const next = rows.map((row) => row.replace(',保育所,,', ',保育所,054-111-2222,https://a.example'));
    const { id } = await storedList(town, '一覧.csv', csv(...next));
    await edit(second!.id, 2, { publicPhone: '054-999-9999' });
    await undoImport(town, { id });
    await runUndo(town.municipalityId, id);
    expect(await page(id, 'stayed')).toMatchObject({
      undone: { removed: 0, reverted: 2 },
      rows: [{ hostName: 'かえで', undone: '電話は、そのあと変わったので残しました' }],
    });
    const after = await Promise.all((await hosts()).map((host) => inTown((tx) => findHost(tx, host.id))));
    expect(after.map((host) => [host?.publicPhone, host?.url])).toEqual([
      ['', ''],
      ['054-999-9999', ''],
      ['', ''],
    ]);
    const again = await storedList(town, '一覧.csv', csv(...rows));
    expect((await page(again.id)).counts).toMatchObject({ unchanged: 3 });
  });
});

describe('a host that the list does not name any more', () => {
  const rows = ['あおば', 'かえで', 'さくら'].map(
    (name, at) => `${name},はまべ市本町${String(at + 1)},,,保育所,,`,
  );
  const edition = (...names: string[]) =>
    storedList(town, '一覧.csv', csv(...rows.filter((row) => names.some((name) => row.startsWith(name)))));
  const vanishedIn = async (id: string) => (await page(id, 'vanished')).rows;

  it('is asked about once: closed ends it, still there lets it stay and the next editions are silent', async () => {
    await edition('あおば', 'かえで', 'さくら');
    const { id } = await edition('あおば');
    const [kaede, sakura] = await vanishedIn(id);
    expect([kaede, sakura].map((row) => [row?.hostName, row?.answer])).toEqual([
      ['かえで', ''],
      ['さくら', ''],
    ]);
    const still = { row: kaede!.id, version: 1, answer: 'still_there' as const };
    await expect(answerVanished(town, { ...still, version: 7 })).rejects.toBeInstanceOf(Conflict);
    expect(await answerVanished(town, still)).toMatchObject({ name: 'かえで' });
    await expect(answerVanished(town, still)).rejects.toBeInstanceOf(Conflict);
    await answerVanished(town, { row: sakura!.id, version: 1, answer: 'closed' });
    expect((await vanishedIn(id)).map((row) => [row.hostName, row.answer, row.hostStatus])).toEqual([
      ['かえで', 'still_there', 'pending'],
      ['さくら', 'closed', 'archived'],
    ]);
    expect((await hosts()).map(({ name }) => name)).toEqual(['あおば', 'かえで']);

    const next = await edition('あおば');
    expect(next.preview.vanished.total).toBe(0);
    expect((await page(next.id)).counts).not.toHaveProperty('vanished');
  });

  it('is asked about anew once the list has named it again and lost it again', async () => {
    await edition('あおば', 'かえで');
    const { id } = await edition('あおば');
    const [row] = await vanishedIn(id);
    await answerVanished(town, { row: row!.id, version: 1, answer: 'still_there' });
    await edition('あおば', 'かえで');
    const again = await edition('あおば');
    expect((await vanishedIn(again.id)).map(({ hostName }) => hostName)).toEqual(['かえで']);
  });

  it('is answered for, no other row', async () => {
    const { id } = await edition('あおば');
    const [row] = (await page(id)).rows;
    const answer = { row: row!.id, version: 1, answer: 'closed' as const };
    await expect(answerVanished(town, answer)).rejects.toBeInstanceOf(NotFound);
  });
});

describe('a run at work', () => {
  const ROWS = 1_800;
  const many = csv(
    ...Array.from({ length: ROWS }, (_, at) => `店${String(at)},はまべ市本町${String(at + 9)},,,小売業,,`),
  );

  it('is stopped after its chunk, stays so, and goes on where it stood', async () => {
    const { id } = await openImport(town, { fileName: '長い.csv', bytes: many });
    await startImport(town, { id });
    let stopping: Promise<unknown> = Promise.resolve();
    await runImport(town.municipalityId, id, (done) => {
      if (done === 200) stopping = stopImport(town, { id });
    });
    await stopping;
    const stopped = await page(id);
    expect(stopped).toMatchObject({ state: 'stopped', stateName: '途中で止めました', canContinue: true });
    expect(stopped.doneRows).toBeLessThan(ROWS);
    expect(await hosts()).toHaveLength(stopped.doneRows);
    await continueImport(town, { id });
    await runImport(town.municipalityId, id);
    expect(await page(id)).toMatchObject({ state: 'done', doneRows: ROWS, counts: { added: ROWS } });
  });
});

describe('how a list is read', () => {
  it('is said by a person where nothing tells it, and remembered for the next edition', async () => {
    const list = (row: string) => Buffer.from(`屋号,番地,備考\n${row}`);
    const { id } = await openImport(town, {
      fileName: '商店街_2026-04.csv',
      bytes: list('はる屋,はまべ市本町1,休み'),
    });
    expect(await previewImport(town, id, new Date())).toMatchObject({ needsName: true });
    await expect(startImport(town, { id, kind: 'shop' })).rejects.toThrow('名前の列が決まっていません。');
    await expect(chooseColumns(town, { id, columns: ['unused', 'address', 'unused'] })).rejects.toThrow(
      '名前の列がありません。',
    );
    await chooseColumns(town, { id, columns: ['name', 'address', 'unused'] });
    const preview = await previewImport(town, id, new Date());
    expect(preview.columns.map(({ field, chosen }) => [field, chosen])).toEqual([
      ['名前', true],
      ['住所', true],
      ['', false],
    ]);
    await startImport(town, { id, kind: 'shop' });
    await runImport(town.municipalityId, id);
    expect((await page(id)).rows[0]).toMatchObject({ hostName: 'はる屋', hostAddress: 'はまべ市本町1' });

    const next = await openImport(town, {
      fileName: '商店街_2026-10.csv',
      bytes: list('なつ屋,はまべ市本町2,'),
    });
    expect(await previewImport(town, next.id, new Date())).toMatchObject({
      ...{ needsName: false, choices: { kind: 'shop' }, survey: { counts: { added: 1 } } },
      notes: ['前にこの一覧を取り込んだときの選び方を使っています。'],
      vanished: { total: 1, hosts: [{ name: 'はる屋' }] },
    });
  });

  it('puts addresses right by their 町丁目 when there is a list of them, and says so when there is none', async () => {
    const row = 'みどり,はまべ市緑ヶ丘２丁目１８番４９号,,,保育所,,';
    const before = await storedList(town, '一覧.csv', csv(row));
    expect(before.preview).toMatchObject({ towns: 0, survey: { spellings: { town: 0, characters: 1 } } });
    const towns = [{ town: '緑ケ丘二丁目', lat: 34.8, lng: 138.3 }];
    await loadTowns(town, { fileName: '町丁目.json', bytes: Buffer.from(JSON.stringify(towns)) });
    const after = await storedList(town, '新しい一覧.csv', csv(row.replace('みどり', 'わかば')));
    expect(after.preview).toMatchObject({ towns: 1, survey: { spellings: { town: 1, characters: 0 } } });
    expect((await hosts()).map(({ name, address }) => [name, address])).toEqual([
      ['みどり', 'はまべ市緑ヶ丘2丁目18番49号'],
      ['わかば', 'はまべ市緑ケ丘二丁目18-49'],
    ]);
  });

  it('tells 定員 and weekdays out of text, and offers the 定員 where it is first written', async () => {
    const list = (count: number) => {
      const told = `定員は${count}名（月〜金曜日、祝日は休み）`;
      return Buffer.from(
        `名称,住所,種別,定員,備考,開館時間\nゆうなぎ,はまべ市本町1,就労継続支援Ｂ型,${told},,月〜金曜 9:00〜15:00`,
      );
    };
    const { preview } = await storedList(town, '作業所の一覧_2026-04.csv', list(20));
    expect(preview.survey.told).toEqual({ capacity: 1, weekdays: 1 });
    const [host] = await hosts();
    const listed = async () => (await getFacility(town, { hostId: host!.id, month: null })).listed;
    expect(await inTown((tx) => findHost(tx, host!.id))).toMatchObject({ openWeekdays: [1, 2, 3, 4, 5] });
    expect(await listed()).toEqual({ count: 20, list: '作業所の一覧' });
    await storedList(town, '作業所の一覧_2026-10.csv', list(14));
    expect(await listed()).toEqual({ count: 14, list: '作業所の一覧' });
  });

  it('leaves what a person has edited until somebody chooses what the list says', async () => {
    await storedList(town, '一覧.csv', csv('あおば,はまべ市本町1,,,保育所,054-000-1111,'));
    const [host] = await hosts();
    await edit(host!.id, 1, { publicPhone: '054-000-9999' });
    const { id, preview } = await storedList(
      town,
      '一覧.csv',
      csv('あおば,はまべ市本町1,,,保育所,054-000-2222,'),
    );
    expect(preview.changed.rows[0]?.differences).toEqual([
      { field: 'phone', name: '電話', from: '054-000-9999', to: '054-000-2222', applied: false },
    ]);
    const [row] = (await page(id, 'changed')).rows;
    expect(await inTown((tx) => findHost(tx, host!.id))).toMatchObject({ publicPhone: '054-000-9999' });
    await takeOver(town, { row: row!.id });
    expect(await inTown((tx) => findHost(tx, host!.id))).toMatchObject({ publicPhone: '054-000-2222' });
    await expect(takeOver(town, { row: row!.id })).rejects.toBeInstanceOf(Refused);
  });
});

describeOpenData('the lists of 焼津市 and those of the nation', () => {
  it(
    'mean the same places: all but one that is new are recognised or asked about',
    { timeout: 60_000 },
    async () => {
      const city = await aMunicipality(yaizu, 'manager');
      await storedOpenData(city, 'yaizu/放課後等デイサービス一覧/222127_hokago_dayservices.csv');
      await storedOpenData(city, 'yaizu/要配慮者利用施設/yohairyosya.csv');
      for (const [path, own] of [
        ['wam-net/csvdownload046_22静岡県.csv', 17],
        ['wam-net/csvdownload065_22静岡県.csv', 14],
      ] as const) {
        const { id } = await storedOpenData(city, path);
        const { counts } = await getImport(city, { id, view: 'added', page: 1 });
        const asked = await db.admin<{ other: string }[]>`
        select distinct other_id as other from host_twins where run_id = ${id}`;
        expect([path, (counts['known'] ?? 0) + asked.length]).toEqual([path, own]);
      }
    },
  );
});
