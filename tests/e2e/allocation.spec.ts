import { paths } from '~/paths';
import { demoAccount } from './support/accounts';
import { expect, inspect, test, visit } from './support/page';

const title = (name: string) => ({ name, exact: true });

test.describe('組み合わせ案', () => {
  test.use({ storageState: demoAccount('coordinator').state });

  test('is calculated in the built site, decided by hand and calculated again', async ({ page }) => {
    await visit(page, paths.cases());
    await page.getByRole('link', { name: '待っている方の組み合わせ案をつくる' }).click();
    await expect(page.getByRole('heading', title('組み合わせ案'))).toBeVisible();
    await page.getByText(/^ここに入らない方と、そのわけ/).click();
    await expect(page.getByText(/もう話が進んでいる受入先があります。/).first()).toBeVisible();
    await inspect(page);

    await page.getByRole('link', { name: '組み合わせを考える' }).press('Enter');
    await expect(page.getByRole('heading', title('場所のある方'))).toBeVisible();
    await expect(page.getByText(/最善との差は最大\d+\.\d%です。/)).toBeVisible();
    const row = page.locator('.allocation-row').first();
    const code = (await row.getByRole('link').first().textContent()) ?? '';
    const place = (await row.locator('.allocation-row__place').textContent()) ?? '';
    await row.getByText(/合うところ、調整するところ、まだ分からないこと/).click();
    await expect(row.getByRole('heading', title('合うところ'))).toBeVisible();
    await expect(row.getByText(/^根拠：/).first()).toBeVisible();
    await inspect(page);

    await page.getByRole('link', { name: `${code}は、この組を決めておく` }).click();
    await expect(page.getByRole('heading', title('手で決めたこと'))).toBeVisible();
    await expect(row.getByText('手で決めた')).toBeVisible();
    await expect(row.locator('.allocation-row__place')).toHaveText(place);
    await page.getByRole('link', { name: `${code}は、この組は外す` }).click();
    const hand = page.getByRole('region', title('手で決めたこと'));
    await expect(hand.getByText('外した')).toBeVisible();
    await expect(row.locator('.allocation-row__place')).not.toHaveText(place);
    await inspect(page);
    await hand.getByRole('link', { name: /決めないことにもどす$/ }).click();
    await expect(hand).toHaveCount(0);
    await expect(row.locator('.allocation-row__place')).toHaveText(place);
  });

  test('works without script', async ({ browser }) => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      storageState: demoAccount('coordinator').state,
    });
    const page = await context.newPage();
    await page.goto(paths.allocation());
    await page.getByRole('link', { name: '組み合わせを考える' }).click();
    await expect(page.getByRole('heading', title('場所のある方'))).toBeVisible();
    await page
      .getByRole('link', { name: /は、この組を決めておく$/ })
      .first()
      .click();
    await expect(page.getByRole('heading', title('手で決めたこと'))).toBeVisible();
    await context.close();
  });
});
