import { paths } from '~/paths';
import { hasOpenData, openDataFolder, openDataPath } from '#tests/setup/open-data-folder';
import { townAccount } from './support/accounts';
import { expect, inspect, test } from './support/page';
import { press, said } from './support/people';
import type { Locator, Page } from '@playwright/test';

/** The list of the whole country as it is distributed, and what a count of its own tells of it. */
const list = 'wam-net/sfkopendata_202603_46.zip';
const ROWS = 20_783;
/** Rows whose 事業所住所（市区町村） begins with 静岡県静岡市. */
const OWN = 160;
/** Twice through 20,783 rows, beside other journeys on two cores. */
const aLongList = { timeout: 60_000 };

test.use({ storageState: townAccount('shizuoka', 'manager').state });

const title = (page: Page) => page.getByRole('heading', { level: 1 });

/** The rows that the bar says are done; the bar is there while the list is stored. */
async function rowsDone(bar: Locator): Promise<number> {
  const value = await bar.getAttribute('value');
  return Number(value ?? 0);
}

/** Waits until the bar stands further on than `from`, and not yet at its end. */
async function movedOn(bar: Locator, from: number): Promise<number> {
  await expect(bar).toHaveAttribute('max', String(ROWS));
  let done = from;
  await expect
    .poll(async () => (done = await rowsDone(bar)), { intervals: [100], ...aLongList })
    .toBeGreaterThan(from);
  expect(done).toBeLessThan(ROWS);
  return done;
}

if (hasOpenData) {
  test('the whole country goes in at once: the bar moves, it is stopped, gone on with and taken back', async ({
    page,
  }) => {
    await page.goto(paths.imports());
    await page.getByLabel(/施設の一覧/).setInputFiles(openDataPath(list));
    await press(page, '中身を確かめる');
    await expect(title(page)).toHaveText('sfkopendata_202603_46.zipを取り込む前に', aLongList);
    await said(page, '20,783行');
    await page.getByRole('button', { name: '取り込む', exact: true }).click();

    const bar = page.getByRole('progressbar', { name: /取り込んだ行/ });
    const seen = await movedOn(bar, 0);
    await press(page, 'ここで止める');
    await expect(title(page)).toHaveText('取り込みを途中で止めました');
    const told = await page.getByText(/^20,783行のうち[\d,]+行まで終わっています$/).textContent();
    const stopped = Number(told?.split('うち')[1]?.replace(/\D/gu, ''));
    expect(stopped).toBeGreaterThanOrEqual(seen);
    expect(stopped).toBeLessThan(ROWS);
    await inspect(page);

    await press(page, '続きを取り込む');
    await movedOn(bar, stopped);
    await expect(title(page)).toHaveText(`${OWN}か所を登録しました`, aLongList);
    const tally = page.locator('.tally');
    await expect(tally).toContainText(`新しく登録${OWN}行`);
    await expect(tally).toContainText('市外20,623行');

    await page.getByText('この取込を取り消す').first().click();
    await page.getByRole('button', { name: 'この取込を取り消す' }).click();
    await said(page, `登録${OWN}か所を消し`);
  });
} else {
  test(`the whole country: no open data at ${openDataFolder} (set MUSUBIBA_OPEN_DATA), so nothing is tried`, () =>
    expect(hasOpenData).toBe(false));
}
