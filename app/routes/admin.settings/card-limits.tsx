import { getFormProps, useForm } from '@conform-to/react';
import { Form, useActionData, type useLoaderData } from '@remix-run/react';
import type { FormResult } from '~/http/form.server';
import { Band, DateField, ErrorSummary, FormActions, NumberField, SubmitButton } from '~/ui';
import type { loader } from './route';

type LimitsForm = Record<'k' | 'inquiryDays' | 'acceptanceDays' | 'smallTown' | 'validFrom', string>;

/** What holds for cards shown to hosts: how many people share what is added, and until when a card is shown. */
export function CardLimits(props: { cards: ReturnType<typeof useLoaderData<typeof loader>>['cards'] }) {
  const { today, limits } = props.cards;
  const result = useActionData<FormResult>();
  const [form, fields] = useForm<LimitsForm>({
    id: 'card-limits',
    lastResult: result?.initialValue?.['intent'] === 'card-limits' ? result : null,
    defaultValue: {
      k: String(limits.k),
      inquiryDays: String(limits.inquiryDays),
      acceptanceDays: String(limits.acceptanceDays),
      smallTown: String(limits.smallTown),
      validFrom: today,
    },
  });
  return (
    <Band
      title="受入先に見せる札"
      lead="もう見せている札の期限は変わりません。期限を過ぎた札は、受入先には何も見えません。"
    >
      <Form method="post" className="form" {...getFormProps(form)}>
        <ErrorSummary form={form} />
        <input type="hidden" name="intent" value="card-limits" />
        <NumberField
          field={fields.k}
          label="年代や圏域を付けてよい人数"
          help="同じように当てはまる人が、これより少ないときは付けません。"
          unit="人以上"
          required
        />
        <NumberField field={fields.inquiryDays} label="打診の札を見せる日数" unit="日" required />
        <NumberField field={fields.acceptanceDays} label="受入れカードを見せる日数" unit="日" required />
        <NumberField
          field={fields.smallTown}
          label="特定されるおそれをたずねる人口"
          help="圏域の人口が入っていない町でもたずねます。0にすると、たずねません。"
          unit="人より少ない町"
          required
        />
        <DateField field={fields.validFrom} label="いつから" required />
        <FormActions>
          <SubmitButton variant="secondary">札の決まりを保存する</SubmitButton>
        </FormActions>
      </Form>
    </Band>
  );
}
