import { paths } from '~/paths';
import { demoAccount } from './support/accounts';
import { firstLoad } from './support/first-load';
import { expect, telephone, test } from './support/page';
import { map } from './support/search';

test.describe('the first load of the search', () => {
  test.use({ storageState: demoAccount('coordinator').state });

  for (const [name, size] of [
    ['on a desk', { width: 1280, height: 900 }],
    ['on a telephone', telephone],
  ] as const) {
    test(`is light and stands still ${name}`, async ({ page }) => {
      await page.setViewportSize(size);
      const { pageKb, mapKb, shift } = await firstLoad(page, paths.hosts(), () =>
        expect(map(page).getByRole('button', { name: /^1番 / })).toBeVisible(),
      );
      expect(pageKb).toBeLessThanOrEqual(150);
      expect(mapKb).toBeGreaterThan(10);
      expect(pageKb + mapKb).toBeLessThanOrEqual(300);
      expect(shift).toBeLessThanOrEqual(0.02);
    });
  }
});
