import { paths } from '~/paths';
import { demoAccount } from './support/accounts';
import { expect, inspect, sheetsOf, test, visit } from './support/page';

const title = (name: string) => ({ name, exact: true });

test.describe('組み合わせ案', () => {
  test.use({ storageState: demoAccount('coordinator').state });

  test('is calculated in the built site, decided by hand and calculated again', async ({ page }) => {
    await visit(page, paths.cases());
    await page.getByRole('link', { name: '待っている方の組み合わせ案をつくる' }).click();
    await expect(page.getByRole('heading', title('組み合わせ案'))).toBeVisible();
    await page.getByText(/^ここに入らない方と、そのわけ/).click();
    await expect(page.getByText(/もう話が進んでいる受入先があります。/).first()).toBeVisible();
    await inspect(page);

    await page.getByRole('link', { name: '組み合わせを考える' }).press('Enter');
    await expect(page.getByRole('heading', title('場所のある方'))).toBeVisible();
    await expect(page.getByText(/最善との差は最大\d+\.\d%です。/)).toBeVisible();
    const row = page.locator('.allocation-row').first();
    const code = (await row.getByRole('link').first().textContent()) ?? '';
    const place = (await row.locator('.allocation-row__place').textContent()) ?? '';
    await page.emulateMedia({ media: 'print' });
    await expect(row).toBeHidden();
    await expect(page.getByText('この画面は印刷できません。')).toBeVisible();
    await page.emulateMedia({ media: 'screen' });
    await row.getByText(/合うところ、調整するところ、まだ分からないこと/).click();
    await expect(row.getByRole('heading', title('合うところ'))).toBeVisible();
    await expect(row.getByText(/^根拠：/).first()).toBeVisible();
    await inspect(page);

    await page.getByRole('link', { name: `${code}は、この組を決めておく` }).click();
    await expect(page.getByRole('heading', title('手で決めたこと'))).toBeVisible();
    await expect(row.getByText('手で決めた')).toBeVisible();
    await expect(row.locator('.allocation-row__place')).toHaveText(place);
    await page.getByRole('link', { name: `${code}は、この組は外す` }).click();
    const hand = page.getByRole('region', title('手で決めたこと'));
    await expect(hand.getByText('外した')).toBeVisible();
    await expect(row.locator('.allocation-row__place')).not.toHaveText(place);
    await inspect(page);
    await hand.getByRole('link', { name: /決めないことにもどす$/ }).click();
    await expect(hand).toHaveCount(0);
    await expect(row.locator('.allocation-row__place')).toHaveText(place);
  });

  test('is kept for the meeting as it was shown, opened from the list and printed', async ({ page }) => {
    await visit(page, paths.allocation());
    await page.getByRole('link', { name: '組み合わせを考える' }).click();
    await expect(page.getByRole('heading', title('場所のある方'))).toBeVisible();
    const people = page.locator('.allocation-row');
    const leftTwice = people.filter({ hasText: 'うみねこ 786-9' });
    await expect(leftTwice.getByText(/前の2回の案で見つかりませんでした$/)).toBeVisible();
    const leftOnce = people.filter({ hasText: 'こげら 231-0' });
    await expect(leftOnce.getByText(/見つかりませんでした/)).toHaveCount(0);

    const keep = page.getByRole('region', title('この案を会議に残す'));
    const remark = keep.getByLabel('ひとこと');
    await remark.fill('山田さんの希望から話す');
    await keep.getByRole('button', { name: 'この案を残す' }).click();
    await expect(keep.getByText(/「山田さん」は/).first()).toBeVisible();
    await expect(remark).toHaveValue('山田さんの希望から話す');
    await inspect(page);
    await remark.fill('火曜の枠から話す');
    await keep.locator('input[name=digest]').evaluate((field: HTMLInputElement) => {
      field.value = 'a'.repeat(64);
    });
    await keep.getByRole('button', { name: 'この案を残す' }).click();
    await expect(keep.getByText(/この案は、表示したときから変わりました。/)).toBeVisible();
    await expect(remark).toHaveValue('火曜の枠から話す');

    await visit(page, `${paths.allocation()}?solve=1`);
    await expect(remark).toHaveValue('');
    await remark.fill('火曜の枠から話す');
    // Others work in the same town: what changed meanwhile is shown first, and then kept.
    await expect(async () => {
      await keep.getByRole('button', { name: 'この案を残す' }).click();
      await expect(
        page.getByText('案を残しました。会議での共有に同意のある方の分を、印刷して会議に出せます。'),
      ).toBeVisible();
    }).toPass();
    await expect(page.getByRole('heading', { name: /の組み合わせ案$/, level: 1 })).toBeVisible();
    await inspect(page);

    await page.getByRole('link', { name: '残した案', exact: true }).click();
    await expect(page.getByRole('heading', title('残した組み合わせ案'))).toBeVisible();
    await inspect(page);
    const newest = page.locator('.kept-line').first();
    await expect(newest.getByText('火曜の枠から話す')).toBeVisible();
    await newest.getByRole('link').click();
    await expect(page.getByRole('heading', title('ひとこと'))).toBeVisible();
    const rows = page.locator('.kept-row');
    const offPaper = rows.filter({ hasText: '議題にはできません。紙にも出ません。' });
    const onPaper = rows.filter({ hasNotText: '紙にも出ません。' });
    await expect(offPaper.first()).toBeVisible();
    const printed = await onPaper.count();
    await page.emulateMedia({ media: 'print' });
    await expect(offPaper.filter({ visible: true })).toHaveCount(0);
    await expect(rows.filter({ visible: true })).toHaveCount(printed);
    await expect(onPaper.getByText('話し合ったこと').first()).toBeVisible();
    await expect(page.getByText('火曜の枠から話す')).toBeHidden();
    await expect(page.getByText(/人のうち/)).toBeHidden();
    await expect(page.getByRole('link', { name: /のご本人に提案する$/ })).toHaveCount(0);
    expect(await sheetsOf(page)).toBeLessThanOrEqual(4);
    await page.emulateMedia({ media: 'screen' });
    await page
      .getByRole('link', { name: /のご本人に提案する$/ })
      .first()
      .click();
    await expect(page.getByRole('heading', title('この場所をご本人に提案する'))).toBeVisible();
  });

  test('works without script', async ({ browser }) => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      storageState: demoAccount('coordinator').state,
    });
    const page = await context.newPage();
    await page.goto(paths.allocation());
    await page.getByRole('link', { name: '組み合わせを考える' }).click();
    await expect(page.getByRole('heading', title('場所のある方'))).toBeVisible();
    await page
      .getByRole('link', { name: /は、この組を決めておく$/ })
      .first()
      .click();
    await expect(page.getByRole('heading', title('手で決めたこと'))).toBeVisible();
    await expect(async () => {
      await page.getByRole('button', { name: 'この案を残す' }).click();
      await expect(
        page.getByText('案を残しました。会議での共有に同意のある方の分を、印刷して会議に出せます。'),
      ).toBeVisible();
    }).toPass();
    await expect(page.getByRole('heading', title('手で決めたこと'))).toBeVisible();
    await context.close();
  });
});
