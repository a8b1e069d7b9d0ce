import type { Page } from '@playwright/test';
import { paths } from '~/paths';
import { demoAccount } from './support/accounts';
import { expect, inspect, test, visit } from './support/page';

const chosen = `${paths.look()}?strength=careful_precise&need=quiet_place&must=quiet_place&slot=tue_am&slot=thu_am`;

const cards = (page: Page, band: string) =>
  page.getByRole('region', { name: band, exact: true }).getByRole('article');

test.describe('とりあえず探す', () => {
  test.use({ storageState: demoAccount('referrer').state });

  test('chips lead to places with reasons, and one press to the next question', async ({ page }) => {
    await visit(page, paths.look());
    await expect(page.getByText('か所の中から探します。')).toBeVisible();
    await expect(page.getByRole('link', { name: 'いるだけでいい場所がほしい' })).toBeVisible();

    await page.getByRole('checkbox', { name: 'ていねい・正確' }).check();
    await expect(page).toHaveURL(/strength=careful_precise/);
    await page.getByRole('checkbox', { name: '静かな場所', exact: true }).check();
    await expect(page).toHaveURL(/need=quiet_place/);
    await page.getByRole('checkbox', { name: '静かな場所 必須' }).check();
    await expect(page).toHaveURL(/must=quiet_place/);
    await page.getByText('別の時間…').click();
    await page.getByRole('checkbox', { name: '火曜の午前' }).check();
    await expect(page).toHaveURL(/slot=tue_am/);

    await expect(page.getByText(/か所のうち、\d+か所が見つかりました。/)).toBeVisible();
    const first = cards(page, '打診できる').first();
    await expect(first.getByRole('heading', { name: '合うところ' })).toBeVisible();
    await expect(first.getByText('根拠：').first()).toBeVisible();
    await inspect(page);
  });

  test('an answer from the telephone is kept at the host and moves it', async ({ page }) => {
    await visit(page, chosen);
    const asked = cards(page, 'まず聞いてみる').filter({ hasText: 'まだ聞いていない' }).first();
    const name = await asked.getByRole('heading', { level: 3 }).innerText();
    const card = page.getByRole('article', { name });
    const question = await card.getByText(/か。/).innerText();
    await card.getByRole('button', { name: 'はい' }).click();
    await expect(page.getByText(/^答え「はい」を、受入先に書きとめました。一つ分か/)).toBeVisible();
    await expect(card.getByText('歓迎')).toBeVisible();
    await expect(card.getByText(question, { exact: true })).toHaveCount(0);
  });

  test('× leaves a place out, and the table says why and what would bring it back', async ({ page }) => {
    await visit(page, chosen);
    const card = cards(page, 'まず聞いてみる').filter({ hasText: '静かな席で作業できますか。' }).first();
    const name = await card.getByRole('heading', { level: 3 }).innerText();
    await card.getByRole('button', { name: 'いいえ' }).click();
    await expect(
      page.getByText(/答え「いいえ」.+一つ分かったので、まず聞いてみる場所が\d+→\d+か所になりました。/),
    ).toBeVisible();
    await expect(page.getByRole('article', { name })).toHaveCount(0);
    const why = page.getByRole('region', { name: 'ほかの場所を外したわけ' });
    const row = why.getByRole('row').filter({ hasText: '「静かな場所」ができない' });
    await row.getByText('「静かな場所」ができない').click();
    await expect(row).toContainText(name);
    await row.getByRole('link', { name: /必須から外すと/ }).click();
    await expect(page).not.toHaveURL(/must=quiet_place/);
    await expect(page.getByRole('checkbox', { name: '静かな場所 必須' })).not.toBeChecked();
  });

  test('where little is found, one or two conditions less are tried with one press', async ({ page }) => {
    const strict = ['quiet_place', 'no_blades_fire', 'seated_work'].map(
      (slug) => `need=${slug}&must=${slug}`,
    );
    await visit(page, `${paths.look()}?wish=want_cooking&slot=tue_am&${strict.join('&')}`);
    const found = async () =>
      Number(/(\d+)か所が見つかりました/.exec(await page.getByText(/か所のうち、/).innerText())?.[1] ?? 0);
    const before = await found();
    const way = page
      .getByRole('region', { name: '一つか二つゆるめると、見つかる場所' })
      .getByRole('link', { name: /を必須から外し、.+も足すと、\d+か所/ })
      .first();
    const promised = Number(/(\d+)か所$/.exec(await way.innerText())?.[1]);
    await way.click();
    await expect(page).not.toHaveURL(/must=no_blades_fire/);
    await expect.poll(found).toBe(before + promised);
  });

  test('three places stand on one sheet of paper, without a name', async ({ page }) => {
    await page.goto(chosen);
    await page.getByRole('link', { name: 'A4一枚で印刷する' }).click();
    await expect(page.getByRole('heading', { name: '行ける場所、聞いてみる場所' })).toBeVisible();
    await inspect(page);
    await expect(page.locator('.sheet__place')).toHaveCount(3);
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });

  test('the chips go along to a referral', async ({ page }) => {
    await page.goto(chosen);
    await page.getByRole('link', { name: 'この内容で相談につなぐ' }).click();
    await expect(page).toHaveURL(new RegExp(`^[^?]*${paths.refer()}\\?strength=careful_precise`));
  });
});

test.describe('とりあえず探す, without script', () => {
  test.use({ storageState: demoAccount('community').state, javaScriptEnabled: false });

  test('the button searches and the answers are taken', async ({ page }) => {
    await page.goto(paths.look());
    await page.getByRole('checkbox', { name: '園芸' }).check();
    await page.getByRole('button', { name: 'この条件で探す' }).click();
    await expect(page).toHaveURL(/strength=gardening/);
    await expect(page.getByRole('checkbox', { name: '園芸' })).toBeChecked();
    await page
      .locator('#ask')
      .getByText(/^ほか\d+か所を見る$/)
      .click();
    const card = cards(page, 'まず聞いてみる')
      .filter({ has: page.getByRole('button', { name: '相談' }) })
      .first();
    await card.getByRole('button', { name: '相談' }).click();
    await expect(page.getByText(/^答え「相談」を、受入先に書きとめました。一つ分か/)).toBeVisible();
  });
});

test.describe('the places for a case', () => {
  test.use({ storageState: demoAccount('coordinator').state });
  const code = 'tsubame-482-7';

  test('are short on a telephone: jump links, two reasons and the button, the rest behind a press', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await visit(page, paths.matches(code));
    await page
      .getByRole('navigation', { name: 'この画面の中' })
      .getByRole('link', { name: /^打診できる/ })
      .click();
    const first = cards(page, '打診できる').first();
    await expect(first).toBeInViewport();
    await expect(first.getByText('根拠：').first()).toBeHidden();
    await expect(first.getByRole('link', { name: 'ご本人に提案する' })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(8_000);
    await first.getByText('くわしく').click();
    await expect(first.getByText('根拠：').first()).toBeVisible();
    await page
      .locator('#ready')
      .getByText(/^ほか\d+か所を見る$/)
      .click();
    await expect(cards(page, '打診できる')).toHaveCount(6);
    await inspect(page);
  });

  test('the chips that were chosen without a case go along to a new one', async ({ page }) => {
    await page.goto(chosen);
    await page.getByRole('link', { name: 'この内容でケースを作る' }).click();
    await expect(page).toHaveURL(new RegExp(`^[^?]*${paths.newCase()}\\?strength=careful_precise`));
  });

  test('come from the profile and lead to the proposal', async ({ page }) => {
    await visit(page, paths.matches(code));
    await expect(page.getByRole('link', { name: 'プロフィールを直す' })).toBeVisible();
    const card = cards(page, '打診できる')
      .filter({ has: page.getByRole('link', { name: 'ご本人に提案する' }) })
      .first();
    const name = await card.getByRole('heading', { level: 3 }).innerText();
    await card.getByRole('link', { name: 'ご本人に提案する' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'この場所をご本人に提案する' })).toBeVisible();
    await expect(page.getByText(name)).toBeVisible();
  });

  test('are tried with other conditions, without changing the profile', async ({ page }) => {
    await visit(page, `${paths.matches(code)}?try=must:quiet_place`);
    await expect(page.getByText('ためしに、「静かな場所」を必須から外して探しています。')).toBeVisible();
    await expect(page.getByRole('link', { name: 'ご本人に提案する' })).toHaveCount(0);
    await page.getByRole('link', { name: 'もとの条件にもどす' }).click();
    await expect(page.getByText('ためしに、')).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'ご本人に提案する' }).first()).toBeVisible();
  });

  test('stand on one sheet with the code alone', async ({ page }) => {
    await visit(page, paths.matchesPrint(code));
    await expect(page.getByRole('heading', { level: 2 })).toContainText('つばめ 482-7');
    await expect(page.locator('.sheet__place')).toHaveCount(3);
  });
});
