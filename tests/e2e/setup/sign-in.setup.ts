import { test as setup } from '@playwright/test';
import { allAccounts } from '../support/accounts';
import { storeSession } from '../support/sessions';

for (const account of allAccounts()) {
  setup(`${account.mail} signs in once`, () => storeSession(account));
}
