import { readFileSync } from 'node:fs';
import { paths } from '~/paths';
import { hasOpenData, openDataPath } from '#tests/setup/open-data-folder';
import { townAccount } from './support/accounts';
import { expect, inspect, test, visit } from './support/page';

/** One list with every kind of row, where the published ones are not at hand. */
const rows = [
  '名称,名称_カナ,住所,緯度,経度,種別',
  'けやき通り作業所,ケヤキドオリサギョウショ,東京都調布市小島町1-1,35.6521,139.5446,就労継続支援Ｂ型',
  'どんぐり園,ドングリエン,東京都調布市布田2-2,35.6508,139.5502,保育所',
  ',,東京都調布市国領町3-3,35.6502,139.5586,保育所',
  'となり園,トナリエン,東京都狛江市和泉本町1-1,35.6347,139.5787,保育所',
];
const list = { name: 'やさしい一覧.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\r\n')) };

/** 「農園名,住所」 and 「さと農園,調布市深大寺9」 in Shift_JIS. */
const farms = Buffer.from('945f898096bc2c8f5a8f8a0a82b382c6945f89802c92b2957a8e73905b91e58e9b39', 'hex');

/** The 子ども食堂 as 調布市 publishes them, or one like them. */
const dinners = hasOpenData
  ? openDataPath('chofu/132080_chofushi_kodomosyokudo.csv')
  : {
      name: '132080_chofushi_kodomosyokudo.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        '名称,名称_カナ,住所\r\n野川のこども食堂,ノガワノコドモショクドウ,東京都調布市布田4-4',
      ),
    };

const ring = [
  [139.4, 35.5],
  [139.7, 35.5],
  [139.7, 35.8],
  [139.4, 35.8],
  [139.4, 35.5],
];
const town = {
  type: 'Feature',
  geometry: { type: 'Polygon', coordinates: [ring] },
  properties: { S_NAME: '布田' },
};

/** The 町丁目 of the census, or one that holds them all. */
const boundaries = hasOpenData
  ? openDataPath('chofu/r2ka13208.topojson')
  : {
      name: '町丁目.geojson',
      mimeType: 'application/geo+json',
      buffer: Buffer.from(JSON.stringify({ type: 'FeatureCollection', features: [town] })),
    };

test.describe.configure({ mode: 'serial' });

test.describe('areas', () => {
  test.use({ storageState: townAccount('chofu', 'community').state });

  test('a boundary file is looked at on a small map, then loaded', async ({ page }) => {
    await visit(page, paths.adminAreas());
    await page.getByLabel(/境界のファイル/).setInputFiles(boundaries);
    await page.getByRole('button', { name: '境界を確かめる' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/か所の圏域を読み込む前に/);
    await expect(page.getByLabel('区分')).toHaveValue('town');
    await inspect(page);
    await page.getByRole('button', { name: '読み込む', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('町丁目を加えました');
    await inspect(page);
    await visit(page, paths.adminAreas());
    await expect(page.getByRole('heading', { name: '町丁目' })).toBeVisible();
  });
});

test.describe('a list', () => {
  test.use({ storageState: townAccount('chofu', 'manager').state });

  test('is looked at, taken in, and put on the list; a second time it doubles nothing', async ({ page }) => {
    await visit(page, paths.imports());
    await page.getByLabel(/施設の一覧/).setInputFiles(list);
    await page.getByRole('button', { name: '中身を確かめる' }).click();

    await expect(page.getByRole('heading', { level: 1 })).toHaveText('やさしい一覧.csvを取り込む前に');
    await expect(page.getByText('名前がありません。名前の列に施設の名前を入れてください。')).toBeVisible();
    await expect(page.getByText('東京都狛江市')).toBeVisible();
    await inspect(page);
    await page.getByRole('button', { name: '取り込む', exact: true }).click();

    await expect(page.getByRole('heading', { level: 1 })).toHaveText('2か所を登録しました');
    await page.getByRole('link', { name: '使えない 1' }).click();
    await expect(page.getByRole('row', { name: /4行目/ })).toContainText(',,東京都調布市国領町3-3');
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: /この一覧を受け取る/ }).click();
    expect((await download).suggestedFilename()).toBe('やさしい一覧_unusable.csv');
    await inspect(page);

    await page.getByRole('link', { name: '新しく登録 2' }).click();
    await page.getByRole('checkbox', { name: 'どんぐり園を選ぶ' }).check();
    await page.getByRole('button', { name: '選んだ受入先を支援者の一覧に載せる' }).click();
    await expect(page.getByText('1か所を一覧に載せました。')).toBeVisible();
    await page.getByRole('button', { name: '1か所すべてを一覧に載せる' }).click();
    await expect(page.getByRole('heading', { name: '一覧に載せる' })).toBeHidden();

    await page.getByRole('button', { name: 'もう一度取り込む' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/を取り込む前に/);
    await page.getByRole('button', { name: '取り込む', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('新しい受入先はありませんでした');
    await visit(page, paths.imports());
    await expect(page.getByRole('link', { name: 'やさしい一覧.csv' })).toHaveCount(2);
  });

  test('in Shift_JIS is read like any other', async ({ page }) => {
    await page.goto(paths.imports());
    const file = { name: '農園の一覧.csv', mimeType: 'text/csv', buffer: farms };
    await page.getByLabel(/施設の一覧/).setInputFiles(file);
    await page.getByRole('button', { name: '中身を確かめる' }).click();
    await expect(page.getByText('市民農園の一覧・Shift_JIS（CP932）')).toBeVisible();
    await expect(page.getByRole('row', { name: /農家・農業法人/ })).toContainText('さと農園');
    await page.getByRole('button', { name: 'この取込を取りやめる' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('この取込は取りやめました');
  });

  test('as 調布市 publishes it is put on the list as a whole', async ({ page }) => {
    await page.goto(paths.imports());
    await page.getByLabel(/施設の一覧/).setInputFiles(dinners);
    await page.getByRole('button', { name: '中身を確かめる' }).click();
    await page.getByRole('button', { name: '取り込む', exact: true }).click();
    const title = page.getByRole('heading', { level: 1 });
    await expect(title).toHaveText(/^\d+か所を登録しました$/);
    const count = Number.parseInt((await title.textContent()) ?? '', 10);
    await inspect(page);
    await page.getByRole('button', { name: `${count}か所すべてを一覧に載せる` }).click();
    await expect(page.getByText(`${count}か所を一覧に載せました。`)).toBeVisible();
    await expect(page.getByRole('row', { name: /子ども食堂/ }).first()).toContainText('載せました');
  });

  test('that is none is refused with the way out, and the form stays', async ({ page }) => {
    await page.goto(paths.imports());
    const zip = { name: '一覧.xlsx', mimeType: 'application/zip', buffer: Buffer.from('PK\u0003\u0004…') };
    await page.getByLabel(/施設の一覧/).setInputFiles(zip);
    await page.getByRole('button', { name: '中身を確かめる' }).click();
    await expect(page.getByRole('heading', { name: '直すところが1つあります' })).toBeVisible();
    await expect(
      page.getByText('「CSV UTF-8（コンマ区切り）」の形で保存してから選んでください。').first(),
    ).toBeVisible();
    await inspect(page);
  });

  test('works without script', async ({ browser }) => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      storageState: townAccount('chofu', 'coordinator').state,
      locale: 'ja-JP',
    });
    const page = await context.newPage();
    await page.goto(paths.imports());
    await page.getByLabel(/施設の一覧/).setInputFiles({ ...list, name: '台本なし.csv' });
    await page.getByRole('button', { name: '中身を確かめる' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('台本なし.csvを取り込む前に');
    await page.getByRole('button', { name: '取り込む', exact: true }).click();
    await expect(async () => {
      await page.reload();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('新しい受入先はありませんでした', {
        timeout: 500,
      });
    }).toPass();
    await expect(page.getByText('確認を待っています')).toBeHidden();
    await context.close();
  });
});

interface Named {
  properties: { S_NAME: string };
}

/** The boundaries in a version of their own: one 町丁目 is named anew, and where there are more, two are one. */
function newerBoundaries() {
  const text = typeof boundaries === 'string' ? readFileSync(boundaries, 'utf8') : String(boundaries.buffer);
  const json = JSON.parse(text) as { features?: Named[]; objects?: { town: { geometries: Named[] } } };
  for (const { properties } of json.features ?? json.objects?.town.geometries ?? []) {
    if (properties.S_NAME === '小島町一丁目') properties.S_NAME = '小島町二丁目';
    if (properties.S_NAME === '布田' || properties.S_NAME === '布田二丁目') properties.S_NAME = '布田新町';
  }
  return { name: '町丁目_新.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(json)) };
}

test.describe('a newer version of the areas', () => {
  test.use({ storageState: townAccount('chofu', 'community').state });

  test('is compared, takes the place of the one before, and tells what it did', async ({ page }) => {
    await page.goto(paths.adminAreas());
    await page.getByLabel(/境界のファイル/).setInputFiles(newerBoundaries());
    await page.getByRole('button', { name: '境界を確かめる' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('町丁目の新しい版を読み込む前に');
    await expect(page.getByRole('radio', { name: /この版に置きかえる/ })).toBeChecked();
    await expect(page.getByText('新しい圏域：布田新町')).toBeVisible();
    await inspect(page);

    await page.getByRole('button', { name: '読み込む', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('町丁目を置きかえました');
    const gone = hasOpenData ? ['小島町一丁目', '布田二丁目'] : ['布田'];
    const became = page.getByRole('table', { name: /なくなった圏域/ });
    for (const name of gone) await expect(became.getByRole('rowheader', { name, exact: true })).toBeVisible();
    await inspect(page);

    await page.getByText('この一覧を受け取る').click();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: /Excel/ }).click();
    expect((await download).suggestedFilename()).toMatch(/^圏域が変わった受入先_.*\.xlsx$/);

    await visit(page, paths.adminAreas());
    await page.getByRole('link', { name: '町丁目_新.json' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('町丁目を置きかえました');
  });

  test('people by age are looked at and stored from a table', async ({ page }) => {
    await visit(page, paths.adminAreaPeople());
    const table = ['町丁目,人口,0-14歳,15-64歳,65歳以上', '布田新町,"1,000",100,600,300', '合計,1000,,,'];
    const file = { name: '人口_2025.csv', mimeType: 'text/csv', buffer: Buffer.from(table.join('\n')) };
    await page.getByLabel(/人口の表/).setInputFiles(file);
    await page.getByRole('button', { name: '表を確かめる' }).click();
    await expect(page.getByText('町丁目にない名前が1行あります')).toBeVisible();
    await inspect(page);
    await page.getByRole('button', { name: '人口を入れる' }).click();
    await expect(page.getByText('1か所の圏域に人口を入れました。')).toBeVisible();
    await inspect(page);
  });
});
