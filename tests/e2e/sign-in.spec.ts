import { paths } from '~/paths';
import { demoAccount } from './support/accounts';
import { expect, inspect, test, visit } from './support/page';

test('a coordinator signs in, sees today, and signs out', async ({ page }) => {
  const { mail, password } = demoAccount('coordinator');
  await visit(page, paths.home());
  await visit(page, paths.signin());
  await page.getByLabel('メールアドレス').fill(mail);
  await page.getByLabel('パスワード', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'サインイン', exact: true }).click();
  await expect(page).toHaveURL(paths.today());
  await expect(page).toHaveTitle('きょう｜むすびば');
  await inspect(page);
});

test.describe('with a stored session', () => {
  test.use({ storageState: demoAccount('coordinator').state });

  test('the coordinator is known at once', async ({ page }) => {
    await visit(page, paths.today());
    await expect(page).toHaveTitle('きょう｜むすびば');
  });
});
