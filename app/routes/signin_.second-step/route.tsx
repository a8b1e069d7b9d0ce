import { getFormProps, useForm } from '@conform-to/react';
import { redirect, type MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { passSecondStep, waitsAtSecondStep } from '~/domain/accounts/index.server';
import { secondStepSchema, type SecondStepForm } from '~/domain/accounts/schema';
import { Invalid } from '~/domain/kernel/errors';
import { publicAction, publicLoader } from '~/http/builders.server';
import { heldBack, letIn } from '~/http/entry.server';
import { submit } from '~/http/form.server';
import { visitorOf } from '~/http/session.server';
import { paths } from '~/paths';
import { Disclosure, ErrorSummary, SubmitButton, TextField } from '~/ui';

export const meta: MetaFunction = () => [{ title: 'もう一つの確認｜むすびば' }];

export const loader = publicLoader({
  because: 'between the password and the code nobody is signed in',
  load: async ({ request, url }) => {
    const next = url.searchParams.get('next') ?? '';
    return (await waitsAtSecondStep(visitorOf(request))) ? { next } : redirect(paths.signin(next));
  },
});

const wrong = new Invalid({
  code: [
    'コードが違うか、一度使ったものです。アプリの数字が変わるのを待って、新しいものを入力してください。',
  ],
});

const over = new Invalid({
  '': ['時間がたったか、間違いが続いたため、もう一度パスワードからお願いします。'],
});

export const action = publicAction({
  because: 'between the password and the code nobody is signed in',
  handle: ({ form, request, requestId }) =>
    submit({
      form,
      schema: secondStepSchema,
      secret: ['code'],
      run: async ({ code, next }) => {
        const answer = await passSecondStep(code, visitorOf(request));
        if (answer.outcome === 'too-many') throw heldBack(answer.until, requestId);
        if (answer.outcome === 'wrong') throw wrong;
        if (answer.outcome === 'over') throw over;
        return { answer, next };
      },
      then: ({ answer, next }) => letIn({ ...answer, secondStepDone: true }, next, requestId),
    }),
});

export default function SecondStep() {
  const { next } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<SecondStepForm>({ lastResult: lastResult ?? null });
  return (
    <div className="wrap signin">
      <section className="signin__card" aria-labelledby="signin-title">
        <h1 className="heading-1" id="signin-title">
          もう一つの確認
        </h1>
        <Form method="post" className="form signin__form" {...getFormProps(form)}>
          <ErrorSummary form={form} />
          <input type="hidden" name="next" value={next} />
          <TextField
            field={fields.code}
            label="6桁のコード"
            help="認証アプリに出ている数字です。30秒ごとに変わります。"
            autoComplete="one-time-code"
            width="short"
            required="none"
          />
          <SubmitButton size="big" wide pendingLabel="確かめています…">
            確認して入る
          </SubmitButton>
        </Form>
        <div className="signin__help">
          <Disclosure summary="電話が手もとにないとき">
            <p>
              控えてある回復コードを一つ、コードの代わりに入力してください。一つのコードは一度だけ使えます。どちらもないときは、システム管理者に伝えてください。
            </p>
          </Disclosure>
          <Link className="link-tall" to={paths.signin(next)}>
            サインインの画面へ戻る
          </Link>
        </div>
      </section>
    </div>
  );
}
