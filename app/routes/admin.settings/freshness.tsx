import { getFormProps, useForm } from '@conform-to/react';
import { Form, useActionData, type useLoaderData } from '@remix-run/react';
import type { FormResult } from '~/http/form.server';
import { Band, DateField, ErrorSummary, FormActions, NumberField, SubmitButton } from '~/ui';
import type { loader } from './route';

/** After how many days the facts of a host are asked about again, and after how many it leaves matching. */
export function FreshnessLimits(props: {
  freshness: ReturnType<typeof useLoaderData<typeof loader>>['freshness'];
}) {
  const { today, due, old } = props.freshness;
  const result = useActionData<FormResult>();
  const [form, fields] = useForm<{ due: string; old: string; validFrom: string }>({
    id: 'freshness',
    lastResult: result?.initialValue?.['intent'] === 'freshness' ? result : null,
    defaultValue: { due: String(due), old: String(old), validFrom: today },
  });
  return (
    <Band
      title="情報の鮮度"
      lead="さいごに確かめた日から数えます。まだ一度も聞いていない受入先は、候補から外れません。"
    >
      <Form method="post" className="form" {...getFormProps(form)}>
        <ErrorSummary form={form} />
        <input type="hidden" name="intent" value="freshness" />
        <NumberField field={fields.due} label="確かめなおすまでの日数" unit="日" required />
        <NumberField field={fields.old} label="候補から外すまでの日数" unit="日" required />
        <DateField field={fields.validFrom} label="いつから" required />
        <FormActions>
          <SubmitButton variant="secondary">鮮度の日数を保存する</SubmitButton>
        </FormActions>
      </Form>
    </Band>
  );
}
