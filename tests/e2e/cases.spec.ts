import { paths } from '~/paths';
import { demoAccount } from './support/accounts';
import { expect, inspect, test, visit } from './support/page';
import { as, press, said } from './support/people';

test.use({ storageState: demoAccount('coordinator').state });

/** Receives a consultation and says how far the consent is. @returns the code. */
async function receive(page: Parameters<typeof visit>[0], consent: RegExp): Promise<string> {
  await page.goto(paths.newCase());
  await page.getByLabel(/^つなぎ元/).selectOption({ label: '家族' });
  await page.getByLabel(/^いちばん近いもの/).selectOption({ label: '社会に出ることに不安がある' });
  await page.getByLabel(consent).check();
  if (!consent.source.includes('家族')) await page.getByRole('radio', { name: '対面', exact: true }).check();
  await press(page, '受け付ける');
  await page.waitForURL(/\/cases\/[a-z]+-\d{3}-\d$/);
  return page.url().split('/').pop() ?? '';
}

test('a case is found by its code, however it is written, and by nothing else', async ({ page }) => {
  await visit(page, paths.cases());
  for (const written of ['つばめ 482-7', 'ツバメ４８２', 'tubame4827']) {
    await page.getByLabel(/^符号か/).fill(written);
    await press(page, 'さがす');
    await expect(page.getByRole('heading', { name: 'つばめ 482-7' })).toBeVisible();
    await expect(
      page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 2 }) }),
    ).toHaveCount(1);
  }
  await page.getByLabel(/^符号か/).fill('つばめ 482-6');
  await press(page, 'さがす');
  await expect(page.getByText('その符号や番号のケースは見つかりません')).toBeVisible();
  await inspect(page);
});

test('cases opened last are found again, and the list is put in another order', async ({ page }) => {
  const code = await receive(page, /同意を得た/);
  await visit(page, paths.editCase(code));
  await page.getByLabel('自分の機関の番号').fill('参－７７１');
  await press(page, '保存する');
  await said(page, '基本のことを保存しました。');

  await page.goto(paths.cases());
  await page.getByRole('link', { name: 'さいきん開いた' }).click();
  await expect(page).toHaveURL(/whose=recent/);
  const lines = page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 2 }) });
  // Other journeys open cases at the same time: it stands among the first, not always before all.
  const firstFew = async () =>
    lines.getByRole('link').evaluateAll((all) => all.slice(0, 5).map((one) => one.getAttribute('href')));
  await expect.poll(firstFew).toContain(paths.case(code));
  await expect(lines.filter({ hasText: '自分の機関の番号 参－７７１' })).toHaveCount(1);
  await inspect(page);

  await page.goto(`${paths.cases()}?whose=all`);
  await page.getByRole('link', { name: '受け付けが新しい順' }).click();
  await expect(page).toHaveURL(/sort=new/);
  await expect.poll(firstFew).toContain(paths.case(code));
  await page.getByRole('link', { name: 'つぎの訪問が近い順' }).click();
  await expect(page).not.toHaveURL(/sort=/);
  await inspect(page);

  await page.getByLabel(/^符号か/).fill('参771');
  await press(page, 'さがす');
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(1);
});

test('a case that stands still is told until somebody says when it goes on', async ({ page, browser }) => {
  await visit(page, `${paths.cases()}?whose=all&stalled=yes`);
  const row = page.getByRole('listitem').filter({ hasText: 'お休みの様子を電話で聞く' });
  await expect(row.getByText(/から止まっている$/)).toBeVisible();
  const address = await row.getByRole('link').first().getAttribute('href');

  await as(browser, 'manager', async (manager) => {
    await visit(manager, paths.today());
    await said(manager, '支援中のまま、20営業日をこえました。予定は「お休みの様子を電話で聞く」');
  });
  await visit(page, address ?? '');
  await said(page, /から、止まっています/);
  await page.getByRole('complementary').getByText('書きかえる', { exact: true }).click();
  await page.getByLabel('つぎの日').fill('2099-04-01');
  await press(page, '保存する');
  await said(page, 'つぎの予定を保存しました。');
  await expect(page.getByText(/から、止まっています/)).toBeHidden();
  await page.goto(`${paths.cases()}?whose=all&stalled=yes`);
  await expect(row).toHaveCount(0);

  await as(browser, 'admin', async (admin) => {
    await visit(admin, paths.adminSettings());
    await admin.getByLabel('相談受付').fill('７');
    await press(admin, '止まっているとみなす日数を保存する');
    await said(admin, '止まっているとみなす日数を保存しました。');
    await admin.reload();
    await expect(admin.getByLabel('相談受付')).toHaveValue('7');
  });
});

test("a family's consultation keeps no profile until the person agrees", async ({ page }) => {
  const code = await receive(page, /家族からの相談/);
  await expect(page.getByText('家族からの相談').first()).toBeVisible();
  await expect(page.getByText('家族からの相談では、ご本人のプロフィールは作りません。')).toBeVisible();
  await inspect(page);
  await visit(page, paths.profile(code));
  await expect(page.getByRole('button', { name: '保存する' })).toBeHidden();

  await visit(page, paths.consents(code));
  const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: '相談と記録' }) });
  await card.getByText('返事を記録する').click();
  await card.getByRole('radio', { name: '同意あり', exact: true }).check();
  await card.getByRole('radio', { name: '対面', exact: true }).check();
  await inspect(page);
  await card.getByRole('button', { name: '記録する' }).click();
  await said(page, /「相談と記録」を「同意あり」と記録しました/);
  await page.goto(paths.case(code));
  await expect(page.getByRole('link', { name: '強みと願いを聞く' }).first()).toBeVisible();
});

test('strengths are found by their reading, kept in own words, and never with a name', async ({ page }) => {
  const code = await receive(page, /同意を得た/);
  await page.goto(paths.profile(code));
  await page.getByLabel('ことばで絞る').first().fill('がっき');
  await expect(page.getByText('1件', { exact: true })).toBeVisible();
  await page.getByRole('checkbox', { name: '楽器', exact: true }).check();
  await page.getByText('ご本人の言葉を添える').click();
  await page.getByLabel('「楽器」についてのご本人の言葉').fill('田中さんに習った');
  await press(page, '保存する');
  await said(page, /「田中さん」は人の名前のようです/);
  await inspect(page);
  await expect(page.getByLabel('「楽器」についてのご本人の言葉')).toHaveValue('田中さんに習った');

  await page.getByLabel('「楽器」についてのご本人の言葉').fill('うつ病になる前は毎日弾いた');
  await press(page, '保存する');
  await said(page, 'プロフィールを保存しました。');
  await said(page, '書かずにすむ言葉があります');
  await expect(page.locator('mark')).toHaveText('うつ病');
});

test('a case moves on, is kept in order, and can be handed back and begun again', async ({ page }) => {
  const code = await receive(page, /同意を得た/);
  await press(page, 'アセスメントを始める');
  await said(page, 'アセスメントを始めました。');

  await visit(page, paths.caseSlip(code));
  await page.getByLabel('保管している場所').fill('田中さんの机');
  await press(page, '置き場所を記録する');
  await said(page, /「田中さん」は人の名前のようです/);
  await expect(page.getByLabel('保管している場所')).toHaveValue('田中さんの机');
  await page.getByLabel('保管している場所').fill('2階の鍵のある棚');
  await press(page, '置き場所を記録する');
  await said(page, '対応票の置き場所を記録しました。');
  await inspect(page);
  await page.getByRole('link', { name: 'ケースへもどる' }).click();
  const side = page.getByRole('complementary');
  await side.getByText('照らし合わせる').click();
  await press(page, '照らし合わせた');
  await said(page, '対応票と照らし合わせたことを記録しました。');

  await visit(page, paths.editCase(code));
  await page.getByLabel('自分の機関の番号').fill('参-900');
  await press(page, '保存する');
  await said(page, '基本のことを保存しました。');
  await page.goto(`${paths.cases()}?q=${encodeURIComponent('参-900')}`);
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(1);

  await page.goto(paths.case(code));
  await page.getByRole('link', { name: 'つなぎもどし・取下げ・転出' }).click();
  await said(page, 'いっしょに閉じるものはありません');
  await inspect(page);
  await page.getByRole('radio', { name: /^転出・移管/ }).check();
  await page.getByRole('radio', { name: /^転出（/ }).check();
  await page.getByRole('radio', { name: '同意のうえで渡す' }).check();
  await press(page, 'ケースを終わりにする');
  await said(page, /移り先に情報を渡せません/);
  await page.getByRole('radio', { name: /^つなぎもどす/ }).check();
  await page.getByLabel(/^つなぎもどすわけ/).selectOption({ index: 1 });
  await press(page, 'ケースを終わりにする');
  await said(page, /いつでも再開できます/);
  await said(page, /いつでもまた依頼してください/);
  await inspect(page);
  await press(page, 'つなぎ元が読んだ・伝えた');
  await said(page, 'つなぎ元に伝わったことを記録しました。');
  await page.getByRole('link', { name: '再開する' }).first().click();
  await said(page, '「アセスメント中」から続けます');
  await inspect(page);
  await press(page, '再開する');
  await said(page, /再開しました。/);
  await said(page, 'これまでの区切りと再開');
});

test('involvement before the decision is recorded with its reason, looked at, and stopped', async ({
  page,
}) => {
  const code = await receive(page, /同意を得た/);
  await page.getByText('支援決定の前から関わる', { exact: true }).click();
  await page.getByLabel('先に関わるわけ').fill('出かけられる日が続いているうちに見学するため');
  await press(page, '記録する');
  await said(page, '支援決定前の関わりを記録しました。');
  const band = page.getByRole('region', { name: '支援決定前の関わり' });
  await expect(band).toContainText('つぎに見直す日');
  await inspect(page);
  for (const [outcome, note] of [
    ['続ける', '見学の日がまだ先のため'],
    ['いったんやめる', 'ご本人が少し休みたいと話されたため'],
  ] as const) {
    await band.getByText('見直しを記録する', { exact: true }).first().click();
    await band.getByRole('radio', { name: outcome }).check();
    await band.getByLabel('そう考えたわけ').fill(note);
    await band.getByRole('button', { name: '見直しを記録する' }).click();
    await said(page, '支援決定前の関わりの見直しを記録しました。');
    await expect(band.getByRole('list', { name: 'これまでの見直し' })).toContainText(note);
  }
  await expect(band).toContainText('終わった日');
  await visit(page, paths.case(code));
});

test('the chips of a search become the first profile', async ({ page }) => {
  await visit(
    page,
    `${paths.newCase()}?strength=gardening&wish=want_outdoors&need=no_phone&must=no_phone&slot=tue_am`,
  );
  await expect(page.getByRole('checkbox', { name: '園芸' })).toBeChecked();
  await page.getByLabel(/^つなぎ元/).selectOption({ index: 1 });
  await page.getByLabel(/^いちばん近いもの/).selectOption({ index: 1 });
  await page.getByLabel(/同意を得た/).check();
  await page.getByRole('radio', { name: '対面', exact: true }).check();
  await press(page, '受け付ける');
  await expect(page.getByText('園芸（少しできる）')).toBeVisible();
  await expect(page.getByText('電話対応なし')).toBeVisible();
});

test('works without script', async ({ browser }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: demoAccount('coordinator').state,
    locale: 'ja-JP',
  });
  const page = await context.newPage();
  const code = await receive(page, /同意を得た/);
  await page.goto(paths.profile(code));
  await page.locator('summary').filter({ hasText: '技能・経験' }).click();
  await page.getByRole('checkbox', { name: '園芸', exact: true }).check();
  await press(page, '保存する');
  await said(page, 'プロフィールを保存しました。');
  await expect(page.getByRole('group', { name: '園芸' })).toBeVisible();
  await context.close();
});
