import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { EmptyDevice } from '~/components/interview';
import {
  endAllSessions,
  endOwnSession,
  getOwnAccount,
  ownSessions,
  recordAccess,
  secondStepOf,
  signOut,
} from '~/domain/accounts/index.server';
import { endSessionSchema } from '~/domain/accounts/schema';
import { pageAction, pageLoader } from '~/http/builders.server';
import { submit } from '~/http/form.server';
import { redirectWithNotice } from '~/http/notice.server';
import { sessionHeaders, visitorOf } from '~/http/session.server';
import { formatInstant } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Band, Facts, LinkButton, Page, PageHead } from '~/ui';
import { Sessions } from './sessions';

export const meta: MetaFunction = () => [{ title: 'アカウント｜むすびば' }];

export const loader = pageLoader({
  permission: 'account.own',
  load: async ({ scope, session }) => {
    const sessions = await ownSessions(session);
    return {
      account: await getOwnAccount(scope, undefined),
      secondStep: await secondStepOf(session.authUserId),
      sessions: sessions.map(({ id, browser, current, signedInAt, lastSeenAt }) => ({
        id,
        browser,
        current,
        signedIn: formatInstant(signedInAt),
        lastSeen: formatInstant(lastSeenAt),
      })),
    };
  },
});

export const action = pageAction({
  permission: 'account.own',
  handle: async ({ scope, session, form, request }) => {
    if (form.get('intent') === 'end-all') {
      await endAllSessions(session.authUserId);
      await recordAccess(scope, { act: 'end-all-sessions' });
      const cookie = await signOut(visitorOf(request));
      return redirectWithNotice(
        paths.signin(),
        'すべての端末からサインアウトしました。',
        sessionHeaders([cookie]),
      );
    }
    return submit({
      form,
      schema: endSessionSchema,
      run: async ({ session: id }) => {
        if (await endOwnSession(session.authUserId, id)) await recordAccess(scope, { act: 'end-session' });
      },
      then: () => redirectWithNotice(paths.account(), 'その端末からサインアウトしました。'),
    });
  },
});

export default function Account() {
  const { account, secondStep, sessions } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title="アカウント" lead="サインインのしかたと、いま使っている端末を確かめます。" />
      <Page narrow>
        <div className="stack-wide">
          <Facts
            items={[
              { label: '名前', value: account.name },
              { label: 'メール', value: account.mail },
              { label: '所属', value: account.agency },
              { label: '役割', value: account.roles.join('、') },
            ]}
          />
          <Band title="パスワード" lead="12文字以上。ほかのサイトと同じものは使わないでください。">
            <LinkButton to={paths.accountPassword()}>パスワードを変える</LinkButton>
          </Band>
          <Band
            title="二段階の確認"
            lead={
              secondStep.inForce
                ? `使っています。回復コードは、あと${secondStep.codesLeft}個あります。`
                : 'まだ使っていません。パスワードがもれても、ほかの人は入れなくなります。'
            }
          >
            <LinkButton to={paths.accountSecondStep()}>
              {secondStep.inForce ? '二段階の確認を見なおす' : '二段階の確認を始める'}
            </LinkButton>
          </Band>
          <Sessions sessions={sessions} />
          <EmptyDevice />
        </div>
      </Page>
    </>
  );
}
