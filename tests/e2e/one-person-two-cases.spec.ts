import type { Page } from '@playwright/test';
import { formatCaseCode } from '~/domain/people/rules';
import { addDays, dayOf } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { demoAccount } from './support/accounts';
import { hearProfile, keepSlip, openCase, recordConsents } from './support/cases';
import { expect, inspect, test, visit } from './support/page';
import { choose, follow, idIn, press, said } from './support/people';
import { answerRisks } from './support/placements';

test.use({ storageState: demoAccount('coordinator').state });

test('two cases of one person are compared and become one, and the old code leads on', async ({ page }) => {
  const kept = await openCase(page, 'みなと');
  const other = await openCase(page, 'みなと');
  await keepSlip(page, other);

  await visit(page, paths.case(kept));
  await follow(page, '同じ方のケースをまとめる', paths.mergeCase(kept));
  await inspect(page);
  await page.getByLabel('もう一方のケースの符号').fill(formatCaseCode(kept));
  await press(page, 'くらべる');
  await said(page, '同じケースの符号です');
  await follow(page, `${formatCaseCode(other)}とくらべる`, /other=/);
  await inspect(page);
  await press(page, `${formatCaseCode(other)}を${formatCaseCode(kept)}にまとめる`);
  await said(page, /見くらべて、同じ方だと確かめてから/);
  await page.getByLabel(/同じ方だと確かめました/).check();
  await press(page, `${formatCaseCode(other)}を${formatCaseCode(kept)}にまとめる`);
  await said(page, 'このケースにまとめました');
  await inspect(page);

  await page.goto(paths.case(other));
  await expect(page).toHaveURL(new RegExp(`${paths.case(kept)}$`));
  await page.goto(paths.consents(other));
  await expect(page).toHaveURL(new RegExp(`${paths.consents(kept)}$`));
  await visit(page, paths.today());
  await said(page, `まとめたケース（${formatCaseCode(other)}）の対応票を片づける`);
  await visit(page, paths.mergeCase(kept));
  await press(page, /裁断するか返した/);
  await said(page, '片づけたことを記録しました');
  await expect(page.getByText('に残っています')).toHaveCount(0);
});

test('what a device wrote under a code that was taken up is sent from the case that remains', async ({
  page,
  complaints,
}) => {
  const into = await openCase(page, 'みなと');
  const other = await openCase(page, 'みなと');
  await page.goto(paths.profile(other));
  await said(page, '書いたものは、自動で保存します。');
  await page.route(`${paths.profileDraft(other)}**`, (route) => route.abort());
  await page.getByRole('textbox', { name: 'メモ' }).fill('庭の話をするときの声が明るい');
  await press(page, 'メモを足す');
  await choose(page, '絵・イラスト');
  await said(page, /^まだ送っていません（2件）/);
  await page.goto(`${paths.mergeCase(into)}?other=${other}`);
  await page.getByLabel(/同じ方だと確かめました/).check();
  await press(page, `${formatCaseCode(other)}を${formatCaseCode(into)}にまとめる`);
  await said(page, 'このケースにまとめました');
  await page.goto(paths.today());
  const waiting = page.getByText('この端末に、まだ送っていない聞き取りがあります');
  await page
    .getByRole('link', { name: formatCaseCode(other) })
    .first()
    .click();
  await expect(page).toHaveURL(new RegExp(`${paths.profile(into)}$`));
  await said(page, 'いま保存しました');
  await said(page, 'まとめる前の符号で書いたものを送りました');
  await expect(page.getByRole('checkbox', { name: '絵・イラスト' })).not.toBeChecked();
  await inspect(page);
  await page.goto(paths.profileHistory(into));
  await expect(page.getByRole('heading', { name: '横に残したもの' })).toBeVisible();
  await page.goto(paths.today());
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(waiting).toHaveCount(0);
  const others = complaints.filter((one) => !one.includes('ERR_FAILED'));
  complaints.splice(0, complaints.length, ...others);
});

/** Proposes the case where another one was proposed, and records the wish. @returns the id of the placement. */
async function wish(page: Page, to: string): Promise<string> {
  await page.goto(to);
  await press(page, '提案する');
  await page.waitForURL(/\/placements\/[0-9a-f-]{36}$/);
  await page.getByLabel('ご本人の言葉').fill('静かな所で、手を動かす仕事をしてみたい');
  await press(page, '希望を記録する');
  await said(page, 'ご本人の希望を記録しました');
  return idIn(page);
}

async function ask(page: Page, placement: string): Promise<void> {
  await page.goto(paths.askHost(placement));
  await answerRisks(page);
  const why = page.getByLabel('それでも声をかけるわけ');
  if (await why.isVisible()) await why.fill('ご本人の希望が強いため');
}

test('a second of a household is thought of before a host is asked, and a card is closed at once', async ({
  page,
}) => {
  const codes = [await openCase(page, 'みなと'), await openCase(page, 'みなと')];
  const [one = '', two = ''] = codes;
  for (const code of codes) {
    await hearProfile(page, code);
    await recordConsents(page, code, ['受入先への匿名の打診']);
  }
  await page.goto(paths.caseHousehold(one));
  await page.getByLabel('ご家族のケースの符号').fill(formatCaseCode(two));
  await press(page, '世帯としてまとめる');
  await said(page, '世帯としてまとめました');

  await page.goto(paths.matches(one));
  await follow(page, 'ご本人に提案する', /\/placements\/new\?/);
  const proposal = page.url();
  await ask(page, await wish(page, proposal));
  const due = page.getByLabel('返事をもらう期限');
  await due.fill(addDays(dayOf(new Date()), -1));
  await press(page, 'この札で打診する');
  await said(page, '返事の期限は、きょうか、きょうより後の日にしてください');
  await due.fill(addDays(dayOf(new Date()), 7));
  await press(page, 'この札で打診する');
  await said(page, '受入先に打診しました');

  const second = await wish(page, proposal.replace(one, two));
  await ask(page, second);
  await said(page, '話も進んでいます');
  await inspect(page);
  await press(page, 'この札で打診する');
  await said(page, '同じ世帯の方の話も進んでいます');
  await page.getByLabel('それでも、この受入先に打診する').check();
  await press(page, 'この札で打診する');
  await said(page, '受入先に打診しました');

  await page.getByText('このカードを閉じる').click();
  await inspect(page);
  await press(page, '打診の札を閉じる');
  await said(page, '閉じるわけを選んでください');
  await page.getByLabel('札の内容や、見せる相手をまちがえた').check();
  await press(page, '打診の札を閉じる');
  await said(page, '打診を取り下げました');
  await inspect(page);
});
