import { expect, test as setup } from '@playwright/test';
import { paths } from '~/paths';
import { allAccounts } from '../support/accounts';

for (const { mail, password, state } of allAccounts()) {
  setup(`${mail} signs in once`, async ({ request, baseURL }) => {
    const answer = await request.post(paths.signin(), {
      form: { mail, password },
      headers: { Origin: baseURL ?? '' },
      maxRedirects: 0,
    });
    expect(answer.status()).toBe(303);
    await request.storageState({ path: state });
  });
}
