import { paths } from '~/paths';
import { demoAccount } from './support/accounts';
import { expect, inspect, test, visit } from './support/page';
import { as, follow } from './support/people';

test('who plans looks whom the places leave out, has it calculated anew, and takes the numbers along', async ({
  browser,
}) => {
  let told: string[] = [];
  await as(browser, 'community', async (page) => {
    await visit(page, paths.gaps());
    await follow(page, '場所の行きわたりを見る', paths.fairness());
    await expect(page.getByRole('heading', { name: '場所の行きわたり', level: 1 })).toBeVisible();
    await expect(page.getByRole('table', { name: /^圏域ごと/ })).toBeVisible();
    await inspect(page);

    await page.getByRole('button', { name: 'いま計算する' }).click();
    await expect(page.getByText('計算をはじめました。')).toBeVisible();
    await expect(page.getByText(/つぎに計算できるのは、/)).toBeVisible({ timeout: 30_000 });
    await expect(page.getByText(/「前は」は、/)).toBeVisible();
    await inspect(page);

    told = await page.locator('.fairness-thirds b').allInnerTexts();
    expect(told.length).toBeGreaterThan(10);
    for (const text of told) expect(text.trim()).toMatch(/^(?:0|×|約\d+)$/);
    const file = await page.request.get(paths.listFile(paths.fairness(), 'csv'));
    expect(file.ok()).toBe(true);
    expect(await file.text()).toContain('配慮・条件');

    const left = page.getByRole('region', { name: '場所が行きわたっていない人' });
    await left.getByRole('link', { name: '声かけ先を書き足す' }).first().click();
    await expect(page.getByRole('heading', { name: '声かけ先を書き足す', level: 1 })).toBeVisible();
  });
  await as(browser, 'coordinator', async (page) => {
    await visit(page, paths.fairness());
    expect(await page.locator('.fairness-thirds b').allInnerTexts()).toEqual(told);
    await expect(page.getByRole('button', { name: 'いま計算する' })).toHaveCount(0);
  });
  await as(browser, 'referrer', async (page) => {
    expect((await page.request.get(paths.fairness())).status()).toBe(403);
  });
});

test.describe('without script', () => {
  test.use({ storageState: demoAccount('officer').state, javaScriptEnabled: false });

  test('the numbers stand there all the same', async ({ page }) => {
    await page.goto(paths.fairness());
    await expect(page.getByRole('heading', { name: '数の見かた' })).toBeVisible();
    await expect(page.getByRole('table', { name: /^年代ごと/ })).toBeVisible();
  });
});
