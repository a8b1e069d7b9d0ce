import { addDays, dayOf } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { expect, inspect, test, visit } from './support/page';
import { as, choose, press, said } from './support/people';

// One person's way through the whole programme, each act by the one whose act it is.
test.describe.configure({ mode: 'serial' });

const today = dayOf(new Date());
const meetingName = '重層的支援会議（臨時）';
let code = '';
let placement = '';
let meeting = '';
/** こうぼう こむぎ, for which the host of the demonstration answers. */
let host = '';

test('the coordinator finds a host by its reading', async ({ browser }) => {
  await as(browser, 'coordinator', async (page) => {
    await page.goto(paths.hosts());
    await page.getByLabel('ことば・条件').fill('コウボウ　コムギ');
    await press(page, 'さがす');
    const found = page.getByRole('link', { name: 'こうぼう こむぎ' }).first();
    await expect(found).toBeVisible();
    await inspect(page);
    host = ((await found.getAttribute('href')) ?? '').split(/[/?]/)[2] ?? '';
    await visit(page, paths.host(host));
  });
});

test('opens a case without a name, and is told what is missing', async ({ browser }) => {
  await as(browser, 'coordinator', async (page) => {
    await visit(page, paths.newCase());
    await press(page, '受け付ける');
    await expect(page.getByRole('link', { name: /選んで/ }).first()).toBeVisible();
    await page.getByLabel(/^つなぎ元/).selectOption({ index: 1 });
    await page.getByLabel(/^いちばん近いもの/).selectOption({ index: 1 });
    await page.getByLabel(/記録の扱いを説明し、同意を得た/).check();
    await choose(page, '対面');
    await press(page, '受け付ける');
    await page.waitForURL(/\/cases\/[a-z]+-\d{3}-\d$/);
    code = page.url().split('/').pop() ?? '';
    await inspect(page);
    await press(page, 'アセスメントを始める');
    await said(page, 'アセスメント中');
  });
});

test('hears strengths, wishes and conditions', async ({ browser }) => {
  await as(browser, 'coordinator', async (page) => {
    await visit(page, paths.profile(code));
    const find = page.getByLabel('ことばで絞る');
    await find.nth(0).fill('ていねい');
    await choose(page, 'ていねい・正確');
    await find.nth(1).fill('しずか');
    await choose(page, '静かに作業したい');
    await page.getByLabel('火曜の午前').check({ force: true });
    await press(page, '保存する');
    await said(page, /保存しました/);
    await visit(page, paths.case(code));
  });
});

test('records what may be told to whom', async ({ browser }) => {
  await as(browser, 'coordinator', async (page) => {
    for (const scope of ['重層的支援会議での共有', '受入先への匿名の打診']) {
      await visit(page, paths.consents(code));
      const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: scope }) });
      await card.getByText('返事を記録する').click();
      await choose(card, '同意あり');
      await choose(card, '対面');
      await card.getByRole('button', { name: '記録する' }).click();
      await said(page, /記録しました/);
    }
  });
});

test('sees places with their reasons, prints three, and proposes one', async ({ browser }) => {
  await as(browser, 'coordinator', async (page) => {
    await visit(page, paths.matches(code));
    await expect(page.getByRole('heading', { name: '打診できる' })).toBeVisible();
    await expect(page.getByText('合うところ').first()).toBeVisible();
    await visit(page, `${paths.matches(code)}/print`);
    await visit(page, paths.newPlacement({ case: code, host }));
    await press(page, '提案する');
    await page.waitForURL(/\/placements\/[0-9a-f-]{36}$/);
    placement = page.url().split('/').pop() ?? '';
    await inspect(page);
    await page.getByLabel('ご本人の言葉').fill('電話は 090-1234-5678 です');
    await press(page, '希望を記録する');
    await said(page, /ここには書けません/);
    await page.getByLabel('ご本人の言葉').fill('静かな所で、手を動かす仕事をしてみたい');
    await press(page, '希望を記録する');
    await said(page, 'ご本人の希望を記録しました');
  });
});

test('writes a plan', async ({ browser }) => {
  await as(browser, 'coordinator', async (page) => {
    await visit(page, paths.plan(code));
    await page.getByLabel('目標', { exact: false }).first().fill('週に一度、行ける場所がある');
    await page.getByLabel('何をする').first().fill('見学に付きそい、最初の一か月は毎週様子を聞く');
    await page.getByLabel('支援方針').fill('静かな場所での役割から、少しずつ人との関わりを増やす。');
    await press(page, '保存する');
    await said(page, 'プランを保存しました');
    await inspect(page);
  });
});

test('multi-agency sets the day of the meeting', async ({ browser }) => {
  await as(browser, 'multi_agency', async (page) => {
    await visit(page, paths.newMeeting());
    await page.getByLabel('会議の名前').fill(meetingName);
    await page.getByLabel(/^日/).fill(today);
    await press(page, '会議の日を入れる');
    await page.waitForURL(/\/meetings\/[0-9a-f-]{36}$/);
    meeting = page.url().split('/').pop() ?? '';
    await inspect(page);
  });
});

test('the coordinator submits the plan to it', async ({ browser }) => {
  await as(browser, 'coordinator', async (page) => {
    await visit(page, paths.plan(code));
    const choice = page.getByLabel(/^会議/).first();
    const option = await choice.locator('option').filter({ hasText: meetingName }).getAttribute('value');
    await choice.selectOption(option);
    await press(page, '会議へ出す');
    await said(page, /議題に入れました/);
  });
});

test('multi-agency holds the meeting and finds the plan appropriate', async ({ browser }) => {
  await as(browser, 'multi_agency', async (page) => {
    await visit(page, paths.meetings());
    await visit(page, paths.meeting(meeting));
    await page.getByLabel('多機関協働事業者が出席した').check();
    await press(page, '会議を開いた');
    await said(page, /自治体職員の出席がない/);
    await page.getByLabel('自治体職員が出席した').check();
    await press(page, '会議を開いた');
    await said(page, /開いた記録をしました/);
    await page.getByLabel('適切と判断').check();
    await press(page, '結果を記録する');
    await said(page, /結果：適切と判断/);
    await inspect(page);
  });
});

test('the officer records the 支援決定', async ({ browser }) => {
  await as(browser, 'officer', async (page) => {
    await visit(page, paths.decision(code));
    await page.getByLabel(/^決定する/).check();
    await page.getByLabel('文書番号').fill('福第456号');
    await page.getByLabel('決裁者の職名').fill('福祉課長');
    await press(page, '支援決定を記録する');
    await said(page, '支援決定を記録しました');
  });
});

test('the coordinator asks the host', async ({ browser }) => {
  await as(browser, 'coordinator', async (page) => {
    await visit(page, paths.placement(placement));
    await page.getByLabel('返事をもらう期限').fill(addDays(today, 7));
    await press(page, '打診する');
    await said(page, '受入先に打診しました');
  });
});

test('the host answers on its telephone', async ({ browser }) => {
  await as(browser, 'host', async (page) => {
    await visit(page, paths.portal());
    await visit(page, paths.portalInquiry(placement));
    await press(page, '受けたい');
    await said(page, /担当から電話します/);
    await visit(page, paths.portalPlacement(placement));
  });
});

test('the coordinator plans a visit, starts, and follows up both sides', async ({ browser }) => {
  await as(browser, 'coordinator', async (page) => {
    await visit(page, paths.placement(placement));
    const trial = page.locator('form').filter({ has: page.getByRole('button', { name: 'この日に決める' }) });
    await trial.getByLabel('日', { exact: false }).first().fill(today);
    await choose(trial, '火曜の午前');
    await trial.getByLabel('時刻').fill('火曜 10時〜12時');
    await press(page, 'この日に決める');
    await said(page, '見学・お試しの日を決めました');
    await page.getByText('活動を始める').first().click();
    await press(page, '活動を始める');
    await said(page, /活動を始めました/);
    for (const side of ['受入先', '本人']) {
      const row = page
        .getByRole('listitem')
        .filter({ has: page.getByRole('heading', { name: new RegExp(`^${side}：`) }) });
      const first = row.filter({ has: page.getByText('聞いて書く') }).first();
      if (!(await first.getByLabel('聞いた日').isVisible())) await first.getByText('聞いて書く').click();
      await first.getByLabel('様子').fill('落ち着いて取り組めている。');
      await first.getByRole('button', { name: '記録する' }).click();
      await said(page, 'フォローアップを記録しました');
    }
    await inspect(page);
    await visit(page, paths.placements());
    await visit(page, paths.today());
  });
});

test('the community coordinator sees where something is missing', async ({ browser }) => {
  await as(browser, 'community', async (page) => {
    await visit(page, paths.gaps());
    await expect(page.getByRole('table').first()).toBeVisible();
  });
});
