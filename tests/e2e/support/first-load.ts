import type { Page } from '@playwright/test';

export interface FirstLoad {
  /** Compressed bytes as they travelled, in kB, fonts left out: the page itself, and what the map adds to it. */
  pageKb: number;
  mapKb: number;
  /** Cumulative layout shift until nothing travelled any more. */
  shift: number;
}

/** Files of the fonts, and the sheet that says nothing but where they are. */
const ofFonts = /\.woff2$|\/assets\/index-[^/]*\.css$/;
const ofMap = /\/assets\/(?:leaflet-map|host-map)|\/map\//;

/** Opens a page in a browser that has nothing of the site yet, and waits until all of it is there. */
export async function firstLoad(
  page: Page,
  address: string,
  isThere: () => Promise<void>,
): Promise<FirstLoad> {
  await page.addInitScript(() => {
    const seen = { shift: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
        seen.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(address, { waitUntil: 'load' });
  await isThere();
  await page.waitForLoadState('networkidle');
  const travelled = await page.evaluate(() =>
    [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].map(
      (entry) => ({
        path: new URL(entry.name).pathname,
        bytes: (entry as PerformanceResourceTiming).encodedBodySize,
      }),
    ),
  );
  const kb = (wanted: (path: string) => boolean) =>
    travelled.reduce((sum, { path, bytes }) => (wanted(path) ? sum + bytes : sum), 0) / 1_000;
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) =>
        // Two frames: what moved last has been told by then.
        requestAnimationFrame(() =>
          requestAnimationFrame(() => resolve((window as unknown as { seen: { shift: number } }).seen.shift)),
        ),
      ),
  );
  return {
    pageKb: kb((path) => !ofFonts.test(path) && !ofMap.test(path)),
    mapKb: kb((path) => ofMap.test(path)),
    shift,
  };
}
