import { getFormProps, useForm } from '@conform-to/react';
import { Form, useActionData, type useLoaderData } from '@remix-run/react';
import type { ExpenseLimitsForm } from '~/domain/expenses/schema';
import type { FormResult } from '~/http/form.server';
import { Band, DateField, ErrorSummary, FormActions, NumberField, SubmitButton } from '~/ui';
import type { loader } from './route';

/** The budget of the year and the highest unit price of each kind, and from when. */
export function ExpenseLimits(props: { limits: ReturnType<typeof useLoaderData<typeof loader>>['limits'] }) {
  const { today, year, budget, ceilings } = props.limits;
  const result = useActionData<FormResult>();
  const [form, fields] = useForm<ExpenseLimitsForm>({
    id: 'limits',
    lastResult: result?.initialValue?.['intent'] === 'limits' ? result : null,
    defaultValue: {
      validFrom: today,
      budget: budget === null ? '' : String(budget),
      ceilings: Object.fromEntries(ceilings.map(({ kind, yen }) => [kind, yen === null ? '' : String(yen)])),
    },
  });
  const kinds = fields.ceilings.getFieldset();
  return (
    <Band title="協力費の予算と上限" lead="空けておくと、上限なしになります。金額は要綱に合わせてください。">
      <Form method="post" className="form" {...getFormProps(form)}>
        <ErrorSummary form={form} />
        <input type="hidden" name="intent" value="limits" />
        <NumberField field={fields.budget} label={`${year}の予算`} unit="円" />
        {ceilings.map(({ kind, label }) => (
          <NumberField key={kind} field={kinds[kind]} label={`${label}の単価の上限`} unit="円" />
        ))}
        <DateField
          field={fields.validFrom}
          label="いつから"
          help="この日からの仕事に当てはめます。予算は、その日の年度のものになります。"
          required
        />
        <FormActions>
          <SubmitButton variant="secondary">予算と上限を保存する</SubmitButton>
        </FormActions>
      </Form>
    </Band>
  );
}
