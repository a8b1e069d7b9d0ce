import { paths } from '~/paths';
import { expect, inspect, telephone, test, visit } from './support/page';
import { as, choose, follow, press, said } from './support/people';

// What a place is told, what the person takes along, and how a consultation centre hands somebody on.

test('a referrer refers from the chips in one form, follows it, and finds who to call', async ({
  browser,
}) => {
  await as(browser, 'referrer', async (page) => {
    await page.setViewportSize(telephone);
    await page.goto(paths.look());
    await choose(page, 'ていねい・正確');
    await expect(page).toHaveURL(/strength=/);
    await follow(page, 'この内容で相談につなぐ', /\/refer\?/);
    await inspect(page);
    await press(page, 'つなぐ');
    await said(page, 'ご本人の同意があるかを選んでください。');
    await page.getByLabel(/つなぐ同意を得た/).check();
    await page.getByRole('radio', { name: '対面', exact: true }).check();
    await page.getByLabel(/^つなぎ元/).selectOption({ label: '地域包括支援センター' });
    await page.getByLabel(/^いちばん近いもの/).selectOption({ label: '社会に出ることに不安がある' });
    await page.getByLabel('頼みたいこと').fill('週に一度、出かける先を作りたい。');
    await press(page, 'つなぐ');
    await expect(page).toHaveURL(paths.referrals());
    await said(page, /つなぎました。符号は/);
    await expect(page.getByText('つなぎもどし').first()).toBeVisible();
    await inspect(page);
    await follow(page, '急ぎの連絡先', paths.urgent());
    await expect(page.getByRole('link', { name: /警察/ })).toHaveAttribute('href', 'tel:110');
    await inspect(page);
  });
});

test('every place has a way to hand somebody on', async ({ browser }) => {
  await as(browser, 'referrer', async (page) => {
    await visit(page, paths.hosts());
    const row = page.locator('main a[href^="/hosts/0"]').first();
    const name = await row.innerText();
    await row.click();
    await said(page, '相談につなぐ');
    await follow(page, '相談につなぐ', /\/refer\?host=/);
    await said(page, `「${name}」から`);
    await inspect(page);
  });
});

test('the acceptance card is agreed line by line and shown as it was previewed', async ({ browser }) => {
  await as(browser, 'coordinator', async (page) => {
    await page.goto(paths.placements());
    await page.locator('main a.link-tall[href^="/placements/"]').first().click();
    await expect(page).toHaveURL(/placements\/[0-9a-f-]{36}$/);
    const placement = new URL(page.url()).pathname;
    await inspect(page);
    await follow(page, 'わたしのカード', /my-card$/);
    await inspect(page);
    await follow(page, 'やさしい日本語にする', /words=easy/);
    await inspect(page);
    await visit(page, placement);
    await follow(page, '共有の記録', /\/shared$/);
    await inspect(page);
    await visit(page, `${placement}/card`);
    await page.getByLabel('ご本人から').first().fill('朝は声が小さいです');
    await page.getByLabel('声かけ', { exact: true }).check();
    await press(page, '書きとめて、下で確かめる');
    await said(page, '書きとめました。');
    const preview = page.getByRole('heading', { name: '受入先にはこう伝えます' });
    await expect(preview).toBeVisible();
    await inspect(page);
  });
});
