import { paths } from '~/paths';
import { demoAccount } from './support/accounts';
import { expect, inspect, test, visit } from './support/page';

test.use({ storageState: demoAccount('community').state });

test('teaches the search what people here call a thing, and takes it back', async ({ page }) => {
  const word = 'くつろぎ茶屋';
  const field = page.getByLabel('ことば', { exact: false }).first();
  const group = page.getByRole('row').filter({ hasText: word });

  await visit(page, paths.adminWords());
  await field.fill('コーヒー、ｺｰﾋｰ');
  await page.getByRole('button', { name: '加える' }).click();
  await expect(page.getByRole('heading', { name: '直すところが1つあります' })).toBeVisible();
  await expect(field).toHaveValue('コーヒー、ｺｰﾋｰ');
  await inspect(page);

  await field.fill(`${word}、居場所`);
  await page.getByRole('button', { name: '加える' }).click();
  await expect(page.getByRole('status')).toContainText('もう検索で使えます');
  await inspect(page);

  await group.getByRole('link', { name: word }).click();
  const results = page.getByRole('region', { name: '見つかった受入先' });
  await expect(results.getByRole('heading', { level: 2 })).toHaveText(/^[1-9]\d*/);

  await visit(page, paths.adminWords());
  await group.getByRole('button', { name: new RegExp(`^消す ?：${word}`) }).click();
  await expect(page.getByRole('status')).toContainText('消しました');
  await expect(group).toHaveCount(0);
});
