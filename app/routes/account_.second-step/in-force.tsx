import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { PasswordAgainForm } from '~/domain/accounts/schema';
import { Band, ErrorSummary, PasswordField, SubmitButton, Tag } from '~/ui';
import type { Stage } from './actions.server';

type Taken = Extract<Stage, { stage: 'in-force' }>;

/** What can be done while the second step is in force. */
export function InForce({ codesLeft, taken }: { codesLeft: number; taken: Taken | null }) {
  const resultOf = (intent: Taken['intent']) => (taken?.intent === intent ? taken.lastResult : null);
  return (
    <div className="stack-wide">
      <p>
        <Tag mark="fresh">使っています</Tag>
      </p>
      <Band
        title="回復コード"
        lead={
          codesLeft > 3 ? `あと${codesLeft}個あります。` : `あと${codesLeft}個です。作りなおしてください。`
        }
        tone={codesLeft > 3 ? 'plain' : 'attention'}
      >
        <PasswordForm
          intent="renew"
          lastResult={resultOf('renew')}
          words="作りなおすと、前のコードは使えなくなります。"
          button="回復コードを作りなおす"
        />
      </Band>
      <Band title="やめる">
        <PasswordForm
          intent="remove"
          lastResult={resultOf('remove')}
          words="電話を替えるときも、いちどやめてから始めなおします。役割によっては、すぐに設定しなおす必要があります。"
          button="二段階の確認をやめる"
        />
      </Band>
    </div>
  );
}

function PasswordForm(props: {
  intent: Taken['intent'];
  lastResult: SubmissionResult | null;
  words: string;
  button: string;
}) {
  const [form, fields] = useForm<PasswordAgainForm>({ id: props.intent, lastResult: props.lastResult });
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <ErrorSummary form={form} />
      <p>{props.words}</p>
      <PasswordField field={fields.password} label="パスワード" autoComplete="current-password" required />
      <SubmitButton
        variant={props.intent === 'remove' ? 'danger' : 'secondary'}
        name="intent"
        value={props.intent}
      >
        {props.button}
      </SubmitButton>
    </Form>
  );
}
