import type { Page } from '@playwright/test';
import { paths } from '~/paths';
import { demoAccount } from './support/accounts';
import { expect, inspect, test, visit } from './support/page';
import { as, said } from './support/people';

const code = 'tsubame-482-7';

/** Places at which nothing was asked yet, in the order of the page. */
function notAsked(page: Page) {
  return page
    .getByRole('region', { name: /^電話でこう聞く/ })
    .filter({ has: page.getByRole('button', { name: '相談', exact: true }) });
}

/** The name of the place that a question is for. */
async function placeOf(question: ReturnType<typeof notAsked>): Promise<string> {
  const label = (await question.getAttribute('aria-label')) ?? '';
  return label.replace(/^電話でこう聞く（|へ）$/gu, '');
}

test('what is to be talked over becomes a lead, filled in and linked', async ({ browser }) => {
  let name = '';
  await as(browser, 'coordinator', async (page) => {
    await visit(page, paths.matches(code));
    const first = notAsked(page).first();
    name = await placeOf(first);
    await first.getByText('ひとこと添える').click();
    await first.getByLabel(/^ひとこと/).fill('090-1234-5678に電話');
    await first.getByRole('button', { name: '相談', exact: true }).click();
    await said(page, /電話番号のようです/);
    const same = page.getByRole('region', { name: `電話でこう聞く（${name}へ）` });
    await expect(same.getByLabel(/^ひとこと/)).toHaveValue('090-1234-5678に電話');
    await same.getByLabel(/^ひとこと/).fill('四月からなら');
    await same.getByLabel(/^ひとこと/).press('End');
    await same.getByLabel(/^ひとこと/).press('Enter');
    await same.getByLabel(/^ひとこと/).press('Backspace');
    await expect(same.getByLabel(/^ひとこと/)).toHaveValue('四月からなら');
    await page.setViewportSize({ width: 390, height: 844 });
    const tops = await same
      .locator('.answers button')
      .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().top));
    expect(new Set(tops).size).toBe(1);
    await same.getByRole('button', { name: '相談', exact: true }).click();
    await said(page, '答え「相談したい」を、受入先に書きとめました。続きは、開拓の候補にできます。');
    await expect(same).toContainText('に聞いて、相談したいとのこと');
    await inspect(page);
  });
  await as(browser, 'community', async (page) => {
    await visit(page, paths.leads());
    const waiting = page.getByRole('region', { name: '受入先が相談したいとのこと' });
    await expect(waiting).toContainText('四月からなら');
    await waiting
      .getByRole('listitem')
      .filter({ hasText: name })
      .getByRole('link', { name: '開拓の候補にする' })
      .click();
    await expect(page.getByLabel(/^名前/)).toHaveValue(name);
    await expect(page.getByLabel(/声をかけるわけ/)).toHaveValue(
      /と聞いて、相談したいとのこと。四月からなら$/,
    );
    await inspect(page);
    await page.getByLabel(/^いつ/).fill('2027-01-15');
    await page.getByRole('button', { name: '書き足す' }).click();
    await said(page, '声かけ先に書き足しました。');
    await page.getByRole('button', { name: '連絡した' }).click();
    await said(page, '「連絡した」にしました。');
    await expect(page.getByRole('button', { name: '登録につなげる' })).toHaveCount(0);
    await expect(page.getByRole('link', { name: '受入枠に書き足す' })).toBeVisible();
    await inspect(page);
    const lead = page.url();
    await page.getByRole('link', { name: '受入枠に書き足す' }).click();
    await expect(page.getByText(/話し合って決まった形に直してください。/)).toBeVisible();
    await expect(page.locator('input[name="proposal"]')).toHaveValue(/^[0-9a-f-]{36}$/);
    await as(browser, 'coordinator', async (other) => {
      await visit(other, paths.matches(code));
      const same = other.getByRole('region', { name: `電話でこう聞く（${name}へ）` });
      await expect(same).toContainText('続きは、声かけ先として進んでいます。');
      await expect(same.getByText('答えが変わった・押しまちがえた')).toHaveCount(0);
      await same.getByRole('link', { name: '声かけ先を見る' }).click();
      await expect(other.getByRole('heading', { level: 1, name })).toBeVisible();
    });
    const form = page.url();
    const late = await page.context().newPage();
    await late.goto(form);
    await late.locator('input[name="title"]').fill('金曜の朝の形');
    await page.goto(lead);
    await page.getByRole('button', { name: '書き足したので終える' }).click();
    await said(page, '受入枠につなげて、終えました。');
    const asked = page.getByRole('region', { name: '聞いたこと' });
    await expect(asked).toContainText('四月からなら');
    await expect(asked.getByRole('link', { name: '開拓の候補にする' })).toHaveCount(0);
    await inspect(page);
    await late.getByRole('button', { name: '保存する' }).click();
    await expect(late.getByText(/もう区切りがついています。.*もう一度押してください。/)).toBeVisible();
    await expect(late.locator('input[name="proposal"]')).toHaveCount(0);
    await expect(late.locator('input[name="title"]')).toHaveValue('金曜の朝の形');
    await late.getByRole('button', { name: '保存する' }).click();
    await said(late, '受入枠を直しました。');
    await late.close();
  });
});

test.describe('without script', () => {
  test.use({ storageState: demoAccount('coordinator').state, javaScriptEnabled: false });

  test('who cannot is not asked the same again, and who can is written into the offer', async ({ page }) => {
    await page.goto(paths.matches(code));
    const first = notAsked(page).first();
    const no = await placeOf(first);
    await first.getByRole('button', { name: 'できない' }).click();
    await said(page, '半年のあいだ、同じことは聞きません。');
    await expect(page.getByRole('region', { name: `電話でこう聞く（${no}へ）` })).toHaveCount(0);
    await page.getByText(/^聞いて、できないとのことだった場所/).click();
    await expect(page.getByText(/^× .*に聞いて、できないとのこと/).first()).toBeVisible();

    const next = notAsked(page).first();
    const yes = await placeOf(next);
    await next.getByRole('button', { name: 'できる', exact: true }).click();
    await said(page, '受入枠に書き足すと、候補に入ります。');
    await page
      .getByRole('region', { name: `電話でこう聞く（${yes}へ）` })
      .getByRole('link', { name: '受入枠に書き足す' })
      .click();
    await expect(page.getByText(/と聞いて、できるとのこと。/)).toBeVisible();
    await expect(page.locator('input[name="proposal"]')).toHaveValue(/^[0-9a-f-]{36}$/);

    await page.goto(paths.matches(code));
    const changed = page.getByRole('region', { name: `電話でこう聞く（${yes}へ）` });
    await changed.getByText('答えが変わった・押しまちがえた').click();
    await changed.getByRole('button', { name: 'できない' }).click();
    await said(page, '半年のあいだ、同じことは聞きません。');
    await expect(page.getByRole('region', { name: `電話でこう聞く（${yes}へ）` })).toHaveCount(0);
  });
});
