import { dayOf } from '~/lib/japanese-date';
import { paths } from '~/paths';
import {
  hearProfile,
  holdMeeting,
  keepSlip,
  openCase,
  recordConsents,
  setMeeting,
  submitPlan,
  writePlan,
} from './support/cases';
import { expect, inspect, telephone, test, visit } from './support/page';
import { as, press, said } from './support/people';

// What another agency proposed in a meeting goes on as its idea until a place has come of it.
test.describe.configure({ mode: 'serial' });

const name = '重層的支援会議（案を出し合う）';
const idea = 'できた物を、近くの店に見てもらう';
let code = '';
let meeting = '';

test('who runs the meeting writes down what was proposed, and by which agency', async ({ browser }) => {
  await as(browser, 'multi_agency', async (page) => {
    await page.goto(paths.meetings());
    meeting = await setMeeting(page, name, dayOf(new Date()));
  });
  await as(browser, 'coordinator', async (page) => {
    code = await openCase(page, '本町');
    await recordConsents(page, code, ['重層的支援会議での共有']);
    await keepSlip(page, code);
    await hearProfile(page, code);
    await writePlan(page, code);
    await submitPlan(page, code, name);
  });
  await as(browser, 'multi_agency', async (page) => {
    await page.setViewportSize(telephone);
    await visit(page, paths.meeting(meeting));
    await page.getByText('会議で出た案を書きとめる').click();
    await page.getByLabel(/^案を出した機関/).selectOption({ label: 'アウトリーチ' });
    await page.getByLabel(/^出た案/).fill('田中さんの作った物を、近くの店に見てもらう');
    await press(page, '書きとめる');
    await said(page, /「田中さん」は人の名前のようです/);
    await expect(page.getByLabel(/^案を出した機関/).locator('option:checked')).toHaveText('アウトリーチ');
    await page.getByLabel(/^出た案/).fill(idea);
    await inspect(page);
    await press(page, '書きとめる');
    await said(page, '会議で出た案を書きとめました。');
    await said(page, '担当が場所をさがす');
    await holdMeeting(page);
    await inspect(page);
  });
});

test('the coordinator finds it waiting, and the place that comes of it keeps whose idea it was', async ({
  browser,
}) => {
  await as(browser, 'coordinator', async (page) => {
    await visit(page, paths.today());
    await said(page, /会議で出た案（アウトリーチ）/);
    await visit(page, paths.case(code));
    await said(page, idea);
    await inspect(page);
    await page.getByRole('link', { name: '場所をさがす' }).click();
    await page
      .getByRole('link', { name: /提案する/ })
      .first()
      .click();
    await page.waitForURL(/\/placements\/new/);
    await page.getByRole('radio', { name: new RegExp(idea) }).check();
    await inspect(page);
    await press(page, '提案する');
    await page.waitForURL(/\/placements\/[0-9a-f-]{36}$/);
    await said(page, new RegExp(`${idea}（アウトリーチ、`));
    await page.goto(paths.case(code));
    await said(page, '受入れ');
    await expect(page.getByText('この案を見送る')).toHaveCount(0);
  });
  await as(browser, 'multi_agency', async (page) => {
    await visit(page, paths.meeting(meeting));
    await said(page, '受入れの候補になった');
  });
});
