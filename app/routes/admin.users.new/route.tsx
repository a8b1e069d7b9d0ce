import { getFormProps, useForm } from '@conform-to/react';
import type { MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { OneTimePassword } from '~/components/one-time-password';
import { UserFields } from '~/components/user-fields';
import { addUser, userChoices } from '~/domain/accounts/index.server';
import { addUserSchema, type AddUserForm } from '~/domain/accounts/schema';
import { pageAction, pageLoader } from '~/http/builders.server';
import { submit } from '~/http/form.server';
import { formatInstant } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { ErrorSummary, FormActions, Page, PageHead, SubmitButton, TextField } from '~/ui';

export const meta: MetaFunction = () => [{ title: '利用者を加える｜むすびば' }];

export const loader = pageLoader({
  permission: 'users.manage',
  load: ({ scope }) => userChoices(scope, undefined),
});

export const action = pageAction({
  permission: 'users.manage',
  handle: ({ scope, form }) =>
    submit({
      form,
      schema: addUserSchema,
      run: (value) => addUser(scope, value),
      then: ({ name, password, until }) => ({ made: { name, password, until: formatInstant(until) } }),
    }),
});

export default function NewUser() {
  const choices = useLoaderData<typeof loader>();
  const taken = useActionData<typeof action>();
  const made = taken && 'made' in taken ? taken.made : null;
  const lastResult = taken && !('made' in taken) ? taken : null;
  const [form, fields] = useForm<AddUserForm>({ lastResult });
  return (
    <>
      <PageHead
        title={made ? `${made.name}さんを加えました` : '利用者を加える'}
        crumbs={[{ label: '利用者の管理', to: paths.adminUsers() }, { label: '加える' }]}
      />
      <Page narrow>
        {made ? (
          <OneTimePassword {...made} to={paths.adminUsers()} />
        ) : (
          <Form method="post" className="form" {...getFormProps(form)}>
            <ErrorSummary form={form} />
            <TextField
              field={fields.mail}
              label="メールアドレス"
              help="サインインに使います。ほかの人と同じものは使えません。"
              type="email"
              required
              width="medium"
              autoComplete="off"
            />
            <UserFields fields={fields} choices={choices} forNew />
            <FormActions note="加えると、一度きりのパスワードが一つできます。本人に渡してください。">
              <SubmitButton pendingLabel="加えています…">利用者を加える</SubmitButton>
              <Link to={paths.adminUsers()}>やめる</Link>
            </FormActions>
          </Form>
        )}
      </Page>
    </>
  );
}
