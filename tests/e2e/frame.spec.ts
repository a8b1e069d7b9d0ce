import { expect as plainly, test as plain } from '@playwright/test';
import { paths } from '~/paths';
import { demoAccount } from './support/accounts';
import { expect, inspect, test, visit } from './support/page';

for (const path of [paths.home(), paths.about(), paths.privacy(), paths.accessibility()]) {
  test(`everybody can read ${path}`, ({ page }) => visit(page, path));
}

test('the first page leads to places by a word and by their kind', async ({ page }) => {
  await page.goto(paths.home());
  await page.getByLabel('さがすことば').fill('こども食堂');
  await page.getByRole('button', { name: '近くの場所をさがす' }).click();
  await expect(page).toHaveURL(/\/registry\?q=/);
  await page.goBack();
  await page.locator('a.chip').first().click();
  await expect(page).toHaveURL(/\/registry\?kind=/);
});

plain.describe('a page that is not there', () => {
  plain('says so in Japanese, with the number by which it is found in the log', async ({ page }) => {
    const answer = await page.goto('/no/such/page');
    plainly(answer?.status()).toBe(404);
    await plainly(page).toHaveTitle('見つかりませんでした｜むすびば');
    await plainly(page.getByText(/受付番号 [0-9a-f-]{36}/)).toBeVisible();
    await inspect(page);
  });
});

test.describe('signed in', () => {
  test.use({ storageState: demoAccount('coordinator').state });

  test('the first stop of the keyboard jumps to the content', async ({ page }) => {
    await page.goto(paths.today());
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: '本文へ移る' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('#main')).toBeFocused();
  });

  test('a move to another page puts the reader at its beginning and closes the menu', async ({ page }) => {
    await page.goto(paths.today());
    await page.getByText('ほか', { exact: true }).click();
    await inspect(page);
    await page.getByRole('navigation', { name: '主な画面' }).getByRole('link', { name: '協力費' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('協力費');
    await expect(page.locator('#main')).toBeFocused();
    await expect(page.locator('details.dropdown[open]')).toHaveCount(0);
  });

  test('a menu closes on Escape and on a press elsewhere', async ({ page }) => {
    await page.goto(paths.today());
    const more = page.getByText('ほか', { exact: true });
    const panel = page.locator('.mainnav .dropdown__panel');
    await more.click();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
    await expect(page.locator('.mainnav summary')).toBeFocused();
    await more.click();
    await expect(panel).toBeVisible();
    await page.getByRole('heading', { level: 1 }).click();
    await expect(panel).toBeHidden();
  });

  test('on a telephone the menu holds every way and the way out', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(paths.today());
    await page.getByText('メニュー', { exact: true }).click();
    const menu = page.locator('.menu__panel');
    await expect(menu.getByRole('link', { name: 'ケース' })).toBeVisible();
    await expect(menu.getByRole('button', { name: 'サインアウト' })).toBeVisible();
  });
});

test.describe('a host', () => {
  test.use({ storageState: demoAccount('host').state });

  test('goes from tab to tab, and is not shown the pages of the staff', async ({ page }) => {
    await visit(page, paths.portal());
    const tabs = page.getByRole('navigation', { name: '受入先の画面' });
    await tabs.getByRole('link', { name: '登録内容' }).click();
    await expect(tabs.getByRole('link', { name: '登録内容' })).toHaveAttribute('aria-current', 'page');
    await expect(page.getByRole('navigation', { name: '主な画面' })).toHaveCount(0);
  });
});
