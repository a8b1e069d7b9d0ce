import type { Page } from '@playwright/test';
import { paths } from '~/paths';
import { demoAccount } from './support/accounts';
import { expect, inspect, telephone, test } from './support/page';
import { map, results, rows, total } from './support/search';
import {
  startSiteWithSearchServer,
  type SearchServerMood,
  type SiteWithSearchServer,
} from './support/site-with-search-server';

const notice = 'いまは、かんたん検索で表示しています。';
/** Found by PostgreSQL in more hosts than stand on a page. */
const word = '子ども';

let site: SiteWithSearchServer;
/** The only host that the search server names. */
let named: { id: string; name: string };

test.beforeAll(async ({ request }) => {
  test.setTimeout(150_000);
  site = await startSiteWithSearchServer();
  const answer = await request.get('/api/v1/hosts?kind=farm');
  const { items } = (await answer.json()) as { items: { id: string; name: string }[] };
  if (!items[0]) throw new Error('no farm is public');
  named = items[0];
});

test.afterAll(() => site.stop());

/** The server answers again, and is asked again once it was left alone for a while. */
async function comesBack(page: Page, search: string): Promise<void> {
  await site.server.finds([named.id]);
  await expect(async () => {
    await page.goto(search);
    await expect(rows(page)).toHaveCount(1, { timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  await expect(rows(page)).toContainText(named.name);
  await expect(page.getByText(notice)).toHaveCount(0);
}

/** Words, list, pages and map, as PostgreSQL answers them. */
async function searches(page: Page, path: string): Promise<void> {
  await page.goto(path);
  const box = page.getByRole('combobox', { name: 'ことば・条件' });
  await box.fill(word);
  await box.press('Enter');
  await expect(page).toHaveURL(/q=/);
  await expect(results(page).getByText(notice)).toBeVisible();
  expect(await total(page)).toBeGreaterThan(20);
  await expect(rows(page)).toHaveCount(20);
  await expect(map(page).getByRole('button', { name: /^1番 / })).toBeVisible();
  await map(page).getByRole('button', { name: '地図を小さく' }).click();
  await expect(
    map(page)
      .getByRole('button', { name: /^(1番|この近くに)/ })
      .filter({ visible: true })
      .first(),
  ).toBeVisible();
  await inspect(page);
  await results(page).getByRole('link', { name: /^次の/ }).click();
  await expect(page).toHaveURL(/page=2/);
  await expect(page.locator('#result-21')).toBeVisible();
  await expect(map(page).getByRole('button', { name: /^21番 / })).toBeAttached();
}

const faults: [string, (server: SearchServerMood) => Promise<void>][] = [
  ['errs', (server) => server.errs()],
  ['hangs', (server) => server.hangs()],
  ['is killed', (server) => server.isKilled()],
];

// One server and one site for all: each test begins with the server back.
test.describe('when the search server fails', () => {
  test.describe('a coordinator', () => {
    test.use({ storageState: demoAccount('coordinator').state });

    for (const [fault, happen] of faults) {
      test(`searches on while it ${fault}`, async ({ page }) => {
        const hosts = `${site.address}${paths.hosts()}`;
        await comesBack(page, `${hosts}?q=${word}`);
        const before = site.searches();
        expect(before).toBeGreaterThan(0);
        await happen(site.server);
        await searches(page, hosts);
        if (fault !== 'is killed') expect(site.searches()).toBeGreaterThan(before);
        await results(page).getByRole('listitem').first().getByRole('link').first().click();
        await expect(page).toHaveURL(/\/hosts\/[0-9a-f-]{36}/);
      });
    }
  });

  test('a visitor on a telephone searches on', async ({ page }) => {
    const registry = `${site.address}${paths.registry()}`;
    await page.setViewportSize(telephone);
    await comesBack(page, `${registry}?q=${word}`);
    await site.server.isKilled();
    await searches(page, registry);
  });
});
