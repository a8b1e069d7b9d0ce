import { beforeAll, describe, expect, it } from 'vitest';
import {
  everything,
  hostSearch,
  publicVisibility,
  visibilityOf,
  type SearchResult,
} from '#search/index.server';
import { machineScope } from '#tests/factories/scope';
import { searchableHosts, type SearchableHost } from '#tests/factories/searchable';
import { useDatabase } from '#tests/setup/database';
import { engine, inStep, useContractEngine } from './engine';

useDatabase();
useContractEngine();

const today = '2026-11-20';
const names = new Map<string, string>();

async function search(text: string): Promise<SearchResult> {
  return hostSearch.search({ ...everything, text, pageSize: 50 }, visibilityOf(machineScope()), today);
}

/** Names of what is found, in their order. */
async function find(text: string): Promise<string[]> {
  const { hits } = await search(text);
  return hits.map(({ id }) => names.get(id) ?? id);
}

async function store(hosts: readonly SearchableHost[]): Promise<void> {
  const ids = await searchableHosts(hosts);
  ids.forEach((id, i) => names.set(id, hosts[i]?.name ?? ''));
  await inStep();
}

beforeAll(async () => {
  await store([
    { name: '子ども食堂ひだまり', kana: 'コドモショクドウヒダマリ', kind: 'childrens_cafeteria' },
    { name: 'こども食堂そら', kind: 'childrens_cafeteria' },
    { name: '子供食堂うみ', kind: 'childrens_cafeteria' },
    { name: 'コドモ食堂やま', kind: 'childrens_cafeteria' },
    { name: '髙﨑商店', kana: 'タカサキショウテン', address: '茅ケ崎市三丁目' },
    { name: '蓮の工房', kana: 'ハスノコウボウ', whatWeCanBring: '椅子を作っています。イスの張り替えも。' },
    { name: 'いすゞ部品', kind: 'manufacturer' },
    { name: '京都庵', kind: 'restaurant' },
    { name: '江戸庵', kind: 'restaurant', address: '東京都港区' },
    { name: 'サポート・センターみなと', kind: 'npo' },
    { name: 'コンピューター教室', kind: 'learning_support_place', whatWeCanBring: 'サーバーもあります。' },
    {
      name: '合同会社のはら',
      kana: 'ノハラ',
      kind: 'farm',
      offers: [{ title: '草取り', activities: ['weeding'] }],
    },
    { name: '火の見', offers: [{ title: '店番', times: [{ weekday: 2, slot: 'am' }] }] },
    { name: "It's 100%_\\ bakery", whatWeCanBring: 'amazon通り 1234番' },
    { name: 'バリアフリー茶屋', kind: 'community_cafe' },
  ]);
});

/** Where a word is looked for, a piece of one may be too little. */
const pieces: [string, string][] = [
  ['はす', '蓮の工房'],
  ['maz', "It's 100%_\\ bakery"],
  ['23', "It's 100%_\\ bakery"],
];

describe('every name, reading and activity finds its host', () => {
  it.each([
    ['子ども食堂ひだまり', '子ども食堂ひだまり'],
    ['コドモショクドウヒダマリ', '子ども食堂ひだまり'],
    ['こどもしょくどうひだまり', '子ども食堂ひだまり'],
    ['はすのこうぼう', '蓮の工房'],
    ['ハス', '蓮の工房'],
    ['のはら', '合同会社のはら'],
    ['草取り', '合同会社のはら'],
    ['くさとり', '合同会社のはら'],
    ['草むしり', '合同会社のはら'],
    ['農家', '合同会社のはら'],
    ['のうか', '合同会社のはら'],
    ['火曜', '火の見'],
    ['火曜日', '火の見'],
    ['午前', '火の見'],
    ['100%_\\', "It's 100%_\\ bakery"],
    ["it's", "It's 100%_\\ bakery"],
    ...(engine === 'postgresql' ? pieces : []),
  ])('%s', async (text, name) => {
    expect(await find(text)).toContain(name);
  });
});

it('a word is looked up by the engine of this run', async () => {
  expect(await search('子ども食堂')).toMatchObject({ engine, standIn: false });
});

describe('spellings of one thing', () => {
  it.each([
    [['こども食堂', '子ども食堂', '子供食堂', 'コドモ食堂', 'ｺﾄﾞﾓ食堂']],
    [['高崎商店', '髙﨑商店', '高﨑商店', 'たかさき']],
    [['茅ヶ崎', '茅ケ崎', '茅が崎']],
    [['3丁目', '三丁目', '３丁目']],
    [['サポートセンター', 'サポート・センター', 'さぽーとせんたー', 'サポートセンタ']],
    [['コンピューター', 'コンピュータ', 'ｺﾝﾋﾟｭｰﾀｰ', 'こんぴゅーたー']],
    [['サーバー', 'サーバ']],
  ])('%j find the same', async (spellings) => {
    const sets = await Promise.all(spellings.map(async (text) => (await find(text)).sort()));
    expect(sets[0]?.length).toBeGreaterThan(0);
    for (const set of sets) expect(set).toEqual(sets[0]);
  });

  it('finds all four こども食堂', async () => {
    expect((await find('こども食堂')).sort()).toEqual(
      ['こども食堂そら', 'コドモ食堂やま', '子ども食堂ひだまり', '子供食堂うみ'].sort(),
    );
  });
});

describe('what must not be found', () => {
  it('京都 is not 東京都', async () => {
    expect(await find('京都')).toEqual(['京都庵']);
    expect(await find('東京都')).toEqual(['江戸庵']);
  });

  it('イス is not いすゞ', async () => {
    expect(await find('イス')).toEqual(['蓮の工房']);
    expect(await find('いす')).toContain('いすゞ部品');
  });
});

describe('one and two characters', () => {
  it.each([
    ['蓮', ['蓮の工房']],
    ['庵', ['京都庵', '江戸庵']],
    ['港', ['江戸庵']],
  ])('%s', async (text, found) => {
    expect((await find(text)).sort()).toEqual(found.sort());
  });
});

describe('the language of questions', () => {
  it('joins words by "and"', async () => {
    expect(await find('庵 港区')).toEqual(['江戸庵']);
  });

  it('leaves out what is excluded, in all its spellings', async () => {
    expect(await find('庵 -東京都')).toEqual(['京都庵']);
    expect(await find('食堂 -こども')).toEqual([]);
    expect((await find('-庵')).length).toBe(names.size - 2);
  });

  it('keeps a phrase together', async () => {
    expect(await find('"食堂ひだまり"')).toEqual(['子ども食堂ひだまり']);
    expect(await find('「子供食堂」')).toEqual(['子供食堂うみ']);
  });

  it('asks nothing of words without letters', async () => {
    expect((await search('！？ …')).total).toBe(names.size);
  });
});

describe('order', () => {
  it('name exactly > name begins > name contains > activity > condition > text > neighbouring word', async () => {
    await store([
      { name: '織物' },
      { name: '織物の里' },
      { name: '山の織物' },
      { name: '順い', offers: [{ activities: ['sewing'] }] },
      { name: '順ろ', address: '縫製・刺しゅう通り' },
      { name: '順は', whatWeCanBring: 'むかし縫製・刺しゅうをしました。' },
      { name: '順に', whatWeCanBring: 'ミシンがあります。' },
    ]);
    expect(await find('織物')).toEqual(['織物', '織物の里', '山の織物']);
    expect((await find('縫製')).filter((name) => name.startsWith('順'))).toEqual([
      '順い',
      '順ろ',
      '順は',
      '順に',
    ]);
  });

  it('is the same at every call, and pages neither overlap nor leave out', async () => {
    const page = (number: number) =>
      hostSearch.search({ ...everything, page: number, pageSize: 4 }, visibilityOf(machineScope()), today);
    const pages = await Promise.all([1, 2, 3, 4, 5, 6, 7].map(page));
    const ids = pages.flatMap(({ hits }) => hits.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBe(pages[0]?.total);
    expect((await page(2)).hits).toEqual(pages[1]?.hits);
    expect(pages.flatMap(({ hits }) => hits.map(({ no }) => no))).toEqual(ids.map((_, i) => i + 1));
    expect((await page(99)).hits).toEqual([]);
  });
});

describe('when nothing is found', () => {
  it.each([
    ['子供食道', 'corrected', '子供食堂うみ'],
    ['ばりやふりー', 'corrected', 'バリアフリー茶屋'],
    ['バリヤフリー', 'corrected', 'バリアフリー茶屋'],
    ['コンピュウター', 'corrected', 'コンピューター教室'],
    ['子供の食堂に行きたい人', 'words', '子供食堂うみ'],
    ['草取りが得意な人が行ける場所', 'words', '合同会社のはら'],
    ['草取り 飛行機', 'any', '合同会社のはら'],
  ])('%s', async (text, stage, name) => {
    const result = await search(text);
    // A search server that allows for typing errors may find it as it was asked.
    if (result.engine === 'postgresql') {
      expect(result.stage).toBe(stage);
      expect(result.lookedUp.length).toBeGreaterThan(0);
    }
    expect(result.hits.map(({ id }) => names.get(id))).toContain(name);
  });

  it('says so', async () => {
    expect(await search('飛行機')).toMatchObject({ stage: 'exact', total: 0, hits: [], textTotal: 0 });
  });
});

describe('hostile questions', () => {
  it.each([
    '%',
    '_',
    '\\',
    "'",
    "''",
    '"',
    '#v0',
    '#w2',
    '&|!():*',
    "農':*",
    "a' | 'b",
    '\u0000',
    'あ\u0000い',
    '\uD800',
    'あ'.repeat(10_000),
    '🍞👩‍👩‍👧',
    '   　',
    '-',
    '--',
    '-"',
    '「',
    '「」',
    '(株)[a-z]{1,3}^$.*+?',
    '$1 $2',
    'ー',
    '々',
    '･ﾞ',
  ])('%j answers', async (text) => {
    const result = await search(text);
    expect(result.total).toBeGreaterThanOrEqual(0);
  });

  it('cannot name a fact or an audience', async () => {
    expect(await find('#w2')).not.toContain('火の見');
  });
});

it('finds a host under what visitors may know only for visitors', async () => {
  await store([
    { name: '内緒の畑', contactName: '野原耕作', whatWeCanBring: '花壇' },
    { name: '鼓楼苑', visibility: 'network' },
  ]);
  const asVisitor = async (text: string) =>
    (await hostSearch.search({ ...everything, text }, publicVisibility(machineScope()), today)).hits.map(
      ({ id }) => names.get(id),
    );
  expect(await asVisitor('花壇')).toContain('内緒の畑');
  expect(await asVisitor('野原耕作')).toEqual([]);
  expect(await asVisitor('鼓楼苑')).toEqual([]);
  expect(await find('野原耕作')).toEqual(['内緒の畑']);
});
