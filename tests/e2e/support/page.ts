import AxeBuilder from '@axe-core/playwright';
import { expect, test as base, type Page } from '@playwright/test';
import { keepSession } from './sessions';

export { expect } from '@playwright/test';

/** The windows in which every page is looked at: one of a desk, one of a telephone. */
const desk = { width: 1280, height: 900 };
export const telephone = { width: 390, height: 844 };
/** A tablet held between two people, upright and across. */
export const tablet = { width: 820, height: 1180 };
export const tabletAcross = { width: 1180, height: 820 };
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The browser notes a form that came back with its faults (400, 409) like a file that is missing. */
const formCameBack = /^Failed to load resource: the server responded with a status of (400|409)\b/;

/** What a page complained of: errors, warnings, and what the content security policy refused. */
export function listenTo(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type()) || formCameBack.test(message.text())) return;
    complaints.push(`${message.type()}: ${message.text()}`);
  });
  return complaints;
}

/** A browser test in which a page that complains on its console fails, with a session that has not ended. */
export const test = base.extend<{ session: null; complaints: string[] }>({
  session: [
    async ({ storageState }, use) => {
      await keepSession(storageState);
      await use(null);
    },
    { auto: true },
  ],
  complaints: [
    async ({ page }, use) => {
      const complaints = listenTo(page);
      await use(complaints);
      expect(complaints, 'the console of the browser stays empty').toEqual([]);
    },
    { auto: true },
  ],
});

/** Opens a page and inspects it. */
export async function visit(page: Page, path: string): Promise<void> {
  const answer = await page.goto(path);
  expect(answer?.status(), `${path} answers`).toBeLessThan(400);
  await inspect(page);
}

/** The page as it stands must be accessible and fit its window: on a desk and on a telephone, unless others are named. */
export async function inspect(page: Page, sizes = [desk, telephone]): Promise<void> {
  const before = page.viewportSize();
  for (const size of sizes) {
    const { width } = size;
    await page.setViewportSize(size);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    // What stays at the foot of the window would lie over half a link; in a window as tall as the page it does not.
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width, height });
    const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`,
    );
    expect(found, `accessible at ${width} px: ${page.url()}`).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, `no sideways scrolling at ${width} px: ${page.url()}`).toBeLessThanOrEqual(0);
  }
  if (before) await page.setViewportSize(before);
}

/** How many sheets of A4 a page is on paper. */
export async function sheetsOf(page: Page): Promise<number> {
  const paper = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  return paper.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
