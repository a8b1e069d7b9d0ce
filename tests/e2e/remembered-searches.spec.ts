import { paths } from '~/paths';
import { demoAccount, testTowns } from './support/accounts';
import { expect, inspect, test, visit } from './support/page';
import { nobody } from './support/sessions';

test.use({ storageState: demoAccount('manager').state });

test('keeps a search, finds it again among the last ones, and lets go of it', async ({ page }) => {
  const name = '夕方の調理';
  const box = page.getByRole('combobox', { name: 'ことば・条件' });
  await visit(page, paths.hosts());
  const noted = page.waitForResponse((answer) => answer.url().endsWith(paths.noteSearch()));
  await box.fill('調理');
  await expect(page).toHaveURL(/q=/);
  expect((await noted).status()).toBe(204);

  await page.getByRole('button', { name: 'この検索を保存' }).click();
  await expect(page.getByRole('status').filter({ hasText: '検索を保存しました' })).toBeVisible();
  await expect(box).toHaveValue('調理');
  await inspect(page);
  await page.getByRole('button', { name: '保存をやめる' }).click();
  await expect(page.getByRole('status').filter({ hasText: '消しました' })).toBeVisible();
  await box.fill('田中さん');
  await expect(page).toHaveURL(/%E3%81%95%E3%82%93$/);
  await page.getByRole('button', { name: 'この検索を保存' }).click();
  await expect(page.getByRole('alert')).toContainText('人の名前のようです');
  await inspect(page);
  await expect(page.getByRole('link', { name: '名前を付けて保存する' })).toHaveCount(0);
  await page.goto(paths.searches('q=田中さん'));
  await page.getByLabel(/^名前/).fill('朝の仕事');
  await page.getByRole('button', { name: '保存する' }).click();
  await expect(page.getByRole('heading', { name: '直すところが1つあります' })).toBeVisible();
  await expect(page.getByLabel(/^名前/)).toHaveValue('朝の仕事');
  await inspect(page);
  await page.getByRole('link', { name: 'ことばを変えて、さがし直す' }).click();
  await expect(box).toHaveValue('田中さん');

  await page.goto(paths.searches('q=調理'));
  await expect(page.getByRole('heading', { name: 'この検索を保存する' })).toBeVisible();
  await page.getByLabel(/^名前/).fill('田中さんの仕事');
  await page.getByRole('button', { name: '保存する' }).click();
  await expect(page.getByText('人の名前のようです', { exact: false }).first()).toBeVisible();
  await expect(page.getByLabel(/^名前/)).toHaveValue('田中さんの仕事');
  await inspect(page);
  await page.getByLabel(/^名前/).fill(name);
  await page.getByRole('button', { name: '保存する' }).click();
  // The field that was refused has a status of its own until the page goes on.
  await expect(page.getByRole('status').filter({ hasText: '検索を保存しました' })).toBeVisible();
  await inspect(page);

  const kept = page.getByRole('region', { name: /^保存した検索/ });
  await kept.getByRole('link', { name }).click();
  await expect(box).toHaveValue('調理');
  await visit(page, paths.hosts());
  await page.getByRole('link', { name: '「調理」' }).click();
  await expect(box).toHaveValue('調理');

  await page.getByRole('link', { name: /^保存した検索/ }).click();
  await kept.getByRole('button', { name: new RegExp(`^消す ?：${name}`) }).click();
  await expect(page.getByRole('status')).toContainText('消しました');
  await expect(kept.getByRole('link', { name })).toHaveCount(0);
  await page.getByRole('button', { name: 'すべて消す' }).click();
  await expect(page.getByRole('status')).toContainText('さいきんの検索を消しました');
  await expect(page.getByRole('heading', { name: 'さいきんの検索' })).toHaveCount(0);
});

test.describe('a visitor', () => {
  test.use({ storageState: nobody });

  test('is counted where one looks, at once for what one sends, and once', async ({ page }) => {
    const told: string[] = [];
    page.on('request', (request) => {
      const { pathname, search } = new URL(request.url());
      if (pathname === paths.noteSearch()) told.push(`${search} ${request.postData() ?? ''}`);
    });
    const heading = page.getByRole('heading', { level: 1, name: '場所をさがす' });
    await page.goto(paths.registry(testTowns.chofu.code));
    await expect(heading).toBeVisible();
    const box = page.getByRole('combobox', { name: 'ことば・条件' });
    const noted = page.waitForResponse((answer) => answer.url().includes(paths.noteSearch()));
    await box.fill('ドッグラン');
    await box.press('Enter');
    expect((await noted).status()).toBe(204);
    await expect(page).toHaveURL(/q=/);
    await page.getByRole('link', { name: 'むすびば' }).first().click();
    await expect(heading).toHaveCount(0);
    const search = new URLSearchParams({ q: 'ドッグラン', municipality: testTowns.chofu.code });
    expect(told).toEqual([
      `?municipality=${testTowns.chofu.code} ${new URLSearchParams({ audience: 'public', search: search.toString() }).toString()}`,
    ]);
  });
});

test.describe('a visitor who sends another search before the first has stood', () => {
  test.use({ storageState: nobody });

  test('is counted for the one that was sent, once, however long its answer takes', async ({ page }) => {
    const told: string[] = [];
    page.on('request', (request) => {
      if (new URL(request.url()).pathname !== paths.noteSearch()) return;
      const { search } = Object.fromEntries(new URLSearchParams(request.postData() ?? ''));
      told.push(new URLSearchParams(search).get('q') ?? '');
    });
    const isAnswerTo = (words: string) => (url: URL) =>
      url.pathname.endsWith('.data') && url.searchParams.get('q') === words;
    let answer = (): void => undefined;
    const held = new Promise<void>((resolve) => (answer = resolve));
    await page.route(isAnswerTo('ドッグラン'), async (route) => {
      await held;
      await route.continue();
    });
    await page.clock.install();
    await page.goto(paths.registry(testTowns.chofu.code));
    const box = page.getByRole('combobox', { name: 'ことば・条件' });
    const { clock } = page;
    await clock.pauseAt(Date.now() + 600_000);
    await box.fill('パン');
    await clock.runFor(400);
    await expect(page).toHaveURL(/q=%E3%83%91%E3%83%B3/);
    await box.fill('ドッグラン');
    await box.press('Enter');
    await expect.poll(() => told).toEqual(['ドッグラン']);
    await clock.runFor(5_000);
    answer();
    await expect(page).toHaveURL(/q=%E3%83%89/);
    await clock.runFor(5_000);
    await clock.resume();
    await page.getByRole('link', { name: 'むすびば' }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: '場所をさがす' })).toHaveCount(0);
    expect(told).toEqual(['ドッグラン']);
  });
});

test.describe('the coordinator', () => {
  test.use({ storageState: demoAccount('coordinator').state });

  test('is told of hosts that came to fit, and has seen them', async ({ page }) => {
    await visit(page, paths.today());
    const item = page.getByRole('listitem').filter({ hasText: '保存した検索に、新しく合った受入先を見る' });
    await item.getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('保存した検索');
    await inspect(page);
    const told = page.getByRole('listitem').filter({ hasText: '子ども食堂の手伝い' });
    await expect(told.getByText('新しく2か所')).toBeVisible();
    await told.getByRole('button', { name: /^見ました/ }).click();
    await expect(page.getByRole('status')).toContainText('新着を見たことにしました');
    await expect(told.getByText(/^新しく/)).toHaveCount(0);
  });
});
