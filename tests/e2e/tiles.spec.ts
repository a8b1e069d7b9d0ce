import type { Page } from '@playwright/test';
import { paths } from '~/paths';
import { expect, test } from './support/page';
import { map } from './support/search';
import { startSiteWithArchive, startSiteWithTiles, type SiteWithTiles } from './support/site-with-tiles';

const credit = '© 見本の地図';

/** One site for all tests of a block. */
function siteOf(start: () => Promise<SiteWithTiles>): () => SiteWithTiles {
  let site: SiteWithTiles;
  test.beforeAll(async () => {
    test.setTimeout(150_000);
    site = await start();
  });
  test.afterAll(() => site.stop());
  return () => site;
}

async function expectBordersOverTiles(page: Page): Promise<void> {
  await expect(page.getByText(`地図：${credit}`)).toBeVisible();
  await expect(map(page).locator('path.map-area--clear').first()).toBeAttached();
  await expectPins(page);
}

/** The map as it is without tiles: waters and areas drawn, and no credit for what is not there. */
async function expectPlainMap(page: Page): Promise<void> {
  await expect(map(page).locator('path.map-water').first()).toBeAttached();
  await expect(map(page).locator('path.map-area--clear')).toHaveCount(0);
  await expect(map(page).locator('.leaflet-tile')).toHaveCount(0);
  await expect(page.getByText(`地図：${credit}`)).toHaveCount(0);
  await expectPins(page);
}

async function expectPins(page: Page): Promise<void> {
  await expect(map(page).getByText('本町', { exact: true })).toBeVisible();
  await expect(map(page).getByRole('button', { name: /^1番 / })).toBeVisible();
}

test.describe('a tile server', () => {
  const site = siteOf(() => startSiteWithTiles(credit));

  test('has its pictures under the borders, and whose they are stands below', async ({ page }) => {
    await page.goto(`${site().address}${paths.registry()}`);
    const tile = map(page).locator('img.leaflet-tile-loaded').first();
    await expect(tile).toBeAttached();
    expect(await tile.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);
    expect(site().asked.length).toBeGreaterThan(0);
    for (const path of site().asked) expect(path).toMatch(/^\/\d+\/\d+\/\d+\.png$/);
    await expectBordersOverTiles(page);
  });
});

test.describe('a PMTiles file', () => {
  const site = siteOf(() => startSiteWithArchive(credit, { kind: 'png', upTo: 9, inParts: true }));

  test('is read in parts and drawn under the borders, larger than it was made', async ({ page }) => {
    await page.goto(`${site().address}${paths.registry()}`);
    const tile = map(page).locator('canvas.leaflet-tile-loaded').first();
    await expect(tile).toBeAttached();
    const colour = await tile.evaluate((canvas: HTMLCanvasElement) =>
      Array.from(canvas.getContext('2d')?.getImageData(0, 0, 1, 1).data ?? []),
    );
    expect(colour, 'the grey of the picture').toEqual([180, 180, 180, 255]);
    expect(site().asked.length).toBeGreaterThan(0);
    for (const part of site().asked) expect(part).toMatch(/^bytes=\d+-\d+$/);
    await expectBordersOverTiles(page);
  });
});

test.describe('a PMTiles file of shapes', () => {
  const site = siteOf(() => startSiteWithArchive(credit, { kind: 'vector', upTo: 9, inParts: true }));

  test('is not drawn: the map is as without tiles', async ({ page }) => {
    await page.goto(`${site().address}${paths.registry()}`);
    await expectPlainMap(page);
  });
});

test.describe('a PMTiles file on a server that gives it whole', () => {
  const site = siteOf(() => startSiteWithArchive(credit, { kind: 'png', upTo: 9, inParts: false }));

  test('is not drawn: the map is as without tiles', async ({ page }) => {
    await page.goto(`${site().address}${paths.registry()}`);
    await expectPlainMap(page);
  });
});
