import { paths } from '~/paths';
import { expect, inspect, test, visit } from './support/page';
import { as, follow, press, said } from './support/people';

test('the host notes how many came to an open gathering, and nothing else', async ({ browser }) => {
  await as(browser, 'host', async (page) => {
    await visit(page, paths.portal());
    const card = page
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: /^今日は何人：/ }) });
    await expect(card).toContainText('名前は書きません。');
    await card.getByLabel(/来た人の数/).fill('八人');
    await card.getByRole('button', { name: '人数を書く' }).click();
    await expect(card.getByText('人数は、0から9999までの数字で書いてください。').first()).toBeVisible();
    await expect(card.getByLabel(/来た人の数/)).toHaveValue('八人');
    await inspect(page);
    await card.getByLabel(/来た人の数/).fill('14');
    await card.getByRole('button', { name: '人数を書く' }).click();
    await said(page, 'ありがとうございます。来た人の数を書きました。');
    await expect(card).toContainText('14人');
    await card.getByLabel(/来た人の数/).fill('2');
    await card.getByRole('button', { name: '人数を書く' }).click();
    await expect(card.getByText(/その日の人数は、もう書いてあります。/).first()).toBeVisible();
    await card.getByLabel('もう書いてある日なら、書きなおす').check();
    await card.getByRole('button', { name: '人数を書く' }).click();
    await said(page, 'ありがとうございます。来た人の数を書きました。');
    await expect(card).toContainText('3人未満');
    await inspect(page);
  });
});

test('an offer that watches school routes says what is left out, and keeps the insurance that applies', async ({
  browser,
}) => {
  await as(browser, 'coordinator', async (page) => {
    await page.goto(paths.hosts('q=東台見守りの会'));
    await follow(page, '東台見守りの会', /hosts\/[0-9a-f-]{36}/);
    await follow(page, '夕方の見送り', /opportunities\//);
    const band = page.getByRole('region', { name: '保険' });
    await expect(band).toContainText(
      '行事用保険のAプランは、防犯・防火パトロールのような見まわりの活動を対象にしていません。',
    );
    await expect(band).toContainText('どの保険を使いますか。');
    await inspect(page);
    await band.getByLabel('保険の種類').selectOption({ label: '行事用保険' });
    await band.getByLabel('行事用保険のプラン').selectOption({ label: 'Aプラン' });
    await band.getByLabel('終わる日').fill('2099-03-01');
    await band.getByRole('button', { name: '保険を書く' }).click();
    await expect(band.getByText(/ほかの保険を選んでください。/).first()).toBeVisible();
    await inspect(page);
    await band.getByLabel('保険の種類').selectOption({ label: 'ボランティア活動保険' });
    await band.getByLabel('行事用保険のプラン').selectOption({ label: '行事用保険ではない' });
    await press(page, '保険を書く');
    await said(page, '保険を書きました。');
    await expect(band).toContainText('3月31日で切れます');
    await expect(band).not.toContainText('どの保険を使いますか。');
  });
});

test('the report tells 参加支援 apart from those who came to gatherings', async ({ browser }) => {
  await as(browser, 'officer', async (page) => {
    await visit(page, paths.participantCounts());
    await expect(page.getByText(/そのうち参加支援の人数（プランが確定した人）/)).toBeVisible();
    await inspect(page);
  });
});
