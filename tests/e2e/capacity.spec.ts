import type { Page } from '@playwright/test';
import { paths } from '~/paths';
import { demoAccount } from './support/accounts';
import { expect, inspect, sheetsOf, telephone, test, visit } from './support/page';
import { as, press, said, signIn } from './support/people';

// A facility from its usual week to the sheet for 運営指導, by staff and by the facility itself.
test.describe.configure({ mode: 'serial' });

const works = 'ワークス 水車';
const mail = 'suisha@demo.example';
const password = 'five slow water wheels turn';
let host = '';

async function openHost(page: Page) {
  await page.goto(`${paths.hosts()}?q=${encodeURIComponent(works)}`);
  await page.getByRole('link', { name: works }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: works })).toBeVisible();
  host = new URL(page.url()).pathname.split('/').pop() ?? '';
}

test('the usual week and a day that differs are written, and the month shows them', async ({ browser }) => {
  await as(browser, 'coordinator', async (page) => {
    await openHost(page);
    await visit(page, paths.hostCapacity(host));
    await page.getByText('いつもの人数を、曜日と時間帯で書く').click();
    await page.getByLabel('火曜 午前の本来事業の利用者').fill('21');
    await press(page, 'いつもの人数を保存する');
    await expect(page.getByText('定員（20人）を超えています。').first()).toBeVisible();
    await expect(page.getByLabel('火曜 午前の本来事業の利用者')).toHaveValue('21');
    await inspect(page);
    await page.getByLabel('火曜 午前の本来事業の利用者').fill('１８');
    await press(page, 'いつもの人数を保存する');
    await said(page, 'いつもの人数を書きました。');
    await page.getByText('いつもと違う日を書く').click();
    await page.getByLabel('午後', { exact: true }).check();
    await page.getByLabel('休み', { exact: true }).check();
    await press(page, 'この日のことを保存する');
    await said(page, 'いつもと違う日を書きました。');
    await inspect(page);
  });
});

test('the wizard answers two fears, stops 財産処分, and keeps what was said, without script', async ({
  browser,
}) => {
  const { state } = demoAccount('coordinator');
  const context = await browser.newContext({ storageState: state, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(paths.capacityBasis(host));
  await expect(page.getByText('子発0331第9号').first()).toBeVisible();
  await page.getByLabel('営業時間の中で、空き定員などを使う').check();
  await page.getByLabel(/^はい/).check();
  await press(page, 'つぎへ');
  await expect(page.getByText(/財産処分の手続が要る使い方は/).first()).toBeVisible();
  await page.getByLabel(/^いいえ/).check();
  await press(page, 'つぎへ');
  await page.getByLabel(/^本来事業に支障がないわけ/).fill('空いている席だけを使う');
  await page.getByLabel(/^施設の職員が兼ねてよい根拠/).fill('運営基準の範囲で差し支えないと返事');
  await press(page, 'つぎへ');
  await page.getByLabel(/^答えた人の職名/).fill('係長');
  await page.getByLabel('電話', { exact: true }).check();
  await page.getByLabel(/^所管課の返事/).fill('本来の利用者を先にすれば差し支えない');
  await press(page, 'つぎへ');
  await page.getByLabel(/^使いはじめる日/).fill('2026-12-01');
  await page.getByLabel(/^使いおわる日/).fill('2027-06-01');
  await press(page, '根拠を保存する');
  await expect(page.getByText(/一度に書けるのは3か月までです/).first()).toBeVisible();
  await page.getByLabel(/^使いおわる日/).fill('2027-02-28');
  await press(page, '根拠を保存する');
  await said(page, '使ってよい根拠を書きました。');
  await expect(page.getByText('空き定員などを使うことについて').first()).toBeVisible();
  await context.close();
});

test('the steps of the wizard are accessible', async ({ browser }) => {
  await as(browser, 'coordinator', async (page) => {
    await visit(page, paths.capacityBasis(host));
    await press(page, 'つぎへ');
    await expect(page.locator('.error-summary')).toBeFocused();
    await inspect(page);
  });
});

test('one sheet holds the month and the notice, on paper too', async ({ browser }) => {
  await as(browser, 'officer', async (page) => {
    await visit(page, paths.capacitySheet(host));
    await expect(page.getByText('老発0331第4号').first()).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('button', { name: '印刷する' })).toBeHidden();
    await expect(page.getByRole('table').first()).toBeVisible();
    expect(await sheetsOf(page)).toBe(1);
  });
});

test('a facility says in two presses that the week is as usual, and in two more what differs', async ({
  browser,
}) => {
  let oneTime = '';
  await as(browser, 'admin', async (page) => {
    await page.goto(paths.adminNewUser());
    await page.getByLabel(/^メールアドレス/).fill(mail);
    await page.getByLabel(/^名前/).fill('水車 管理者');
    await page.getByLabel(/^所属/).selectOption({ label: 'みなも市' });
    await page.getByLabel('受入先', { exact: true }).check();
    await page.getByLabel(/^どの受入先の人か/).selectOption({ label: works });
    await press(page, '利用者を加える');
    oneTime = (await page.locator('.code--large').textContent()) ?? '';
  });
  const context = await browser.newContext({ viewport: telephone });
  const page = await context.newPage();
  await page.goto(paths.signin(paths.account()));
  await signIn(page, mail, oneTime);
  await page.getByLabel(/^受け取った一度きりのパスワード/).fill(oneTime);
  await page.getByLabel(/^新しいパスワード/).fill(password);
  await press(page, 'パスワードを変える');
  await said(page, /パスワードを変えました/);
  await visit(page, paths.portalAvailability());
  await press(page, 'いつもどおり');
  await said(page, /まで確かめ済みです/);
  await page
    .getByRole('link', { name: /午前 \d+人を直す/ })
    .last()
    .click();
  await expect(page.getByText(/何人の予定ですか/)).toBeVisible();
  await inspect(page);
  await press(page, 'この時間は休み');
  await said(page, 'この日の人数を書きました。');
  await expect(page.getByText(/いつもと違うところが\d+か所あります/)).toBeVisible();
  await context.close();
});

test('the week of a facility is told on a telephone in four taps and no typing, well under a minute', async ({
  browser,
}, info) => {
  const context = await browser.newContext({ viewport: telephone, hasTouch: true });
  const page = await context.newPage();
  await page.goto(paths.signin(paths.portal()));
  await signIn(page, mail, password);
  await expect(page).toHaveURL(paths.portal());
  let [taps, keys] = [0, 0];
  await page.exposeFunction('countTap', () => (taps += 1));
  await page.exposeFunction('countKey', () => (keys += 1));
  await page.addInitScript(() => {
    const counting = window as unknown as { countTap(): void; countKey(): void };
    addEventListener('click', ({ isTrusted }) => isTrusted && counting.countTap(), { capture: true });
    addEventListener('keydown', () => counting.countKey(), { capture: true });
  });
  await page.goto(paths.portal());
  const began = Date.now();
  await page.getByRole('link', { name: '予定', exact: true }).first().tap();
  await page.getByRole('button', { name: 'いつもどおり', exact: true }).first().tap();
  await said(page, /いつもどおりと確かめました/);
  await page
    .getByRole('link', { name: /午前 \d+人を直す/ })
    .first()
    .tap();
  await page
    .getByRole('button', { name: /^\d+人$/ })
    .first()
    .tap();
  await said(page, 'この日の人数を書きました。');
  const seconds = (Date.now() - began) / 1000;
  info.annotations.push({ type: 'a week in figures', description: `${taps} taps, ${seconds.toFixed(1)} s` });
  expect({ taps, keys }).toEqual({ taps: 4, keys: 0 });
  expect(seconds).toBeLessThan(60);
  await expect(
    page.getByText(/まで確かめ済みです。いつもと違うところが\d+か所あります。/).first(),
  ).toBeVisible();
  await context.close();
});

test('a shop paints 〇△× and never hears of 定員', async ({ browser }) => {
  await as(browser, 'host', async (page) => {
    await visit(page, paths.portalAvailability());
    await expect(page.getByText('定員')).toBeHidden();
    await press(page, 'この〇△×にする');
    await said(page, '〇△×を書きました。');
    await inspect(page);
  });
});

test('who is to be re-arranged stands in きょう, with the way to do it', async ({ browser }) => {
  await as(browser, 'coordinator', async (page) => {
    await page.goto(paths.today());
    const item = page.getByRole('listitem').filter({ hasText: '環境の調整' }).first();
    await item.getByRole('link', { name: '調整する' }).click();
    await expect(page.getByText(/から、定員に入らない日があります/)).toBeVisible();
    await inspect(page);
  });
});
