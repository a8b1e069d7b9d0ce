import { addDays, dayOf } from '~/lib/japanese-date';
import type { Role } from '~/domain/kernel/permissions';
import { paths } from '~/paths';
import { testTownPassword, townAccount } from './support/accounts';
import {
  hearProfile,
  holdMeeting,
  keepSlip,
  openCase,
  recordConsents,
  recordDecision,
  setMeeting,
  submitPlan,
  writePlan,
} from './support/cases';
import {
  hearStance,
  hearYes,
  importList,
  loadBoundaries,
  openOffer,
  recordVisit,
  registerHost,
} from './support/hosts';
import { expect, inspect, telephone, test, visit } from './support/page';
import { as, follow, idIn, press, said, signIn } from './support/people';
import { answerRisks, followUp, propose, tryAndStart, writeCost } from './support/placements';
import { factoryShops, firstShop, schoolDistricts } from './support/yaizu';

// From an empty 焼津市 to the map of what is missing: one person's way through the whole programme, each act by the one
// whose act it is.
test.describe.configure({ mode: 'serial' });

const the = (role: Role) => townAccount('yaizu', role);
const today = dayOf(new Date());
const hostName = 'なみおと製本所';
const hostMail = 'namioto@yaizu.example';
const meetingName = '重層的支援会議（臨時）';
/** Where the host and the person are. */
let area = '';
let host = '';
/** The password for one use that the administrator hands over. */
let handedOver = '';
let code = '';
let placement = '';
let meeting = '';
let claim = '';

test('a coordinator signs in to a municipality that has nothing, and is told how to begin', async ({
  browser,
}) => {
  await as(browser, null, async (page) => {
    await visit(page, paths.signin());
    await signIn(page, the('coordinator').mail, testTownPassword);
    await expect(page).toHaveURL(paths.today());
    await said(page, '圏域の境界を読み込む');
    await inspect(page);
    for (const empty of [paths.hosts(), paths.look()]) {
      await visit(page, empty);
      await expect(page.getByRole('link', { name: '公開データを取り込む' })).toBeVisible();
    }
    for (const empty of [paths.cases(), paths.placements(), paths.meetings(), paths.expenses()])
      await visit(page, empty);
  });
});

test('the community coordinator loads the districts', async ({ browser }) => {
  await as(browser, the('community'), async (page) => {
    await visit(page, paths.gaps());
    await follow(page, '圏域を取り込む', paths.adminAreas());
    await inspect(page);
    await loadBoundaries(page, schoolDistricts);
    await inspect(page);
  });
});

test('the coordinator imports a list that the city publishes', async ({ browser }) => {
  await as(browser, the('coordinator'), async (page) => {
    await page.goto(paths.today());
    await follow(page, /^取り込む$/, paths.imports());
    await inspect(page);
    await importList(page, factoryShops);
    await said(page, /確認を待っています/);
    await inspect(page);
  });
});

test('the manager puts its places on the list', async ({ browser }) => {
  await as(browser, the('manager'), async (page) => {
    await visit(page, paths.imports());
    await follow(page, factoryShops.name, /\/imports\/[0-9a-f-]{36}$/);
    await press(page, /か所すべてを一覧に載せる/);
    await said(page, /か所を一覧に載せました。/);
  });
});

test('the coordinator finds a host by its reading', async ({ browser }) => {
  await as(browser, the('coordinator'), async (page) => {
    await page.goto(paths.hosts());
    await page.getByLabel('ことば・条件').fill(firstShop.kana);
    await press(page, 'さがす');
    const found = page.locator('#results').getByRole('link', { name: firstShop.name });
    await expect(found).toBeVisible();
    await inspect(page);
    await found.click();
    await expect(page.getByRole('heading', { level: 1, name: firstShop.name })).toBeVisible();
    await inspect(page);
  });
});

test('registers another, hears it, visits it, and opens an offer', async ({ browser }) => {
  await as(browser, the('coordinator'), async (page) => {
    ({ host, area } = await registerHost(page, hostName));
    await inspect(page);
    await hearStance(page, '歓迎');
    await recordVisit(page, host);
    await openOffer(page, host);
    await hearYes(page, '静かな場所');
    await inspect(page);
  });
});

test('the manager checks it and lists it', async ({ browser }) => {
  await as(browser, the('manager'), async (page) => {
    await visit(page, paths.today());
    await follow(page, '確かめる', paths.acceptHosts());
    await inspect(page);
    await page.getByLabel(`${hostName}を選ぶ`).check();
    await press(page, '選んだ受入先を一覧に載せる');
    await said(page, '1か所を一覧に載せました。');
  });
});

test('the administrator makes an account for the host', async ({ browser }) => {
  await as(browser, the('admin'), async (page) => {
    await visit(page, paths.adminNewUser());
    await page.getByLabel(/^メールアドレス/).fill(hostMail);
    await page.getByLabel(/^名前/).fill('受付係');
    await page.getByLabel('受入先', { exact: true }).check();
    await page.getByLabel(/^どの受入先の人か/).selectOption({ label: hostName });
    await press(page, '利用者を加える');
    await expect(page.getByRole('heading', { name: '受付係さんを加えました' })).toBeVisible();
    await inspect(page);
    handedOver = (await page.locator('.code--large').textContent()) ?? '';
    await visit(page, paths.adminUsers());
  });
});

test('the coordinator opens a case without a name', async ({ browser }) => {
  await as(browser, the('coordinator'), async (page) => {
    code = await openCase(page, area);
    await inspect(page);
    await keepSlip(page, code);
  });
});

test('hears strengths, wishes and conditions, and what may be told to whom', async ({ browser }) => {
  await as(browser, the('coordinator'), async (page) => {
    await hearProfile(page, code);
    await visit(page, paths.case(code));
    await recordConsents(page, code, ['重層的支援会議での共有', '受入先への匿名の打診']);
    await inspect(page);
  });
});

test('sees whom to propose and whom to ask, with the reasons, and prints three', async ({ browser }) => {
  await as(browser, the('coordinator'), async (page) => {
    await visit(page, paths.matches(code));
    const ready = page.locator('#ready').getByRole('article');
    await expect(ready).toHaveCount(1);
    await expect(ready.getByRole('heading', { name: hostName })).toBeVisible();
    await expect(ready.getByText(/^根拠：/).first()).toBeVisible();
    const published = page.locator('#ask').getByRole('article').first();
    await expect(published.getByText('受入れの気持ち：まだ聞いていない')).toBeVisible();
    await expect(published.getByText(/^電話でこう聞く/)).toBeVisible();
    await visit(page, paths.matchesPrint(code));
  });
});

test('proposes one of them, and writes a plan with it', async ({ browser }) => {
  await as(browser, the('coordinator'), async (page) => {
    await page.goto(paths.matches(code));
    await follow(page, 'ご本人に提案する', /\/placements\/new\?/);
    await inspect(page);
    placement = await propose(page);
    await writePlan(page, code);
    await inspect(page);
  });
});

test('multi-agency sets the day of the meeting, and the coordinator submits the plan to it', async ({
  browser,
}) => {
  await as(browser, the('multi_agency'), async (page) => {
    await visit(page, paths.meetings());
    meeting = await setMeeting(page, meetingName, today);
    await inspect(page);
  });
  await as(browser, the('coordinator'), async (page) => {
    await submitPlan(page, code, meetingName);
    await inspect(page);
  });
});

test('multi-agency holds the meeting with the officer, who then records the 支援決定', async ({
  browser,
}) => {
  await as(browser, the('multi_agency'), async (page) => {
    await visit(page, paths.today());
    await visit(page, paths.meeting(meeting));
    await holdMeeting(page);
    await inspect(page);
  });
  await as(browser, the('officer'), async (page) => {
    await visit(page, paths.today());
    await follow(page, '決定する', paths.decision(code));
    await inspect(page);
    await recordDecision(page);
    await inspect(page);
  });
});

test('the coordinator asks the host', async ({ browser }) => {
  await as(browser, the('coordinator'), async (page) => {
    await visit(page, paths.placement(placement));
    await follow(page, '札を見て打診する', paths.askHost(placement));
    await answerRisks(page);
    await inspect(page);
    await page.getByLabel('返事をもらう期限').fill(addDays(today, 7));
    await press(page, 'この札で打診する');
    await said(page, '受入先に打診しました');
  });
});

test('the host signs in with its first password, and answers on its telephone', async ({ browser }) => {
  await as(browser, null, async (page) => {
    await page.setViewportSize(telephone);
    await page.goto(paths.signin());
    await signIn(page, hostMail, handedOver);
    await expect(page).toHaveURL(paths.accountPassword());
    await inspect(page);
    await page.getByLabel(/^受け取った一度きりのパスワード/).fill(handedOver);
    await page.getByLabel(/^新しいパスワード/).fill(testTownPassword);
    await press(page, 'パスワードを変える');
    await expect(page).toHaveURL(paths.portal());
    await said(page, 'お返事を待っている人が1人います');
    await inspect(page);
    const form = page.locator('form[action*="/portal/inquiries/"]').first();
    await visit(page, (await form.getAttribute('action')) ?? '');
    await inspect(page);
    await press(page, '受けたい');
    await said(page, /担当から電話します/);
    await page.locator('a[href*="/portal/placements/"]').first().click();
    await said(page, '決まっていること');
    // An address of a host tells nothing of what the team calls the placement.
    expect(page.url()).not.toContain(placement);
    await page.context().storageState({ path: the('host').state });
  });
});

test('the coordinator goes there with the person, starts, and asks both sides', async ({ browser }) => {
  await as(browser, the('coordinator'), async (page) => {
    await visit(page, paths.placement(placement));
    await tryAndStart(page, today);
    await inspect(page);
    for (const side of ['受入先', '本人'] as const) await followUp(page, side);
    await inspect(page);
    await visit(page, paths.placements());
    await visit(page, paths.today());
  });
});

test('the host claims what it cost', async ({ browser }) => {
  await as(browser, the('host'), async (page) => {
    await page.setViewportSize(telephone);
    await visit(page, paths.portalExpenses());
    await writeCost(page);
    claim = idIn(page);
    await inspect(page);
    await press(page, '請求を出す');
    await said(page, /請求を出しました/);
  });
});

test('the manager checks the claim, and the officer decides it', async ({ browser }) => {
  await as(browser, the('manager'), async (page) => {
    await visit(page, paths.expenses());
    await visit(page, paths.expense(claim));
    await page.getByLabel('先に使える制度').selectOption('none');
    await page.getByLabel('その理由').fill('当てはまる制度がない');
    await press(page, '確かめました');
    await said(page, /決める人の番/);
    await expect(page.getByRole('button', { name: '決める' })).toHaveCount(0);
  });
  await as(browser, the('officer'), async (page) => {
    await visit(page, paths.expense(claim));
    await page.getByRole('button', { name: '決める', exact: true }).click();
    await said(page, '決めました。');
    await inspect(page);
  });
  await as(browser, the('host'), async (page) => {
    await visit(page, paths.portalExpense(claim));
    await said(page, '認められました');
  });
});

test('the community coordinator sees what is there now and what is missing, and says so', async ({
  browser,
}) => {
  await as(browser, the('community'), async (page) => {
    await visit(page, paths.gaps({ resource: 'work_experience' }));
    const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: area, exact: true }) });
    const [wanting, places] = [row.getByRole('cell').nth(1), row.getByRole('cell').nth(2)];
    await expect(wanting).toHaveText(/0$/);
    await expect(places).toHaveText(/1$/);
    await page.getByRole('link', { name: '夕方の居場所' }).click();
    await expect(wanting).toHaveText(/3未満$/);
    await expect(places).toHaveText(/0$/);
    await row.getByRole('link', { name: area, exact: true }).click();
    await expect(page.getByRole('heading', { name: `${area}に足りないことを伝える` })).toBeVisible();
    await press(page, '足りないと伝える');
    await said(page, `${area}に「夕方の居場所」が足りないことを、一覧に載せました。`);
    await inspect(page);
  });
});
