import type { Page } from '@playwright/test';
import { paths } from '~/paths';
import { demoAccount } from './support/accounts';
import { openCase } from './support/cases';
import { expect, inspect, sheetsOf, tablet, tabletAcross, telephone, test, visit } from './support/page';
import { as, press, said } from './support/people';

test.use({ storageState: demoAccount('coordinator').state, viewport: tablet, hasTouch: true });

const area = '北山';
const everyWindow = [tablet, tabletAcross, telephone, { width: 1280, height: 900 }];
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const answer = (page: Page, card: string, said: string) =>
  page.getByRole('button', { name: `${card}：${said}`, exact: true });

async function topic(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'しつもん' }).getByRole('link', { name }).click();
}

/** A talk that has begun with one card. @returns the code of its case. */
async function begun(page: Page): Promise<string> {
  const code = await openCase(page, area);
  await page.goto(paths.interview(code));
  await page.getByRole('link', { name: 'はじめる' }).click();
  await answer(page, '話したい', 'いい').click();
  return code;
}

async function toChosen(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'きょうは ここまで' }).click();
  await expect(heading(page)).toHaveText('きょうは ここまでです');
  await page.getByRole('link', { name: '選んだものを確かめて、プロフィールに入れる' }).click();
  await expect(heading(page)).toHaveText('選んだもの');
}

/** Names of what lies on the device. */
const kept = (page: Page) => page.evaluate(() => Object.keys(localStorage));

/** The browser notes what it could not send. */
function forgiveOffline(complaints: string[]): void {
  const others = complaints.filter((one) => !/ERR_(?:INTERNET_DISCONNECTED|FAILED)/.test(one));
  complaints.splice(0, complaints.length, ...others);
}

test('what is chosen together with cards becomes the profile, through a minute without a line', async ({
  page,
  context,
  complaints,
}) => {
  const code = await openCase(page, area);
  await page.goto(paths.profile(code));
  await page.getByRole('link', { name: '絵カードで一緒に選ぶ' }).click();
  await expect(heading(page)).toHaveText('絵を 見ながら、いっしょに えらびましょう');
  await inspect(page, everyWindow);
  await page.getByRole('link', { name: 'はじめる' }).click();
  await expect(heading(page)).toHaveText('やって みたい ことは どれですか');
  await answer(page, '話したい', 'いい').click();
  await expect(answer(page, '話したい', 'いい')).toHaveAttribute('aria-pressed', 'true');
  await inspect(page, everyWindow);
  // Nobody who looks over a shoulder learns whose talk this is.
  const shown = await page.locator('body').innerText();
  expect(shown).not.toMatch(/\d{3}-\d/);
  expect(shown).not.toContain('むすびば');

  await context.setOffline(true);
  await answer(page, '人の ために したい', 'いや').click();
  await answer(page, '子どもと いたい', 'わからない').click();
  await topic(page, 'すきな こと');
  await answer(page, 'うちの 料理', 'できる').click();
  await answer(page, 'そうじ', 'すき').click();
  await answer(page, 'そうじ', 'すき').click();
  await expect(answer(page, 'そうじ', 'すき')).toHaveAttribute('aria-pressed', 'false');
  await inspect(page, everyWindow);
  await topic(page, 'あんしん');
  await answer(page, '少ない 人', 'あんしん').click();
  await topic(page, 'いつ');
  await page.getByLabel('火曜の午前').check({ force: true });
  await inspect(page, everyWindow);
  await page.getByRole('link', { name: 'つぎへ' }).click();
  await page.getByRole('button', { name: /1じかん/ }).click();
  await topic(page, '行き方');
  await press(page, 'まだ わからない');
  await expect(heading(page)).toHaveText('きょうは ここまでです');
  await inspect(page, everyWindow);
  const lies = await page.evaluate(() => JSON.stringify(localStorage));
  expect(lies).toContain('musubiba-draft');
  expect(lies).not.toMatch(/want_talk|cooking_home/);
  expect(lies).not.toContain(code);
  await page.clock.install();
  await page.clock.runFor(60_000);
  await page.getByRole('link', { name: '選んだものを確かめて、プロフィールに入れる' }).click();
  await expect(heading(page)).toHaveText('選んだもの');
  await page.getByText('ご本人の言葉を添える').click();
  await page.getByLabel('「家庭料理」についてのご本人の言葉').fill('母に習った煮物が得意');
  await page.getByRole('group', { name: '少人数（5人以下）' }).getByLabel('どうしても').check();
  await page.getByText('言葉を添える・札に載せない').last().click();
  await page.getByLabel('「少人数（5人以下）」のわけ').fill('人が多いと疲れるため');
  await inspect(page, everyWindow);
  await press(page, 'メモに残す');
  await press(page, 'プロフィールに入れる');
  await said(page, /^まだ送っていません（\d件）/);
  await context.setOffline(false);
  await page.clock.runFor(31_000);
  await said(page, 'プロフィールに入れました');
  await expect.poll(() => kept(page)).toEqual([]);

  await page.goto(paths.case(code));
  const band = page.getByRole('region', { name: '強みと願い' });
  for (const words of [
    '家庭料理（できる）',
    '母に習った煮物が得意',
    'だれかと話したい',
    '少人数（5人以下）',
    '火曜の午前、1回60分まで',
    '行き方、子どもと関わりたい',
  ])
    await expect(band).toContainText(words);
  await expect(band).not.toContainText('掃除');
  await expect(band).not.toContainText('疲れる');
  await page.goto(paths.profile(code));
  await expect(page.getByText('絵カードで、「いや」：人の役に立ちたい')).toBeVisible();
  await page.goto(paths.profileHistory(code));
  await expect(page.getByText('絵のカードから').first()).toBeVisible();
  forgiveOffline(complaints);
});

test('what stands in the profile stays, and what the cards say otherwise is for somebody to decide', async ({
  page,
}) => {
  const code = await openCase(page, area);
  await page.goto(paths.profile(code));
  await page.locator('label.chip').filter({ hasText: '家庭料理' }).click();
  await page.getByRole('group', { name: '家庭料理', exact: true }).getByLabel('教えられる').check();
  await page.locator('label.chip').filter({ hasText: 'だれかと話したい' }).click();
  await page.locator('label.chip').filter({ hasText: '料理をしたい' }).click();
  await press(page, '保存する');
  await said(page, 'プロフィールを保存しました。');

  await page.goto(paths.interview(code));
  await page.getByRole('link', { name: 'はじめる' }).click();
  await answer(page, '話したい', 'いや').click();
  await page.getByRole('link', { name: 'つぎへ' }).click();
  await answer(page, '料理を したい', 'いや').click();
  await answer(page, '音楽を したい', 'いい').click();
  await topic(page, 'すきな こと');
  await answer(page, 'うちの 料理', 'すき').click();
  // The page is left and opened anew: what was chosen is still there, and nothing of it in the profile.
  await page.goto(paths.profile(code));
  await said(page, '絵カードで選んだものが、この端末にあります');
  await inspect(page);
  await page.getByRole('link', { name: '選んだものを見る' }).click();
  await expect(heading(page)).toHaveText('選んだもの');
  const otherwise = (name: string) => page.getByRole('group', { name, exact: true });
  await otherwise('料理をしたい').getByLabel('カードの答えにする（プロフィールから外す）').check();
  await expect(otherwise('だれかと話したい').getByLabel('いまのまま（願い）')).toBeChecked();
  await press(page, 'プロフィールに入れる');
  await said(page, 'プロフィールに入れました');
  await page.getByRole('link', { name: 'プロフィールを開く' }).click();
  await expect(page.getByRole('checkbox', { name: 'だれかと話したい' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: '音楽をしたい' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: '料理をしたい' })).not.toBeChecked();
  await expect(
    page.getByRole('group', { name: '家庭料理', exact: true }).getByLabel('教えられる'),
  ).toBeChecked();
});

test('works with the keyboard alone, in the order in which it is read', async ({ page }) => {
  const code = await openCase(page, area);
  await page.goto(paths.interview(code));
  const focused = page.locator(':focus');
  const tabTo = async (name: string) => {
    for (let presses = 0; presses < 60; presses += 1) {
      if ((await focused.count()) > 0 && (await focused.getAttribute('aria-label')) === name) return;
      if ((await focused.count()) > 0 && (await focused.innerText()) === name) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab never comes to ${name}`);
  };
  await tabTo('はじめる');
  await page.keyboard.press('Enter');
  await expect(heading(page)).toBeFocused();
  await tabTo('話したい：いい');
  const box = await focused.boundingBox();
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await expect(answer(page, '話したい', 'いや')).toBeFocused();
  await tabTo('とばす');
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText('すきな こと、できる ことは どれですか');
  await expect(heading(page)).toBeFocused();
  await tabTo('もどる');
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText('やって みたい ことは どれですか');
  await page.goBack();
  await expect(heading(page)).toHaveText('すきな こと、できる ことは どれですか');
  await page.keyboard.press('Shift+Tab');
  await tabTo('きょうは ここまで');
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText('きょうは ここまでです');
});

test('a word that must not be written waits with the cards, and is mended in the form without losing either text', async ({
  page,
}) => {
  const code = await openCase(page, area);
  await page.goto(paths.interview(code));
  await page.getByRole('link', { name: 'はじめる' }).click();
  await topic(page, 'すきな こと');
  await answer(page, 'うちの 料理', 'できる').click();
  await toChosen(page);
  await page.getByText('ご本人の言葉を添える').click();
  await page.getByLabel('「家庭料理」についてのご本人の言葉').fill('田中さんに習った');
  await press(page, 'プロフィールに入れる');
  await said(page, /「田中さん」は人の名前のようです/);
  await page.getByRole('link', { name: /のプロフィール$/ }).click();
  const left = page.getByRole('region', { name: 'この端末に残っていて、保存できないもの' });
  await expect(left).toContainText('家庭料理：田中さんに習った');
  // Meanwhile something else is written in the form.
  await page.locator('label.chip').filter({ hasText: '家庭料理' }).click();
  await page.getByText('ご本人の言葉を添える').click();
  const own = page.getByLabel('「家庭料理」についてのご本人の言葉');
  await own.fill('煮物が得意');
  await left.getByRole('button', { name: 'フォームに戻す' }).click();
  await said(page, 'フォームに戻しました');
  await expect(left).toHaveCount(0);
  await expect(own).toHaveValue('煮物が得意／田中さんに習った');
  await inspect(page);
  // Left and opened again before it is mended: nothing is lost.
  await said(page, /「田中さん」は人の名前のようです/);
  await page.reload();
  await left.getByRole('button', { name: 'フォームに戻す' }).click();
  await expect(own).toHaveValue(/田中さんに習った/);
  await own.fill('煮物が得意。近所の人に習った');
  await expect(page.getByRole('status').filter({ hasText: /^保存しました（/ })).toBeVisible();
  await page.reload();
  await expect(own).toHaveValue('煮物が得意。近所の人に習った');
  await expect(left).toHaveCount(0);
  // The answers went with the mended form: nothing says that they still wait.
  await expect.poll(() => kept(page)).toEqual([]);
  await expect(page.getByText('絵カードで選んだものが、この端末にあります')).toHaveCount(0);
});

test('two rounds of one visit are both in the profile, and what says nothing new can be thrown away', async ({
  page,
}) => {
  const code = await begun(page);
  await toChosen(page);
  await press(page, 'プロフィールに入れる');
  await said(page, 'プロフィールに入れました');
  await expect(heading(page)).toBeFocused();
  await inspect(page);
  await page.getByRole('link', { name: 'カードに戻る' }).click();
  await topic(page, 'すきな こと');
  await answer(page, 'うちの 料理', 'できる').click();
  await toChosen(page);
  await expect(page.getByText('だれかと話したい')).toHaveCount(0);
  await press(page, 'プロフィールに入れる');
  await said(page, 'プロフィールに入れました');
  // What is in the profile already brings nothing, and is not there for ever.
  await page.getByRole('link', { name: 'カードに戻る' }).click();
  await topic(page, 'やりたい こと');
  await answer(page, '話したい', 'いい').click();
  await page.goto(paths.profile(code));
  for (const words of ['だれかと話したい', '家庭料理'])
    await expect(page.getByRole('checkbox', { name: words, exact: true })).toBeChecked();
  await page.getByRole('link', { name: '選んだものを見る' }).click();
  await said(page, 'プロフィールに新しく入るものは、ありません');
  await inspect(page);
  await press(page, '入れないで捨てる');
  await press(page, '1件を捨てる');
  await said(page, 'まだ、何も選んでいません');
  await expect(heading(page)).toBeFocused();
  await expect.poll(() => kept(page)).toEqual([]);
});

test('what somebody else saved before stands, and the answers stay until somebody decides', async ({
  page,
  browser,
}) => {
  const code = await begun(page);
  await as(browser, 'manager', async (other) => {
    await other.goto(paths.profile(code));
    await other.locator('label.chip').filter({ hasText: '家庭料理' }).click();
    await press(other, '保存する');
    await said(other, 'プロフィールを保存しました。');
  });
  await toChosen(page);
  await press(page, 'プロフィールに入れる');
  await said(page, 'ほかの人が、先にプロフィールを変えていました');
  await expect(page.getByText('プロフィールに入れました')).toHaveCount(0);
  await expect(page.getByRole('link', { name: '二つをくらべる' })).toHaveCount(1);
  await inspect(page);
  expect(await kept(page)).toHaveLength(1);
  await press(page, 'いまのプロフィールで確かめなおす');
  await expect(page.getByRole('checkbox', { name: 'だれかと話したい' })).toBeChecked();
  await press(page, 'プロフィールに入れる');
  await said(page, 'プロフィールに入れました');
  await page.goto(paths.profile(code));
  for (const words of ['だれかと話したい', '家庭料理'])
    await expect(page.getByRole('checkbox', { name: words, exact: true })).toBeChecked();
});

test('what was typed beside the cards is there again, and two quick taps throw nothing away', async ({
  page,
}) => {
  await begun(page);
  await topic(page, 'すきな こと');
  await answer(page, 'うちの 料理', 'できる').click();
  await toChosen(page);
  await page.getByText('ご本人の言葉を添える').click();
  const own = page.getByLabel('「家庭料理」についてのご本人の言葉');
  await own.fill('母に習った煮物が得意');
  await page.locator('label.chip').filter({ hasText: 'だれかと話したい' }).click();
  await page.getByRole('link', { name: 'カードに戻る' }).click();
  await expect(heading(page)).toHaveText('すきな こと、できる ことは どれですか');
  await page.goBack();
  await expect(own).toHaveValue('母に習った煮物が得意');
  await page.reload();
  await expect(own).toHaveValue('母に習った煮物が得意');
  await expect(page.getByRole('checkbox', { name: 'だれかと話したい' })).not.toBeChecked();
  await page.getByRole('button', { name: '入れないで捨てる' }).dblclick();
  await expect(own).toHaveValue('母に習った煮物が得意');
  expect(await kept(page)).toHaveLength(1);
  await page.reload();
  await press(page, '入れないで捨てる');
  await inspect(page);
  await press(page, '2件を捨てる');
  await said(page, 'まだ、何も選んでいません');
});

test('what was pressed without a line is sent by the next page, and the answers are forgotten with it', async ({
  page,
  complaints,
}) => {
  const code = await begun(page);
  await toChosen(page);
  await page.route(`${paths.profileDraft(code)}**`, (route) => route.abort());
  await press(page, 'プロフィールに入れる');
  await said(page, /^まだ送っていません（1件）/);
  await page.reload();
  await said(page, /^まだ送っていません（1件）/);
  await expect(page.getByRole('button', { name: 'プロフィールに入れる' })).toHaveCount(0);
  await page.goto(paths.today());
  await said(page, 'この端末に、まだ送っていない聞き取りがあります');
  await expect(page.getByText('プロフィールに入れていない絵カードの答え')).toHaveCount(0);
  await page.unroute(`${paths.profileDraft(code)}**`);
  await page.goto(paths.profile(code));
  await expect(page.getByRole('checkbox', { name: 'だれかと話したい' })).toBeChecked();
  await expect.poll(() => kept(page)).toEqual([]);
  await expect(page.getByText('絵カードで選んだものが、この端末にあります')).toHaveCount(0);
  forgiveOffline(complaints);
});

test('two texts that were refused are put back one after the other, and what is refused again is shown', async ({
  page,
}) => {
  const code = await openCase(page, area);
  const own = page.getByLabel('「家庭料理」についてのご本人の言葉');
  for (const words of ['田中さんに習った', '鈴木さんに習った']) {
    await page.goto(paths.profile(code));
    await page.locator('label.chip').filter({ hasText: '家庭料理' }).click();
    await page.getByText('ご本人の言葉を添える').click();
    await own.fill(words);
    await said(page, new RegExp(`「${words.slice(0, 4)}」は人の名前のようです`));
  }
  await page.goto(paths.profile(code));
  const left = page.getByRole('region', { name: 'この端末に残っていて、保存できないもの' });
  const back = left.getByRole('button', { name: 'フォームに戻す' });
  await expect(back).toHaveCount(2);
  await back.first().click();
  await expect(back).toHaveCount(1);
  await back.first().click();
  await expect(left).toHaveCount(0);
  await expect(own).toHaveValue(/田中さんに習った/);
  await expect(own).toHaveValue(/鈴木さんに習った/);
  await press(page, '保存する');
  await expect(page.getByRole('region', { name: /^直すところが/ })).toContainText('人の名前のようです');
});

test('the same cards are printed for a talk without a tablet', async ({ page }) => {
  await visit(page, paths.cardSheet());
  await expect(page.getByRole('heading', { name: /どんな ところが あんしんですか/ }).first()).toBeVisible();
  const sheets = await sheetsOf(page);
  expect(sheets).toBeGreaterThan(4);
  expect(sheets).toBeLessThanOrEqual(10);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.aid-card__picture').first()).toHaveCSS('color', 'rgb(0, 0, 0)');
});
