import { paths } from '~/paths';
import { expect, inspect, telephone, test, visit } from './support/page';
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

    await band.getByText(/^ボランティア活動保険（この受入枠、.*で切れます）を直す$/).click();
    const correcting = band.locator('form').filter({ has: page.getByRole('button', { name: '保険を直す' }) });
    await correcting.getByLabel('直すわけ').selectOption({ label: '証書を見たら、ちがっていた' });
    await correcting.getByRole('button', { name: '保険を直す' }).click();
    await expect(band.getByText(/変わったところがありません/).first()).toBeVisible();
    await inspect(page);
    await correcting.getByLabel('保険の種類').selectOption({ label: 'その他' });
    await correcting.getByLabel('終わる日').fill('2099-03-01');
    await correcting.getByRole('button', { name: '保険を直す' }).click();
    await said(page, '保険を直しました。');
    await expect(band).toContainText('2099年3月1日（日）で切れます');
    await band
      .getByText('その他（この受入枠、2099年3月1日（日）で切れます）を取り消す', { exact: true })
      .click();
    await band.getByRole('button', { name: '保険を取り消す' }).click();
    await expect(band.getByText('取り消すわけを選んでください。').first()).toBeVisible();
    await inspect(page);
    await band.getByLabel('取り消すわけ').selectOption({ label: '入っていなかった' });
    await band.getByRole('button', { name: '保険を取り消す' }).click();
    await said(page, '保険を取り消しました。');
    await expect(band).toContainText('どの保険を使いますか。');
    await band.getByText('取り消した保険 1件', { exact: true }).click();
    await expect(band).toContainText('に取り消しました。入っていなかった');
    await inspect(page);
  });
});

for (const [width, name] of [
  [1280, 'かすみ製材'],
  [telephone.width, 'かすみ丘の農場'],
] as const) {
  test(`a host is insured as a whole on its own page, at ${width}`, async ({ browser }) => {
    await as(browser, 'community', async (page) => {
      await page.setViewportSize({ ...telephone, width });
      await page.goto(paths.hosts(`q=${name}`));
      await follow(page, name, /hosts\/[0-9a-f-]{36}/);
      const band = page.getByRole('region', { name: '保険' });
      await band.getByText('入った保険を書く', { exact: true }).click();
      await band.getByLabel('保険の種類').selectOption({ label: '施設' });
      await band.getByRole('button', { name: '保険を書く' }).click();
      await expect(band.getByText('保険の終わる日を選んでください。').first()).toBeVisible();
      await inspect(page);
      await band.getByLabel('終わる日').fill('2099-03-01');
      await band.getByRole('button', { name: '保険を書く' }).click();
      await said(page, '保険を書きました。');
      await expect(band).toContainText('施設（受入先の全体）');
      await band
        .getByText('施設（受入先の全体、2099年3月1日（日）で切れます）を取り消す', { exact: true })
        .click();
      await band.getByLabel('取り消すわけ').selectOption({ label: '同じ保険を二度書いた' });
      await band.getByRole('button', { name: '保険を取り消す' }).click();
      await said(page, '保険を取り消しました。');
      await expect(band).toContainText('いま数えている保険はありません。');
      await inspect(page);
    });
  });
}

test('the report tells 参加支援 apart from those who came to gatherings', async ({ browser }) => {
  await as(browser, 'officer', async (page) => {
    await visit(page, paths.participantCounts());
    await expect(page.getByText(/そのうち参加支援の人数（プランが確定した人）/)).toBeVisible();
    await inspect(page);
  });
});
