import { getFormProps, useForm } from '@conform-to/react';
import { Form, useActionData, type useLoaderData } from '@remix-run/react';
import type { FormResult } from '~/http/form.server';
import { Band, DateField, ErrorSummary, FormActions, NumberField, SubmitButton } from '~/ui';
import type { loader } from './route';

/** For how many hours a case opened in an emergency can be read, and from when. */
export function UrgentHours(props: { urgent: ReturnType<typeof useLoaderData<typeof loader>>['urgent'] }) {
  const { today, hours } = props.urgent;
  const result = useActionData<FormResult>();
  const [form, fields] = useForm<{ hours: string; validFrom: string }>({
    id: 'urgent-hours',
    lastResult: result?.initialValue?.['intent'] === 'urgent-hours' ? result : null,
    defaultValue: { hours: String(hours), validFrom: today },
  });
  return (
    <Band
      title="急ぎの閲覧"
      lead="担当でない人がわけを書いて開いたケースを、この時間だけ読めるようにします。責任者に知らされ、ご本人の一覧に残ります。"
    >
      <Form method="post" className="form" {...getFormProps(form)}>
        <ErrorSummary form={form} />
        <input type="hidden" name="intent" value="urgent-hours" />
        <NumberField field={fields.hours} label="読める時間" unit="時間" required />
        <DateField field={fields.validFrom} label="いつから" required />
        <FormActions>
          <SubmitButton variant="secondary">読める時間を保存する</SubmitButton>
        </FormActions>
      </Form>
    </Band>
  );
}
