import type { Locator, Page } from '@playwright/test';

/** The list of a search. */
export const results = (page: Page) => page.getByRole('region', { name: '見つかった受入先' });

export const rows = (page: Page) =>
  results(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading') });

/** The map that moves. */
export const map = (page: Page) => page.getByRole('region', { name: /か所の地図/ });

/** The map on paper, which lies under the one that moves. */
export const picture = (page: Page) => page.getByRole('group', { name: /か所の地図/, includeHidden: true });

/** The borders of areas on it, in its own pixels. */
export const bordersOf = (page: Page) =>
  picture(page)
    .locator('path.map-area')
    .evaluateAll((all) => all.map((path) => path.getAttribute('d')));

/** 「236か所」 */
export async function total(page: Page): Promise<number> {
  const heading = await results(page).getByRole('heading', { level: 2 }).innerText();
  return Number(/^\d+/.exec(heading.replace(/\s/g, ''))?.[0]);
}

/** What is drawn on the map: pins with their number, and circles with how many they stand for and which of the list. */
export async function marksOf(drawn: Locator) {
  const labels = await drawn.evaluateAll((all) => all.map((mark) => mark.getAttribute('aria-label') ?? ''));
  const pins = labels.flatMap((label) => {
    const [, no, name] = /^(\d+)番 (.+?)(?:（要確認）)?$/.exec(label) ?? [];
    return no && name ? [{ no: Number(no), name, label }] : [];
  });
  const circles = labels.flatMap((label) => {
    const [, count, numbers = ''] = /この近くに(\d+)か所(?:（一覧の([\d、]+)番）)?/.exec(label) ?? [];
    const listed = numbers === '' ? [] : numbers.split('、').map(Number);
    return count ? [{ count: Number(count), listed }] : [];
  });
  return { pins, circles };
}
