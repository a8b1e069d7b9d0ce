import type { Page } from '@playwright/test';
import { addDays, dayOf } from '~/lib/japanese-date';
import { paths } from '~/paths';
import {
  considerScheme,
  hearProfile,
  holdMeeting,
  keepSlip,
  recordConsents,
  recordDecision,
  setMeeting,
  submitPlan,
  writePlan,
} from './support/cases';
import { expect, inspect, telephone, test, visit } from './support/page';
import { as, choose, idIn, press, said } from './support/people';

// One case from 事前相談 to its end and back: suspended, taken up again, closed, contacted, opened again.
test.describe.configure({ mode: 'serial' });

const today = dayOf(new Date());
let code = '';

/** A meeting of today, set by who runs it. @returns its id. */
async function aMeeting(page: Page, name: string): Promise<string> {
  await page.goto(paths.meetings());
  return setMeeting(page, name, today);
}

async function chooseMeeting(page: Page, name: string): Promise<void> {
  const choice = page.getByLabel(/^会議/).first();
  const option = choice.locator('option').filter({ hasText: name });
  await choice.selectOption(await option.getAttribute('value'));
}

/** The meeting is held and finds `outcome` about its only item, after it has read what would end with the case. */
async function findsOut(page: Page, id: string, outcome: string): Promise<void> {
  await visit(page, paths.meeting(id));
  await said(page, '記録すると、いっしょに閉じるもの');
  await page.getByLabel('多機関協働事業者が出席した').check();
  await page.getByLabel('自治体職員が出席した').check();
  await press(page, '会議を開いた');
  await said(page, /開いた記録をしました/);
  await page.getByRole('radio', { name: outcome }).check();
  await inspect(page);
  await press(page, '結果を記録する');
  await said(page, `結果：${outcome}`);
}

test('begins without any record of a person, with the schemes that were considered first', async ({
  browser,
}) => {
  await as(browser, 'coordinator', async (page) => {
    await visit(page, paths.newCase());
    await considerScheme(page);
    await page.getByLabel(/^つなぎ元/).selectOption({ label: 'アウトリーチ' });
    await page.getByLabel(/^いちばん近いもの/).selectOption({ index: 1 });
    await page.getByLabel(/まだ説明していない/).check();
    await press(page, '受け付ける');
    await page.waitForURL(/\/cases\/[a-z]+-\d{3}-\d$/);
    code = idIn(page);
    await said(page, 'プロフィールの前に、記録の扱いをご本人に説明してください。');
    await visit(page, paths.caseSchemes(code));
    await said(page, 'ハローワーク');
    await page.getByLabel(/^制度/).selectOption({ label: '当てはまる制度が見当たらない' });
    await page.getByRole('radio', { name: '合わない', exact: true }).check();
    await page.getByLabel(/^それだけでは合わないわけ/).fill('田中さんの家の近くにないため');
    await press(page, '記録する');
    await said(page, /「田中さん」は人の名前のようです/);
    await page.getByLabel(/^それだけでは合わないわけ/).fill('歩いて行ける場がないため');
    await press(page, '記録する');
    await said(page, '考えた制度を記録しました。');
    await inspect(page);
  });
});

test('is supported once the person agrees, the meeting finds so and the municipality decides', async ({
  browser,
}) => {
  const name = '重層的支援会議（はじめ）';
  let id = '';
  await as(browser, 'multi_agency', async (page) => {
    id = await aMeeting(page, name);
  });
  await as(browser, 'coordinator', async (page) => {
    await recordConsents(page, code, ['相談と記録', '重層的支援会議での共有']);
    await page.goto(paths.case(code));
    await press(page, 'アセスメントを始める');
    await said(page, 'アセスメントを始めました。');
    await keepSlip(page, code);
    await hearProfile(page, code);
    await writePlan(page, code);
    await submitPlan(page, code, name);
  });
  await as(browser, 'multi_agency', async (page) => {
    await page.goto(paths.meeting(id));
    await holdMeeting(page);
  });
  await as(browser, 'officer', async (page) => {
    await page.goto(paths.decision(code));
    await recordDecision(page);
  });
});

test('is suspended only when contact is lost and enough was tried, and taken up where it stood', async ({
  browser,
}) => {
  const name = '重層的支援会議（中断）';
  let id = '';
  await as(browser, 'multi_agency', async (page) => {
    id = await aMeeting(page, name);
  });
  await as(browser, 'coordinator', async (page) => {
    await page.setViewportSize(telephone);
    await page.goto(paths.case(code));
    await page.getByRole('complementary').getByText('書きかえる', { exact: true }).click();
    await page.getByLabel('さいごの連絡').fill(addDays(today, -30));
    await press(page, '保存する');
    await said(page, 'つぎの予定を保存しました。');
    await visit(page, paths.suspendCase(code));
    await page.getByLabel(/^関係者や地域から聞いたこと/).fill('民生委員に聞いたが、姿を見ていないとのこと。');
    await page.getByLabel(/^中断の間の見守り/).fill('月に一度、地域包括支援センターが家の様子を見る。');
    await page.getByLabel('ご本人と、完全に連絡がとれなくなっている').check();
    await chooseMeeting(page, name);
    await press(page, '会議に出す');
    await said(page, /連絡の試みが、まだ足りません（あと3回/);
    await visit(page, paths.caseContacts(code));
    for (const [ago, way] of [
      [20, '電話'],
      [12, '訪問'],
      [5, '手紙'],
    ] as const) {
      await page.getByLabel(/^連絡をとろうとした日/).fill(addDays(today, -ago));
      await choose(page, way);
      await choose(page, '返事がなかった');
      await press(page, '記録する');
      await said(page, '連絡の記録を残しました。');
      await expect(page.getByRole('list', { name: '連絡の記録' })).toContainText(way);
    }
    await inspect(page);
    await page.getByRole('link', { name: '中断を会議に出すページを開く' }).click();
    await page.getByLabel('ご本人と、完全に連絡がとれなくなっている').check();
    await page.getByLabel(/^関係者や地域から聞いたこと/).fill('民生委員に聞いたが、姿を見ていないとのこと。');
    await page.getByLabel(/^中断の間の見守り/).fill('月に一度、地域包括支援センターが家の様子を見る。');
    await chooseMeeting(page, name);
    await press(page, '会議に出す');
    await said(page, /会議の議題に入れました/);
    await said(page, /中断の議題を出しています/);
    await inspect(page);
  });
  await as(browser, 'multi_agency', (page) => findsOut(page, id, '中断とする'));
  await as(browser, 'coordinator', async (page) => {
    await visit(page, paths.case(code));
    await said(page, '中断：いったんの区切りです');
    await visit(page, paths.reopenCase(code));
    await said(page, '「支援中」から続けます');
    await press(page, '再開する');
    await said(page, /まだ自治体の担当に伝えていません/);
    await page.getByLabel('自治体の担当に、再開を伝えた').check();
    await press(page, '再開する');
    await said(page, /再開しました。/);
    await expect(page.getByText('支援中', { exact: true }).first()).toBeVisible();
  });
});

test('is closed with both checks, and followed by contacts', async ({ browser }) => {
  const name = '重層的支援会議（終結）';
  let id = '';
  await as(browser, 'multi_agency', async (page) => {
    id = await aMeeting(page, name);
  });
  await as(browser, 'coordinator', async (page) => {
    await visit(page, paths.closeCase(code));
    await page.getByLabel(/^終結のわけ/).selectOption({ label: 'つながりが安定' });
    await page.getByLabel('つながりができた', { exact: true }).check();
    await page.getByLabel(/^つながりができたと言える様子/).fill('週に一度、自分から行かれている。');
    await page.getByLabel(/^目標がどこまで進んだか/).fill('週に一度行ける場所ができた。');
    await page.getByLabel(/^支える人たちの様子/).fill('受入先は、続けて受け入れる気持ちがある。');
    await page.getByLabel(/^支援の経過と成果/).fill('休む日も自分で伝えられるようになった。');
    await page.getByRole('radio', { name: '決めた月に連絡する' }).check();
    await page.getByLabel(/^主担当/).selectOption({ index: 1 });
    await chooseMeeting(page, name);
    await press(page, '会議に出す');
    await said(
      page,
      /終結の確かめが、まだそろっていません（つながり先との関係が安定したこと、ご本人から見た安定、つながり先から見た安定）/,
    );
    await inspect(page);
    await page.getByLabel('つながり先との関係が安定した', { exact: true }).check();
    await page.getByLabel(/^安定したと言える様子/).fill('ご本人からも受入先からも聞いた。');
    await page.getByLabel(/^ご本人から見た安定/).selectOption({ label: 'ほぼ安定' });
    await page.getByLabel(/^つながり先から見た安定/).selectOption({ label: 'まだ聞いていない' });
    await press(page, '会議に出す');
    await said(page, /終結の確かめが、まだそろっていません（つながり先から見た安定）/);
    await page.getByLabel(/^つながり先から見た安定/).selectOption({ label: '安定している' });
    await press(page, '会議に出す');
    await said(page, /会議の議題に入れました/);
  });
  await as(browser, 'multi_agency', (page) => findsOut(page, id, '終結とする'));
  await as(browser, 'coordinator', async (page) => {
    await visit(page, paths.case(code));
    await said(page, '終結：いったんの区切りです');
    await visit(page, paths.aftercare(code));
    await expect(page.getByText('4回', { exact: true })).toBeVisible();
    await choose(page, 'ご本人');
    await page.getByRole('radio', { name: '様子が変わり、支援がまた要りそう' }).check();
    await press(page, '記録する');
    await expect(page).toHaveURL(paths.reopenCase(code));
  });
});

test('is opened again at once, and nothing is asked again', async ({ browser }) => {
  await as(browser, 'coordinator', async (page) => {
    await page.setViewportSize(telephone);
    await visit(page, paths.reopenCase(code));
    await press(page, '再開する');
    await said(page, /再開しました。これまでに書いたことは残っています。/);
    await expect(page.getByText('アセスメント中', { exact: true }).first()).toBeVisible();
    await said(page, 'これまでの区切りと再開');
    await said(page, 'ていねい・正確');
    await visit(page, paths.plan(code));
    await expect(page.getByLabel('目標', { exact: false }).first()).toHaveValue('週に一度、行ける場所がある');
  });
});
