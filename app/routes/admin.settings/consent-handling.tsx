import { getFormProps, useForm } from '@conform-to/react';
import { Form, useActionData, type useLoaderData } from '@remix-run/react';
import type { FormResult } from '~/http/form.server';
import { Band, DateField, ErrorSummary, FormActions, SubmitButton, TextArea, TextField } from '~/ui';
import type { loader } from './route';

/** The rules of handling that are explained before somebody agrees, and from when they hold. */
export function ConsentHandling(props: {
  handling: ReturnType<typeof useLoaderData<typeof loader>>['handling'];
}) {
  const { today, version, text } = props.handling;
  const result = useActionData<FormResult>();
  const [form, fields] = useForm<{ handling: string; text: string; validFrom: string }>({
    id: 'consent-handling',
    lastResult: result?.initialValue?.['intent'] === 'consent-handling' ? result : null,
    defaultValue: { handling: version, text, validFrom: today },
  });
  return (
    <Band
      title="同意のときに説明するきまり"
      lead="同意の記録に、説明した版の名前が残ります。文を変えても、前に同意した人の同意は前の版のままです。"
    >
      <Form method="post" className="form" {...getFormProps(form)}>
        <ErrorSummary form={form} />
        <input type="hidden" name="intent" value="consent-handling" />
        <TextField field={fields.handling} label="版の名前" required />
        <TextArea
          field={fields.text}
          label="きまりの文"
          help="一行が一つの文になります。"
          rows={6}
          required
        />
        <DateField field={fields.validFrom} label="いつから" required />
        <FormActions>
          <SubmitButton variant="secondary">きまりを保存する</SubmitButton>
        </FormActions>
      </Form>
    </Band>
  );
}
