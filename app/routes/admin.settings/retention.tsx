import { getFormProps, useForm } from '@conform-to/react';
import { Form, useActionData, type useLoaderData } from '@remix-run/react';
import type { FormResult } from '~/http/form.server';
import { Band, DateField, ErrorSummary, FormActions, NumberField, SubmitButton } from '~/ui';
import type { loader } from './route';

/** For how many years a case is kept after it ended, and from when that holds. */
export function Retention(props: {
  retention: ReturnType<typeof useLoaderData<typeof loader>>['retention'];
}) {
  const { today, years } = props.retention;
  const result = useActionData<FormResult>();
  const [form, fields] = useForm<{ years: string; validFrom: string }>({
    id: 'retention',
    lastResult: result?.initialValue?.['intent'] === 'retention' ? result : null,
    defaultValue: { years: String(years), validFrom: today },
  });
  return (
    <Band
      title="ケースを保存する年数"
      lead="終わった年度の次の4月1日から数えます。過ぎても、ひとりでには消えません。二人で確かめて廃棄します。文書の規程に合わせてください。"
    >
      <Form method="post" className="form" {...getFormProps(form)}>
        <ErrorSummary form={form} />
        <input type="hidden" name="intent" value="retention" />
        <NumberField field={fields.years} label="保存する年数" unit="年" required />
        <DateField field={fields.validFrom} label="いつから" required />
        <FormActions>
          <SubmitButton variant="secondary">保存する年数を決める</SubmitButton>
        </FormActions>
      </Form>
    </Band>
  );
}
