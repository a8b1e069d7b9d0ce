import { paths } from '~/paths';
import { expect, inspect, test, visit } from './support/page';
import { as, follow, press, said } from './support/people';

test('a lack that an offer of two hosts has come to meet is suggested, and recorded by a person', async ({
  browser,
}) => {
  await as(browser, 'community', async (page) => {
    await page.goto(paths.gaps());
    const told = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: /^南原：/ }) });
    await expect(told).toContainText(
      '受入枠：日曜の親子ひろば（はらっぱ保育園と、運営・相談のNPO法人 子そだて手つなぎ）',
    );
    await expect(told).toContainText('解消したかもしれません');
    await inspect(page);

    await visit(page, paths.today());
    const line = page.getByRole('listitem').filter({ hasText: '受入枠「日曜の親子ひろば」' });
    await expect(line).toContainText('で解消したか確かめる');
    await line.getByRole('button', { name: '解消した' }).click();
    await said(page, '「解消した」にしました。');
    await page.getByText(/解消した・見送ったもの/).click();
    await expect(told).toContainText('声かけ先：子そだて手つなぎ');
    await page.goto(paths.today());
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText('受入枠「日曜の親子ひろば」')).toHaveCount(0);
  });
});

test('a second host is put beside the one that makes an offer, and stands on the pages of both', async ({
  browser,
}) => {
  await as(browser, 'coordinator', async (page) => {
    await page.goto(paths.hosts('q=はらっぱ保育園'));
    await follow(page, 'はらっぱ保育園', /hosts\/[0-9a-f-]{36}/);
    await expect(page.getByText('共に行う受入先：NPO法人 子そだて手つなぎ（運営・相談）')).toBeVisible();
    await inspect(page);
    await follow(page, '日曜の親子ひろば', /opportunities\//);
    await expect(page.getByRole('heading', { name: '共に行う受入先' })).toBeVisible();
    await page.getByText('共に行う受入先を直す').click();
    const name = page.getByLabel(/共に行う受入先の名前/);
    await name.fill('はらっぱ保育園');
    await press(page, '共に行う受入先にする');
    await expect(page.getByText('この受入先とは別の受入先を書いてください。').first()).toBeVisible();
    await expect(name).toHaveValue('はらっぱ保育園');
    await inspect(page);
    await name.fill('子そだて手つなぎ');
    await page.getByLabel('受けもつこと').selectOption({ label: '見守り' });
    await press(page, '共に行う受入先にする');
    await said(page, '共に行う受入先を決めました。');
    await page.getByRole('link', { name: 'NPO法人 子そだて手つなぎ' }).first().click();
    await expect(page.getByText(/受けもつこと：見守り/)).toBeVisible();
    await inspect(page);
  });
});
