import { paths } from '~/paths';
import { demoAccount } from './support/accounts';
import { expect, inspect, test, visit } from './support/page';
import { as, press, said } from './support/people';

test.use({ storageState: demoAccount('manager').state });

test('all that a colleague holds goes to another in one step, with a printed pack', async ({
  page,
  browser,
}) => {
  await as(browser, 'admin', async (admin) => {
    await visit(admin, paths.adminNewUser());
    await admin.getByLabel(/^名前/).fill('引原');
    await admin.getByLabel(/^メールアドレス/).fill('hikihara@demo.example');
    await admin.getByLabel(/^所属/).selectOption({ label: 'みなも市社会福祉協議会' });
    await admin.getByLabel('参加支援コーディネーター', { exact: true }).check();
    await press(admin, '利用者を加える');
    await said(admin, '引原さんを加えました');
  });

  await visit(page, paths.cases());
  await page.getByRole('link', { name: '担当をまとめて引き継ぐ' }).click();
  await page.waitForURL(/\/cases\/handover$/);
  const giver = page.getByLabel('だれから');
  const kihara = await giver.locator('option', { hasText: '木原' }).getAttribute('value');
  await giver.selectOption(kihara ?? '');
  await press(page, '担当を見る');
  await said(page, '木原さんの担当');
  await inspect(page);

  await page.getByRole('link', { name: '引き継ぎ資料を印刷する' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '木原さんからの引き継ぎ' })).toBeVisible();
  await expect(page.getByText('口で伝えること').first()).toBeVisible();
  await inspect(page);
  await page.goBack();

  await page.getByLabel('だれに').selectOption({ label: '引原' });
  await press(page, 'まとめて引き継ぐ');
  await said(page, /^対応票をまだ照らし合わせていないケースが\d+件あります。/);
  await expect(page.getByLabel('だれに')).not.toHaveValue('');
  await page.getByLabel('急な休みや退職で、いっしょに照らし合わせられない').check();
  await press(page, 'まとめて引き継ぐ');
  await said(page, /^引原さんに、ケース\d+件と声かけ先\d+件を引き継ぎました。$/);
  await expect(page.getByLabel('だれから').locator('option', { hasText: '木原' })).toHaveCount(0);
});
