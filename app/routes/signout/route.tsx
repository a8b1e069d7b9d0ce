import { redirect } from '@remix-run/node';
import { recordAccess, signOut } from '~/domain/accounts/index.server';
import { publicAction, publicLoader } from '~/http/builders.server';
import { redirectWithNotice } from '~/http/notice.server';
import { sessionHeaders, visitorOf } from '~/http/session.server';
import { paths } from '~/paths';

export const loader = publicLoader({
  because: 'a link must not sign anybody out; it leads to the first page',
  load: () => redirect(paths.home()),
});

export const action = publicAction({
  because: 'signing out of a session that has ended already is no fault',
  handle: async ({ user, request }) => {
    const cookie = await signOut(visitorOf(request));
    if (user) await recordAccess(user.scope, { act: 'sign-out' });
    const headers = sessionHeaders([cookie]);
    // What an interview had not sent yet does not stay on a device that nobody is signed in on.
    headers.set('Clear-Site-Data', '"storage"');
    return redirectWithNotice(paths.signin(), 'サインアウトしました。', headers);
  },
});
