import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { AddAgencyForm } from '~/domain/accounts/schema';
import { Band, Disclosure, ErrorSummary, FormActions, SelectField, SubmitButton, TextField } from '~/ui';

/** The agencies of the municipality, and a form for one more. */
export function Agencies(props: {
  agencies: readonly { id: string; name: string; kind: string }[];
  kinds: readonly { value: string; label: string }[];
  lastResult: SubmissionResult | null;
}) {
  const [form, fields] = useForm<AddAgencyForm>({ id: 'agency', lastResult: props.lastResult });
  return (
    <Band
      title="所属"
      lead="ケースは所属のものです。利用者は一つの所属で働きます。"
      count={`${props.agencies.length}`}
    >
      <ul className="lines">
        {props.agencies.map((agency) => (
          <li key={agency.id} className="facts-line">
            <b>{agency.name}</b>
            <span>{agency.kind}</span>
          </li>
        ))}
      </ul>
      <Disclosure summary="所属を加える" open={form.status === 'error'}>
        <Form method="post" className="form" {...getFormProps(form)}>
          <ErrorSummary form={form} />
          <TextField field={fields.name} label="所属の名前" required width="medium" />
          <SelectField
            field={fields.kind}
            label="種類"
            options={props.kinds}
            empty="選んでください"
            required
            width="medium"
          />
          <FormActions>
            <SubmitButton variant="secondary">所属を加える</SubmitButton>
          </FormActions>
        </Form>
      </Disclosure>
    </Band>
  );
}
