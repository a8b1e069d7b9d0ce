import { paths } from '~/paths';
import { addDays, today as todayOf } from '~/lib/japanese-date';
import { demoAccount } from './support/accounts';
import { expect, inspect, telephone, test, visit } from './support/page';
import { as, follow, press, said } from './support/people';

test.use({ storageState: demoAccount('coordinator').state });

/** 家族からの相談 without anybody in charge but who took it up. @returns the code. */
async function receive(page: Parameters<typeof visit>[0]): Promise<string> {
  await page.goto(paths.newCase());
  await page.getByLabel(/^つなぎ元/).selectOption({ label: '家族' });
  await page.getByLabel(/^いちばん近いもの/).selectOption({ label: '社会に出ることに不安がある' });
  await page.getByLabel(/家族からの相談/).check();
  await press(page, '受け付ける');
  await page.waitForURL(/\/cases\/[a-z]+-\d{3}-\d$/);
  return page.url().split('/').pop() ?? '';
}

for (const width of [1280, telephone.width]) {
  test(`a family consults, and goes on with the person, at ${width}`, async ({ page, browser }) => {
    const next = addDays(todayOf(new Date()), 7);
    await page.setViewportSize({ ...telephone, width });
    const code = await receive(page);
    await follow(page, 'ご家族との連絡を書く', paths.caseFamily(code));
    await inspect(page);
    await press(page, '記録する');
    await expect(page.getByText('どなたと話したかを選んでください。').first()).toBeVisible();
    await page.getByRole('radio', { name: '親', exact: true }).check();
    await page.getByRole('radio', { name: '電話', exact: true }).check();
    await page.getByLabel(/^ご家族と決めたこと/).fill('統合失調症のことを話す');
    await page.getByRole('radio', { name: 'まだ話さない', exact: true }).check();
    await page.getByLabel('つぎに連絡する日').fill(next);
    await press(page, '記録する');
    await expect(page.getByText(/「統合失調症」は/).first()).toBeVisible();
    await inspect(page);
    await page.getByLabel(/^ご家族と決めたこと/).fill('来週、また電話で話す');
    await press(page, '記録する');
    await said(page, 'ご家族との連絡を残しました。');
    const before = page.getByRole('list', { name: 'ご本人が同意する前の連絡' });
    await expect(before).toContainText('来週、また電話で話す');
    await inspect(page);

    await as(browser, 'multi_agency', async (meeting) => {
      const answer = await meeting.request.get(paths.caseFamily(code));
      expect(answer.status()).toBe(403);
    });

    await follow(page, 'ご本人に会えた（同意を記録する）', paths.consents(code));
    const card = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { name: '相談と記録', exact: true }) });
    await card.getByText('返事を記録する').click();
    await card.getByRole('radio', { name: '同意あり', exact: true }).check();
    await card.getByRole('radio', { name: '対面', exact: true }).check();
    await expect(card.getByLabel('期限')).toHaveValue(/^\d{4}-\d{2}-\d{2}$/);
    await card.getByRole('button', { name: '記録する' }).click();
    await said(page, /「相談と記録」を「同意あり」と記録しました/);
    await visit(page, paths.case(code));
    await expect(page.getByRole('heading', { name: 'つぎ：アセスメントを始める' })).toBeVisible();
    await follow(page, 'ご家族との連絡', paths.caseFamily(code));
    await expect(page.getByRole('list', { name: 'ご本人が同意する前の連絡' })).toBeVisible();
    await expect(page.getByText('ご本人は、この連絡を知っていますか').first()).toBeVisible();
    await inspect(page);
  });
}

test("a family's consultation ends without the person, and goes on when the family comes back", async ({
  page,
}) => {
  const code = await receive(page);
  await visit(page, paths.caseFamily(code));
  await page.getByText('ご本人と会わないまま、相談を終える').click();
  await press(page, '家族からの相談を終える');
  await expect(page.getByText('相談を終えるわけを選んでください。').first()).toBeVisible();
  await page.getByRole('radio', { name: 'ご家族が、自分たちで続けられると話された' }).check();
  await inspect(page);
  await press(page, '家族からの相談を終える');
  await said(page, /家族からの相談を終えました/);
  await expect(page.getByText('この相談は、いまは終わっています')).toBeVisible();
  await inspect(page);
  await follow(page, '再開のページを開く', paths.reopenCase(code));
});

test('the limits of seeking somebody are settings of the municipality, with bounds', async ({ browser }) => {
  await as(browser, 'admin', async (page) => {
    await visit(page, paths.adminSettings());
    const attempts = page.getByLabel(/^連絡の試み/);
    await attempts.fill('21');
    await press(page, '連絡がとれないときの決まりを保存する');
    await expect(page.getByText('「連絡の試み」は2から20までの数字で入れてください。').first()).toBeVisible();
    await attempts.fill('３');
    await press(page, '連絡がとれないときの決まりを保存する');
    const absence = page.getByRole('region', { name: '連絡がとれないとき' });
    await expect(absence.getByRole('status')).toContainText('連絡がとれないときの決まりを保存しました。');
    await expect(absence).toBeInViewport();
    await expect(absence.getByText('直すところが')).toHaveCount(0);
    await inspect(page);
  });
});
