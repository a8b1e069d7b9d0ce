import type { Browser, Locator, Page } from '@playwright/test';
import type { Role } from '~/domain/kernel/permissions';
import { demoAccount } from './accounts';
import { expect, listenTo } from './page';

/** Lets the person of a role act in the demonstration municipality; a browser that complains fails the test. */
export async function as(browser: Browser, role: Role, act: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ storageState: demoAccount(role).state });
  const page = await context.newPage();
  const complaints = listenTo(page);
  await act(page);
  expect(complaints, `${role}: the console of the browser stays empty`).toEqual([]);
  await context.close();
}

export function press(page: Page, name: string | RegExp): Promise<void> {
  return page.getByRole('button', { name }).first().click();
}

/** The sentence that a page says about what was just done. */
export function said(page: Page, words: string | RegExp): Promise<void> {
  return expect(page.getByText(words).first()).toBeVisible();
}

/** Chooses a chip by its words. */
export function choose(within: Page | Locator, words: string): Promise<void> {
  return within.locator('label.chip').filter({ hasText: words }).first().click();
}
