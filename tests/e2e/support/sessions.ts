import { statSync } from 'node:fs';
import { expect, request, test } from '@playwright/test';
import { sessionLimits } from '~/domain/accounts/rules';
import { paths } from '~/paths';
import { allAccounts, type Account } from './accounts';

/** Said outright: a journey that says whose browser it is gives that session to everything else it opens. */
export const nobody = { cookies: [], origins: [] };

/** Signs in and stores the session. */
export async function storeSession({ mail, password, state }: Account): Promise<void> {
  const { baseURL = '' } = test.info().project.use;
  const visitor = await request.newContext({ baseURL, storageState: nobody });
  const answer = await visitor.post(paths.signin(), {
    form: { mail, password },
    headers: { Origin: baseURL },
    maxRedirects: 0,
  });
  expect(answer.status(), `${mail} signs in`).toBe(303);
  await visitor.storageState({ path: state });
  await visitor.dispose();
}

/** On a slow machine a session that nobody used meanwhile may have ended; long before that it is stored anew. */
export async function keepSession(state: unknown): Promise<void> {
  const account = allAccounts().find((one) => one.state === state);
  if (account && isStale(account)) await storeSession(account);
}

function isStale({ state }: Account): boolean {
  return Date.now() - statSync(state).mtimeMs > (sessionLimits.idleMinutes / 2) * 60_000;
}
