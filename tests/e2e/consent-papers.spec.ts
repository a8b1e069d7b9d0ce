import { paths } from '~/paths';
import { demoAccount } from './support/accounts';
import { openCase } from './support/cases';
import { expect, inspect, sheetsOf, test, visit } from './support/page';
import { as, choose, press, said } from './support/people';

test.use({ storageState: demoAccount('coordinator').state });

test('the paper of consent is one sheet, in usual and in easy words, and the answer is recorded', async ({
  page,
}) => {
  const code = await openCase(page, '北山');
  await visit(page, paths.consents(code));
  await page.getByRole('link', { name: '同意の紙を印刷する' }).first().click();
  await expect(page.getByRole('article', { name: /同意書$/ })).toContainText('令和');
  await inspect(page);
  expect(await sheetsOf(page)).toBe(1);
  await page.getByRole('link', { name: 'やさしい日本語の紙にする' }).click();
  await expect(page.getByRole('article', { name: /やくそく$/ })).toContainText('いやです');
  await inspect(page);
  expect(await sheetsOf(page)).toBe(1);

  await page.goto(paths.consents(code));
  const card = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: '受入先への匿名の打診' }) });
  await card.getByText('返事を記録する').click();
  for (const words of ['同意あり', '対面', '署名した紙がある']) await choose(card, words);
  await card.getByRole('button', { name: '記録する' }).click();
  await said(page, /「同意あり」と記録しました/);
  await card.getByText(/^これまでの返事/).click();
  await expect(card).toContainText('署名した紙がある');
  await inspect(page);
});

test('the notice of a 支援会議 names no case and is one sheet', async ({ page }) => {
  await visit(page, paths.confidentialNotice());
  await expect(page.getByRole('article')).toContainText('社会福祉法第106条の6');
  expect(await sheetsOf(page)).toBe(1);
});

test('the rules of handling are set with the day from which they hold', async ({ browser }) => {
  await as(browser, 'admin', async (page) => {
    await visit(page, paths.adminSettings());
    await page.getByLabel('版の名前').fill('2099-04');
    await page.getByLabel('きまりの文').fill('記録は、参加の場をさがすために使います。');
    const form = page.locator('form').filter({ has: page.getByLabel('きまりの文') });
    await form.getByLabel('いつから').fill('2099-04-01');
    await press(page, 'きまりを保存する');
    await said(page, 'きまりを保存しました。');
  });
});
