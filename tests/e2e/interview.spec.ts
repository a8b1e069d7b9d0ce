import type { Page } from '@playwright/test';
import { paths } from '~/paths';
import { demoAccount } from './support/accounts';
import { openCase } from './support/cases';
import { expect, inspect, telephone, test, visit } from './support/page';
import { choose, press, said } from './support/people';

test.use({ storageState: demoAccount('coordinator').state });

const area = '北山';
const saved = /^保存しました（/;
const state = (page: Page) => page.getByRole('status').filter({ hasText: /保存|送って|サインイン/ });
const note = (page: Page) => page.getByRole('textbox', { name: 'メモ' });

async function addNote(page: Page, text: string): Promise<void> {
  await note(page).fill(text);
  await press(page, 'メモを足す');
}

test.describe('on a telephone', () => {
  test.use({ viewport: telephone, hasTouch: true });

  test('a first useful profile takes a few taps and less than ninety seconds', async ({ page }) => {
    const code = await openCase(page, area);
    await page.goto(paths.profile(code));
    await said(page, '書いたものは、自動で保存します。');
    const began = Date.now();
    for (const words of ['家庭料理', 'だれかと話したい', '少人数（5人以下）']) await choose(page, words);
    await page.getByRole('group', { name: '少人数（5人以下）' }).getByLabel('どうしても').check();
    await page.getByLabel('火曜の午前').check({ force: true });
    await expect(state(page)).toHaveText(saved);
    const taps = 5;
    const seconds = (Date.now() - began) / 1000;
    test
      .info()
      .annotations.push({ type: 'first profile', description: `${taps} taps, ${seconds.toFixed(1)} s` });
    expect(seconds).toBeLessThan(90);
    await page.goto(paths.matches(code));
    await expect(page.getByRole('heading', { name: '打診できる' }).first()).toBeVisible();
  });

  test('a line that is lost for a minute loses nothing', async ({ page, context, complaints }) => {
    const code = await openCase(page, area);
    await page.goto(paths.profile(code));
    await said(page, '書いたものは、自動で保存します。');
    await addNote(page, '庭の話をするときの声が明るい');
    await said(page, 'いま保存しました');

    await context.setOffline(true);
    await choose(page, '絵・イラスト');
    await addNote(page, '人の多い時間はつらいとのこと');
    await addNote(page, '朝は九時ごろから動ける');
    await expect(state(page)).toHaveText(/^まだ送っていません（\d件）/);
    await inspect(page);
    await expect(page.getByText('まだ送っていません（この端末にあります）')).toHaveCount(2);
    const kept = await page.evaluate(() => JSON.stringify(localStorage));
    expect(kept).toContain('musubiba-draft');
    expect(kept).not.toContain('九時');
    expect(kept).not.toContain(code);
    // The minute without a line: the device tries again and again, and gives up nothing.
    await page.clock.install();
    await page.clock.runFor(60_000);
    await expect(state(page)).toHaveText(/^まだ送っていません（3件）/);
    await context.setOffline(false);
    await page.clock.runFor(31_000);
    await expect(state(page)).toHaveText(saved);

    await page.reload();
    for (const text of [
      '庭の話をするときの声が明るい',
      '人の多い時間はつらいとのこと',
      '朝は九時ごろから動ける',
    ])
      await expect(page.getByText(text, { exact: true })).toHaveCount(1);
    await expect(page.getByRole('checkbox', { name: '絵・イラスト' })).toBeChecked();
    // The browser notes what it could not send.
    complaints.splice(
      0,
      complaints.length,
      ...complaints.filter((one) => !one.includes('ERR_INTERNET_DISCONNECTED')),
    );
  });

  test('a week is painted with one finger', async ({ page }) => {
    const code = await openCase(page, area);
    await page.goto(paths.profile(code));
    await said(page, '書いたものは、自動で保存します。');
    const cell = (name: string) =>
      page.locator('label').filter({ has: page.getByLabel(name, { exact: true }) });
    await cell('月曜の午前').scrollIntoViewIfNeeded();
    const from = await cell('月曜の午前').boundingBox();
    const to = await cell('水曜の午前').boundingBox();
    if (!from || !to) throw new Error('the week is not drawn');
    const touch = await page.context().newCDPSession(page);
    const at = (y: number) => [{ x: from.x + 20, y }];
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(from.y + 20) });
    for (let y = from.y + 30; y <= to.y + 20; y += 12)
      await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(y) });
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    for (const name of ['月曜の午前', '火曜の午前', '水曜の午前'])
      await expect(page.getByLabel(name)).toBeChecked();
    await expect(page.getByLabel('木曜の午前')).not.toBeChecked();
    await expect(state(page)).toHaveText(saved);
  });
});

test('a week is painted with the keyboard alone', async ({ page }) => {
  const code = await openCase(page, area);
  await page.goto(paths.profile(code));
  await said(page, '書いたものは、自動で保存します。');
  await page.getByLabel('金曜の午前').focus();
  for (const key of ['Space', 'Shift+ArrowRight', 'Shift+ArrowDown', 'ArrowLeft'])
    await page.keyboard.press(key);
  for (const name of ['金曜の午前', '金曜の午後', '土曜の午後'])
    await expect(page.getByLabel(name)).toBeChecked();
  await expect(page.getByLabel('土曜の午前')).toBeFocused();
  await expect(page.getByLabel('土曜の午前')).not.toBeChecked();
});

test('two who write at once both keep what they wrote, and one is taken over', async ({ page, browser }) => {
  const code = await openCase(page, area);
  await page.goto(paths.profile(code));
  await said(page, '書いたものは、自動で保存します。');
  const other = await browser.newContext({ storageState: demoAccount('manager').state, locale: 'ja-JP' });
  const second = await other.newPage();
  await second.goto(paths.profile(code));
  await choose(second, '家庭料理');
  await press(second, '保存する');
  await said(second, 'プロフィールを保存しました。');
  await other.close();

  await choose(page, '絵・イラスト');
  await said(page, 'ほかの画面で先に変えられました');
  await inspect(page);
  await page.getByRole('link', { name: '二つをくらべる' }).click();
  await expect(page.getByRole('heading', { name: '横に残したもの' })).toBeVisible();
  await page.getByText('いまの内容とくらべる').first().click();
  await inspect(page);
  await press(page, 'こちらの内容にする');
  await said(page, /いまのプロフィールにしました/);
  await press(page, '1版の内容に戻す');
  // The sentence of the step before stands there until then.
  await expect(page.getByRole('heading', { name: '3版' })).toBeVisible();
  await page.goto(paths.profile(code));
  await expect(page.getByRole('checkbox', { name: '家庭料理' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: '絵・イラスト' })).not.toBeChecked();
});

test('what must not be written waits with its reason, and the rest goes on', async ({ page }) => {
  const code = await openCase(page, area);
  await visit(page, paths.profile(code));
  await addNote(page, '田中さんに習ったそうだ');
  await addNote(page, '手先が器用');
  await said(page, /「田中さん」は人の名前のようです/);
  await said(page, 'いま保存しました');
  await press(page, '書きなおす');
  await expect(note(page)).toHaveValue('田中さんに習ったそうだ');
  await addNote(page, '近所の人に習ったそうだ');
  await expect(page.getByText('いま保存しました')).toHaveCount(2);
});

test('not known yet is kept as an answer, and a reason stays with the team', async ({ page }) => {
  const code = await openCase(page, area);
  await page.goto(paths.profile(code));
  await choose(page, '少人数（5人以下）');
  await page.getByText('言葉を添える・札に載せない').click();
  await page.getByLabel('「少人数（5人以下）」のわけ').fill('前の集まりで疲れたため');
  await choose(page, 'だれかと話したい');
  await page.getByRole('group', { name: 'だれかと話したい' }).getByLabel('まだわからない').check();
  await page.getByLabel('聞いてみたが、まだわからない').first().check();
  await press(page, '保存する');
  await said(page, 'プロフィールを保存しました。');
  await page.goto(paths.case(code));
  const band = page.getByRole('region', { name: '強みと願い' });
  await expect(band).toContainText('強み、だれかと話したい');
  await expect(band).not.toContainText('疲れた');
  await page.goto(paths.matches(code));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('疲れた')).toHaveCount(0);
});

test('what was typed last is not lost by going to another page', async ({ page }) => {
  const code = await openCase(page, area);
  await page.goto(paths.profile(code));
  await said(page, '書いたものは、自動で保存します。');
  await page.getByRole('searchbox', { name: 'ことばで絞る' }).first().fill('料理');
  await choose(page, '家庭料理');
  await page.getByRole('link', { name: 'ケースに戻る' }).click();
  await expect(page.getByRole('region', { name: '強みと願い' })).toBeVisible();
  await expect(async () => {
    await page.goto(paths.profile(code));
    await expect(page.getByRole('checkbox', { name: '家庭料理' })).toBeChecked({ timeout: 1_000 });
  }).toPass();
});

test('signing out asks about what waits, and takes away only what is the user’s own', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'ja-JP', storageState: { cookies: [], origins: [] } });
  const page = await context.newPage();
  await page.goto(paths.signin());
  const { mail, password } = demoAccount('coordinator');
  await page.getByLabel('メールアドレス').fill(mail);
  await page.getByLabel('パスワード', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'サインイン', exact: true }).click();
  await page.waitForURL(/today/);
  const code = await openCase(page, area);
  await page.goto(paths.profile(code));
  await said(page, '書いたものは、自動で保存します。');
  await page.route(paths.profileDraft(code) + '**', (route) => route.abort());
  await addNote(page, '朝は九時ごろから動ける');
  await expect(state(page)).toHaveText(/^まだ送っていません（1件）/);
  await page.evaluate(() =>
    localStorage.setItem('musubiba-draft:somebodyelse.case:x', `${Date.now()}.locked`),
  );
  await page.goto(paths.today());
  await said(page, 'この端末に、まだ送っていない聞き取りがあります');
  await page.locator('.account__summary').click();
  const names = () => page.evaluate(() => Object.keys(localStorage));
  await page.route(paths.signout() + '**', (route) => route.abort());
  await press(page, 'サインアウト');
  await expect(page.getByText(/まだ送っていない聞き取りが、この端末に1件/)).toBeFocused();
  await inspect(page);
  await press(page, '消してサインアウト');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await names()).toHaveLength(2);
  await page.unroute(paths.signout() + '**');
  await page.goto(paths.today());
  await page.locator('.account__summary').click();
  await press(page, 'サインアウト');
  await press(page, '消してサインアウト');
  await said(page, 'サインアウトしました。');
  await expect.poll(names).toEqual(['musubiba-draft:somebodyelse.case:x']);
  await context.close();
});

test('works without script', async ({ page: made, browser }) => {
  const code = await openCase(made, area);
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: demoAccount('coordinator').state,
    locale: 'ja-JP',
  });
  const page = await context.newPage();
  await page.goto(paths.profile(code));
  await page.getByRole('checkbox', { name: '家庭料理', exact: true }).check({ force: true });
  await page.getByLabel('火曜の午前').check({ force: true });
  await press(page, '保存する');
  await said(page, 'プロフィールを保存しました。');
  await note(page).fill('庭の話をされた');
  await press(page, 'メモを足す');
  await said(page, 'メモを足しました。');
  await expect(page.getByText('庭の話をされた', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'これまでの版を見る' }).click();
  await expect(page.getByRole('heading', { name: '1版' })).toBeVisible();
  await context.close();
});
