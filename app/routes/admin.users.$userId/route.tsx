import { getFormProps, useForm } from '@conform-to/react';
import type { MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { OneTimePassword } from '~/components/one-time-password';
import { UserFields } from '~/components/user-fields';
import { getUser, userChoices } from '~/domain/accounts/index.server';
import type { ChangeUserForm } from '~/domain/accounts/schema';
import { userOf } from '~/domain/kernel/user';
import { pageAction, pageLoader } from '~/http/builders.server';
import { paths } from '~/paths';
import { ErrorSummary, FormActions, Page, PageHead, SubmitButton } from '~/ui';
import { Access } from './access';
import { takeIntent } from './actions.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.user.name ?? '利用者'}｜むすびば` },
];

export const loader = pageLoader({
  permission: 'users.manage',
  load: async ({ scope, params }) => {
    const user = await getUser(scope, params['userId']);
    return { user, self: userOf(scope).userId === user.id, choices: await userChoices(scope, undefined) };
  },
});

export const action = pageAction({ permission: 'users.manage', handle: takeIntent });

export default function User() {
  const { user, self, choices } = useLoaderData<typeof loader>();
  const taken = useActionData<typeof action>();
  const made = taken && 'made' in taken ? taken.made : null;
  const lastResult = taken && !('made' in taken) ? taken : null;
  const [form, fields] = useForm<ChangeUserForm>({
    lastResult,
    defaultValue: {
      name: user.name,
      agencyId: user.agencyId,
      roles: user.roles,
      hostId: user.hostId ?? '',
    },
  });
  return (
    <>
      <PageHead
        title={user.name}
        lead={user.mail}
        crumbs={[{ label: '利用者の管理', to: paths.adminUsers() }, { label: user.name }]}
      />
      <Page>
        {made ? (
          <OneTimePassword {...made} to={paths.adminUsers()} />
        ) : (
          <div className="columns columns--aside">
            <Form method="post" className="form" {...getFormProps(form)}>
              <ErrorSummary form={form} />
              <input type="hidden" name="id" value={user.id} />
              <input type="hidden" name="version" value={user.version} />
              <UserFields fields={fields} choices={choices} />
              <FormActions note="所属か役割を変えると、この人はすべての端末でサインアウトします。">
                <SubmitButton name="intent" value="change">
                  変更を保存する
                </SubmitButton>
                <Link to={paths.adminUsers()}>やめる</Link>
              </FormActions>
            </Form>
            <Access user={user} self={self} />
          </div>
        )}
      </Page>
    </>
  );
}
