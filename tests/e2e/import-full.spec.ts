import { paths } from '~/paths';
import { demoAccount } from './support/accounts';
import { press, said } from './support/people';
import { expect, inspect, test } from './support/page';
import type { Page } from '@playwright/test';

test.use({ storageState: demoAccount('manager').state });
test.describe.configure({ mode: 'serial' });

const header = '名称,住所,緯度,経度,種別,電話番号';
const city = 'しおさい作業所,みなも市港町1-2-3,34.4101,137.8401,就労継続支援Ｂ型,054-700-1111';
const nation =
  '就労継続支援Ｂ型　しおさい,みなも市港町１丁目２,34.4102,137.8402,就労継続支援Ｂ型,（054）700-1111';
const file = (name: string, ...rows: string[]) => ({
  ...{ name, mimeType: 'text/csv' },
  buffer: Buffer.from(rows.join('\r\n')),
});

async function open(page: Page, list: ReturnType<typeof file>) {
  await page.goto(paths.imports());
  await page.getByLabel(/施設の一覧/).setInputFiles(list);
  await press(page, '中身を確かめる');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${list.name}を取り込む前に`);
}

async function store(page: Page) {
  await page.getByRole('button', { name: '取り込む', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('1か所を登録しました');
}

test('a list without known names of columns is told what they hold', async ({ page }) => {
  await open(page, file('港の店.csv', '屋号,ところ,業種', 'しおさい商店,みなも市港町9,小売業'));
  await said(page, '名前の列が分かりません');
  await page.getByLabel('「ところ」の列').selectOption('住所');
  await press(page, 'この読み取りで読み直す');
  await said(page, '名前の列がありません。');
  await page.getByLabel('「屋号」の列').selectOption('名前');
  await page.getByLabel('「ところ」の列').selectOption('住所');
  await press(page, 'この読み取りで読み直す');
  await said(page, '列の読み取りを変えて、数え直しました。');
  await inspect(page);
  await press(page, 'この取込を取りやめる');
  await said(page, '取りやめました。');
});

test('a newer edition: what changed, what was edited here, and what the list has lost is asked about', async ({
  page,
}) => {
  const shops = (telephone: string, ...names: string[]) =>
    file(
      '港の商店.csv',
      header,
      ...names.map((name, at) => `${name},みなも市港町7-${at + 1},,,小売業,054-700-${telephone}`),
    );
  await open(page, shops('2001', 'うみねこ商店', 'かもめ商店'));
  await page.getByRole('button', { name: '取り込む', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2か所を登録しました');
  await page.getByRole('link', { name: 'うみねこ商店' }).click();
  await page.getByRole('link', { name: '登録を直す' }).first().click();
  await page.getByLabel('公開する電話').fill('054-700-2009');
  await press(page, '保存する');
  await said(page, '054-700-2009');

  await open(page, shops('2002', 'うみねこ商店'));
  await said(page, '前の版から変わった行');
  await said(page, '一覧から消えた受入先');
  await inspect(page);
  await page.getByRole('button', { name: '取り込む', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('新しい受入先はありませんでした');
  await page.getByRole('link', { name: '一覧が変わった 1' }).click();
  await said(page, /ここで直した「054-700-2009」のまま/);
  await press(page, '一覧の内容にする');
  await said(page, 'うみねこ商店を、一覧の内容に合わせました。');
  await page.getByRole('link', { name: '一覧から消えた 1' }).click();
  await inspect(page);
  await press(page, /閉じたので登録を終える/);
  await said(page, 'かもめ商店の登録を終えました。');
  await said(page, '閉じたと確かめました');
});

test('one place in two lists is shown side by side and made one; a run is taken back', async ({ page }) => {
  await open(page, file('市の作業所.csv', header, city));
  await store(page);
  await open(page, file('全国の作業所.csv', header, nation));
  await said(page, /同じ場所かもしれない行が1行あります/);
  await inspect(page);
  await store(page);
  await said(page, '書き方の違う同じ場所かもしれない組が1組あります');
  await page.getByRole('link', { name: '並べて確かめる' }).click();
  await expect(page.getByText('電話が同じ')).toBeVisible();
  await inspect(page);
  await press(page, '同じ場所：左を残す');
  await said(page, '「しおさい作業所」に一つにしました。');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('確かめる組はありません');
  await inspect(page);

  await open(page, file('取り消す一覧.csv', header, 'なぎさ作業所,みなも市港町5-5,,,就労継続支援Ｂ型,'));
  await store(page);
  await page.getByText('この取込を取り消す').first().click();
  await page.getByRole('button', { name: 'この取込を取り消す' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('この取込は取り消しました');
  await said(page, '登録1か所を消し');
  await inspect(page);
});
