import { getFormProps, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { ConfirmEnrolmentForm } from '~/domain/accounts/schema';
import { Disclosure, ErrorSummary, FormActions, SubmitButton, TextField } from '~/ui';
import type { Stage } from './actions.server';

type Begun = Extract<Stage, { stage: 'begun' }>;

// Readers of QR codes need four modules of white around the picture.
const quiet = 4;

/** The picture to read with the app, the same in letters, and the first code. */
export function ConfirmForm({ begun }: { begun: Begun }) {
  const [form, fields] = useForm<ConfirmEnrolmentForm>({ id: 'confirm', lastResult: begun.lastResult });
  const side = begun.picture.size + 2 * quiet;
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <ErrorSummary form={form} />
      <input type="hidden" name="uri" value={begun.uri} />
      <section className="stack">
        <h2 className="heading-3">1. 認証アプリで読み取る</h2>
        <svg
          className="qr"
          viewBox={`${-quiet} ${-quiet} ${side} ${side}`}
          role="img"
          aria-label="認証アプリで読み取る QR コード"
          shapeRendering="crispEdges"
        >
          <path d={begun.picture.path} fill="#000" />
        </svg>
        <Disclosure summary="読み取れないとき（文字で入力する）">
          <p>アプリで「キーを手で入力」を選び、次の文字を入れてください。種類は「時間ベース」です。</p>
          <p>
            <code className="code">{begun.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
          </p>
        </Disclosure>
      </section>
      <section className="stack">
        <h2 className="heading-3">2. アプリに出た数字を入力する</h2>
        <TextField
          field={fields.code}
          label="6桁のコード"
          autoComplete="one-time-code"
          inputMode="numeric"
          width="short"
          required
        />
      </section>
      <FormActions note="確かめられると、ほかの端末はすべてサインアウトします。">
        <SubmitButton name="intent" value="confirm" pendingLabel="確かめています…">
          確かめて始める
        </SubmitButton>
      </FormActions>
    </Form>
  );
}
