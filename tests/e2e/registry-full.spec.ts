import { addDays, dayOf } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { expect, inspect, test, visit } from './support/page';
import { as, choose, idIn, press, said } from './support/people';

// One host in full: whose it is, what it brings, where it may be shown, and how small tasks become an offer.
test.describe.configure({ mode: 'serial' });

const name = 'ひなげし製菓 作業場';
const number = '7999900000101';
let host = '';
let offer = '';
const today = dayOf(new Date());

test('every field but five may wait, and is written on one page', async ({ browser }) => {
  await as(browser, 'coordinator', async (page) => {
    await page.goto(paths.newHost());
    await page.getByLabel(/^名前/).fill(name);
    await page.getByLabel(/^種類/).selectOption({ label: '飲食店・食品加工' });
    await page.getByLabel(/^圏域/).selectOption({ label: '分からない' });
    await page.getByLabel(/^できることを一つ/).fill('焼き菓子の箱づめを、週に二度');
    await page.getByLabel(/^連絡先/).fill('054-627-5225');
    await press(page, '登録する');
    await said(page, '登録しました。');
    host = idIn(page);
    await visit(page, paths.editHost(host));
    await choose(page, '場');
    await choose(page, '時間');
    await page.getByLabel(/^取組の価値/).fill('規格外の菓子が、近所のおやつになります。');
    await page.getByLabel(/^開く時刻/).fill('09:00');
    await page.getByLabel(/^緯度と経度/).fill('34.8672, 138.3234');
    await page.getByLabel(/^圏域まで（自宅など）/).check();
    await page.getByRole('group', { name: '階段がない・少ない' }).getByLabel('はい').check({ force: true });
    await choose(page, '何人か受け入れた');
    await page.getByLabel(/^全部で受けられる人数/).fill('３');
    await page.getByLabel(/^紹介してくれた受入先/).fill('こうぼう こむき');
    await press(page, '保存する');
    await expect(page.getByRole('link', { name: /開く時刻と閉まる時刻を、両方/ })).toBeVisible();
    await page.getByLabel(/^閉まる時刻/).fill('15:00');
    await press(page, '保存する');
    await expect(page.getByRole('link', { name: /「こうぼう こむぎ（[^」]+）」.+のどれかで/ })).toBeVisible();
    await expect(page.getByLabel(/^取組の価値/)).toHaveValue('規格外の菓子が、近所のおやつになります。');
    await inspect(page);
    await page.getByLabel(/^紹介してくれた受入先/).fill('こうぼう こむぎ');
    await press(page, '保存する');
    await said(page, '登録を直しました。');
    await expect(page.getByText('同時に3人まで')).toBeVisible();
    await expect(page.getByRole('link', { name: 'こうぼう こむぎ' })).toBeVisible();
    await inspect(page);
  });
});

test('it belongs to an organisation whose number is checked', async ({ browser }) => {
  await as(browser, 'coordinator', async (page) => {
    await visit(page, paths.hostOrganisation(host));
    await page.getByLabel(/^法人・団体の名前/).fill('ひなげし製菓 合同会社');
    await page.getByLabel(/^法人番号/).fill(number.replace('7', '5'));
    await press(page, '登録してこの受入先に付ける');
    await expect(page.getByRole('link', { name: /法人番号の13桁を確かめてください/ })).toBeVisible();
    await page.getByLabel(/^法人番号/).fill(number);
    await press(page, '登録してこの受入先に付ける');
    await said(page, '法人・団体を書きました。');
    await page.getByRole('link', { name: 'ひなげし製菓 合同会社' }).click();
    await expect(page.getByRole('link', { name })).toBeVisible();
    await inspect(page);
    await page.getByRole('link', { name: '法人・団体を直す' }).click();
    await page.getByLabel(/^よみ/).fill('ひなげしせいか');
    await inspect(page);
    await press(page, '保存する');
    await said(page, '法人・団体を直しました。');
    await visit(page, paths.organisations());
    await page.getByLabel(/でさがす/).fill(number);
    await press(page, 'さがす');
    await expect(page.getByRole('link', { name: 'ひなげし製菓 合同会社' })).toBeVisible();
  });
});

test('a visit is told as far as it was noticed', async ({ browser }) => {
  await as(browser, 'coordinator', async (page) => {
    await page.goto(paths.host(host));
    await page.getByText('訪問の記録を書く').first().click();
    await page.getByText(/^くわしく書く/).click();
    await choose(page.getByRole('group', { name: /^音/ }), '気にならない');
    await choose(page.getByRole('group', { name: /^気をつけること/ }), '刃物・火');
    await inspect(page);
    await page.getByRole('button', { name: '訪問の記録を書く' }).click();
    await said(page, '訪問の記録を書きました。');
    await expect(page.getByText('刃物・火', { exact: true }).first()).toBeVisible();
  });
});

test('a stance has a day on which to ask again', async ({ browser }) => {
  await as(browser, 'coordinator', async (page) => {
    await page.goto(paths.host(host));
    await page.getByText('気持ちを聞いて書く').click();
    await choose(page, '今は難しい');
    await page
      .getByLabel(/^ひとこと/)
      .first()
      .fill('窯の入れかえ');
    await page.getByLabel(/^もう一度聞く日/).fill(addDays(today, 30));
    await press(page, '聞いたとおりに書く');
    await said(page, '受入れの気持ちを書きました。');
    await expect(page.getByText('もう一度聞きます')).toBeVisible();
  });
});

test('a day at the place becomes tasks, and tasks become an offer, also on a bad line', async ({
  browser,
}) => {
  await as(browser, 'coordinator', async (page) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await visit(page, paths.carveOut(host));
    await page.getByLabel(/^朝・開ける前/).fill('箱を折る。粉をはかる。');
    await page.reload();
    await expect(page.getByLabel(/^朝・開ける前/)).toHaveValue('箱を折る。粉をはかる。');
    await press(page, '保存して、仕事を選ぶ');
    await said(page, '一日の流れを保存しました。');
    await page.getByLabel(/^朝・開ける前のほかの仕事/).fill('リボンを切る\n箱のふたを折る');
    await inspect(page);
    await press(page, '保存して、一つずつ聞く');
    await said(page, '仕事を2個保存しました。');
    await page.goto(paths.host(host));
    await page.getByRole('link', { name: '業務の切り出し' }).click();
    await expect(page.getByRole('heading', { name: '「リボンを切る」のことを聞きます' })).toBeVisible();
    await page.getByLabel(/^週に何回/).fill('２');
    await page.getByLabel(/^一回に何分/).fill('30');
    await choose(page, '話さなくてよい');
    await page
      .getByRole('group', { name: /座ってできますか/ })
      .getByLabel('はい')
      .check({ force: true });
    await page.getByLabel(/どう助かりますか/).fill('包む人の手が止まりません。');
    await inspect(page);
    await press(page, '保存して、次の仕事へ');
    await expect(page.getByRole('heading', { name: '「箱のふたを折る」のことを聞きます' })).toBeVisible();
    await page.getByRole('link', { name: 'あとで聞く' }).click();
    await expect(page.getByRole('heading', { name: /一つの受入枠にしますか/ })).toBeVisible();
    await inspect(page);
    await press(page, '受入枠の下書きを作る');
    await said(page, '下書きにしました。');
    await expect(page.getByLabel(/^受入枠の名前/)).toHaveValue('リボンを切る');
    offer = page.url().split('/').at(-2) ?? '';
    await expect(page.getByRole('group', { name: '会話が少なくてよい' }).getByLabel('はい')).toBeChecked();
  });
});

test('the offer gets its weeks, days, welcome strengths and the five questions', async ({ browser }) => {
  await as(browser, 'coordinator', async (page) => {
    await visit(page, paths.editOpportunity(offer));
    await page.getByLabel('火曜の午前').check({ force: true });
    await page.getByLabel(/時間は相談して決める/).uncheck();
    await page.getByText(/^毎週ではないとき/).click();
    await choose(page, '第2');
    await page.getByLabel(/^季節のはじめ/).fill('春');
    await page.getByLabel(/^季節のおわり/).fill('3月');
    await page.getByRole('button', { name: '日にちを足す' }).click();
    await page.getByLabel(/^1つ目の日にち/).fill(addDays(today, 10));
    await page.getByLabel(/^同時に受けられる人数/).fill('2');
    await choose(page, '本人への謝礼');
    await page.getByText(/五つの確認/).click();
    await page.getByRole('group', { name: '断ってもよいですか' }).getByLabel('いいえ').check({ force: true });
    await press(page, '保存する');
    await expect(page.getByRole('link', { name: /「6月」か「6月15日」/ })).toBeVisible();
    await inspect(page);
    await page.getByLabel(/^季節のはじめ/).fill('4月');
    await press(page, '保存する');
    await said(page, '受入枠を直しました。');
    await expect(page.getByText(/第2の火曜の午前（4月〜3月だけ）/)).toBeVisible();
    await expect(page.getByText('雇用契約・最低賃金の対象になるかもしれません')).toBeVisible();
    await inspect(page);
  });
});

test('every condition is asked on one page by keyboard', async ({ browser }) => {
  await as(browser, 'coordinator', async (page) => {
    await visit(page, paths.opportunityConditions(offer));
    const row = page.getByRole('group', { name: '静かな場所' });
    await row.getByLabel('まだ').focus();
    await page.keyboard.press('ArrowRight');
    await expect(row.getByLabel('はい')).toBeChecked();
    await press(page, '聞いた答えを保存する');
    await said(page, '1つの答えを書きました。');
    await expect(page.getByRole('row', { name: /静かな場所/ })).toContainText('はい');
  });
});

test('what was changed is told from what to what, without the telephone of anybody', async ({ browser }) => {
  await as(browser, 'community', async (page) => {
    await visit(page, paths.hostHistory(host));
    await expect(page.getByRole('row', { name: /受入れの気持ち/ })).toContainText('今は難しい');
    await expect(page.getByRole('main')).not.toContainText('5225');
    await page.getByLabel(/^何のことか/).selectOption({ label: '条件への答え' });
    await press(page, 'しぼりこむ');
    await expect(page.getByRole('row', { name: /受入れの気持ち/ })).toHaveCount(0);
    await expect(page.getByRole('row', { name: /静かな場所/ }).first()).toContainText('はい');
  });
});

test('a private home is public by its area only', async ({ browser, page }) => {
  await as(browser, 'manager', async (manager) => {
    await manager.goto(paths.host(host));
    await manager.getByLabel(/^だれでも見られる/).check();
    await press(manager, '一覧に載せる');
  });
  await visit(page, paths.registryHost(host));
  await expect(page.getByRole('heading', { name })).toBeVisible();
  expect(await page.content()).not.toContain('138.3234');
  const { items } = (await (
    await page.request.get(`/api/v1/hosts?bbox=138.32,34.86,138.33,34.87`)
  ).json()) as {
    items: { id: string }[];
  };
  expect(items.map(({ id }) => id)).not.toContain(host);
});
