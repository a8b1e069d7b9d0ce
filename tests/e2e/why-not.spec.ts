import { paths } from '~/paths';
import { demoAccount } from './support/accounts';
import { expect, inspect, test, visit } from './support/page';

const code = 'tsubame-482-7';

test.describe('why a place does not fit', () => {
  test.use({ storageState: demoAccount('coordinator').state });

  test('is told gate by gate, from the list, with who can mend it', async ({ page }) => {
    await visit(page, paths.matches(code));
    const left = page.getByRole('region', { name: 'ほかの場所を外したわけ' });
    const row = left.getByRole('row').filter({ hasText: 'いま満員、または休み' });
    await row.getByText('いま満員、または休み').click();
    const place = row.getByRole('link').first();
    const name = await place.innerText();
    await place.click();
    await expect(page.getByText('いまは提案できません。')).toBeVisible();
    await expect(page.getByRole('heading', { level: 3, name })).toBeVisible();
    const gates = page.getByRole('region', { name: 'ひとつずつ' });
    await expect(gates.getByRole('row')).toHaveCount(9);
    await expect(gates.getByText('根拠：').first()).toBeVisible();
    await inspect(page);
    await gates
      .getByRole('link', { name: /^受入先の担当が/ })
      .first()
      .click();
    await expect(page.getByRole('heading', { level: 1, name: 'この場所が合うか、ひとつずつ' })).toHaveCount(
      0,
    );
  });

  test('is asked of any host by its name', async ({ page }) => {
    await visit(page, paths.whyNot(code));
    await page.getByLabel('受入先の名前でさがす').fill('よつば作業所');
    await page.getByRole('button', { name: 'さがす', exact: true }).click();
    await page.getByRole('link', { name: 'よつば作業所' }).click();
    await expect(page.getByRole('heading', { level: 3, name: 'よつば作業所' })).toBeVisible();
    await visit(page, paths.whyNot(code, { q: 'どこにもない名前' }));
    await expect(page.getByText('「どこにもない名前」が名前にある受入先は、ありません。')).toBeVisible();
  });

  test('is asked from the place, by choosing one of the cases one may see', async ({ page }) => {
    await visit(page, paths.whyNot(code, { q: 'よつば作業所' }));
    await page.getByRole('link', { name: 'よつば作業所' }).click();
    await page.getByRole('heading', { level: 3 }).getByRole('link', { name: 'よつば作業所' }).click();
    await page.getByRole('link', { name: 'ケースと照らす' }).click();
    await expect(
      page.getByRole('heading', { level: 1, name: 'だれのケースと照らし合わせますか' }),
    ).toBeVisible();
    await inspect(page);
    await page.getByLabel('符号か、自分の機関の番号でさがす').fill('つばめ 482-7');
    await page.getByRole('button', { name: 'さがす', exact: true }).click();
    await page.getByRole('link', { name: 'つばめ 482-7' }).click();
    await expect(page.getByRole('region', { name: 'ひとつずつ' })).toBeVisible();
  });
});

test.describe('somebody who does not match cases', () => {
  test.use({ storageState: demoAccount('community').state });

  test('is not led there', async ({ page }) => {
    await visit(page, paths.hosts());
    await page
      .getByRole('region', { name: /一覧|受入先/ })
      .getByRole('heading')
      .getByRole('link')
      .first()
      .click();
    await expect(page.getByRole('link', { name: 'ケースと照らす' })).toHaveCount(0);
    const answer = await page.request.get(paths.whyNot(code));
    expect(answer.status()).toBe(403);
  });
});
