import { getFormProps, useForm } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import { urgentKindNames, urgentKinds } from '~/domain/people/rules';
import type { FormResult } from '~/http/form.server';
import { choicesOf } from '~/lib/choices';
import { paths } from '~/paths';
import { Checkbox, ErrorSummary, FormActions, RadioGroup, SubmitButton, TextArea, TextField } from '~/ui';

/** Which case, and why. */
export function OpenForm({ code, result }: { code: string; result: FormResult | undefined }) {
  const [form, fields] = useForm({
    id: 'open-urgently',
    lastResult: result?.initialValue?.['intent'] === 'open' ? result : null,
    defaultValue: { code, kind: '', reason: '', understood: '' },
  });
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <ErrorSummary form={form} />
      <input type="hidden" name="intent" value="open" />
      <TextField field={fields.code} label="ケースの符号" placeholder="例：つばめ 482-7" required />
      <RadioGroup
        field={fields.kind}
        label="わけに近いもの"
        required
        options={choicesOf(urgentKinds, urgentKindNames)}
      />
      <TextArea
        field={fields.reason}
        label="開くわけ"
        help="だれから、どんな連絡があり、何のために要るか。お名前や連絡先は書きません。ご本人が読むことがあります。"
        rows={3}
        required
      />
      <Checkbox
        field={fields.understood}
        label="責任者に知らされ、ご本人に見せる一覧に残ることを確かめました"
      />
      <FormActions note="迷うときは、先に担当の機関に電話してください。">
        <SubmitButton>開いて読む</SubmitButton>
        <Link to={paths.cases()}>やめる</Link>
      </FormActions>
    </Form>
  );
}
