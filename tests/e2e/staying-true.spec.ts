import { readExcel } from '~/lib/table-file/read-excel.server';
import { textColumn } from '~/lib/table-file/columns';
import { toExcel } from '~/lib/table-file/excel.server';
import { readFile } from 'node:fs/promises';
import { readQr } from '../setup/read-qr';
import { as, press, said } from './support/people';
import { expect, inspect, test, visit } from './support/page';

test.describe.configure({ mode: 'serial' });

/** The host that is asked, and the address of the link it gets. */
let hostName = '';
let link = '';

test('the queue stands in order, and a host is asked by mail', async ({ browser }) => {
  await as(browser, 'community', async (page) => {
    await visit(page, '/hosts/stale');
    await expect(page.getByText('変わったと連絡があった').first()).toBeVisible();
    const due = page.getByRole('link', { name: /^そろそろ確かめる/ });
    await due.click();
    await expect(due).toHaveAttribute('aria-current', 'true');
    const first = page.locator('#queue .lines > li').first();
    hostName = (await first.getByRole('heading').textContent()) ?? '';
    await page.getByRole('checkbox', { name: `${hostName}を選ぶ` }).check();
    await press(page, '選んだ所にメールで聞く');
    await said(page, '1か所に確認のメールを送りました。');
    await page.getByRole('link', { name: hostName, exact: true }).first().click();
    await expect(page.getByText('確認のメール').first()).toBeVisible();
    await inspect(page);
  });
});

test('the mail stands in the outbox of the demonstration', async ({ browser }) => {
  await as(browser, 'admin', async (page) => {
    // The newest stands first; the demonstration may have asked the same host before.
    const mail = page.getByRole('article').filter({ hasText: hostName }).first();
    // The job takes it over a moment later.
    await expect(async () => {
      await page.goto('/admin/outbox');
      await expect(mail.getByText('サイトの中に置いた')).toBeVisible({ timeout: 2_000 });
    }).toPass();
    await inspect(page);
    link = (await mail.getByRole('link').getAttribute('href')) ?? '';
    expect(link).toMatch(/^\/confirm\/[\w-]{43}\?municipality=990035$/);
  });
});

test('the link shows the facts to whoever holds it, and a press confirms them', async ({ page }) => {
  await visit(page, link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(hostName);
  await expect(page.getByText(/の内容です$/).first()).toBeVisible();
  await page.getByText('変わったところがある').click();
  await page.getByLabel('変わったところ').fill('電話は090-1234-5678です');
  await press(page, '変わったところを知らせる');
  await expect(page.getByRole('textbox')).toHaveValue('電話は090-1234-5678です');
  await expect(page.getByText('ここには書けません').first()).toBeVisible();
  await inspect(page);
  await press(page, /^変わりません$/);
  await said(page, '確認しました。ありがとうございました');
  await inspect(page);
  await page.goto(link);
  await said(page, '確認しました。ありがとうございました');
});

test('a wrong link is told apart, and no search engine keeps it', async ({ request }) => {
  const answer = await request.get(`/confirm/${'A'.repeat(43)}?municipality=990035`);
  expect(answer.status()).toBe(404);
  expect(answer.headers()['x-robots-tag']).toContain('noindex');
  expect(await answer.text()).toContain('このリンクは使えません');
});

test('what was confirmed has left the queue; calls and slips work from it', async ({ browser }) => {
  await as(browser, 'community', async (page) => {
    await page.goto('/hosts/stale?state=due');
    await expect(page.getByRole('link', { name: hostName, exact: true })).toHaveCount(0);
    const line = page.locator('#queue .lines > li').first();
    const name = (await line.getByRole('heading').textContent()) ?? '';
    await line.getByRole('button', { name: 'つながらなかった' }).click();
    await said(page, `「${name}」につながらなかったことを記録しました。`);
    await expect(line.getByText(/つながらない電話 1回/)).toBeVisible();
    await line.getByRole('button', { name: '電話で確かめた' }).click();
    await said(page, `「${name}」を、きょう確かめたことにしました。`);
    await page.getByRole('link', { name: '電話の一覧を印刷する' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('確認の電話の一覧');
    await inspect(page);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 688, height: 1000 });
    // On the paper between the margins: a table with its head, no column cut off, nothing that is only for the screen.
    await expect(page.getByRole('columnheader', { name: '変わったところ' })).toBeVisible();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(688);
    await expect(page.getByRole('button', { name: '印刷する' })).toBeHidden();
    await page.emulateMedia({ media: null });
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto('/hosts/stale?state=due');
    const boxes = page.locator('input[name=hostIds]');
    await press(page, 'このページの全部を選ぶ');
    await expect(page.locator('input[name=hostIds]:checked')).toHaveCount(await boxes.count());
    await press(page, '選ぶのをやめる');
    await expect(page.locator('input[name=hostIds]:checked')).toHaveCount(0);
    await boxes.first().check();
    await press(page, '選んだ所の確認票を作る');
    const code = page.getByRole('img', { name: /確認のページを開く QR コード$/ });
    await expect(code).toBeVisible();
    await inspect(page);
    const address = readQr((await code.locator('path').getAttribute('d')) ?? '');
    expect(address).toMatch(/\/confirm\/[\w-]{43}\?municipality=990035$/);
    const slip = await page.getByRole('article').getByRole('heading').first().innerText();
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(slip);
    await expect(page.getByRole('button', { name: /^変わりません$/ })).toBeVisible();
  });
});

test('the list goes out to Excel and comes back with its differences', async ({ browser }) => {
  await as(browser, 'community', async (page) => {
    await page.goto('/hosts/stale');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'この絞り込みの一覧を Excel で受け取る' }).click(),
    ]);
    const rows = (await readExcel(await readFile(await download.path()))).map((row) =>
      row.map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? ''))),
    );
    const [headings = [], first = [], second = []] = rows;
    first[headings.indexOf('開いている時間')] = '火曜の午前だけ';
    second[headings.indexOf('連絡先のメール')] = 'tencho';
    const columns = headings.map((heading, at) => textColumn<string[]>(heading, (row) => row[at] ?? ''));
    await page.locator('input[type=file]').setInputFiles({
      name: '直した一覧.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(await toExcel('受入先', columns, [first, second])),
    });
    await press(page, '違いを確かめる');
    await said(page, '反映できる違い');
    await expect(page.getByText('メールアドレスの形で書いてください')).toBeVisible();
    await expect(page.locator('ins')).toHaveText(['火曜の午前だけ']);
    await inspect(page);
    await press(page, '選んだ行を反映する');
    await said(page, '1か所に、一覧の内容を反映しました。');
  });
});

test('the administrator sets how often a host may be asked, and when facts are too old', async ({
  browser,
}) => {
  await as(browser, 'admin', async (page) => {
    await visit(page, '/admin/settings');
    const cap = page.getByRole('region', { name: '受入先への声かけの目安' });
    await cap.getByLabel('三か月に一つの受入先へ').fill('0');
    await press(page, '目安を保存する');
    await expect(cap.getByText('1以上').first()).toBeVisible();
    await cap.getByLabel('三か月に一つの受入先へ').fill('4');
    await press(page, '目安を保存する');
    await said(page, '声かけの目安を保存しました。');
  });
});
