import { beforeAll, describe, expect, it } from 'vitest';
import { everything, hostSearch, visibilityOf } from '#search/index.server';
import { suggestSearch } from '~/domain/registry/index.server';
import { visitorScope } from '~/domain/kernel/scope';
import { scopeOf } from '#tests/factories/scope';
import { searchableHosts } from '#tests/factories/searchable';
import { towns } from '#tests/factories/towns';
import { useDatabase } from '#tests/setup/database';

useDatabase();
const coordinator = scopeOf('coordinator');
const visitor = visitorScope(towns.own.id, 'test-request');

beforeAll(async () => {
  await searchableHosts([
    { name: '水車小屋', kana: 'スイシャゴヤ', kind: 'farm', offers: [{ activities: ['weeding'] }] },
    { name: '花の水車', kana: 'ハナノスイシャ' },
    { name: '水車の宿', kana: 'スイシャノヤド', visibility: 'network', whatWeCanBring: '囲碁ができます。' },
    { name: '水車番', kana: 'スイシャバン', status: 'pending' },
    { name: '水車跡', kana: 'スイシャアト', status: 'archived' },
    { name: '100%_水', kana: '' },
  ]);
  await searchableHosts([{ name: '水車町の店', whatWeCanBring: '将棋をさします。' }], 'other');
});

const typed = async (text: string, scope: typeof visitor = coordinator) =>
  (await suggestSearch(scope, { text, audience: 'staff' })).map(({ value }) => value);

describe('names', () => {
  it('are offered by how they are written and read, those that begin so first', async () => {
    for (const text of ['水車', 'すいしゃ', 'スイシャ', '水']) {
      const names = await typed(text);
      expect(names.filter((name) => name !== '100%_水').sort()).toEqual(
        ['水車小屋', '水車の宿', '水車番', '花の水車'].sort(),
      );
    }
    expect((await typed('水車')).at(-1)).toBe('花の水車');
    expect(await typed('水車小')).toEqual(['水車小屋']);
  });

  it('are told with what kind of place it is', async () => {
    expect(await suggestSearch(coordinator, { text: '水車小', audience: 'staff' })).toEqual([
      { value: '水車小屋', note: '農家・農業法人' },
    ]);
  });

  it('are no more than can be read at a glance, and none for what says nothing', async () => {
    await searchableHosts(Array.from({ length: 9 }, (_, no) => ({ name: `ひばりの店${no}` })));
    expect(await typed('ひばり')).toHaveLength(5);
    for (const text of ['', '　', '%', '_', '\\', '\u0000', '#v', '|&!', "'"])
      expect(await typed(text)).toEqual([]);
    expect(await typed('100%_')).toEqual(['100%_水']);
  });
});

describe('words', () => {
  it('are offered when something is described by them', async () => {
    expect(await typed('農家')).toContain('農家・農業法人');
    expect(await typed('いご')).toContain('囲碁');
    expect(await typed('しょうぎ')).toEqual([]);
    expect(await typed('水車　いご')).toContain('水車　囲碁');
  });

  it('each find something', async () => {
    for (const text of ['の', 'い', 'お', '農', 'く']) {
      const { words } = await hostSearch.suggest(text, visibilityOf(coordinator));
      for (const word of words) {
        const query = { ...everything, text: word };
        const result = await hostSearch.search(query, visibilityOf(coordinator), '2026-11-20');
        expect([word, result.stage, result.total > 0]).toEqual([word, 'exact', true]);
      }
    }
  });
});

describe('nobody is told what they may not know', () => {
  it('visitors get names and words of what everybody may see, whatever audience they name', async () => {
    for (const audience of ['public', 'staff'] as const) {
      const values = async (text: string) =>
        (await suggestSearch(visitor, { text, audience })).map(({ value }) => value);
      expect(await values('水車')).toEqual(['水車小屋', '花の水車']);
      expect(await values('いご')).toEqual([]);
    }
    expect(await suggestSearch(coordinator, { text: '水車の', audience: 'public' })).toEqual([]);
  });

  it('no municipality gets anything of another', async () => {
    expect(await typed('水車町')).toEqual([]);
    expect(await typed('しょうぎ')).toEqual([]);
    const other = scopeOf('coordinator', { town: 'other' });
    expect(await typed('水車', other)).toEqual(['水車町の店']);
    expect(await typed('しょうぎ', other)).toEqual(['将棋']);
    expect(await typed('いご', other)).toEqual([]);
  });
});
