import { paths } from '~/paths';
import { demoAccount } from './support/accounts';
import { expect, inspect, test, visit } from './support/page';

const code = 'tsubame-482-7';
const place = 'ゆきあい作業所';
const offer = '軽い組み立て';
const learned = 'これまでの受け入れから分かったこと';

test.describe('what was learned of a place', () => {
  test.use({ storageState: demoAccount('coordinator').state });

  test('stands beside the reasons in the list, and on the pages of the host and its offer', async ({
    page,
  }) => {
    await visit(page, paths.matches(code));
    await page
      .locator('#ready')
      .getByText(/^ほか\d+か所を見る$/)
      .click();
    const card = page.getByRole('article', { name: place, exact: true });
    await card.getByText(/^くわしく/).click();
    await expect(card.getByRole('heading', { name: learned })).toBeVisible();
    await expect(card.getByText('静かな場所：登録は「はい」、行ってみると「相談」')).toBeVisible();
    await expect(card.getByText('返事：答えの半分以上が、聞いてから3日のうちに届いた')).toBeVisible();
    await card.getByRole('link', { name: place, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: place })).toBeVisible();
    const ofHost = page.getByRole('region', { name: learned });
    await expect(ofHost.getByText('返事：答えの半分以上が')).toBeVisible();
    await expect(ofHost.getByText('前向きな答え')).toHaveCount(0);
    await expect(ofHost.getByText('静かな場所（軽い組み立て）：')).toBeVisible();
    await page.getByRole('link', { name: offer, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: offer })).toBeVisible();
    await expect(page.getByRole('region', { name: learned }).getByText('静かな場所：')).toBeVisible();
    await inspect(page);
  });

  test('is not told of a place that has hardly been asked', async ({ page }) => {
    await visit(page, paths.hosts('q=こうぼう+こむぎ'));
    await page.getByRole('link', { name: 'こうぼう こむぎ' }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: 'こうぼう こむぎ' })).toBeVisible();
    await expect(page.getByRole('region', { name: learned }).getByText('まだ少ない')).toBeVisible();
  });
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(`telling what was otherwise, ${javaScriptEnabled ? 'with' : 'without'} scripts`, () => {
    test.use({ storageState: demoAccount('referrer').state, javaScriptEnabled });

    test('is told as a fact of the place, and taken back', async ({ page }) => {
      await page.goto(paths.hosts(`q=${encodeURIComponent('みなと図書室カフェ')}`));
      await page.getByRole('link', { name: 'みなと図書室カフェ' }).first().click();
      await expect(page.getByRole('heading', { level: 1, name: 'みなと図書室カフェ' })).toBeVisible();
      await page.getByRole('region', { name: '受入枠' }).getByRole('link').first().click();
      await page.getByRole('link', { name: '登録とちがっていたことを書く' }).click();
      await expect(page.getByRole('heading', { level: 1, name: '登録とちがっていたこと' })).toBeVisible();
      if (javaScriptEnabled) await inspect(page);
      const times = page.getByRole('group', { name: /^曜日と時間/ });
      await times.getByRole('radio', { name: 'ちがっていた' }).check();
      await page.getByRole('button', { name: '見たことを保存する' }).click();
      await expect(page.getByText('1つを書きました。受入先に確かめてください。')).toBeVisible();
      const band = page.getByRole('region', { name: learned });
      await expect(band.getByText('曜日と時間：登録とちがっていた')).toBeVisible();
      await band.getByRole('link', { name: '登録とちがっていたことを書く' }).click();
      await times.getByRole('radio', { name: '登録のとおり' }).check();
      await page.getByRole('button', { name: '見たことを保存する' }).click();
      await expect(page.getByText('登録のとおりに戻しました。')).toBeVisible();
      await expect(band.getByText('曜日と時間：')).toHaveCount(0);
    });
  });
}
