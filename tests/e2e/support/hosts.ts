import type { Page } from '@playwright/test';
import { paths } from '~/paths';
import { expect, inspect, visit } from './page';
import { choose, idIn, press, said } from './people';

interface FilePayload {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** From the empty page of the areas to the report of what a file of boundaries brought. */
export async function loadBoundaries(page: Page, file: FilePayload): Promise<void> {
  await page.getByLabel(/境界のファイル/).setInputFiles(file);
  await press(page, '境界を確かめる');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/か所の圏域を読み込む前に/);
  await inspect(page);
  await page.getByRole('button', { name: '読み込む', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/を加えました$/);
}

/** From the page of the imports to what became of each row. */
export async function importList(page: Page, file: FilePayload): Promise<void> {
  await page.getByLabel(/施設の一覧/).setInputFiles(file);
  await press(page, '中身を確かめる');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${file.name}を取り込む前に`);
  await inspect(page);
  await page.getByRole('button', { name: '取り込む', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^\d+か所を登録しました$/);
}

/**
 * Registers a factory with the five facts, in the first of the areas.
 *
 * @returns its id and the name of the area.
 */
export async function registerHost(page: Page, name: string): Promise<{ host: string; area: string }> {
  await visit(page, paths.newHost());
  await page.getByLabel(/^名前/).fill(name);
  await page.getByLabel(/^種類/).selectOption({ label: '工場・製造業' });
  const areas = page.getByLabel(/^圏域/);
  const area = (await areas.locator('option:not([value=""])').first().textContent()) ?? '';
  await areas.selectOption({ label: area });
  await page.getByLabel(/^できることを一つ/).fill('奥の作業台で、折り丁をそろえる仕事を週に一度');
  await page.getByLabel(/^連絡先/).fill('054-000-5225');
  await press(page, '登録する');
  await said(page, '登録しました。責任者が確かめてから一覧に載ります。');
  return { host: idIn(page), area };
}

/** What the host says on the telephone about taking people. */
export async function hearStance(page: Page, stance: string): Promise<void> {
  await page.getByText('気持ちを聞いて書く').click();
  await choose(page, stance);
  await press(page, '聞いたとおりに書く');
  await said(page, '受入れの気持ちを書きました。');
}

export async function recordVisit(page: Page, host: string): Promise<void> {
  await page.goto(paths.host(host));
  await page.getByText('訪問の記録を書く').first().click();
  await choose(page, '静か');
  await page.getByLabel(/^様子/).fill('奥の作業台は話し声が届かない');
  await page.getByRole('button', { name: '訪問の記録を書く' }).click();
  await said(page, '訪問の記録を書きました。');
}

/** An offer of light work on Tuesday mornings, for two at a time. */
export async function openOffer(page: Page, host: string): Promise<void> {
  await visit(page, paths.newOpportunity(host));
  await page.getByLabel(/^受入枠の名前/).fill('折り丁そろえ');
  await page.getByLabel(/^支援メニュー/).selectOption({ label: '就労体験・中間的就労' });
  await page.getByLabel('火曜の午前').check({ force: true });
  await page.getByLabel(/^同時に受けられる人数/).fill('2');
  await press(page, '登録して募集を始める');
  await said(page, '受入枠を足しました。');
}

/** The host says yes to a condition. */
export async function hearYes(page: Page, condition: string): Promise<void> {
  await page.getByText('電話で聞いた答えを足す').click();
  await page.getByLabel(/^聞いた条件/).selectOption({ label: condition });
  await page.getByRole('button', { name: 'はい', exact: true }).click();
  await expect(page.getByRole('row', { name: new RegExp(condition) })).toContainText('はい');
}
