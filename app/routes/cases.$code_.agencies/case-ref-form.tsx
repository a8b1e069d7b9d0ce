import { getFormProps, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { Band, ErrorSummary, SubmitButton, TextField } from '~/ui';
import type { PartProps } from './found';

/** The number under which the reader's own agency keeps the case. */
export function CaseRefForm({ found, result }: PartProps) {
  const [form, fields] = useForm({
    id: 'case-ref',
    lastResult: result?.initialValue?.['intent'] === 'ref' ? result : null,
    defaultValue: { caseRef: found.caseRef },
  });
  return (
    <Band title="自分の機関の番号" lead="自分の機関だけに見えます。ケースの一覧で、この番号でも探せます。">
      <Form method="post" className="form" {...getFormProps(form)}>
        <ErrorSummary form={form} />
        <input type="hidden" name="intent" value="ref" />
        <input type="hidden" name="code" value={found.code} />
        <TextField field={fields.caseRef} label="番号" placeholder="例：参-900" />
        <SubmitButton variant="secondary">番号を保存する</SubmitButton>
      </Form>
    </Band>
  );
}
