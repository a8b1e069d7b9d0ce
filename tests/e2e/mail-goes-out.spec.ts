import type { Browser, Locator, Page } from '@playwright/test';
import { demoPassword } from '~/domain/accounts/rules';
import { formatDay, today } from '~/lib/japanese-date';
import { startMailServer, type MailServer } from '../setup/mail-server';
import { press, said, signIn } from './support/people';
import { expect, inspect, listenTo, test } from './support/page';
import { startSiteWithMail, type SiteWithMail } from './support/site-with-mail';

/**
 * The real thing whole: a site, a worker in a process of its own and a mail server. A host that is due is asked, the
 * worker hands the mail over, and what was delivered is opened.
 */
test.describe.configure({ mode: 'serial' });

let server: MailServer;
let site: SiteWithMail;
/** Where the mail server stands; it keeps its place when it comes back. */
let mailPort = 0;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  server = await startMailServer();
  mailPort = Number(new URL(server.url).port);
  site = await startSiteWithMail(server.url);
});

test.afterAll(async () => {
  await site.stop();
  await server.close();
});

async function as(browser: Browser, role: string, act: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ baseURL: site.address });
  const page = await context.newPage();
  const complaints = listenTo(page);
  await page.goto('/signin');
  await signIn(page, `${role}@demo.example`, demoPassword);
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('サインイン');
  await act(page);
  expect(complaints).toEqual([]);
  await context.close();
}

interface Asked {
  name: string;
  path: string;
}

/** Asks the host that stands first among those that are due. */
async function askFirst(page: Page): Promise<Asked> {
  await page.goto('/hosts/stale?state=due');
  const first = page
    .locator('#queue .lines > li')
    .filter({ has: page.getByRole('checkbox') })
    .first();
  const host = first.getByRole('heading').getByRole('link');
  const asked = {
    name: (await host.textContent()) ?? '',
    path: ((await host.getAttribute('href')) ?? '').replace(/\/confirmation$/, ''),
  };
  await first.getByRole('checkbox').check();
  await press(page, '選んだ所にメールで聞く');
  await said(page, '1か所に確認のメールを送りました。');
  return asked;
}

/** The mail about a host as the outbox shows it. */
async function inOutbox(
  page: Page,
  { name }: Asked,
  states: (mail: Locator) => Promise<void>,
): Promise<void> {
  const mail = page.getByRole('article').filter({ hasText: name }).first();
  await expect(async () => {
    await page.goto('/admin/outbox');
    await states(mail);
  }).toPass({ timeout: 60_000 });
}
const shows = (words: string | RegExp) => (mail: Locator) =>
  expect(mail.getByText(words).first()).toBeVisible({ timeout: 1_000 });

/** The link in the mail that was delivered last. */
function deliveredLink(): string {
  const raw = server.received.at(-1)?.raw ?? '';
  const body = Buffer.from(raw.slice(raw.indexOf('\r\n\r\n')), 'base64').toString('utf8');
  return /https?:\/\/\S+\/confirm\/\S+/.exec(body)?.[0] ?? '';
}

test('a mail waits while nobody works, is refused for now, tried again, and delivered once', async ({
  browser,
}) => {
  let asked: Asked = { name: '', path: '' };
  await as(browser, 'community', async (page) => {
    asked = await askFirst(page);
  });
  await as(browser, 'admin', async (page) => {
    await inOutbox(page, asked, shows('送信待ち'));
    expect(server.received).toHaveLength(0);
    server.refusals.push({ code: 451, text: 'greylisted' }, { code: 451, text: 'greylisted' });
    await site.startWorker();
    await inOutbox(page, asked, shows(/いまは受け取れないと答えました（451）・.+ごろ、もう一度送ります/));
    await inspect(page);
    await inOutbox(page, asked, shows('送った'));
    await shows(/3回目/)(page.getByRole('article').filter({ hasText: asked.name }).first());
  });
  expect(server.received).toHaveLength(1);
  expect(deliveredLink()).toContain(`${site.address}/confirm/`);

  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(deliveredLink());
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(asked.name);
  await said(page, `${formatDay(today(new Date()))}の内容です`);
  await press(page, /^変わりません$/);
  await said(page, '確認しました。ありがとうございました');
  await context.close();

  await as(browser, 'community', async (staff) => {
    await staff.goto(asked.path);
    await expect(staff.getByRole('heading', { level: 1 })).toHaveText(asked.name);
    const month = Number(today(new Date()).slice(5, 7));
    await said(staff, `${month}月に確認`);
    await staff.goto('/hosts/stale?state=due');
    await expect(staff.getByRole('link', { name: asked.name, exact: true })).toHaveCount(0);
  });
});

test('a version that was edited in between is told, and nothing is confirmed', async ({ browser }) => {
  const before = server.received.length;
  await as(browser, 'community', async (page) => {
    const asked = await askFirst(page);
    await expect.poll(() => server.received.length, { timeout: 30_000 }).toBe(before + 1);
    await page.goto(`${asked.path}/edit`);
    await page.getByLabel('できること・持ち寄れること').fill('野菜の袋づめ、午前だけ');
    await press(page, /保存/);
    await expect(page).toHaveURL(new RegExp(`${asked.path}$`));
    await page.goto(deliveredLink());
    await said(page, '登録の内容が、そのあと新しくなっています');
    await expect(page.getByRole('button', { name: /^変わりません$/ })).toHaveCount(0);
    await inspect(page);
    await press(page, '新しい確認のメールを受け取る');
    await expect.poll(() => server.received.length, { timeout: 30_000 }).toBe(before + 2);
    await page.goto(deliveredLink());
    await said(page, '野菜の袋づめ、午前だけ');
  });
});

test('a mail server that is away is waited for', async ({ browser }) => {
  await server.close();
  let asked: Asked = { name: '', path: '' };
  await as(browser, 'community', async (page) => {
    asked = await askFirst(page);
  });
  await as(browser, 'admin', async (page) => {
    await inOutbox(page, asked, shows(/メールサーバーにつながりませんでした（ESOCKET）・.+もう一度送ります/));
    server = await startMailServer(mailPort);
    await inOutbox(page, asked, shows('送った'));
  });
  expect(server.received).toHaveLength(1);
});
