import { paths } from '~/paths';
import { expect, test } from './support/page';
import { map } from './support/search';
import { startSiteWithTiles, type SiteWithTiles } from './support/site-with-tiles';

const credit = '© 見本の地図';
let site: SiteWithTiles;

test.beforeAll(async () => {
  test.setTimeout(150_000);
  site = await startSiteWithTiles(credit);
});

test.afterAll(() => site.stop());

test('pictures of a tile server lie under the borders, and whose they are stands below', async ({ page }) => {
  await page.goto(`${site.address}${paths.registry()}`);
  const tile = map(page).locator('img.leaflet-tile-loaded').first();
  await expect(tile).toBeAttached();
  expect(await tile.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);
  expect(site.asked.length).toBeGreaterThan(0);
  for (const path of site.asked) expect(path).toMatch(/^\/\d+\/\d+\/\d+\.png$/);
  await expect(page.getByText(`地図：${credit}`)).toBeVisible();
  await expect(map(page).locator('path.map-area--clear').first()).toBeAttached();
  await expect(map(page).getByText('本町', { exact: true })).toBeVisible();
  await expect(map(page).getByRole('button', { name: /^1番 / })).toBeVisible();
});
