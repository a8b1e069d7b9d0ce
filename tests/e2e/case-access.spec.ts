import { paths } from '~/paths';
import { demoAccount } from './support/accounts';
import { openCase } from './support/cases';
import { expect, inspect, test, visit } from './support/page';
import { as, press, said } from './support/people';

test.use({ storageState: demoAccount('coordinator').state });

test('a case of others is opened in an emergency, told to the manager, and stands in the person’s list', async ({
  page,
  browser,
}) => {
  const code = await openCase(page, 'みなと');

  await as(browser, 'officer', async (officer) => {
    await visit(officer, paths.cases());
    await officer.getByRole('link', { name: '担当でないケースを急ぎで開く' }).click();
    await officer.waitForURL(/\/cases\/urgent$/);
    await inspect(officer);
    await officer.getByLabel(/^ケースの符号/).fill(code);
    await officer.getByLabel('命や安全にかかわる連絡があった').check();
    await officer.getByLabel(/^開くわけ/).fill('急いで');
    await officer.getByLabel(/責任者に知らされ/).check();
    await press(officer, '開いて読む');
    await said(officer, /10文字以上で書いてください/);
    await officer.getByLabel(/^開くわけ/).fill('消防から、ふだんの様子を知りたいと電話があった');
    await press(officer, '開いて読む');
    await said(officer, /急ぎで開いています/);
    await inspect(officer);
  });

  await as(browser, 'manager', async (manager) => {
    await visit(manager, paths.today());
    await said(manager, '急ぎで開かれたケースの、わけを確かめる');
    await visit(manager, paths.caseOpenings());
    await said(manager, '消防から、ふだんの様子を知りたいと電話があった');
    await press(manager, 'わけを確かめた');
    await said(manager, '確かめたことを記録しました');
  });

  await visit(page, paths.case(code));
  await page.getByRole('link', { name: '記録を見た人の一覧' }).click();
  await page.waitForURL(/\/readings$/);
  await expect(page.getByText('急ぎで（担当ではない人）').first()).toBeVisible();
  await said(page, '責任者が、わけを確かめました。');
  await inspect(page);

  await visit(page, paths.caseAgencies(code));
  await said(page, '会議の外の機関としては、いまは加えられません');
  await visit(page, paths.caseHousehold(code));
});

test('the manager makes the copy for the person, and finds what need no longer be kept', async ({
  browser,
}) => {
  await as(browser, 'manager', async (manager) => {
    await visit(manager, `${paths.cases()}?whose=all`);
    const link = await manager.locator('.case-lines a').first().getAttribute('href');
    const code = link?.split('/')[2] ?? '';
    await visit(manager, paths.caseCopy(code));
    await said(manager, /について持っている記録$/);
    const given = manager.waitForEvent('download');
    await manager.getByRole('link', { name: '機械で読める形で受け取る' }).click();
    expect((await given).suggestedFilename()).toMatch(/^記録の写し_.*\.json$/);
    await visit(manager, paths.caseSlipLost(code));
    await visit(manager, paths.caseDisposals());
    await said(manager, '保存の期間が過ぎたケース');
  });
});
