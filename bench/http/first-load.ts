import { chromium } from 'playwright';
import { firstLoad } from '#tests/e2e/support/first-load';
import { findChromium } from '#tests/setup/chromium';
import { paths } from '~/paths';
import type { Measured } from '../measured';
import type { Served } from './servers';

const opened = 3;
const limits = { page: 150, withMap: 300, shift: 0.02 };

/** The search page in a browser that has nothing of the site yet, on a telephone; empty where there is no browser. */
export async function benchFirstLoad({ origin }: Served, cookie: string): Promise<Measured[]> {
  const executablePath = findChromium();
  if (executablePath === undefined) return [];
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--lang=ja-JP'],
  });
  try {
    const loads = [];
    for (let i = 0; i < opened; i += 1) {
      const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'ja-JP' });
      await context.addCookies(
        cookie.split('; ').map((pair) => {
          const [name = '', ...value] = pair.split('=');
          return { name, value: value.join('='), url: origin };
        }),
      );
      const page = await context.newPage();
      const isThere = () => page.locator('.leaflet-container .map-mark').first().waitFor();
      loads.push(await firstLoad(page, `${origin}${paths.hosts()}`, isThere));
      await context.close();
    }
    const line = (name: string, unit: 'kB' | 'shift', values: number[], limit: number): Measured => {
      const most = Math.max(...values);
      return { name, unit, p50: most, p95: most, runs: opened, ofFloor: most / limit, atMost: 1 };
    };
    return [
      line(
        'first load: list, compressed',
        'kB',
        loads.map(({ pageKb }) => pageKb),
        limits.page,
      ),
      line(
        'first load: with the map',
        'kB',
        loads.map(({ pageKb, mapKb }) => pageKb + mapKb),
        limits.withMap,
      ),
      line(
        'first load: what moves',
        'shift',
        loads.map(({ shift }) => shift),
        limits.shift,
      ),
    ];
  } finally {
    await browser.close();
  }
}
