import { paths } from '~/paths';
import { demoAccount } from './support/accounts';
import { expect, inspect, sheetsOf, test, visit } from './support/page';
import { as, follow, press, said } from './support/people';

const week = ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => `slot=${day}_am`).join('&');
const somewhereToBe = `wish=want_place&${week}`;

test('places that together are a week, with whom to ask for each, on the screen and on one sheet', async ({
  browser,
}) => {
  await as(browser, 'coordinator', async (page) => {
    await visit(page, `${paths.look()}?${somewhereToBe}`);
    const together = page.getByRole('region', { name: '組み合わせて通う' });
    await expect(
      together.getByRole('heading', { name: /^2か所を組み合わせると、週の5コマになります$/ }).first(),
    ).toBeVisible();
    await expect(
      together
        .getByRole('listitem')
        .first()
        .getByRole('link', { name: /^\d[\d-]+$/ }),
    ).toHaveCount(2);
    await page.goto(`${paths.lookPrint()}?${somewhereToBe}`);
    await expect(page.getByText(/^2か所を組み合わせると、週の5コマになります：/)).toBeVisible();
    await inspect(page);
    expect(await sheetsOf(page)).toBe(1);
  });
});

test('work that nobody has put into its words is found, and the way to it is told', async ({ browser }) => {
  await as(browser, 'coordinator', async (page) => {
    await page.goto(`${paths.look()}?strength=steady_worker`);
    const way = page.getByText(/^コツコツ続けられる → くり返しの軽作業 → /).first();
    await expect(way).toBeVisible();
    await expect(way).toContainText(/根拠：受入枠「.+」、(\d+年)?\d+月\d+日/);
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false, storageState: demoAccount('coordinator').state });

  test('a wish of the community is a candidate of which a menu is made in one press', async ({ page }) => {
    const search = `${paths.look()}?strength=cooking_professional&wish=want_teach`;
    await page.goto(search);
    const wish = page.getByRole('article', { name: '「男性の集まる機会をつくりたい。」' });
    await expect(wish).toContainText('調理の職業経験、教えたい・伝えたい → 料理を教える');
    await wish.getByRole('link', { name: 'メニューをつくる' }).click();
    await expect(page.getByText('地域の声「男性の集まる機会をつくりたい。」から')).toBeVisible();
    expect(page.url()).not.toMatch(/strength|cooking|want_/);
    await expect(page.getByLabel(/^名前/)).toHaveValue('中央の自治会・町内会');
    await press(page, '書き足す');
    await said(page, /日を選んでください/);
    await expect(page.getByText('地域の声「男性の集まる機会をつくりたい。」から')).toBeVisible();
    await page.getByLabel(/^いつ/).fill('2027-12-10');
    await press(page, '書き足す');
    await said(page, '声かけ先に書き足しました。');
    await page.goto(paths.wishes());
    await follow(page, '中央の自治会・町内会', /\/leads\//);
    await page.goto(search);
    await expect(wish.getByText('もう声をかけています。')).toBeVisible();
  });
});

test('who only looks is told who makes a menu', async ({ browser }) => {
  await as(browser, 'referrer', async (page) => {
    await page.goto(`${paths.look()}?wish=want_outdoors`);
    const voices = page.getByRole('region', { name: '地域の声', exact: true });
    await expect(
      voices.getByText('メニューをつくるのは、参加支援と地域づくりの担当です。').first(),
    ).toBeVisible();
    await expect(voices.getByRole('link')).toHaveCount(0);
  });
});

test('the weights of the order are a dated setting that must make a hundred', async ({ browser }) => {
  await as(browser, 'admin', async (page) => {
    await visit(page, '/admin/settings#match-weights');
    const part = page.getByRole('region', { name: '場所をならべる順の重み' });
    await part.getByLabel(/^願いに合う/).fill('20');
    await part.getByLabel(/^いつから/).fill('2027-04-01');
    await press(page, 'ならべる順の重みを保存する');
    await said(page, /五つを足すと90です。どれかにあと10を足して、合わせて100にしてください。/);
    await expect(part.getByLabel(/^願いに合う/)).toHaveValue('20');
    await part.getByLabel(/^通いやすい/).fill('20');
    await press(page, 'ならべる順の重みを保存する');
    await said(page, /場所をならべる順の重みを保存しました。2027年4月1日/);
    await expect(part.getByText('願いに合う 20、強みが生きる 25')).toBeVisible();
    await expect(part.getByLabel(/^願いに合う/)).toHaveValue('30');
  });
});
