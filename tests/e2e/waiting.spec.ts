import { paths } from '~/paths';
import { demoAccount } from './support/accounts';
import { expect, inspect, test, visit } from './support/page';

const code = 'tsubame-482-7';

test.describe('who waits for the same offer', () => {
  test.use({ storageState: demoAccount('coordinator').state });

  test('stands side by side, from the page of the offer', async ({ page }) => {
    await visit(page, paths.matches(code));
    const card = page
      .getByRole('region', { name: '打診できる', exact: true })
      .getByRole('article')
      .filter({ has: page.getByRole('link', { name: 'ご本人に提案する' }) })
      .first();
    await card.getByRole('link', { name: 'ご本人に提案する' }).click();
    await expect(page.getByRole('heading', { name: 'この場所をご本人に提案する' })).toBeVisible();
    const opportunity = new URL(page.url()).searchParams.get('opportunity') ?? '';
    await page.getByRole('button', { name: '提案する' }).click();
    await expect(page.getByText('提案する場所に加えました。')).toBeVisible();

    await page.goto(paths.opportunity(opportunity));
    await page.getByRole('link', { name: '同じ枠を待つ方' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '同じ枠を待つ方' })).toBeVisible();
    const row = page.getByRole('row').filter({ hasText: 'つばめ 482-7' });
    await expect(row.getByRole('link', { name: '本人に提案中' })).toBeVisible();
    await inspect(page);
    await page.screenshot({ path: 'test-results/waiting.png', fullPage: true });
    await row.getByRole('link', { name: 'ひとつずつ見る' }).click();
    await expect(page.getByRole('region', { name: 'ひとつずつ' })).toBeVisible();
  });
});
