import { getFormProps, useForm } from '@conform-to/react';
import { Form, useActionData, type useLoaderData } from '@remix-run/react';
import { stallKindNames, stallKinds, type StallKind } from '~/domain/people/rules';
import type { FormResult } from '~/http/form.server';
import { Band, DateField, ErrorSummary, FormActions, NumberField, SubmitButton } from '~/ui';
import type { loader } from './route';

/** After how many working days a case counts as standing still, state by state, and from when. */
export function StallDays(props: { stall: ReturnType<typeof useLoaderData<typeof loader>>['stall'] }) {
  const { today, days, engagement } = props.stall;
  const result = useActionData<FormResult>();
  const [form, fields] = useForm<{ days: Record<StallKind, string>; engagement: string; validFrom: string }>({
    id: 'stall-days',
    lastResult: result?.initialValue?.['intent'] === 'stall-days' ? result : null,
    defaultValue: {
      days: Object.fromEntries(stallKinds.map((kind) => [kind, String(days[kind])])),
      engagement: String(engagement),
      validFrom: today,
    },
  });
  const kinds = fields.days.getFieldset();
  return (
    <Band
      title="ケースが止まっているとみなす日数"
      lead="土曜・日曜・祝日と年末年始は数えません。つぎの日が決まっていれば、その日までは止まっているとみなしません。ご本人に見える所には出ません。"
    >
      <Form method="post" className="form" {...getFormProps(form)}>
        <ErrorSummary form={form} />
        <input type="hidden" name="intent" value="stall-days" />
        {stallKinds.map((kind) => (
          <NumberField key={kind} field={kinds[kind]} label={stallKindNames[kind]} unit="営業日" required />
        ))}
        <NumberField
          field={fields.engagement}
          label="支援決定前の関わりを見直すまで"
          help="土曜・日曜も数えます。"
          unit="日"
          required
        />
        <DateField field={fields.validFrom} label="いつから" required />
        <FormActions>
          <SubmitButton variant="secondary">止まっているとみなす日数を保存する</SubmitButton>
        </FormActions>
      </Form>
    </Band>
  );
}
