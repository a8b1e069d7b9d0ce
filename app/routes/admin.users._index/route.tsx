import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ListFiles } from '~/components/list-files';
import { addAgency, listUsers, userChoices } from '~/domain/accounts/index.server';
import { addAgencySchema, agencyKinds } from '~/domain/accounts/schema';
import { roleNames } from '~/domain/kernel/permissions';
import { pageAction, pageLoader } from '~/http/builders.server';
import { submit } from '~/http/form.server';
import { redirectWithNotice } from '~/http/notice.server';
import { paths } from '~/paths';
import { Band, EmptyState, LinkButton, Page, PageHead } from '~/ui';
import { Agencies } from './agencies';
import { UserTable } from './user-table';

export const meta: MetaFunction = () => [{ title: '利用者の管理｜むすびば' }];

export const loader = pageLoader({
  permission: 'users.manage',
  load: async ({ scope }) => {
    const users = await listUsers(scope);
    const { agencies } = await userChoices(scope, undefined);
    return {
      users: users.map((user) => ({
        ...user,
        roles: user.roles.map((role) => roleNames[role]),
      })),
      agencies: agencies.map(({ id, name, kind }) => ({
        id,
        name,
        kind: agencyKinds[kind as keyof typeof agencyKinds],
      })),
      kinds: Object.entries(agencyKinds).map(([value, label]) => ({ value, label })),
    };
  },
});

export const action = pageAction({
  permission: 'users.manage',
  handle: ({ scope, form }) =>
    submit({
      form,
      schema: addAgencySchema,
      run: (value) => addAgency(scope, value),
      then: () => redirectWithNotice(paths.adminUsers(), '所属を加えました。'),
    }),
});

export default function Users() {
  const { users, agencies, kinds } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [active, closed] = [users.filter((user) => user.active), users.filter((user) => !user.active)];
  return (
    <>
      <PageHead
        title="利用者の管理"
        lead="だれが、どの所属と役割で、このサイトを使うか。"
        actions={
          <>
            <ListFiles page={paths.adminUsers()} />
            <LinkButton variant="primary" to={paths.adminNewUser()}>
              利用者を加える
            </LinkButton>
          </>
        }
      />
      <Page>
        <Band title="使っている人" count={`${active.length}人`}>
          {active.length > 0 ? (
            <UserTable caption="使っている人" users={active} />
          ) : (
            <EmptyState title="まだ利用者がいません">「利用者を加える」から始めてください。</EmptyState>
          )}
        </Band>
        {closed.length > 0 ? (
          <Band
            title="止めている人"
            lead="サインインできません。したことの記録は残ります。"
            count={`${closed.length}人`}
          >
            <UserTable caption="止めている人" users={closed} />
          </Band>
        ) : null}
        <Agencies agencies={agencies} kinds={kinds} lastResult={lastResult ?? null} />
      </Page>
    </>
  );
}
