import { paths } from '~/paths';
import { demoAccount } from './support/accounts';
import { expect, test } from './support/page';
import { bordersOf, map, marksOf, picture, rows, total } from './support/search';

test.describe('the map beside the list', () => {
  test.use({ storageState: demoAccount('coordinator').state });

  test('draws every host that the list counts, once', async ({ page }) => {
    await page.goto(`${paths.hosts()}?condition=quiet_place&weekday=tue`);
    const marks = map(page).getByRole('button');
    await expect(marks.filter({ visible: true }).first()).toBeVisible();
    const { pins, circles } = await marksOf(marks);
    const gathered = circles.flatMap(({ listed }) => listed);
    const alone = pins.filter(({ no }) => !gathered.includes(no));
    const inCircles = circles.reduce((sum, { count }) => sum + count, 0);
    const elsewhere = await page.getByText(/^ほかに\d+か所は/).innerText();
    const undrawn = Number(/\d+/.exec(elsewhere)?.[0]);
    expect(alone.length + inCircles + undrawn).toBe(await total(page));
    for (const { no, name } of pins) await expect(page.locator(`#result-${no}`)).toContainText(name);
  });

  test('is walked through by keyboard in the order of the list, and leads to its lines', async ({ page }) => {
    await page.goto(paths.hosts());
    const marks = map(page).getByRole('button');
    await expect(marks.filter({ visible: true }).first()).toBeVisible();
    const { pins } = await marksOf(marks);
    expect(pins.length).toBeGreaterThan(10);
    await page.getByRole('link', { name: '地図をとばす' }).focus();
    await page.keyboard.press('Tab');
    await expect(map(page)).toBeFocused();
    for (const { no, label } of pins) {
      await page.keyboard.press('Tab');
      const pin = page.locator(':focus');
      await expect(pin).toHaveAccessibleName(label);
      await expect(pin).toBeInViewport();
      await expect(page.locator(`#result-${no}`)).toHaveClass(/is-selected/);
    }
    expect(pins.map(({ no }) => no)).toEqual(pins.map(({ no }) => no).sort((a, b) => a - b));
    await page.keyboard.press('Enter');
    await expect(page.locator(`#result-${pins.at(-1)?.no ?? 0} a`)).toBeFocused();
  });

  test('lights up the pin of a line, and the line of a pin', async ({ page }) => {
    await page.goto(paths.hosts());
    const pin = map(page).getByRole('button', { name: /^1番 / });
    await expect(pin).toBeVisible();
    await page.locator('#result-1').hover();
    await expect(pin).toHaveClass(/map-mark--lit/);
    await page.getByRole('heading', { level: 1 }).hover();
    await expect(pin).not.toHaveClass(/map-mark--lit/);
    await pin.hover();
    await expect(page.locator('#result-1')).toHaveClass(/is-selected/);
    await page.getByRole('heading', { level: 1 }).hover();
    await expect(page.locator('#result-1')).not.toHaveClass(/is-selected/);
    await page.locator('#result-1 a').focus();
    await expect(pin).toHaveClass(/map-mark--lit/);
  });

  test('looks closer, and searches in what is in view', async ({ page }) => {
    await page.goto(paths.hosts());
    const all = await total(page);
    const here = page.getByRole('link', { name: 'この範囲でさがす' });
    await expect(map(page)).toBeVisible();
    await expect(here).toBeHidden();
    await map(page).getByRole('button', { name: '地図を大きく' }).click();
    await here.click();
    await expect(page).toHaveURL(/bbox=/);
    await expect(page.getByRole('link', { name: /地図の範囲/ })).toBeVisible();
    await expect.poll(() => total(page)).toBeLessThan(all);
    await expect(here).toBeHidden();
  });

  test('is the same picture on paper by whichever way it was reached', async ({ page }) => {
    await page.goto(paths.today());
    await page.getByRole('navigation').getByRole('link', { name: '受入先', exact: true }).first().click();
    await expect(page.getByRole('heading', { name: '受入先をさがす' })).toBeVisible();
    await expect(picture(page).locator('path.map-area').first()).toBeAttached();
    const whole = await bordersOf(page);
    expect(whole.length).toBeGreaterThan(5);

    await page.reload();
    await expect(map(page)).toBeVisible();
    expect(await bordersOf(page)).toEqual(whole);

    await map(page).getByRole('button', { name: '地図を大きく' }).click();
    await page.getByRole('link', { name: 'この範囲でさがす' }).click();
    await expect(page.getByRole('link', { name: /地図の範囲/ })).toBeVisible();
    await expect.poll(() => bordersOf(page)).not.toEqual(whole);
    const part = await bordersOf(page);

    await page.getByLabel('曜日', { exact: true }).selectOption('tue');
    await expect(page).toHaveURL(/weekday=tue/);
    await expect(page.getByRole('link', { name: /地図の範囲/ })).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(picture(page).locator('path.map-area').first()).toBeVisible();
    expect(await bordersOf(page)).toEqual(part);
    await page.reload();
    await expect(picture(page).locator('path.map-area').first()).toBeVisible();
    expect(await bordersOf(page)).toEqual(part);
  });

  test('jumps instead of flying for those who asked for less motion', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(paths.hosts());
    const first = map(page)
      .getByRole('button', { name: /^この近くに/ })
      .first();
    await expect(first).toBeVisible();
    await expect(map(page)).not.toHaveClass(/leaflet-zoom-anim|leaflet-fade-anim/);
    await map(page).evaluate((container) => {
      container.addEventListener('transitionrun', () => container.setAttribute('data-moved', 'yes'));
    });
    await first.press('Enter');
    await expect(page.getByText(/^地図を大きくしました/)).toBeAttached();
    await expect(page.getByRole('link', { name: 'この範囲でさがす' })).toBeVisible();
    await expect(map(page)).not.toHaveAttribute('data-moved', 'yes');
  });
});

test('draws borders and names of areas itself, and asks no other server', async ({ page, baseURL }) => {
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== new URL(baseURL ?? '').origin)
      elsewhere.push(request.url());
  });
  await page.goto(paths.registry());
  await expect(map(page)).toBeVisible();
  await expect(map(page).getByText('本町', { exact: true })).toBeVisible();
  expect(await map(page).locator('path.map-area').count()).toBeGreaterThan(5);
  expect(elsewhere).toEqual([]);
});

test('goes onto paper with the list', async ({ page }) => {
  await page.goto(`${paths.registry()}?kind=farm`);
  await expect(map(page)).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(map(page)).toBeHidden();
  await expect(picture(page)).toBeVisible();
  await expect(picture(page).getByRole('link', { name: /^1番 / })).toBeVisible();
  for (const row of await rows(page).all()) await expect(row).toBeVisible();
  await expect(page.getByRole('region', { name: '絞り込み' })).toBeHidden();
  const above = await picture(page).boundingBox();
  const list = await rows(page).first().boundingBox();
  expect(above?.y).toBeLessThan(list?.y ?? 0);
});
