import { readFile } from 'node:fs/promises';
import type { APIRequestContext, Browser, Page } from '@playwright/test';
import { paths } from '~/paths';
import { demoAccount } from './support/accounts';
import { expect, inspect, sheetsOf, telephone, test, visit } from './support/page';
import { as, choose, follow, press, said } from './support/people';

/** The first public farm. */
async function aFarm(request: APIRequestContext): Promise<{ id: string; name: string }> {
  const answer = await request.get('/api/v1/hosts?kind=farm');
  const { items } = (await answer.json()) as { items: { id: string; name: string }[] };
  const [farm] = items;
  if (!farm) throw new Error('no farm');
  return farm;
}

/** What the page tells search engines. */
async function linkedData(page: Page): Promise<Record<string, unknown>> {
  return JSON.parse(await page.locator('script[type="application/ld+json"]').innerText()) as Record<
    string,
    unknown
  >;
}

async function fillOffer(page: Page, what: string) {
  await page.getByLabel(/^どんなことができますか/).fill(what);
  await page.getByLabel(/^どこですか/).selectOption({ label: '川端（中部）' });
  await page.getByLabel(/^いつごろですか/).fill('火曜の午後');
  await page.getByLabel(/^お名前か、団体の名前/).fill('かど屋');
  await page.getByLabel(/^連絡先を一つ/).fill('000-900-0031');
}

test('a place is told to search engines, to readers of easy Japanese, and on paper', async ({
  page,
  request,
}) => {
  const { id, name } = await aFarm(request);
  await visit(page, paths.registry());
  expect(await linkedData(page)).toMatchObject({ '@type': 'ItemList' });
  await visit(page, paths.registryHost(id));
  expect(await linkedData(page)).toMatchObject({ '@type': 'LocalBusiness', name });
  const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
  expect(new URL(canonical ?? '').pathname).toBe(paths.registryHost(id));

  await page.getByRole('link', { name: 'やさしい日本語で読む' }).click();
  await expect(page.getByRole('heading', { name: 'ここで できる こと' })).toBeVisible();
  await inspect(page);
  await visit(page, paths.offer());
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('できる ことを 教えて ください');
  await page.getByRole('link', { name: 'ふつうの 日本語で 読む' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('できることを持ち寄る');

  await page.goto(paths.registryHost(id));
  await follow(page, 'ちらしを印刷する', new RegExp(`${paths.registryFlyer(id)}$`));
  await inspect(page);
  await expect(page.getByRole('img', { name: /QR コード/ })).toBeVisible();
  expect(await sheetsOf(page)).toBe(1);
});

test('a flyer is one sheet, however much somebody wrote', async ({ browser, request }) => {
  const answer = await request.get('/api/v1/hosts?kind=temple_shrine');
  const { items } = (await answer.json()) as { items: { id: string }[] };
  const id = items.at(-1)?.id ?? '';
  const long = (length: number) => 'ていねいにつづけています'.repeat(40).slice(0, length);
  await as(browser, 'manager', async (page) => {
    await page.goto(paths.editHost(id));
    await page.getByLabel('よみ').fill('ナガイヨミ'.repeat(16));
    await page.getByLabel('できること・持ち寄れること').fill(long(400));
    await page.getByLabel('開いている時間').last().fill(long(120));
    await press(page, /保存/);
    await expect(page).toHaveURL(new RegExp(`${paths.host(id)}$`));
  });
  await as(browser, null, async (page) => {
    await page.goto(paths.registryFlyer(id));
    await expect(page.getByText(/^ていねいに/).first()).toBeVisible();
    expect(await sheetsOf(page)).toBe(1);
    await inspect(page);
  });
});

test('staff note a place they want to approach, with the lack it could answer', async ({ browser }) => {
  await as(browser, 'community', async (page) => {
    await page.goto(paths.gaps());
    await page.locator('.told').first().getByRole('link', { name: '声かけ先を書き足す' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('声かけ先を書き足す');
    await expect(page.getByLabel(/^こたえになりそうな足りない資源/)).not.toHaveValue('');
    await expect(page.getByLabel(/^圏域/)).not.toHaveValue('');
    await page.getByLabel(/^名前/).fill('ひさしの広い金物店');
    await page.getByRole('textbox', { name: /^つぎにすること/ }).fill('木村さんに電話する');
    await page.getByLabel(/^いつ/).fill('2026-01-05');
    await press(page, '書き足す');
    await said(page, /「木村さん」は人の名前のようです。ここには書けません/);
    await expect(page.getByLabel(/^名前/)).toHaveValue('ひさしの広い金物店');
    await page.getByLabel(/^知ったきっかけ/).selectOption({ label: 'まち歩き' });
    await page.getByRole('textbox', { name: /^つぎにすること/ }).fill('電話して、訪ねる日を決める');
    await press(page, '書き足す');
    await said(page, 'きょうからあとの日を選んでください。');
    await inspect(page);
    await page.getByLabel(/^いつ/).fill('2099-01-05');
    await press(page, '書き足す');
    await said(page, '声かけ先に書き足しました。');
    await inspect(page);

    const other = await page.context().newPage();
    await other.goto(page.url());
    await press(page, '連絡した');
    await said(page, '「連絡した」にしました。');
    await other.getByRole('textbox', { name: /^つぎにすること/ }).fill('訪ねる');
    await other.getByLabel(/^いつ/).fill('2099-02-01');
    await press(other, 'つぎにすることを決める');
    await said(other, /ほかの人が先に変えました/);
    await expect(other.getByRole('textbox', { name: /^つぎにすること/ })).toHaveValue('訪ねる');
    await other.close();

    await page.getByRole('textbox', { name: /^つぎにすること/ }).fill('訪ねて、奥の席を見る');
    await page.getByLabel(/^いつ/).fill('2099-02-01');
    await press(page, 'つぎにすることを決める');
    await said(page, /^次は2月1日/);
    await visit(page, paths.leads());
    await said(page, /訪ねて、奥の席を見る/);
  });
});

/** A visitor whose browser runs no script, on a telephone. */
async function withoutScript(browser: Browser, act: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: telephone });
  await act(await context.newPage());
  await context.close();
}

test.describe('without script, on a telephone', () => {
  test('somebody tells what they can bring; nothing is public before a person made a host of it', async ({
    request,
    browser,
  }) => {
    let number = '';
    await withoutScript(browser, async (page) => {
      await page.goto(paths.offer());
      await fillOffer(page, '佐藤さんに店番を頼みたい');
      await press(page, '送る');
      await said(page, /この欄からは消してください/);
      await expect(page.getByLabel(/^お名前か、団体の名前/)).toHaveValue('かど屋');
      await page.getByLabel(/^どんなことができますか/).fill('かどの棚のほこりを払う手伝い');
      await press(page, '送る');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('届きました。ありがとうございます');
      number = await page.locator('.received__number').innerText();
      expect(number).toMatch(/^\d{5}-\d$/);
    });

    await as(browser, 'community', async (desk) => {
      await visit(desk, paths.leads());
      await said(desk, number);
      await follow(desk, 'かどの棚のほこりを払う手伝い', /\/leads\/[0-9a-f-]{36}$/);
      await inspect(desk);
      await said(desk, /000-900-0031/);
      await press(desk, '連絡した');
      await said(desk, '「連絡した」にしました。');
      await desk.getByLabel(/^種類/).selectOption({ label: '商店・商店街' });
      await press(desk, '登録につなげる');
      await expect(desk.getByRole('heading', { level: 1 })).toHaveText('かど屋');
      await desk.goto(paths.leads());
      await desk.getByText(/^登録につなげた \d+件$/).click();
      await follow(desk, 'かどの棚のほこりを払う手伝い', /\/leads\//);
      await said(desk, '消しました');
      await expect(desk.getByText(/000-900-0031/)).toHaveCount(0);
    });

    const found = await request.get(`/api/v1/hosts?q=${encodeURIComponent('かど屋')}`);
    const { items } = (await found.json()) as { items: { name: string }[] };
    expect(items.map(({ name }) => name)).not.toContain('かど屋');
  });

  test('somebody tells a wish; it stands beside what is lacking once a person has accepted it', async ({
    browser,
  }) => {
    const words = '雨の日に、将棋を指せる所がほしい。';
    await withoutScript(browser, async (page) => {
      await page.goto(paths.wish());
      await press(page, '届ける');
      await said(page, /^直すところが3つあります$/);
      await page.getByLabel(/^あったらいいこと/).fill(words);
      await page.getByLabel(/^どこのことですか/).selectOption({ label: '川端（中部）' });
      await page.getByLabel('住民').check();
      await press(page, '届ける');
      await said(page, /^\d{5}-\d$/);
    });

    await as(browser, 'community', async (desk) => {
      await desk.goto(paths.gaps());
      await expect(desk.getByText(words)).toHaveCount(0);
      await visit(desk, paths.wishes());
      const row = desk
        .getByRole('listitem')
        .filter({ has: desk.getByRole('heading', { name: `「${words}」` }) });
      await row.getByText('読んで、生かすかどうかを決める').click();
      await row.getByRole('button', { name: '生かす' }).click();
      await said(desk, '何があればこたえになるかを、支援メニューか活動から一つ以上選んでください。');
      await inspect(desk);
      await row.getByLabel('居場所・通いの場').check();
      await row.getByText('活動を選ぶ…').click();
      await choose(row, '将棋・囲碁の相手');
      await row.getByRole('button', { name: '生かす' }).click();
      await said(desk, '「生かしている」にしました。');
      await desk.goto(paths.gaps());
      await said(desk, `「${words}」`);
      await inspect(desk);
    });
  });
});

test('both forms are accessible, empty and with their faults', async ({ page }) => {
  for (const [address, send] of [
    [paths.offer(), '送る'],
    [paths.wish(), '届ける'],
  ] as const) {
    await visit(page, address);
    await page.locator('form').evaluate((form: HTMLFormElement) => (form.noValidate = true));
    await press(page, send);
    await said(page, /^直すところが/);
    await inspect(page);
  }
});

test.describe('the list of a page', () => {
  test.use({ storageState: demoAccount('coordinator').state });

  test('is taken along as it is filtered', async ({ page }) => {
    await page.goto(`${paths.hosts()}?kind=farm`);
    const total = Number(/\d+/.exec(await page.getByRole('heading', { level: 2 }).first().innerText())?.[0]);
    await page.getByText('この一覧を受け取る').click();
    await inspect(page);
    const taken = async (name: RegExp) => {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name }).click(),
      ]);
      return { name: file.suggestedFilename(), content: await readFile(await file.path()) };
    };
    const csv = await taken(/^CSV/);
    expect(csv.name).toMatch(/^受入先_\d{4}-\d{2}-\d{2}\.csv$/);
    expect(csv.content.toString('utf8').trimEnd().split('\r\n')).toHaveLength(total + 1);
    const excel = await taken(/^Excel/);
    expect(excel.name).toMatch(/\.xlsx$/);
    expect(excel.content.subarray(0, 2).toString()).toBe('PK');
  });
});
