import { redirect } from '@remix-run/node';
import { recordAccess, signOut } from '~/domain/accounts/index.server';
import { deviceMark } from '~/domain/people/index.server';
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
  handle: async ({ user, form, request }) => {
    const cookie = await signOut(visitorOf(request));
    if (user) await recordAccess(user.scope, { act: 'sign-out' });
    // Only who was asked, and is out now, has what their interviews had not sent taken off the device.
    const forget = user && form.get('drafts') === 'forget' ? deviceMark(user.scope) : null;
    return redirectWithNotice(
      forget ? paths.signedOut(forget) : paths.signin(),
      'サインアウトしました。',
      sessionHeaders([cookie]),
    );
  },
});
