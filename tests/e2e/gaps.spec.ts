import { paths } from '~/paths';
import { demoAccount } from './support/accounts';
import { expect, inspect, test, visit } from './support/page';
import { as, press, said } from './support/people';

test.describe('足りない資源', () => {
  test.use({ storageState: demoAccount('referrer').state });

  test('map and table say the same, and lead to the same area', async ({ page }) => {
    await visit(page, paths.gaps());
    await expect(page.getByRole('heading', { name: /圏域のうち、\d+つで足りません/ })).toBeVisible();
    const rows = page.getByRole('table', { name: '圏域ごとの足りなさ' }).locator('tbody tr');
    await expect(rows).toHaveCount(9);
    await expect(page.getByRole('group', { name: /足りなさの地図/ }).getByRole('link')).toHaveCount(9);

    await page
      .getByRole('group', { name: /足りなさの地図/ })
      .getByRole('link', { name: '中央' })
      .press('Enter');
    await expect(page).toHaveURL(/area=/);
    await expect(page.getByRole('heading', { name: '中央に足りないことを伝える' })).toBeVisible();
    await expect(rows.filter({ has: page.locator('[aria-current]') })).toContainText('中央');
    await page.getByRole('rowheader').getByRole('link', { name: '東浜' }).click();
    await expect(page.getByRole('heading', { name: '東浜に足りないことを伝える' })).toBeVisible();
    await inspect(page);
  });

  test('chips choose what is looked at; every kind of menu stands behind them', async ({ page }) => {
    await page.goto(paths.gaps());
    await page.getByRole('link', { name: '送り迎えのある所' }).click();
    await expect(page).toHaveURL(/resource=pickup/);
    await expect(page.getByText(/^送り迎えのある所。/)).toBeVisible();
    await page.getByText('ほかの資源…').click();
    await page.getByRole('link', { name: '講師・教える役割' }).click();
    await expect(page).toHaveURL(/resource=instructor_role/);
    await inspect(page);
  });
});

test('what is missing is told, shared, given to somebody and put off', async ({ browser }) => {
  const pickup = paths.gaps({ resource: 'pickup' });
  await as(browser, 'coordinator', async (page) => {
    await page.goto(pickup);
    await page.getByRole('rowheader').getByRole('link', { name: '西町' }).click();
    await expect(page.getByRole('heading', { name: '西町に足りないことを伝える' })).toBeVisible();
    const note = page.getByRole('textbox', { name: /気づいたこと/ });
    await note.fill('みなも市西町2丁目5-3の家に迎えがいる');
    await press(page, '足りないと伝える');
    await expect(page.getByText(/住所や郵便番号のようです/).first()).toBeVisible();
    await expect(note).toHaveValue('みなも市西町2丁目5-3の家に迎えがいる');
    await inspect(page);
    await note.fill('水曜がよい。統合失調症のため人混みが苦手なので、朝の便に乗れない。');
    await press(page, '足りないと伝える');
    await page.getByRole('button', { name: /人の少ない時間帯がよいので/ }).click();
    await expect(note).toHaveValue('水曜がよい。人の少ない時間帯がよいので、朝の便に乗れない。');
    await page.getByRole('button', { name: /もとの.*にもどす/ }).click();
    await expect(note).toHaveValue('水曜がよい。統合失調症のため人混みが苦手なので、朝の便に乗れない。');
    await note.fill('朝の便に乗れる所がない。');
    await press(page, '足りないと伝える');
    await said(page, '西町に「送り迎えのある所」が足りないことを、一覧に載せました。');
    await expect(page.getByText('すでに伝えられています（伝えられた）')).toBeVisible();
    await expect(page.getByRole('button', { name: '会議で共有した' })).toHaveCount(0);
  });
  await as(browser, 'multi_agency', async (page) => {
    await page.goto(pickup);
    const told = page.getByRole('listitem').filter({ hasText: '西町：送り迎えのある所' });
    await expect(told).toContainText('朝の便に乗れる所がない。');
    await told.getByRole('button', { name: '会議で共有した' }).click();
    await said(page, '「会議で共有した」にしました。');
    await told.getByLabel('担当').selectOption({ label: '森' });
    await told.getByRole('button', { name: '担当を決める' }).click();
    await expect(told).toContainText('担当 森');
  });
  await as(browser, 'community', async (page) => {
    await page.goto(pickup);
    const told = page.getByRole('listitem').filter({ hasText: '西町：送り迎えのある所' });
    await told.getByText('見送る', { exact: true }).first().click();
    await told.getByRole('button', { name: '見送る' }).click();
    await expect(told.getByText('見送る理由がありません。').first()).toBeVisible();
    await told.getByLabel(/見送る理由/).fill('春の便の見直しを待つ。');
    await told.getByRole('button', { name: '見送る' }).click();
    await said(page, '「見送った」にしました。');
    await page.getByText(/解消した・見送ったもの/).click();
    await expect(told).toContainText('見送った理由：春の便の見直しを待つ。');
    await inspect(page);
  });
});

test('an officer sees the lack, and why others tell it', async ({ browser }) => {
  await as(browser, 'officer', async (page) => {
    await visit(page, paths.gaps({ resource: 'instructor_role' }));
    await expect(page.getByRole('button', { name: '足りないと伝える' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await expect(
      page.getByText(/伝えるのは、相談・参加支援・多機関協働・地域づくりの担当です。/),
    ).toBeVisible();
  });
});

test.describe('without script', () => {
  test.use({ storageState: demoAccount('community').state, javaScriptEnabled: false });

  test('the map leads on and the form tells', async ({ page }) => {
    await page.goto(paths.gaps({ resource: 'nature_animal' }));
    await page.getByRole('rowheader').getByRole('link', { name: '東台' }).click();
    await page.getByRole('button', { name: '足りないと伝える' }).click();
    await said(page, '東台に「自然・動物とのふれあい」が足りないことを、一覧に載せました。');
  });
});
