import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { PasswordAgainForm } from '~/domain/accounts/schema';
import { ErrorSummary, FormActions, PasswordField, SubmitButton } from '~/ui';

/** Before anything is shown that a stolen session must not see, the password once more. */
export function BeginForm({ lastResult }: { lastResult: SubmissionResult | null }) {
  const [form, fields] = useForm<PasswordAgainForm>({ id: 'begin', lastResult });
  return (
    <div className="stack-wide">
      <div className="prose">
        <ol>
          <li>電話かタブレットに、認証アプリ（TOTP に対応したもの）を入れておきます。</li>
          <li>次の画面の絵を、そのアプリで読み取ります。</li>
          <li>アプリに出た6桁の数字を、一度入力します。</li>
        </ol>
      </div>
      <Form method="post" className="form" {...getFormProps(form)}>
        <ErrorSummary form={form} />
        <PasswordField
          field={fields.password}
          label="パスワード"
          help="ご本人であることを確かめるため、もう一度入力してください。"
          autoComplete="current-password"
          required
        />
        <FormActions>
          <SubmitButton name="intent" value="begin" pendingLabel="用意しています…">
            次へ
          </SubmitButton>
        </FormActions>
      </Form>
    </div>
  );
}
