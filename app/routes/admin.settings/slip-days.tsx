import { getFormProps, useForm } from '@conform-to/react';
import { Form, useActionData, type useLoaderData } from '@remix-run/react';
import type { FormResult } from '~/http/form.server';
import { Band, DateField, ErrorSummary, FormActions, NumberField, SubmitButton } from '~/ui';
import type { loader } from './route';

/** How many days a look at the 対応票 holds, and from when. */
export function SlipDays(props: { slip: ReturnType<typeof useLoaderData<typeof loader>>['slip'] }) {
  const { today, days } = props.slip;
  const result = useActionData<FormResult>();
  const [form, fields] = useForm<{ days: string; validFrom: string }>({
    id: 'slip-days',
    lastResult: result?.initialValue?.['intent'] === 'slip-days' ? result : null,
    defaultValue: { days: String(days), validFrom: today },
  });
  return (
    <Band
      title="対応票の照らし合わせ"
      lead="見学・お試しと支援決定の前に、紙と符号を照らし合わせるよう求めます。この日数のうちに照らし合わせていれば、求めません。"
    >
      <Form method="post" className="form" {...getFormProps(form)}>
        <ErrorSummary form={form} />
        <input type="hidden" name="intent" value="slip-days" />
        <NumberField field={fields.days} label="照らし合わせが有効な日数" unit="日" required />
        <DateField field={fields.validFrom} label="いつから" required />
        <FormActions>
          <SubmitButton variant="secondary">日数を保存する</SubmitButton>
        </FormActions>
      </Form>
    </Band>
  );
}
