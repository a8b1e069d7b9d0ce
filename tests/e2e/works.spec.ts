import { paths } from '~/paths';
import { addDays, today as todayOf } from '~/lib/japanese-date';
import { openCase, recordConsents } from './support/cases';
import { demoAccount } from './support/accounts';
import { expect, inspect, telephone, test, visit } from './support/page';
import { as, follow, press, said } from './support/people';

test.use({ storageState: demoAccount('coordinator').state });

for (const [width, title] of [
  [1280, '夕方の橋'],
  [telephone.width, '冬の庭'],
] as const) {
  test(`a work is lent, printed and called back, at ${width}`, async ({ page, browser }) => {
    const today = todayOf(new Date());
    await page.setViewportSize({ ...telephone, width });
    let office = '';
    await as(browser, 'host', async (own) => {
      await own.goto(paths.portal());
      office = ((await own.locator('.page-head__eyebrow').textContent()) ?? '').trim();
    });
    const code = await openCase(page, '北山');
    await visit(page, paths.case(code));
    await follow(page, '作品（見せる・貸す・載せる）', paths.caseWorks(code));
    await expect(page.getByText('まだ作品はありません')).toBeVisible();
    await inspect(page);

    await page.getByText('作品を加える', { exact: true }).first().click();
    await page.getByLabel(/^題/).fill(title);
    await page.getByRole('radio', { name: '絵・イラスト', exact: true }).check();
    await page.getByLabel(/^置き場所/).fill('事務所の棚');
    await page.getByRole('radio', { name: /^ペンネーム/ }).check();
    await page.getByRole('textbox', { name: /^ペンネーム/ }).fill('田中花子');
    await press(page, '作品を加える');
    await said(page, /人の名前/);
    await page.getByRole('radio', { name: /^載せない/ }).check();
    await page.getByRole('textbox', { name: /^ペンネーム/ }).fill('');
    await press(page, '作品を加える');
    await said(page, /作品を加えました/);
    for (const use of ['見せる', '掲載する']) {
      await expect(page.getByRole('button', { name: use, exact: true })).toHaveAttribute(
        'aria-disabled',
        'true',
      );
    }
    await inspect(page);

    await recordConsents(page, code, ['作品を見せる・載せる']);
    await visit(page, paths.caseWorks(code));
    await expect(page.getByText('この作品のことは、まだご本人に聞いていません。').first()).toBeVisible();
    await page.getByText('この作品の返事を記録する', { exact: true }).click();
    await page.getByRole('radio', { name: '見せてよい・載せてよい', exact: true }).check();
    await page.getByRole('radio', { name: '対面', exact: true }).check();
    await press(page, '返事を記録する');
    await said(page, 'この作品の返事を記録しました。');

    await page.getByText('見せる', { exact: true }).click();
    const lend = page
      .locator('form')
      .filter({ has: page.getByRole('button', { name: '見せたことを記録する' }) });
    await lend.getByLabel(/^受入先の名前/).fill('どこにもない所');
    await lend.getByRole('radio', { name: '貸し出す', exact: true }).check();
    await lend.getByLabel(/^返してもらう日/).fill(addDays(today, 14));
    await press(page, '見せたことを記録する');
    await said(page, /この名前の受入先は見つかりません/);
    await lend.getByLabel(/^受入先の名前/).fill(office);
    await press(page, '見せたことを記録する');
    await said(page, `${office}に貸したことを記録しました。`);
    await page.getByText('掲載する', { exact: true }).click();
    const print = page
      .locator('form')
      .filter({ has: page.getByRole('button', { name: '載ったことを記録する' }) });
    await print.getByLabel(/^載せた受入先の名前/).fill(office);
    await print.getByLabel(/^載ったもの/).fill('広報紙の冬号');
    await press(page, '載ったことを記録する');
    await said(page, '載ったことを記録しました。');
    await inspect(page);
    await as(browser, 'host', async (own) => {
      await visit(own, paths.portal());
      await expect(own.getByText(`${title}（絵・イラスト）`)).toBeVisible();
    });

    await page.getByText('この作品の返事を記録する', { exact: true }).click();
    await expect(page.getByText(/もう載った1件は、取りもどせません/)).toBeVisible();
    await page.getByRole('radio', { name: '取りやめた', exact: true }).check();
    await page.getByRole('radio', { name: '電話', exact: true }).check();
    await press(page, '返事を記録する');
    await said(page, /「返してもらう」になり、受入先の画面では題と作者名が消え/);
    await inspect(page);
    await as(browser, 'host', async (own) => {
      await visit(own, paths.portal());
      await expect(own.getByText('返してください').first()).toBeVisible();
      await expect(own.getByText(title)).toHaveCount(0);
    });
    await visit(page, paths.shared(code));
    await expect(page.getByRole('cell', { name: `${office}「広報紙の冬号」` })).toBeVisible();
    await visit(page, paths.today());
    await expect(page.getByText(`返してもらう：作品「${title}」`)).toBeVisible();

    await visit(page, paths.caseWorks(code));
    await press(page, '返ってきたことを記録する');
    await said(page, '返ってきたことを記録しました。');
  });

  test(`a work that is out when its case ends is fetched, at ${width}`, async ({ page, browser }) => {
    const today = todayOf(new Date());
    const work = `${title}の下絵`;
    await page.setViewportSize({ ...telephone, width });
    let office = '';
    await as(browser, 'host', async (own) => {
      await own.goto(paths.portal());
      office = ((await own.locator('.page-head__eyebrow').textContent()) ?? '').trim();
    });
    const code = await openCase(page, '北山');
    await recordConsents(page, code, ['作品を見せる・載せる']);
    await visit(page, paths.caseWorks(code));
    await page.getByText('作品を加える', { exact: true }).first().click();
    await page.getByRole('radio', { name: '絵・イラスト', exact: true }).check();
    await page.getByLabel(/^置き場所/).fill('事務所の棚');
    await page.getByRole('radio', { name: /^載せない/ }).check();
    await page.getByLabel(/^題/).fill('田中の猫');
    await press(page, '作品を加える');
    await said(page, /題に人の名前があるようです/);
    await page.getByLabel(/^題/).fill(work);
    await press(page, '作品を加える');
    await said(page, /作品を加えました/);
    await page.getByText('この作品の返事を記録する', { exact: true }).click();
    await page.getByRole('radio', { name: '見せてよい・載せてよい', exact: true }).check();
    await page.getByRole('radio', { name: '対面', exact: true }).check();
    await page.getByLabel(/^聞いた日/).fill(addDays(today, -1));
    await press(page, '返事を記録する');
    await said(page, /その日には、「作品を見せる・載せる」の同意がまだありませんでした/);
    await page.getByLabel(/^聞いた日/).fill(today);
    await press(page, '返事を記録する');
    await said(page, 'この作品の返事を記録しました。');
    await page.getByText('見せる', { exact: true }).click();
    const lend = page
      .locator('form')
      .filter({ has: page.getByRole('button', { name: '見せたことを記録する' }) });
    await lend.getByLabel(/^受入先の名前/).fill(office);
    await lend.getByRole('radio', { name: '貸し出す', exact: true }).check();
    await lend.getByLabel(/^返してもらう日/).fill(addDays(today, 14));
    await press(page, '見せたことを記録する');
    await said(page, `${office}に貸したことを記録しました。`);

    await visit(page, paths.case(code));
    await page.getByRole('link', { name: 'つなぎもどし・取下げ・転出' }).click();
    await said(page, `作品「${work}」（${office}）：「返してもらう」になり、返るまで、きょうに出ます。`);
    await page.getByRole('radio', { name: /^つなぎもどす/ }).check();
    await page.getByLabel(/^つなぎもどすわけ/).selectOption({ index: 1 });
    await press(page, 'ケースを終わりにする');
    await said(page, /いつでも再開できます/);
    await visit(page, paths.caseWorks(code));
    await expect(page.getByText('作品は、もう見せたり載せたりできません。')).toBeVisible();
    await expect(
      page.getByText(/ケースが終わったので、作品は見せたり載せたりできません/).first(),
    ).toBeVisible();
    await expect(page.getByText(`${office}にある（返してもらう）`)).toBeVisible();
    await inspect(page);
    await visit(page, paths.today());
    await expect(page.getByText(`返してもらう：作品「${work}」`)).toBeVisible();
    await visit(page, paths.caseWorks(code));
    await press(page, '返ってきたことを記録する');
    await said(page, '返ってきたことを記録しました。');
    await visit(page, paths.today());
    await expect(page.getByText(`返してもらう：作品「${work}」`)).toHaveCount(0);
  });
}
