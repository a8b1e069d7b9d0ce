import type { Page } from '@playwright/test';
import { paths } from '~/paths';
import { expect, inspect } from './page';
import { choose, follow, idIn, press, said } from './people';

/** The person is proposed a place and says yes; who it is cannot be written down. @returns the id of the placement. */
export async function propose(page: Page): Promise<string> {
  await press(page, '提案する');
  await page.waitForURL(/\/placements\/[0-9a-f-]{36}$/);
  await page.getByLabel('ご本人の言葉').fill('電話は 090-1234-5678 です');
  await press(page, '希望を記録する');
  await said(page, /ここには書けません/);
  await inspect(page);
  await page.getByLabel('ご本人の言葉').fill('静かな所で、手を動かす仕事をしてみたい');
  await press(page, '希望を記録する');
  await said(page, 'ご本人の希望を記録しました');
  return idIn(page);
}

/** 特定されるおそれ, as far as the page asks: nobody will be recognised. */
export async function answerRisks(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: '受入先にはこう伝えます' })).toBeVisible();
  for (const question of await page.getByRole('group').filter({ hasText: 'なさそう' }).all()) {
    await question.getByLabel('なさそう').check();
  }
}

/** A look at the place on a day, and then the start. */
export async function tryAndStart(page: Page, day: string): Promise<void> {
  const trial = page.locator('form').filter({ has: page.getByRole('button', { name: 'この日に決める' }) });
  await trial.getByLabel('日', { exact: false }).first().fill(day);
  await choose(trial, '火曜の午前');
  await trial.getByLabel('時刻').fill('火曜 10時〜12時');
  await press(page, 'この日に決める');
  await said(page, '見学・お試しの日を決めました');
  await page.getByText('活動を始める').first().click();
  await press(page, '活動を始める');
  await said(page, /活動を始めました/);
}

/** The next follow-up of one side. */
export async function followUp(page: Page, side: '受入先' | '本人'): Promise<void> {
  const rows = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: new RegExp(`^${side}：`) }) });
  const done = rows.filter({ hasText: 'に聞きました' });
  await expect(done).toHaveCount(0);
  const next = rows.filter({ has: page.getByText('聞いて書く') }).first();
  if (!(await next.getByLabel('聞いた日').isVisible())) await next.getByText('聞いて書く').click();
  await next.getByLabel('様子').fill('落ち着いて取り組めている。');
  await next.getByRole('button', { name: '記録する' }).click();
  await expect(done).toHaveCount(1);
}

/** Goes on and waits for the next question, so that no press is lost between two screens. */
export async function nextQuestion(page: Page, question: string): Promise<void> {
  await press(page, '次へ');
  await expect(page.getByRole('heading', { level: 1, name: question })).toBeVisible();
}

/** One cost of the person who comes, one question a screen. */
export async function writeCost(page: Page): Promise<void> {
  await follow(page, 'かかった費用を書く', paths.portalNewExpense());
  await press(page, '消耗品費');
  await nextQuestion(page, 'だれの、何のためですか');
  await press(page, /さんの受入れ/);
  await page.getByLabel('品物や仕事').fill('軍手と名札');
  await nextQuestion(page, 'いくらかかりましたか');
  await page.getByLabel('一つの値段').fill('600');
  await nextQuestion(page, '本人が払った分はありますか');
  await nextQuestion(page, '領収書などは、どこにありますか');
  await page.getByLabel('書類と置き場所').fill('領収書、事務所の青いファイル');
  await nextQuestion(page, 'これでよいですか');
  await press(page, 'これで書く');
  await said(page, '書きました。');
}
