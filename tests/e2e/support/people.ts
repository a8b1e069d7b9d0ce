import type { Browser, Locator, Page } from '@playwright/test';
import type { Role } from '~/domain/kernel/permissions';
import { demoAccount, type Account } from './accounts';
import { expect, listenTo } from './page';
import { keepSession, nobody } from './sessions';

/**
 * Lets somebody act in a browser of their own; one that complains fails the test.
 *
 * @param who a role of the demonstration municipality, or an account; null for somebody who has not signed in.
 */
export async function as(
  browser: Browser,
  who: Role | Account | null,
  act: (page: Page) => Promise<void>,
): Promise<void> {
  const account = typeof who === 'string' ? demoAccount(who) : who;
  await keepSession(account?.state);
  const context = await browser.newContext({ storageState: account?.state ?? nobody });
  const page = await context.newPage();
  const complaints = listenTo(page);
  await act(page);
  expect(complaints, `${account?.mail ?? 'a visitor'}: the console of the browser stays empty`).toEqual([]);
  await context.close();
}

/** Signs in by the form. */
export async function signIn(page: Page, mail: string, password: string): Promise<void> {
  await page.getByLabel('メールアドレス').fill(mail);
  await page.getByLabel('パスワード', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'サインイン', exact: true }).click();
}

export function press(page: Page, name: string | RegExp): Promise<void> {
  return page.getByRole('button', { name }).first().click();
}

/** Follows the first link of a name, and waits for the page behind it. */
export async function follow(page: Page, name: string | RegExp, to: string | RegExp): Promise<void> {
  await page.getByRole('link', { name }).first().click();
  await expect(page).toHaveURL(to);
}

/** The sentence that a page says about what was just done. */
export function said(page: Page, words: string | RegExp): Promise<void> {
  return expect(page.getByText(words).first()).toBeVisible();
}

/** Chooses a chip by its words. */
export function choose(within: Page | Locator, words: string): Promise<void> {
  return within.locator('label.chip').filter({ hasText: words }).first().click();
}

/** The id at the end of the address of a page. */
export function idIn(page: Page): string {
  return new URL(page.url()).pathname.split('/').pop() ?? '';
}
