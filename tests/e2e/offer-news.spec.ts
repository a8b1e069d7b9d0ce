import { paths } from '~/paths';
import { demoAccount } from './support/accounts';
import { expect, inspect, test, visit } from './support/page';
import { idIn, press, said } from './support/people';

const title = '袋詰めと草取りの手伝い';
/** The site looks whom an offer suits a minute after it was changed, so that several changes are looked at together. */
const aMinuteLater = { timeout: 120_000, intervals: [2_000] };

test.describe.configure({ mode: 'serial' });

let host = '';
let offer = '';

test.describe('the coordinator', () => {
  test.use({ storageState: demoAccount('coordinator').state });

  test('finds a host in the list of places of a case', async ({ page }) => {
    await page.goto(paths.cases());
    const links = page.getByRole('main').getByRole('link', { name: /\d{3}-\d/ });
    await expect(links.first()).toBeVisible();
    const codes = await links.evaluateAll((all) =>
      all.map((one) => one.getAttribute('href')?.split('/').at(-1)),
    );
    for (const code of codes.slice(0, 8)) {
      await page.goto(paths.matches(code ?? ''));
      const ready = page.getByRole('region', { name: /^打診できる/ }).getByRole('article');
      if ((await ready.count()) === 0) continue;
      await ready.first().getByRole('heading', { level: 3 }).getByRole('link').click();
      await page.waitForURL(/\/hosts\/[0-9a-f-]+$/);
      break;
    }
    host = idIn(page);
  });
});

test.describe('the manager', () => {
  test.use({ storageState: demoAccount('manager').state });

  test('opens an offer and sees whom it may suit, with the reasons', async ({ page }) => {
    await page.goto(paths.newOpportunity(host));
    await page.getByLabel(/^受入枠の名前/).fill(title);
    await page.getByLabel(/^支援メニュー/).selectOption({ label: '就労体験・中間的就労' });
    for (const slot of ['火曜の午前', '木曜の午前', '水曜の午後'])
      await page.getByLabel(slot).check({ force: true });
    await page.getByLabel(/^同時に受けられる人数/).fill('2');
    await press(page, '登録して募集を始める');
    await said(page, '受入枠を足しました。');
    await page.getByRole('link', { name: title }).click();
    const people = page.getByRole('region', { name: 'この枠が合いそうな方' });
    await expect(people).toBeVisible();
    await people
      .getByText(/^合うところ/)
      .first()
      .click();
    await expect(people.getByText('根拠：').first()).toBeVisible();
    offer = idIn(page);
    await inspect(page);
  });
});

test.describe('who sees no case', () => {
  test.use({ storageState: demoAccount('community').state });

  test('finds on the page of the offer neither people nor their number', async ({ page }) => {
    await visit(page, paths.opportunity(offer));
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(page.getByText('この枠が合いそうな方')).toHaveCount(0);
  });
});

test.describe('the coordinator, a minute later', () => {
  test.use({ storageState: demoAccount('coordinator').state });

  test('is told on きょう, reads why, and is told no more once it was seen', async ({ page }) => {
    test.setTimeout(180_000);
    await expect(async () => {
      await page.goto(paths.offerNews());
      await expect(page.getByRole('heading', { name: title })).toBeVisible({ timeout: 1_000 });
    }).toPass(aMinuteLater);
    await page.goto(paths.today());
    await page
      .getByRole('listitem')
      .filter({ hasText: /合いそうな受入枠(・空き)?を見る/ })
      .first()
      .getByRole('link', { name: '見る', exact: true })
      .click();
    const news = page.getByRole('region', { name: title });
    await news
      .getByText(/^合うところ/)
      .first()
      .click();
    await expect(news.getByText('根拠：').first()).toBeVisible();
    await inspect(page);
    await news
      .getByRole('link', { name: /^この方とこの枠を見る/ })
      .first()
      .click();
    await expect(page.getByRole('heading', { level: 1, name: 'この場所が合うか、ひとつずつ' })).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`opportunity=${offer}`));
    await expect(page.getByRole('article')).toHaveCount(1);
    await page.goBack();
    await news.getByRole('button', { name: /^見ました/ }).click();
    await expect(page.getByRole('status').filter({ hasText: '見たことにしました' })).toBeVisible();
    await expect(page.getByRole('region', { name: title })).toHaveCount(0);
    await inspect(page);
  });
});
