import { test as plain } from '@playwright/test';
import { addDays, dayOf } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { demoAccount } from './support/accounts';
import { expect, inspect, test, visit } from './support/page';
import { as, choose, press, said } from './support/people';

// A host from the first telephone call to the public list.
test.describe.configure({ mode: 'serial' });

const name = 'しろつめ文具店';
let host = '';

const idOf = (address: string) => new URL(address).pathname.split('/').pop() ?? '';

test('five facts are enough to register a host', async ({ browser }) => {
  await as(browser, 'coordinator', async (page) => {
    await visit(page, paths.newHost());
    await press(page, '登録する');
    await expect(page.getByRole('heading', { name: '直すところが5つあります' })).toBeVisible();
    await expect(page.locator('.error-summary')).toBeFocused();
    await inspect(page);
    await page.getByLabel(/^名前/).fill(name);
    await page.getByLabel(/^種類/).selectOption({ label: '商店・商店街' });
    await page.getByLabel(/^圏域/).selectOption({ label: '分からない' });
    await page.getByLabel(/^できることを一つ/).fill('閉店のあとの値札つけを、週に一度');
    await page.getByLabel(/^連絡先/).fill('０５４（６２７）５２２５');
    await press(page, '登録する');
    await said(page, '登録しました。責任者が確かめてから一覧に載ります。');
    host = idOf(page.url());
    await expect(page.getByText('054-627-5225')).toBeVisible();
    await inspect(page);
  });
});

test('a name that is known already is asked about while it is typed', async ({ browser }) => {
  await as(browser, 'coordinator', async (page) => {
    await page.goto(paths.newHost());
    await page.getByLabel(/^名前/).pressSequentially('シロツメ文具');
    await expect(page.getByText('これですか？')).toBeVisible();
    await expect(page.getByRole('link', { name })).toHaveAttribute('href', paths.host(host));
    await inspect(page);
  });
});

test('what it says on the telephone is one tap each', async ({ browser }) => {
  await as(browser, 'coordinator', async (page) => {
    await page.goto(paths.host(host));
    await page.getByText('気持ちを聞いて書く').click();
    await choose(page, '相談しだい');
    await press(page, '聞いたとおりに書く');
    await said(page, '受入れの気持ちを書きました。');
    await page.getByText('電話で聞いた答えを足す').click();
    await page.getByLabel(/^聞いた条件/).selectOption({ label: '静かな場所' });
    await page.getByRole('button', { name: 'はい', exact: true }).click();
    const row = page.getByRole('row', { name: /静かな場所/ });
    await expect(row).toContainText('はい');
    await expect(row).toContainText('の電話');
    await row.getByRole('button', { name: '静かな場所：いいえ' }).click();
    await expect(row).toContainText('いいえ');
  });
});

test('a visit is written down, but not one of tomorrow', async ({ browser }) => {
  await as(browser, 'coordinator', async (page) => {
    await page.goto(paths.host(host));
    await page.getByText('訪問の記録を書く').first().click();
    await page.getByLabel(/^訪問した日/).fill('2099-01-01');
    await page.getByLabel(/^様子/).fill('窓ぎわに静かな席がある');
    await page.getByRole('button', { name: '訪問の記録を書く' }).click();
    await expect(page.getByRole('link', { name: /まだ来ていない日です/ })).toBeVisible();
    await expect(page.getByLabel(/^様子/)).toHaveValue('窓ぎわに静かな席がある');
    await page.getByLabel(/^訪問した日/).fill(addDays(dayOf(new Date()), -1));
    await page.getByRole('button', { name: '訪問の記録を書く' }).click();
    await said(page, '訪問の記録を書きました。');
    await inspect(page);
  });
});

test('an offer says what, when and how many before it opens', async ({ browser }) => {
  test.slow();
  await as(browser, 'coordinator', async (page) => {
    await visit(page, paths.newOpportunity(host));
    await page.getByLabel(/^受入枠の名前/).fill('値札つけの手伝い');
    await page.getByLabel(/^支援メニュー/).selectOption({ label: '就労体験・中間的就労' });
    await page.getByLabel('火曜の午前').check({ force: true });
    await press(page, '登録して募集を始める');
    await said(page, '人数が決まっていません。');
    await page.getByLabel(/^同時に受けられる人数/).fill('２');
    await press(page, '登録して募集を始める');
    await said(page, '受入枠を足しました。');
    await page.getByRole('link', { name: '値札つけの手伝い' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '値札つけの手伝い' })).toBeVisible();
    await inspect(page);
    await press(page, '休止にする');
    await said(page, '「休止中」にしました。');
    await press(page, '募集を始める');
    await said(page, '「募集中」にしました。');
  });
});

test('who leads lists it for everybody', async ({ browser }) => {
  await as(browser, 'manager', async (page) => {
    await visit(page, paths.acceptHosts());
    await page.getByLabel(`${name}を選ぶ`).check();
    await page.getByLabel(/だれでも見られる/).check();
    await press(page, '選んだ受入先を一覧に載せる');
    await said(page, '1か所を一覧に載せました。');
  });
  const visitor = await browser.newPage();
  await visitor.goto(`${paths.registry()}?q=${encodeURIComponent('しろつめ')}`);
  await expect(visitor.getByRole('link', { name })).toBeVisible();
  await visitor.close();
});

test('somebody else’s change is not overwritten', async ({ browser }) => {
  await as(browser, 'coordinator', async (mine) => {
    await visit(mine, paths.editHost(host));
    await as(browser, 'manager', async (theirs) => {
      await theirs.goto(paths.editHost(host));
      await theirs.getByLabel(/^開いている時間/).fill('10時から16時');
      await press(theirs, '保存する');
      await said(theirs, '登録を直しました。');
    });
    await mine.getByLabel(/^開いている時間/).fill('9時から17時');
    await press(mine, '保存する');
    await said(mine, 'ほかの人が先に変えました');
    await expect(mine.getByLabel(/^開いている時間/)).toHaveValue('9時から17時');
  });
});

// Chromium notes the 400 of a refused form on its console.
plain.describe('without script', () => {
  plain.use({ javaScriptEnabled: false, storageState: demoAccount('coordinator').state });

  plain('a form still keeps what was typed and says how to mend it', async ({ page }) => {
    const answer = await page.goto(paths.newHost());
    expect(answer?.status()).toBe(200);
    await page.getByLabel(/^名前/).fill('ゆきあい作業所 分室');
    await page.getByLabel(/^種類/).selectOption({ label: '商店・商店街' });
    await page.getByLabel(/^圏域/).selectOption({ label: '市外' });
    await page.getByLabel(/^できることを一つ/).fill('場所を貸す');
    await page.getByLabel(/^連絡先/).fill('mise@town.example');
    await page.getByRole('button', { name: '登録する' }).click();
    await expect(page.getByRole('link', { name: /似た名前の受入先があります/ })).toBeVisible();
    await expect(page.getByLabel(/^連絡先/)).toHaveValue('mise@town.example');
    await page.getByLabel('別の場所です。新しく登録します').check();
    await page.getByRole('button', { name: '登録する' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'ゆきあい作業所 分室' })).toBeVisible();
  });
});
