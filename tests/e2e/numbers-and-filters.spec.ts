import { paths } from '~/paths';
import { demoAccount } from './support/accounts';
import { expect, inspect, test, visit } from './support/page';
import { as } from './support/people';

test.describe('cases are looked for by what people can do and need', () => {
  test.use({ storageState: demoAccount('coordinator').state });

  test('chip by chip, each telling how many it leaves, and kept in the address', async ({ page }) => {
    await visit(page, `${paths.cases()}?whose=all`);
    const rows = page.locator('.case-lines > li');
    const before = await rows.count();
    await page.getByText('強み・願い・条件・時間・圏域・年代でしぼる').click();
    const needs = page.getByRole('region', { name: '配慮・条件' });
    await needs.getByRole('link', { name: /^静かな場所/ }).click();
    await expect(page).toHaveURL(/condition=quiet_place/);
    const chosen = page.getByRole('list', { name: 'しぼりこんでいるもの' });
    await expect(chosen.getByRole('link', { name: /静かな場所\s*をはずす/ })).toBeVisible();
    const morning = page.getByRole('region', { name: '時間帯' }).getByRole('link', { name: /^午前/ });
    const left = Number((await morning.innerText()).replace(/\D/g, ''));
    await morning.click();
    await expect(page).toHaveURL(/slot=am/);
    await expect(rows).toHaveCount(left);
    expect(left).toBeLessThan(before);
    await inspect(page);

    await page.reload();
    await expect(rows).toHaveCount(left);
    await page.getByRole('link', { name: 'しぼりこみをすべてはずす' }).click();
    await expect(rows).toHaveCount(before);
  });

  test('and says what to do where nobody fits', async ({ page }) => {
    await visit(page, `${paths.cases()}?whose=all&strength=forklift_license&wish=want_animals`);
    await expect(page.getByText('この組み合わせのケースはありません')).toBeVisible();
    await inspect(page);
  });
});

test.describe('without script', () => {
  test.use({ storageState: demoAccount('coordinator').state, javaScriptEnabled: false });

  test('the chips lead on all the same', async ({ page }) => {
    await page.goto(`${paths.cases()}?whose=all`);
    await page.getByText('強み・願い・条件・時間・圏域・年代でしぼる').click();
    await page
      .getByRole('region', { name: '配慮・条件' })
      .getByRole('link', { name: /^静かな場所/ })
      .click();
    await expect(page).toHaveURL(/condition=quiet_place/);
  });
});

test('who plans without seeing a case sees numbers that tell nobody, and takes them along', async ({
  browser,
}) => {
  await as(browser, 'community', async (page) => {
    await visit(page, paths.gaps());
    await page.getByRole('link', { name: 'できること・願い・配慮の数を見る' }).click();
    await expect(page.getByRole('heading', { name: '参加を望む人の数', level: 1 })).toBeVisible();
    await inspect(page);
    const table = page.getByRole('table', { name: '配慮・条件：圏域ごとの人数' });
    await expect(table).toBeVisible();
    const told = await table.getByRole('cell').allInnerTexts();
    for (const text of told) expect(text.trim()).toMatch(/^(?:0|×|約\d+)$/);
    await page.getByRole('link', { name: '年代ごと' }).click();
    await expect(page).toHaveURL(/by=age/);
    await inspect(page);
    const file = await page.request.get(paths.listFile(paths.participantCounts(), 'csv'));
    expect(file.ok()).toBe(true);
    expect(await file.text()).toContain('配慮・条件');
  });
  await as(browser, 'referrer', async (page) => {
    expect((await page.request.get(paths.participantCounts())).status()).toBe(403);
  });
});
