import type { APIRequestContext } from '@playwright/test';
import { filterNames } from '~/domain/registry/search/address';
import { paths } from '~/paths';
import { demoAccount } from './support/accounts';
import { expect, inspect, telephone, test, visit } from './support/page';
import { map, results, rows, total } from './support/search';

/** A public host with a name in kanji, and how it is read, typed in hiragana. */
async function aHost(request: APIRequestContext): Promise<{ name: string; reading: string }> {
  const answer = await request.get('/api/v1/hosts');
  const { items } = (await answer.json()) as { items: { name: string; kana: string }[] };
  const host = items.find(({ name, kana }) => /\p{Script=Han}/u.test(name) && /^[ァ-ヶー]{5,}$/.test(kana));
  expect(host, 'a host with a reading stands on the first page').toBeDefined();
  const hiragana = (kana: string) =>
    kana.replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));
  return { name: host?.name ?? '', reading: hiragana(host?.kana ?? '') };
}

test.describe('a coordinator', () => {
  test.use({ storageState: demoAccount('coordinator').state });

  test('finds a host by kana while typing, and opens it', async ({ page, request }) => {
    const { name, reading } = await aHost(request);
    await visit(page, paths.hosts());
    const box = page.getByRole('combobox', { name: 'ことば・条件' });
    await box.pressSequentially(reading);
    await expect(page).toHaveURL(/q=/);
    await expect(rows(page).first()).toContainText(name);
    await expect(box).toBeFocused();
    await expect(map(page).getByRole('button', { name: `1番 ${name}` })).toBeVisible();
    await inspect(page);
    await rows(page).first().getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
  });

  test('sends nothing while the input method composes', async ({ page }) => {
    await page.goto(paths.hosts());
    await expect(map(page)).toBeVisible();
    const asked: string[] = [];
    page.on('request', (request) => {
      if (/\.data|\/suggestions/.test(request.url()))
        asked.push(new URL(request.url()).searchParams.get('q') ?? '');
    });
    const box = page.getByRole('combobox', { name: 'ことば・条件' });
    await box.dispatchEvent('compositionstart');
    await box.pressSequentially('はたけ');
    await box.fill('畑');
    await box.dispatchEvent('compositionend');
    await expect(page).toHaveURL(/q=%E7%95%91/);
    await expect.poll(() => asked.length).toBe(2);
    expect(asked).toEqual(['畑', '畑']);
  });

  test('is offered what may be meant, and chooses with the keyboard alone', async ({ page, request }) => {
    const { name, reading } = await aHost(request);
    await page.goto(paths.hosts());
    await expect(map(page)).toBeVisible();
    const box = page.getByRole('combobox', { name: 'ことば・条件' });
    const offered = page.getByRole('listbox', { name: 'ことばの候補' }).getByRole('option');
    await expect(box).toHaveAttribute('aria-expanded', 'false');
    await box.fill(reading.slice(0, 4));
    await expect(offered.filter({ hasText: name })).toBeVisible();
    await expect(box).toHaveAttribute('aria-expanded', 'true');
    await inspect(page);
    const place = (await offered.allInnerTexts()).findIndex((text) => text.includes(name));
    for (let i = 0; i <= place; i += 1) await box.press('ArrowDown');
    await expect(offered.nth(place)).toHaveAttribute('aria-selected', 'true');
    await expect(box).toHaveAttribute(
      'aria-activedescendant',
      (await offered.nth(place).getAttribute('id')) ?? '',
    );
    await expect(box).toBeFocused();
    await box.press('Enter');
    await expect(page).toHaveURL(`${paths.hosts()}?${new URLSearchParams({ q: name }).toString()}`);
    await expect(box).toHaveValue(name);
    await expect(offered).toHaveCount(0);
    await expect(rows(page).first()).toContainText(name);
    await box.fill('のうさ');
    await expect(offered.first()).toHaveText('農作業');
    await box.press('Escape');
    await expect(offered).toHaveCount(0);
    await expect(box).toHaveValue('のうさ');
    await box.fill('のうさぎ');
    await offered.first().click();
    await expect(box).toHaveValue('農作業');
    await expect(page).toHaveURL(/q=%E8%BE%B2%E4%BD%9C%E6%A5%AD$/);
  });

  test('narrows down, and every count is what choosing it leaves', async ({ page }) => {
    await page.goto(paths.hosts());
    const weekday = page.getByLabel('曜日', { exact: true });
    const words = await weekday.locator('option[value="tue"]').innerText();
    const promised = Number(/（(\d+)）/.exec(words)?.[1]);
    await weekday.selectOption('tue');
    await expect(page).toHaveURL(/weekday=tue/);
    await expect.poll(() => total(page)).toBe(promised);
    const kind = page.getByRole('group', { name: '種類', exact: true }).locator('label').first();
    const count = Number(await kind.locator('.check__count').innerText());
    await kind.click();
    await expect.poll(() => total(page)).toBe(count);
    await inspect(page);
    await page.getByRole('link', { name: /火曜.*を外す/ }).focus();
    await page.keyboard.press('Enter');
    await expect(page).not.toHaveURL(/weekday/);
    await expect(weekday).toHaveValue('');
    await page.goBack();
    await expect(weekday).toHaveValue('tue');
  });

  test('looks for what is near an area, by minutes on foot and by car', async ({ page }) => {
    await page.goto(paths.hosts());
    const reach = page.getByLabel('どこまで');
    await expect(reach).toHaveCount(0);
    await page.getByLabel('並び順').selectOption({ label: '本町から近い順' });
    await expect(rows(page).first()).toContainText(/歩いて\d+分/);
    const all = await total(page);
    await reach.selectOption({ label: 'バスや車で20分まで' });
    await expect(page.getByRole('link', { name: /本町からバスや車で20分まで.*を外す/ })).toBeVisible();
    await expect.poll(() => total(page)).toBeLessThan(all);
    const byCar = await total(page);
    await reach.selectOption({ label: '歩いて15分まで' });
    await expect.poll(() => total(page)).toBeLessThan(byCar);
    const said = await rows(page).allInnerTexts();
    for (const text of said) expect(Number(/歩いて(\d+)分/.exec(text)?.[1])).toBeLessThanOrEqual(15);
    await inspect(page);
    await page.getByLabel('並び順').selectOption('relevance');
    await expect(reach).toHaveCount(0);
    await expect.poll(() => total(page)).toBeGreaterThan(all - 1);
    await rows(page).first().getByRole('link').click();
    await expect(page.getByText('近い圏域')).toBeVisible();
  });

  test('is told what was looked up instead, and what to loosen', async ({ page }) => {
    await visit(page, `${paths.hosts()}?q=子供食道`);
    await expect(results(page)).toContainText('「子供食堂」の結果を表示しています');
    await visit(page, `${paths.hosts()}?q=保育園&kind=farm`);
    await expect(results(page)).toContainText('どれかをゆるめると見つかります');
    await results(page).getByRole('link', { name: '「種類」を外す' }).click();
    await expect(rows(page).first()).toBeVisible();
  });
});

test('a visitor searches on a telephone: filters on a sheet, the map above the list', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await visit(page, paths.registry());
  await page.setViewportSize(telephone);
  const box = await page.getByLabel('ことば・条件').boundingBox();
  const act = await page.getByText('この一覧を受け取る').boundingBox();
  expect(box?.y).toBeLessThan(act?.y ?? 0);
  const above = await map(page).boundingBox();
  const list = await results(page).boundingBox();
  expect(above?.y).toBeLessThan(list?.y ?? 0);
  const all = await total(page);
  await page.getByRole('link', { name: '絞り込み' }).click();
  const sheet = page.getByRole('region', { name: '絞り込み' });
  await sheet.getByLabel('空きがある').check();
  const show = sheet.getByRole('link', { name: /か所を見る/ });
  await expect(show).not.toHaveText(`${all}か所を見る`);
  await inspect(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await show.click();
  await expect(sheet).toBeHidden();
  await rows(page).first().getByRole('link').click();
  await expect(page).toHaveURL(/\/registry\/[0-9a-f-]{36}/);
  await inspect(page);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the same search works, and the map is a picture with the same pins', async ({ page, request }) => {
    const { name, reading } = await aHost(request);
    await page.goto(paths.registry());
    await page.getByRole('searchbox').fill(reading);
    await page.getByRole('button', { name: 'さがす', exact: true }).click();
    await expect(rows(page).first()).toContainText(name);
    const pin = page.getByRole('link', { name: `1番 ${name}` });
    await expect(pin).toHaveAttribute('href', '#result-1');
    await page.goto(paths.registry());
    const before = await total(page);
    await page
      .getByRole('link', { name: /この近くに/ })
      .first()
      .click();
    await expect(page).toHaveURL(/bbox=/);
    expect(await total(page)).toBeLessThan(before);
  });
});

test('machines get what the pages show', async ({ page, request }) => {
  await page.goto(`${paths.registry()}?kind=farm`);
  const answer = await request.get('/api/v1/hosts?kind=farm');
  expect(((await answer.json()) as { total: number }).total).toBe(await total(page));
  const csv = await (await request.get('/api/v1/hosts.csv?kind=farm')).text();
  expect(csv.trim().split('\r\n')).toHaveLength((await total(page)) + 1);
  const refused = await request.get('/api/v1/hosts?near=here');
  expect(refused.status()).toBe(400);
  expect(((await refused.json()) as { error: string }).error).toContain('near');
});

test.describe('an address may say anything', () => {
  test.use({ storageState: demoAccount('coordinator').state });

  test('and the pages answer', async ({ request }) => {
    for (const value of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      for (const page of [paths.hosts(), paths.registry(), '/api/v1/hosts'])
        for (const name of filterNames)
          for (const said of [value, `-${value}`]) {
            const address = `${page}?${new URLSearchParams({ [name]: said }).toString()}`;
            expect(`${address} ${(await request.get(address)).status()}`).toBe(`${address} 200`);
          }
      const look = `${paths.look()}?slot=${value}_am&slot=mon_${value}&need=${value}&wish=${value}&area=${value}`;
      expect((await request.get(look)).status()).toBe(200);
    }
  });
});
