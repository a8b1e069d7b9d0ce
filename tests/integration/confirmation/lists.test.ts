import { describe, expect, it } from 'vitest';
import { aHostConfirmedOn } from '#tests/factories/confirmation';
import { hostRow } from '#tests/factories/registry';
import { scopeOf } from '#tests/factories/scope';
import { useDatabase } from '#tests/setup/database';
import {
  getReturn,
  hostListFile,
  layReturnAside,
  listStale,
  openReturn,
  takeReturn,
} from '~/domain/confirmation/index.server';
import { Conflict, Invalid, NotFound } from '~/domain/kernel/errors';
import { setStance } from '~/domain/registry/index.server';
import { textColumn, type Column } from '~/lib/table-file/columns';
import { toExcel } from '~/lib/table-file/excel.server';
import { readExcel, type Cell } from '~/lib/table-file/read-excel.server';

const db = useDatabase();
const now = new Date('2026-11-20T01:00:00Z');
const community = scopeOf('community');
const everything = { area: null, kind: null, state: null, all: true };

async function theList(scope = community): Promise<Cell[][]> {
  return readExcel((await hostListFile(scope, everything, { now })).body);
}

/** The list with the cells of one host changed, as an Excel file of texts. */
async function edited(cells: Cell[][], hostId: string, changes: Record<string, string>): Promise<Uint8Array> {
  const [headings = [], ...rows] = cells;
  const texts = rows.map((row) =>
    headings.map((heading, at) => {
      const change = row[0] === hostId ? changes[String(heading)] : undefined;
      const cell = row[at] ?? '';
      return change ?? (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell));
    }),
  );
  const columns: Column<string[]>[] = headings.map((heading, at) =>
    textColumn<string[]>(String(heading), (row) => row[at] ?? ''),
  );
  return toExcel('受入先', columns, texts);
}

const bring = (bytes: Uint8Array, scope = community) =>
  openReturn(scope, { name: '直した一覧.xlsx', bytes }, { now });

describe('the list goes out and comes in again', () => {
  it('with texts that look like formulas as texts, and nothing to change when nothing was edited', async () => {
    const name = '=HYPERLINK("http://bad.example")';
    const id = await aHostConfirmedOn('2026-03-01', { name, contactName: '+81 店長' });
    const cells = await theList();
    expect(cells.find((row) => row[0] === id)).toEqual(expect.arrayContaining([name, '+81 店長']));
    const { id: list } = await bring((await hostListFile(community, everything, { now })).body);
    expect(await getReturn(community, list)).toMatchObject({ good: [], faulty: [] });
  });

  it('shows each difference, changes nothing by itself, and takes the chosen lines together', async () => {
    const one = await aHostConfirmedOn('2026-03-01', { name: 'あおば食堂' });
    const two = await aHostConfirmedOn('2026-03-01', { name: 'いずみ書店' });
    const cells = await theList();
    const first = await readExcel(
      await edited(cells, one, {
        開いている時間: '火曜だけ',
        受入れの気持ち: '今は難しい',
        確かめた日: '2026/11/19',
      }),
    );
    const { id: list } = await bring(await edited(first, two, { 名前: 'いずみ文庫' }));
    const page = await getReturn(community, list);
    expect(
      page.good.map(({ name, changes }) => [name, changes.map(({ field, to }) => `${field} ${to}`)]),
    ).toEqual(
      expect.arrayContaining([
        ['あおば食堂', ['stance 今は難しい', 'openingText 火曜だけ', 'confirmedOn 2026-11-19']],
        ['いずみ書店', ['name いずみ文庫']],
      ]),
    );
    expect(await hostRow(one)).toMatchObject({ openingText: '', stance: 'not_asked' });
    const line = page.good.find(({ hostId }) => hostId === one)?.line ?? 0;
    await expect(takeReturn(community, { id: list, version: 1 })).rejects.toBeInstanceOf(Invalid);
    expect(await takeReturn(community, { id: list, version: 1, lines: [line] }, { now })).toEqual({
      taken: 1,
    });
    expect(await hostRow(one)).toMatchObject({
      openingText: '火曜だけ',
      stance: 'not_now',
      confirmedOn: '2026-11-19',
      confirmedHow: '一覧で確認',
    });
    expect((await hostRow(two)).name).toBe('いずみ書店');
    await expect(takeReturn(community, { id: list, version: 1, which: 'all' })).rejects.toBeInstanceOf(
      Conflict,
    );
    expect(await getReturn(community, list)).toMatchObject({ state: 'taken', takenHosts: 1 });
  });

  it('takes none of its lines when one of the hosts was changed meanwhile', async () => {
    const one = await aHostConfirmedOn('2026-03-01', { name: 'うみべ工房' });
    const two = await aHostConfirmedOn('2026-03-01', { name: 'えのき商店' });
    const cells = await theList();
    const first = await readExcel(await edited(cells, one, { よみ: 'うみべこうぼう' }));
    const { id: list } = await bring(await edited(first, two, { よみ: 'えのきしょうてん' }));
    await setStance(scopeOf('coordinator'), { id: two, stance: 'welcome', how: 'visit' }, { now });
    const page = await getReturn(community, list);
    expect(page.faulty).toMatchObject([
      { hostId: two, faults: [expect.stringContaining('ほかの人が変えました')] },
    ]);
    await expect(takeReturn(community, { id: list, version: 1, which: 'all' })).rejects.toMatchObject({
      message: expect.stringContaining('えのき商店') as string,
    });
    expect((await hostRow(one)).kana).toBe('');
    const line = page.good.find(({ hostId }) => hostId === one)?.line ?? 0;
    expect(await takeReturn(community, { id: list, version: 1, lines: [line] })).toEqual({ taken: 1 });
    // A list that went out before the change is a conflict from the start.
    const { id: late } = await bring(await edited(cells, two, { よみ: 'えのき' }));
    expect((await getReturn(community, late)).faulty.map(({ hostId }) => hostId)).toContain(two);
  });

  it('refuses hosts of another municipality, line by line', async () => {
    const theirs = await aHostConfirmedOn('2026-03-01', { name: 'となりの店' }, 'other');
    const cells = await theList(scopeOf('community', { town: 'other' }));
    const { id: list } = await bring(await edited(cells, theirs, { 名前: 'うばった店' }));
    const page = await getReturn(community, list);
    expect(page.good).toEqual([]);
    expect(page.faulty[0]?.faults[0]).toContain('この市町村の受入先ではありません');
    expect((await hostRow(theirs, 'other')).name).toBe('となりの店');
    await expect(getReturn(scopeOf('community', { town: 'other' }), list)).rejects.toBeInstanceOf(NotFound);
  });

  it('waits in sight until it is taken or laid aside, and is laid aside once', async () => {
    const id = await aHostConfirmedOn('2026-03-01');
    const { id: list } = await bring(await edited(await theList(), id, { よみ: 'やめる' }));
    const waiting = async () =>
      (await listStale(community, { area: null, kind: null, state: null, page: 1 })).returns.map(
        (one) => one.id,
      );
    expect(await waiting()).toContain(list);
    await layReturnAside(community, { id: list, version: 1 });
    await expect(layReturnAside(community, { id: list, version: 1 })).rejects.toBeInstanceOf(Conflict);
    expect((await hostRow(id)).kana).toBe('');
    expect(await waiting()).not.toContain(list);
  });

  it('that it went out, with how many contacts, stands in the log', async () => {
    await theList();
    const [entry] = await db.admin`
      select change from audit_log where action = 'confirmation.take-list-out' order by seq desc limit 1`;
    expect((entry?.['change'] as { hosts: number }).hosts).toBeGreaterThan(0);
  });
});

describe('what is no such list', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  it.each<[string, () => Promise<Uint8Array>, string]>([
    ['a text', () => Promise.resolve(bytes('番号,名前')), '.xlsx'],
    ['nothing', () => Promise.resolve(new Uint8Array()), '.xlsx'],
    ['half a file', async () => (await hostListFile(community, everything)).body.slice(0, 900), '.xlsx'],
    ['another table', () => toExcel('表', [textColumn<string>('名前', (name) => name)], ['店']), '1行目'],
  ])('%s is refused in words', async (_, make, words) => {
    const refused = bring(await make());
    await expect(refused).rejects.toBeInstanceOf(Invalid);
    await expect(refused).rejects.toMatchObject({ fieldErrors: { file: [expect.stringContaining(words)] } });
  });
});
