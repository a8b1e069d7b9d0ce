import { useForm, getFormProps } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { ErrorSummary, SubmitButton } from '~/ui';
import type { FormResult } from '~/http/form.server';
import { paths } from '~/paths';

interface AnswerFormProps {
  id: string;
  version: number;
  result?: FormResult | undefined;
}

/** The host's three answers; each of them is one press. */
export function AnswerForm({ id, version, result }: AnswerFormProps) {
  const [form] = useForm({ id: `answer-${id}`, lastResult: result ?? null });
  return (
    <Form method="post" action={paths.portalInquiry(id)} {...getFormProps(form)}>
      <ErrorSummary form={form} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <div className="portal__answers">
        <SubmitButton variant="primary" size="big" wide name="answer" value="accept">
          受けたい
        </SubmitButton>
        <SubmitButton variant="secondary" size="big" wide name="answer" value="meet_first">
          会ってから決めたい
        </SubmitButton>
        <SubmitButton variant="quiet" size="big" wide name="answer" value="decline">
          今回は難しい
        </SubmitButton>
      </div>
      <p className="ease">
        <b>断ってよい。</b>
        理由は書かなくてかまいません。いつでも休めます。けがと物の保険は、市に確かめてから始めます。
      </p>
    </Form>
  );
}
