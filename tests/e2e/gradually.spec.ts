import { paths } from '~/paths';
import { expect, inspect, telephone, test, visit } from './support/page';
import { as, follow, press, said } from './support/people';

// What goes on while somebody comes: the support grows less, and it is asked whether it weighs too much.

test('a plan of steps is written, gone on with, and gone back in with its reason', async ({ browser }) => {
  await as(browser, 'coordinator', async (page) => {
    await visit(page, paths.case('tsubame-482-7'));
    await page.locator('main a[href^="/placements/"]').first().click();
    await said(page, 'そばにいる支えを、少しずつ減らしていく段取りです。');
    await page.getByText('段取りを書く', { exact: true }).click();
    const first = page.getByRole('group', { name: '1段目' });
    await first.getByLabel('だれがつくか').fill('担当');
    await first.getByLabel('つきそい方').selectOption({ label: '離れて見守る' });
    await first.getByLabel('または、ことばで').fill('1回目から');
    const second = page.getByRole('group', { name: '2段目' });
    await second.getByLabel('だれがつくか').fill('担当');
    await second.getByLabel('つきそい方').selectOption({ label: 'いっしょに行う' });
    await second.getByLabel('または、ことばで').fill('3回目から');
    await press(page, '段取りを保存する');
    await said(page, /2段目の支えが、前の段より多くなっています/);
    await expect(second.getByLabel('または、ことばで')).toHaveValue('3回目から');
    await inspect(page);
    await first.getByLabel('つきそい方').selectOption({ label: 'いっしょに行う' });
    await second.getByLabel('つきそい方').selectOption({ label: 'そばで見守る' });
    await press(page, '段取りを保存する');
    await said(page, '少しずつの段取りを保存しました。');
    await page.getByText('「いっしょに行う」に進んだ').click();
    await press(page, 'この段に進む');
    await said(page, 'つぎの段に進みました。');
    await page.getByText('一段もどる', { exact: true }).first().click();
    await press(page, '一段もどる');
    await said(page, 'もどるわけを書いてください。');
    await page.getByLabel('もどるわけ').fill('仕事の中身が変わったので、はじめから。');
    await page.setViewportSize(telephone);
    await inspect(page);
    await press(page, '一段もどる');
    await said(page, '一段もどりました。わけを記録しています。');
    await said(page, '仕事の中身が変わったので、はじめから。');
    await inspect(page);
  });
});

test('a load that is heard to grow stands on the page until it is better', async ({ browser }) => {
  await as(browser, 'coordinator', async (page) => {
    await visit(page, paths.case('tsubame-482-7'));
    await page.locator('main a[href^="/placements/"]').first().click();
    await said(page, 'フォローアップ');
    const talk = async (answer: string) => {
      const row = page
        .getByRole('listitem')
        .filter({ has: page.getByRole('heading', { name: /^本人：/ }) })
        .filter({ has: page.getByText('聞いて書く') })
        .first();
      if (!(await row.getByLabel('聞いた日').isVisible())) await row.getByText('聞いて書く').click();
      await row
        .getByRole('group', { name: /負担になっていませんか/ })
        .getByLabel(answer, { exact: true })
        .check();
      await inspect(page);
      await row.getByRole('button', { name: '記録する' }).click();
      await said(page, 'フォローアップを記録しました。');
    };
    const notice = page.getByText('負担を、いっしょに見直すとき');
    await talk('なっている');
    await expect(notice).toBeVisible();
    await inspect(page);
    await visit(page, paths.today());
    await said(page, /負担をいっしょに見直す：ご本人が「負担になっている」と話した/);
    await inspect(page);
  });
});

test('a group that only keeps an eye on somebody is told the request and nothing else', async ({
  browser,
}) => {
  await as(browser, 'coordinator', async (page) => {
    await visit(page, paths.case('tsubame-482-7'));
    await page.locator('main a[href^="/placements/"]').first().click();
    await follow(page, '受入れカード（受入先へ）', /\/card$/);
    await page.getByLabel('ご本人から').first().fill('母が病気で、学校を休みがちです');
    await press(page, '書きとめて、下で確かめる');
    await said(page, /受入先に渡す文には書けません/);
    await inspect(page);
    await page.getByLabel('ご本人から').first().fill('朝は声が小さいです');
    await page.getByRole('radio', { name: /^声かけ・見守りだけをお願いする/ }).check();
    await page.getByRole('checkbox', { name: '声かけ', exact: true }).check();
    await page.getByRole('checkbox', { name: '見守り', exact: true }).check();
    await press(page, '書きとめて、下で確かめる');
    await said(page, '書きとめました。');
    await said(page, '声かけ・見守りをお願いします');
    await expect(page.getByRole('listitem').filter({ hasText: '朝は声が小さいです' })).toHaveCount(0);
    await page.setViewportSize(telephone);
    await inspect(page);
  });
});
