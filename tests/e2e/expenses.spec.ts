import { paths } from '~/paths';
import { expect, inspect, test, visit } from './support/page';
import { as, press, said } from './support/people';
import { nextQuestion } from './support/placements';

// A cost of the host, from its telephone to the decision; three people, each with their own act.
test.describe.configure({ mode: 'serial' });

const description = '見学の日の名札とひも';
let claim = '';

test('the host writes a cost, one question a screen, and hands the claim in', async ({ browser }) => {
  await as(browser, 'host', async (page) => {
    await visit(page, paths.portalExpenses());
    await page.getByRole('link', { name: 'かかった費用を書く' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '何にかかりましたか' })).toBeVisible();
    await inspect(page);
    await press(page, '消耗品費');
    await press(page, '次へ');
    await page
      .getByRole('button', { name: /さんの受入れ/ })
      .first()
      .click();
    await page.getByLabel('品物や仕事').fill('連絡先 090-1234-5678');
    await press(page, '次へ');
    await expect(page.getByText(/ここには書けません/)).toBeVisible();
    await page.getByLabel('品物や仕事').fill(description);
    await nextQuestion(page, 'いくらかかりましたか');
    await page.getByLabel('一つの値段').fill('１２０');
    await page.getByLabel('数').fill('5');
    await page.getByLabel('単位').selectOption('組');
    await nextQuestion(page, '本人が払った分はありますか');
    await nextQuestion(page, '領収書などは、どこにありますか');
    await page.getByLabel('書類と置き場所').fill('領収書、レジの下の青いファイル');
    await nextQuestion(page, 'これでよいですか');
    await expect(page.getByText('600円', { exact: true })).toBeVisible();
    await inspect(page);
    await press(page, 'これで書く');
    await said(page, '書きました。');
    await inspect(page);
    claim = page.url().split('/').pop() ?? '';
    await press(page, '請求を出す');
    await said(page, /請求を出しました/);
  });
});

test('the manager is asked about existing schemes, then checks', async ({ browser }) => {
  await as(browser, 'manager', async (page) => {
    await visit(page, paths.expenses());
    await visit(page, paths.expense(claim));
    await press(page, '確かめました');
    await expect(page.getByText(/まだ確かめていない明細/).first()).toBeVisible();
    for (const answer of await page.getByLabel('先に使える制度').all()) await answer.selectOption('none');
    for (const reason of await page.getByLabel('その理由').all()) await reason.fill('当てはまる制度がない');
    await press(page, '確かめました');
    await said(page, /決める人の番/);
    await expect(page.getByRole('button', { name: '決める' })).toHaveCount(0);
  });
});

test('the officer decides each line; the host sees it', async ({ browser }) => {
  await as(browser, 'officer', async (page) => {
    await visit(page, paths.expense(claim));
    await page.getByRole('button', { name: '決める', exact: true }).click();
    await said(page, '決めました。');
    await inspect(page);
  });
  await as(browser, 'host', async (page) => {
    await visit(page, paths.portalExpense(claim));
    await expect(page.getByText('認められました').first()).toBeVisible();
  });
});

test('staff write for a host that telephones', async ({ browser }) => {
  await as(browser, 'coordinator', async (page) => {
    await visit(page, paths.newExpense());
    await page.getByLabel(/^受入先/).selectOption({ label: 'こうぼう こむぎ' });
    await press(page, '明細へ進む');
    await expect(page.getByRole('heading', { name: '明細を加える' })).toBeVisible();
    await inspect(page);
    await press(page, '明細を加える');
    await expect(page.getByText('何の費用かを選んでください。').first()).toBeVisible();
  });
});
