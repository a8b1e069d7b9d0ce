import type { Page } from '@playwright/test';
import { slipSentence } from '~/domain/people/rules';
import { paths } from '~/paths';
import { visit } from './page';
import { choose, follow, idIn, press, said } from './people';

/** 相談受付 with consent, in an area, and the beginning of the assessment. @returns the code of the case. */
export async function openCase(page: Page, area: string): Promise<string> {
  await visit(page, paths.newCase());
  await page.getByLabel(/^つなぎ元/).selectOption({ label: 'アウトリーチ' });
  await page.getByLabel(/^いちばん近いもの/).selectOption({ index: 1 });
  await page.getByText(/^分かっていれば：/).click();
  await page.getByLabel(/^住んでいる圏域/).selectOption({ label: area });
  await considerScheme(page);
  await page.getByLabel(/記録の扱いを説明し、同意を得た/).check();
  await choose(page, '対面');
  await press(page, '受け付ける');
  await page.waitForURL(/\/cases\/[a-z]+-\d{3}-\d$/);
  const code = idIn(page);
  await press(page, 'アセスメントを始める');
  await said(page, 'アセスメント中');
  return code;
}

/** 先に考えた制度, on the form of a new case. */
export async function considerScheme(page: Page): Promise<void> {
  await choose(page, 'ハローワーク');
  await page.getByLabel('それだけでは合わないわけ').fill('人の少ない時間に、短く行ける場がないため');
}

/** Prints the paper that says who it is, and tells where it is kept. */
export async function keepSlip(page: Page, code: string): Promise<void> {
  await visit(page, paths.caseSlip(code));
  await page.getByLabel(/^保管している場所/).fill('2階の鍵のある棚');
  await press(page, '置き場所を記録する');
  await said(page, /「2階の鍵のある棚」に置いています/);
}

/** Somebody careful who looks for quiet work, and for somewhere to be in the evening. */
export async function hearProfile(page: Page, code: string): Promise<void> {
  await visit(page, paths.profile(code));
  const find = page.getByLabel('ことばで絞る');
  await find.nth(0).fill('ていねい');
  await choose(page, 'ていねい・正確');
  for (const wish of ['静かに作業したい', '居場所がほしい']) await choose(page, wish);
  await find.nth(2).fill('静かな場所');
  await choose(page, '静かな場所');
  await page.getByRole('group', { name: '静かな場所' }).getByLabel('どうしても').check();
  for (const time of ['火曜の午前', '火曜の夕方']) await page.getByLabel(time).check({ force: true });
  await choose(page, '就労体験・中間的就労');
  await press(page, '保存する');
  await said(page, /保存しました/);
}

/** The person agrees, face to face, to each of the scopes. */
export async function recordConsents(page: Page, code: string, scopes: readonly string[]): Promise<void> {
  for (const scope of scopes) {
    await page.goto(paths.consents(code));
    const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: scope }) });
    await card.getByText('返事を記録する').click();
    await choose(card, '同意あり');
    await choose(card, '対面');
    await card.getByRole('button', { name: '記録する' }).click();
    await said(page, /記録しました/);
  }
}

export async function writePlan(page: Page, code: string): Promise<void> {
  await visit(page, paths.plan(code));
  await page.getByLabel('目標', { exact: false }).first().fill('週に一度、行ける場所がある');
  await page.getByLabel('何をする').first().fill('見学に付きそい、最初の一か月は毎週様子を聞く');
  await page.getByLabel('支援方針').fill('静かな場所での役割から、少しずつ人との関わりを増やす。');
  await press(page, '保存する');
  await said(page, 'プランを保存しました');
}

/** Puts the plan on the agenda of a meeting, with the paper in hand. */
export async function submitPlan(page: Page, code: string, meetingName: string): Promise<void> {
  await visit(page, paths.plan(code));
  const choice = page.getByLabel(/^会議/).first();
  await choice.selectOption(
    await choice.locator('option').filter({ hasText: meetingName }).getAttribute('value'),
  );
  await page.getByLabel(slipSentence).check();
  await press(page, '会議へ出す');
  await said(page, /議題に入れました/);
}

/** Sets a meeting for a day. @returns its id. */
export async function setMeeting(page: Page, name: string, day: string): Promise<string> {
  await follow(page, '会議の日を入れる', paths.newMeeting());
  await page.getByLabel('会議の名前').fill(name);
  await page.getByLabel(/^日/).fill(day);
  await press(page, '会議の日を入れる');
  await page.waitForURL(/\/meetings\/[0-9a-f-]{36}$/);
  return idIn(page);
}

/** The meeting is held with those who must be there, not without, and finds its only plan appropriate. */
export async function holdMeeting(page: Page): Promise<void> {
  await page.getByLabel('多機関協働事業者が出席した').check();
  await press(page, '会議を開いた');
  await said(page, /自治体職員の出席がない/);
  await page.getByLabel('自治体職員が出席した').check();
  await press(page, '会議を開いた');
  await said(page, /開いた記録をしました/);
  await page.getByLabel('適切と判断').check();
  await press(page, '結果を記録する');
  await said(page, /結果：適切と判断/);
}

export async function recordDecision(page: Page): Promise<void> {
  await page.getByLabel(/^決定する/).check();
  await page.getByLabel('文書番号').fill('福第456号');
  await page.getByLabel('決裁者の職名').fill('福祉課長');
  await press(page, '支援決定を記録する');
  await said(page, '支援決定を記録しました');
}
