import { redirect, type TypedResponse } from '@remix-run/node';
import { endAllSessions, recordAccess, type Entered } from '~/domain/accounts/index.server';
import { firstPage } from '~/domain/accounts/rules';
import { Invalid, RateLimited } from '~/domain/kernel/errors';
import { userOf } from '~/domain/kernel/user';
import { sameSitePath } from '~/lib/same-site-path';
import { paths } from '~/paths';
import { log } from './log.server';
import { userBehind } from './scope.server';
import { sessionHeaders } from './session.server';

/** The one answer to a wrong mail address, a wrong password and a closed account: it never tells which. */
export function refusedEntry(): Invalid {
  return new Invalid({
    '': [
      'メールアドレスかパスワードが違います。大文字と小文字、全角と半角を確かめて、もう一度お試しください。',
    ],
  });
}

/** Too many tries: said to the person, and a line in the log by which an attack shows. */
export function heldBack(until: Date, requestId: string): RateLimited {
  log.warn({ requestId, until }, 'sign-in held back');
  return new RateLimited(Math.max(1, Math.ceil((until.getTime() - Date.now()) / 1000)));
}

/**
 * Opens the site to somebody whose sign-in is complete: an entry in the audit log, the cookies, and on to where
 * they wanted to go, if that is a page of this site.
 *
 * @throws Invalid when no active user stands behind the sign-in.
 */
export async function letIn(
  entered: Entered & { secondStepDone: boolean },
  wanted: string | undefined,
  requestId: string,
): Promise<TypedResponse<never>> {
  const behind = await userBehind(entered, requestId);
  if (!behind) {
    await endAllSessions(entered.authUserId);
    throw refusedEntry();
  }
  await recordAccess(behind.scope, { act: 'sign-in' });
  const to = sameSitePath(wanted, firstPage(userOf(behind.scope).roles));
  const again = [paths.signin(), paths.signout(), paths.home()].some(
    (path) => to === path || to.startsWith(`${path}?`),
  );
  return redirect(again ? firstPage(userOf(behind.scope).roles) : to, {
    status: 303,
    headers: sessionHeaders(entered.cookies),
  });
}
