import { getFormProps, useForm } from '@conform-to/react';
import type { MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { changePassword, recordAccess } from '~/domain/accounts/index.server';
import { firstPage } from '~/domain/accounts/rules';
import { changePasswordSchema, type ChangePasswordForm } from '~/domain/accounts/schema';
import { Invalid } from '~/domain/kernel/errors';
import { userOf } from '~/domain/kernel/user';
import { pageAction, pageLoader } from '~/http/builders.server';
import { heldBack } from '~/http/entry.server';
import { submit } from '~/http/form.server';
import { redirectWithNotice } from '~/http/notice.server';
import { sessionHeaders, visitorOf } from '~/http/session.server';
import { paths } from '~/paths';
import { ErrorSummary, FormActions, Notice, Page, PageHead, PasswordField, SubmitButton } from '~/ui';

export const meta: MetaFunction = () => [{ title: 'パスワードを変える｜むすびば' }];

export const loader = pageLoader({
  permission: 'account.own',
  load: ({ session }) => ({ oneTime: session.mustChangePassword }),
});

export const action = pageAction({
  permission: 'account.own',
  handle: ({ scope, session, form, request, requestId }) =>
    submit({
      form,
      schema: changePasswordSchema,
      secret: ['current', 'next'],
      run: async (given) => {
        const changed = await changePassword(session.authUserId, given, visitorOf(request));
        if (changed.outcome === 'too-many') throw heldBack(changed.until, requestId);
        if (changed.outcome === 'wrong-password')
          throw new Invalid({ current: ['いまのパスワードが違います。もう一度入力してください。'] });
        await recordAccess(scope, { act: 'change-password' });
        return changed.cookies;
      },
      then: (cookies) =>
        redirectWithNotice(
          session.mustChangePassword ? firstPage(userOf(scope).roles) : paths.account(),
          'パスワードを変えました。ほかの端末はサインアウトしました。',
          sessionHeaders(cookies),
        ),
    }),
});

export default function ChangePassword() {
  const { oneTime } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<ChangePasswordForm>({ lastResult: lastResult ?? null });
  return (
    <>
      <PageHead
        title="パスワードを変える"
        {...(oneTime
          ? {}
          : { crumbs: [{ label: 'アカウント', to: paths.account() }, { label: 'パスワード' }] })}
      />
      <Page narrow>
        <div className="stack-wide">
          {oneTime ? (
            <Notice title="はじめに、自分のパスワードを決めてください">
              いまのパスワードは、管理者がつくった一度きりのものです。
            </Notice>
          ) : null}
          <Form method="post" className="form" {...getFormProps(form)}>
            <ErrorSummary form={form} />
            <PasswordField
              field={fields.current}
              label={oneTime ? '受け取った一度きりのパスワード' : 'いまのパスワード'}
              autoComplete="current-password"
              required
            />
            <PasswordField
              field={fields.next}
              label="新しいパスワード"
              help="12文字以上。関わりのない言葉を三つ四つ並べると、覚えやすく、推測されにくくなります。記号や数字は入れなくてもかまいません。"
              autoComplete="new-password"
              required
            />
            <FormActions note="変えると、ほかの端末はすべてサインアウトします。">
              <SubmitButton pendingLabel="変えています…">パスワードを変える</SubmitButton>
              {oneTime ? null : <Link to={paths.account()}>やめる</Link>}
            </FormActions>
          </Form>
        </div>
      </Page>
    </>
  );
}
