import type { Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { paths } from '~/paths';
import { demoAccount } from './support/accounts';
import { expect, inspect, test, visit } from './support/page';
import { as, press, said, signIn } from './support/people';

// A new colleague: from the first password to the second step, and out again.
test.describe.configure({ mode: 'serial' });

const mail = 'atarashii@demo.example';
const password = 'four green kettles sing';
let oneTime = '';
let secret = '';

async function enter(page: Page, word: string): Promise<void> {
  await page.goto(paths.signin(paths.account()));
  await signIn(page, mail, word);
}

test('wrong words keep the address and never tell which was wrong', async ({ browser }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(paths.signin());
  await signIn(page, 'nobody@demo.example', 'not the right words');
  await expect(page.getByText(/メールアドレスかパスワードが違います/)).toBeVisible();
  await expect(page.getByLabel('メールアドレス')).toHaveValue('nobody@demo.example');
  await inspect(page);
  await context.close();
});

test('the demonstration offers its accounts, each by one touch, also without script', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(paths.signin(paths.adminAudit()));
  await page.getByRole('button', { name: /^システム管理者として\s*入る$/ }).click();
  await expect(page).toHaveURL(paths.adminAudit());
  await context.close();
});

test('the administrator adds a colleague, and looks at settings and log', async ({ browser }) => {
  await as(browser, 'admin', async (page) => {
    await visit(page, paths.adminUsers());
    await visit(page, paths.adminNewUser());
    await page.getByLabel(/^メールアドレス/).fill(mail);
    await page.getByLabel(/^名前/).fill('新井');
    await page.getByLabel(/^所属/).selectOption({ label: 'みなも市' });
    await press(page, '利用者を加える');
    await expect(page.getByText('役割が一つも選ばれていません。').first()).toBeVisible();
    await page.getByLabel('会計', { exact: true }).check();
    await press(page, '利用者を加える');
    await expect(page.getByRole('heading', { name: '新井さんを加えました' })).toBeVisible();
    await inspect(page);
    oneTime = (await page.locator('.code--large').textContent()) ?? '';
    await visit(page, paths.adminSettings());
    const cells = page.getByRole('region', { name: '少ない人数の隠し方' });
    await page.getByRole('link', { name: '少ない人数の隠し方' }).click();
    await expect(cells).toBeInViewport();
    await cells.getByLabel(/^数を出してよい人数/).fill('2');
    await press(page, '数を出す人数を保存する');
    await expect(cells.getByText('人数は、3から20までの数字で入れてください。').first()).toBeVisible();
    await cells.getByLabel(/^数を出してよい人数/).fill('3');
    await press(page, '数を出す人数を保存する');
    await expect(cells.getByRole('status')).toHaveText('数を出してよい人数を保存しました。');
    await visit(page, paths.adminAudit());
    await press(page, '書き換えがないか確かめる');
    await expect(page.getByText('書き換えも抜けもありません')).toBeVisible();
  });
});

test('the first sign-in asks for an own password', async ({ browser }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await enter(page, oneTime);
  await expect(page).toHaveURL(paths.accountPassword());
  await inspect(page);
  await page.goto(paths.expenses());
  await expect(page).toHaveURL(paths.accountPassword());
  await page.getByLabel(/^受け取った一度きりのパスワード/).fill(oneTime);
  await page.getByLabel(/^新しいパスワード/).fill(password);
  await press(page, 'パスワードを変える');
  await said(page, /パスワードを変えました/);
  await context.close();
});

test('the second step is set up, and asked for at the next sign-in', async ({ browser }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await enter(page, password);
  await expect(page).toHaveURL(paths.account());
  await inspect(page);
  await visit(page, paths.accountSecondStep());
  await page
    .getByLabel(/^パスワード/)
    .first()
    .fill(password);
  await press(page, '次へ');
  await page.getByText('読み取れないとき').click();
  await inspect(page);
  secret = ((await page.locator('.disclosure__body .code').textContent()) ?? '').replaceAll(' ', '');
  const spent = codeOf();
  await page.getByLabel(/^6桁のコード/).fill(spent);
  await press(page, '確かめて始める');
  await expect(page.getByText('回復コードを、いま控えてください')).toBeVisible();
  await inspect(page);
  const [recovery = ''] = await page.locator('.recovery-codes li').allTextContents();
  await context.close();

  const again = await browser.newContext();
  const other = await again.newPage();
  await enter(other, password);
  await expect(other.getByRole('heading', { name: 'もう一つの確認' })).toBeVisible();
  await inspect(other);
  await other.getByLabel('6桁のコード').fill(spent);
  await press(other, '確認して入る');
  await expect(other.getByText(/一度使ったもの/).first()).toBeVisible();
  await other.getByLabel('6桁のコード').fill(recovery);
  await press(other, '確認して入る');
  await expect(other).toHaveURL(paths.account());
  await visit(other, paths.accountSecondStep());
  await other.goto(paths.account());
  await press(other, 'すべての端末からサインアウト');
  await said(other, /サインアウトしました/);
  await other.goto(paths.account());
  await expect(other).toHaveURL(paths.signin(paths.account()));
  await again.close();
});

test('closed by the administrator, nobody comes in any more', async ({ browser }) => {
  await as(browser, 'admin', async (page) => {
    await page.goto(paths.adminUsers());
    await page.getByRole('link', { name: '新井' }).click();
    await expect(page.getByRole('heading', { name: 'パスワードを忘れたとき' })).toBeVisible();
    await inspect(page);
    await press(page, '利用を止める');
    await said(page, /利用を止めました/);
  });
  const context = await browser.newContext();
  const page = await context.newPage();
  await enter(page, password);
  await expect(page.getByText(/メールアドレスかパスワードが違います/)).toBeVisible();
  await context.close();
});

test.describe('with the session of a coordinator', () => {
  test.use({ storageState: demoAccount('coordinator').state });

  test('what is for administrators stays shut', async ({ page }) => {
    const answer = await page.request.get(paths.adminUsers());
    expect(answer.status()).toBe(403);
  });
});

function codeOf(): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate();
}
