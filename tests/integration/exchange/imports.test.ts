import { beforeAll, describe, expect, it } from 'vitest';
import { findRun, listRuns } from '#db/queries/exchange.server';
import { listHostsIn } from '#db/queries/registry.server';
import { findHost, updateHost } from '#db/queries/registry.server';
import { withScope } from '#db/scope.server';
import { hostSearch, everything, visibilityOf } from '#search/index.server';
import { aBoundaryFile, aMunicipality, aSquare, loadedAreas, storedList } from '#tests/factories/exchange';
import { useDatabase } from '#tests/setup/database';
import {
  acceptImported,
  cancelImport,
  chooseReading,
  continueImport,
  getImport,
  listAreas,
  listImports,
  openImport,
  previewImport,
  repeatImport,
  rowsAsCsv,
  runImport,
  startImport,
  type RowView,
} from '~/domain/exchange/index.server';
import { Conflict, Forbidden, Invalid, NotFound, Refused } from '~/domain/kernel/errors';
import { systemScope, type Scope } from '~/domain/kernel/scope';

const db = useDatabase();
let town: Scope;
let other: Scope;

beforeAll(async () => {
  town = await aMunicipality(
    { code: '990035', name: 'はまべ市', prefecture: '静岡県' },
    'manager',
    'community',
  );
  other = await aMunicipality(
    { code: '990043', name: 'たかね町', prefecture: '静岡県' },
    'manager',
    'community',
  );
  const bytes = aBoundaryFile([
    { name: '北小学校', people: 1200, geometry: aSquare(138, 34, 0.1) },
    { name: '西町一丁目', people: 300, geometry: aSquare(138.1, 34, 0.1) },
  ]);
  await loadedAreas(town, {
    fileName: '小学校区.geojson',
    bytes,
    level: 'elementary',
    name: 'NAME',
    population: 'PEOPLE',
  });
});

const header = '名称,名称_カナ,住所,緯度,経度,種別,電話番号';
const csv = (...rows: string[]): Buffer => Buffer.from([header, ...rows].join('\n'));
const nursery = 'あおば園,アオバエン,静岡県はまべ市本町1,34.05,138.05,保育所,054-000-1111';
/** Hosts that wait, by name. */
async function hostsOf(scope: Scope) {
  const found = await withScope(systemScope('test', scope.municipalityId), (tx) =>
    listHostsIn(tx, 'pending', 1000),
  );
  return found.sort((left, right) => (left.name < right.name ? -1 : 1));
}
const page = (id: string, view: RowView = 'unusable') => getImport(town, { id, view, page: 1 });

describe('a list', () => {
  it('is previewed without storing anything, then stored with area, credit and stance', async () => {
    const { id, preview } = await storedList(
      town,
      'はまべ市施設.csv',
      csv(
        nursery,
        ',,はまべ市本町2,34.05,138.05,保育所,',
        'さかい園,サカイエン,はまべ市西町1-2-3,35.5,139.5,保育所,',
        'まいご園,,はまべ市東町1,0,0,保育所,',
        'となり園,トナリエン,静岡県たかね町1,34.05,138.05,保育所,',
      ),
    );
    expect(preview).toMatchObject({
      ...{ state: 'preview', encoding: 'UTF-8', hasAreas: true },
      survey: { total: 5, counts: { added: 3, unusable: 1, outside: 1 }, withoutPoint: 2, unsure: 0 },
    });

    const result = await page(id);
    expect(result).toMatchObject({
      ...{ state: 'done', doneRows: 5, totalRows: 5, waiting: 3, mayAccept: true },
      counts: { added: 3, unusable: 1, outside: 1, withoutPoint: 2 },
      elsewhere: [{ municipality: '静岡県たかね町', count: 1 }],
      rows: [
        {
          line: 3,
          reason: '名前がありません。名前の列に施設の名前を入れてください。',
          original: ',,はまべ市本町2,34.05,138.05,保育所,',
        },
      ],
    });

    const stored = await hostsOf(town);
    expect(
      stored.map(({ name, areaName, kind, origin, sourceCredit }) => [
        name,
        areaName,
        kind,
        origin,
        sourceCredit,
      ]),
    ).toEqual([
      ['あおば園', '北小学校', 'nursery', 'import', 'はまべ市のオープンデータ（はまべ市施設）'],
      ['さかい園', '西町一丁目', 'nursery', 'import', 'はまべ市のオープンデータ（はまべ市施設）'],
      ['まいご園', null, 'nursery', 'import', 'はまべ市のオープンデータ（はまべ市施設）'],
    ]);
    const [first, second] = await withScope(systemScope('test', town.municipalityId), async (tx) =>
      Promise.all(stored.slice(0, 2).map((host) => findHost(tx, host.id))),
    );
    expect(first).toMatchObject({
      stance: 'not_asked',
      visibility: 'network',
      lat: 34.05,
      publicPhone: '054-000-1111',
      kana: 'アオバエン',
    });
    expect(second).toMatchObject({ lat: null, lng: null });
  });

  it('is found by the search at once', async () => {
    const found = await hostSearch.search(
      { ...everything, text: 'あおばえん' },
      visibilityOf(town),
      '2026-11-20',
    );
    expect(found.total).toBe(1);
  });

  it('doubles nothing when it is taken in again', async () => {
    const [run] = (await listImports(town, { page: 1 })).runs;
    const again = await repeatImport(town, { id: run?.id ?? '' });
    await startImport(town, { id: again.id });
    await runImport(town.municipalityId, again.id);
    expect((await page(again.id)).counts).toEqual({ unchanged: 3, unusable: 1, outside: 1, withoutPoint: 2 });
    expect(await hostsOf(town)).toHaveLength(3);
  });

  it('keeps what a person has edited, and changes the rest', async () => {
    const [host] = await hostsOf(town);
    await withScope(systemScope('test', town.municipalityId), (tx) =>
      updateHost(tx, { id: host!.id, version: host!.version }, { publicPhone: '054-999-9999' }),
    );
    const next = nursery.replace('アオバエン', 'アオバホイクエン').replace('054-000-1111', '054-000-2222');
    const { id } = await storedList(town, 'はまべ市施設.csv', csv(next));
    const { rows, counts } = await page(id, 'changed');
    expect(counts).toEqual({ changed: 1, vanished: 2 });
    expect(rows[0]?.reason).toBe('よみがなが変わりました。電話は、ここで直した内容を残しました');
    const after = await withScope(systemScope('test', town.municipalityId), (tx) => findHost(tx, host!.id));
    expect(after).toMatchObject({
      kana: 'アオバホイクエン',
      publicPhone: '054-999-9999',
      version: host!.version + 2,
    });

    const third = await storedList(town, 'はまべ市施設 (1).csv', csv(next));
    expect((await page(third.id)).counts).toEqual({ unchanged: 1, vanished: 2 });
  });

  it('recognises a place that came with another list and fills what is empty, and one that stands twice', async () => {
    const rows = [
      '名称,住所,URL,電話番号',
      'あおば園,はまべ市本町１,https://aoba.example,054-000-3333',
      'もり園,はまべ市本町9,,',
      'もり園,はまべ市本町9番,,',
    ];
    const bytes = Buffer.from(rows.join('\n'));
    const { id } = await storedList(town, '別の一覧.csv', bytes, { kind: 'nursery' });
    const result = await page(id);
    expect(result.counts).toEqual({ known: 1, added: 1, repeated: 1, withoutPoint: 1 });
    expect(result.rows.map(({ line, reason }) => [line, reason])).toEqual([
      [4, '3行目と同じ場所です。1件にまとめました。'],
    ]);
    expect((await page(id, 'known')).rows.map(({ line, reason }) => [line, reason])).toEqual([
      [2, '名前と住所が同じ受入先がもうあります。ウェブサイトを補いました'],
    ]);
    const stored = (await hostsOf(town)).filter(({ name }) => name === 'あおば園');
    expect(stored).toHaveLength(1);
    const host = await withScope(systemScope('test', town.municipalityId), (tx) =>
      findHost(tx, stored[0]!.id),
    );
    expect(host).toMatchObject({
      ...{ url: 'https://aoba.example', publicPhone: '054-999-9999', kind: 'nursery' },
      sourceCredit: 'はまべ市のオープンデータ（はまべ市施設）、はまべ市のオープンデータ（別の一覧）',
    });
    const again = await storedList(town, '別の一覧.csv', bytes);
    expect((await page(again.id)).counts).toEqual({ unchanged: 2, repeated: 1, withoutPoint: 1 });
  });

  it('takes in the neighbourhood when that is chosen', async () => {
    const row = 'たかね園,,静岡県たかね町2,34.9,138.9,保育所,';
    const { id } = await storedList(town, '近隣.csv', csv(row), { includeOutside: true });
    expect((await page(id, 'added')).elsewhere).toEqual([{ municipality: '静岡県たかね町', count: 1 }]);
    const host = (await hostsOf(town)).find(({ name }) => name === 'たかね園');
    expect(host).toMatchObject({ outside: true, areaName: null });
  });

  it('asks for the kind where nothing tells it', async () => {
    const { id } = await openImport(town, {
      fileName: '場所.csv',
      bytes: Buffer.from('名称,住所\nひだまり,はまべ市本町3'),
    });
    await expect(startImport(town, { id })).rejects.toMatchObject({
      fieldErrors: { kind: ['種類の分からない行が1行あります。種類を選んでください。'] },
    });
    await chooseReading(town, { id, kindMode: 'each', kind: 'salon' });
    expect(await previewImport(town, id, new Date())).toMatchObject({
      survey: { unsure: 0, kinds: [{ kind: 'salon', count: 1 }] },
    });
    await expect(chooseReading(town, { id, kindMode: 'all' })).rejects.toBeInstanceOf(Invalid);
    await expect(startImport(town, { id, kind: 'no_such_kind' })).rejects.toThrow();
    await startImport(town, { id, kind: 'ibasho', kindMode: 'all' });
    await runImport(town.municipalityId, id);
    expect((await page(id, 'added')).rows[0]).toMatchObject({
      hostName: 'ひだまり',
      hostKindName: '居場所・フリースペース',
    });
  });

  it.each([
    ['an empty file', Buffer.alloc(0), '中身のないファイルです。'],
    ['a broken spreadsheet', Buffer.from('PK\u0003\u0004..'), 'Excelのファイルとして読めません。'],
    ['prose', Buffer.from('むかしむかし'), '列に分かれていないファイルです'],
    ['an unclosed quotation mark', Buffer.from('名称,住所\n"あ,い\n'), '引用符「"」が閉じていないようです。'],
  ])('%s is refused with the way out, and nothing is kept', async (_, bytes, message) => {
    const before = (await listImports(town, { page: 1 })).total;
    await expect(openImport(town, { fileName: '一覧.xlsx', bytes })).rejects.toThrow(message);
    expect((await listImports(town, { page: 1 })).total).toBe(before);
  });

  it('gives its unusable rows as a file for a spreadsheet', async () => {
    const { id } = await storedList(town, '直す一覧.csv', csv(',,=1+1,,,,', '※注記です,,,,,,'));
    const file = await rowsAsCsv(town, { id, view: 'unusable' });
    expect(file.fileName).toBe('直す一覧_unusable.csv');
    expect(file.csv.startsWith('\ufeff行,結果,理由,元の内容\r\n2,使えない,')).toBe(true);
    expect(file.csv.split('\r\n')).toHaveLength(4);
  });
});

describe('a run', () => {
  const many = (count: number) =>
    csv(
      ...Array.from(
        { length: count },
        (_, index) => `店${String(index)},,はまべ市本町${String(index + 100)},34.05,138.05,小売業,`,
      ),
    );

  it('is started by exactly one of two, and not beside another', async () => {
    const { id } = await openImport(town, { fileName: '二度.csv', bytes: many(3) });
    const { id: second } = await openImport(town, { fileName: 'もう一つ.csv', bytes: many(4) });
    const starts = await Promise.allSettled([startImport(town, { id }), startImport(town, { id })]);
    expect(starts.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(startImport(town, { id: second })).rejects.toThrow('いま「二度.csv」を取り込んでいます。');
    await runImport(town.municipalityId, id);
    await startImport(town, { id: second });
    await runImport(town.municipalityId, second);
    expect((await page(second)).counts).toEqual({ known: 3, added: 1 });
  });

  it('that broke off is shown as such and continues after its last whole chunk', async () => {
    const { id } = await openImport(town, { fileName: '長い一覧.csv', bytes: many(450) });
    await startImport(town, { id });
    const before = (await hostsOf(town)).length;
    await db.admin.unsafe(`
      create function break_off() returns trigger language plpgsql as
      $$ begin if new.line = 403 then raise exception 'broken'; end if; return new; end $$;
      create trigger break_off before insert on import_rows for each row execute function break_off()`);
    await expect(runImport(town.municipalityId, id)).rejects.toThrow();
    await db.admin.unsafe('drop trigger break_off on import_rows; drop function break_off');

    const failed = await page(id);
    expect(failed).toMatchObject({ state: 'failed', doneRows: 400, canContinue: true });
    expect(failed.error).toContain('途中までの分はそのまま残っています。');
    expect((await hostsOf(town)).length - before).toBe(failed.counts['added'] ?? 0);

    await continueImport(town, { id });
    await runImport(town.municipalityId, id);
    const done = await page(id);
    expect(done).toMatchObject({ state: 'done', doneRows: 450 });
    expect((done.counts['added'] ?? 0) + (done.counts['known'] ?? 0)).toBe(450);
    expect(new Set((await hostsOf(town)).map(({ name }) => name)).size).toBe((await hostsOf(town)).length);
  });

  it('whose server was killed counts as interrupted after half a minute, and two cannot both take it up', async () => {
    const { id } = await openImport(town, { fileName: '途切れ.csv', bytes: many(2) });
    await startImport(town, { id });
    await expect(continueImport(town, { id })).rejects.toBeInstanceOf(Refused);
    await db.admin`update import_runs set heartbeat_at = now() - interval '1 minute' where id = ${id}`;
    expect(await page(id)).toMatchObject({
      state: 'interrupted',
      stateName: '途中で止まりました',
      canContinue: true,
    });
    const taken = await Promise.allSettled([continueImport(town, { id }), continueImport(town, { id })]);
    expect(taken.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const both = await Promise.allSettled([
      runImport(town.municipalityId, id),
      runImport(town.municipalityId, id),
    ]);
    const failures = both.flatMap((end) => (end.status === 'rejected' ? [end.reason as unknown] : []));
    expect(failures.length).toBeLessThanOrEqual(1);
    for (const failure of failures) expect(failure).toBeInstanceOf(Conflict);
    expect(await page(id)).toMatchObject({ state: 'done', doneRows: 2 });
  });

  it('can be put away before it begins, and gives up its file then', async () => {
    const { id } = await openImport(town, { fileName: 'やめる.csv', bytes: many(1) });
    await cancelImport(town, { id });
    expect(await page(id)).toMatchObject({ state: 'cancelled', canRepeat: false });
    await expect(startImport(town, { id })).rejects.toBeInstanceOf(NotFound);
    await expect(cancelImport(town, { id })).rejects.toBeInstanceOf(Refused);
  });

  it('is accepted as a whole by who may, and only its own waiting hosts', async () => {
    const { id } = await storedList(town, '載せる.csv', csv('のせる園,,はまべ市本町77,34.05,138.05,保育所,'));
    expect(await acceptImported(town, { id, visibility: 'public' })).toEqual({ listed: 1 });
    expect(await page(id, 'added')).toMatchObject({ waiting: 0, rows: [{ hostStatus: 'listed' }] });
    await expect(acceptImported(town, { id, visibility: 'public' })).rejects.toBeInstanceOf(Refused);
  });

  it('belongs to its municipality and to those who may', async () => {
    const { id } = await openImport(town, { fileName: '壁.csv', bytes: many(1) });
    const strangers = [
      () => getImport(other, { id, view: 'unusable', page: 1 }),
      () => previewImport(other, id, new Date()),
      () => startImport(other, { id }),
      () => cancelImport(other, { id }),
      () => repeatImport(other, { id }),
      () => rowsAsCsv(other, { id, view: 'unusable' }),
      () => acceptImported(other, { id, visibility: 'public' }),
    ];
    for (const attempt of strangers) await expect(attempt()).rejects.toBeInstanceOf(NotFound);
    expect((await listImports(other, { page: 1 })).total).toBe(0);
    expect((await listAreas(other, {})).levels).toEqual([]);
    const officer = await aMunicipality(
      { code: '990051', name: 'かわかみ村', prefecture: '静岡県' },
      'officer',
    );
    await expect(openImport(officer, { fileName: '壁.csv', bytes: many(1) })).rejects.toBeInstanceOf(
      Forbidden,
    );
    await expect(listImports(officer, { page: 1 })).rejects.toBeInstanceOf(Forbidden);
  });

  it('stands in the audit log, chunk by chunk', async () => {
    const runs = await withScope(systemScope('test', town.municipalityId), (tx) => listRuns(tx, 'hosts', 50));
    const run = runs.find(({ fileName }) => fileName === '長い一覧.csv');
    const entries = await db.admin<{ action: string; actor: string }[]>`
      select action, actor from audit_log where subject_id = ${run?.id ?? ''} order by seq`;
    expect(entries.map(({ action }) => action)).toEqual([
      'exchange.open-import',
      'exchange.start-import',
      'exchange.store-chunk',
      'exchange.store-chunk',
      'exchange.end-import',
      'exchange.continue-import',
      'exchange.store-chunk',
      'exchange.end-import',
    ]);
    expect(entries[2]?.actor).toBe('system:import');
    expect(
      await withScope(systemScope('test', town.municipalityId), (tx) => findRun(tx, run?.id ?? '')),
    ).toMatchObject({ status: 'done' });
  });
});
