import { getFormProps, useForm } from '@conform-to/react';
import { redirect, type MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { ForgetDrafts } from '~/components/interview';
import { demoTown, signIn } from '~/domain/accounts/index.server';
import { firstPage } from '~/domain/accounts/rules';
import { signInSchema, type SignInForm } from '~/domain/accounts/schema';
import { userOf } from '~/domain/kernel/user';
import { publicAction, publicLoader } from '~/http/builders.server';
import { heldBack, letIn, refusedEntry } from '~/http/entry.server';
import { submit } from '~/http/form.server';
import { sessionHeaders, visitorOf } from '~/http/session.server';
import { paths } from '~/paths';
import { ErrorSummary, PasswordField, SubmitButton, TextField } from '~/ui';
import { DemoAccounts } from './demo-accounts';

export const meta: MetaFunction = () => [{ title: 'サインイン｜むすびば' }];

export const loader = publicLoader({
  because: 'who has not signed in yet must be able to',
  load: async ({ scope, user, url }) => {
    if (user) return redirect(firstPage(userOf(user.scope).roles));
    return { next: url.searchParams.get('next') ?? '', demo: await demoTown(scope.municipalityId) };
  },
});

export const action = publicAction({
  because: 'who has not signed in yet must be able to',
  handle: ({ form, request, requestId }) =>
    submit({
      form,
      schema: signInSchema,
      secret: ['password'],
      run: async (given) => {
        const answer = await signIn(given, visitorOf(request));
        if (answer.outcome === 'too-many') throw heldBack(answer.until, requestId);
        if (answer.outcome === 'refused') throw refusedEntry();
        return { answer, next: given.next };
      },
      then: ({ answer, next }) =>
        answer.outcome === 'second-step'
          ? redirect(paths.secondStep(next), { status: 303, headers: sessionHeaders(answer.cookies) })
          : letIn({ ...answer, secondStepDone: false }, next, requestId),
    }),
});

export default function SignIn() {
  const { next, demo } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<SignInForm>({ lastResult: lastResult ?? null });
  return (
    <div className={demo ? 'wrap signin signin--demo' : 'wrap signin'}>
      <ForgetDrafts />
      <section className="signin__card" aria-labelledby="signin-title">
        <h1 className="heading-1" id="signin-title">
          サインイン
        </h1>
        <Form method="post" className="form signin__form" {...getFormProps(form)}>
          <ErrorSummary form={form} />
          <input type="hidden" name="next" value={next} />
          <TextField
            field={fields.mail}
            label="メールアドレス"
            type="email"
            autoComplete="username"
            required="none"
          />
          <PasswordField
            field={fields.password}
            label="パスワード"
            autoComplete="current-password"
            required="none"
          />
          <SubmitButton size="big" wide pendingLabel="確かめています…">
            サインイン
          </SubmitButton>
        </Form>
        <p className="signin__help muted">
          パスワードを忘れたときは、所属の市町村のシステム管理者に伝えてください。新しいものをお渡しします。
        </p>
      </section>
      {demo ? <DemoAccounts town={demo} next={next} /> : null}
    </div>
  );
}
