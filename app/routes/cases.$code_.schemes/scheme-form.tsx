import { getFormProps, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { schemeFitNames, schemeFits } from '~/domain/people/rules';
import type { FormResult } from '~/http/form.server';
import { choicesOf } from '~/lib/choices';
import {
  ErrorSummary,
  FormActions,
  RadioGroup,
  SelectField,
  SubmitButton,
  TextArea,
  type SelectOption,
} from '~/ui';

interface SchemeFormProps {
  code: string;
  choices: readonly SelectOption[];
  result: FormResult | undefined;
}

/** One more scheme that was considered, and why it does not fit alone. */
export function SchemeForm({ code, choices, result }: SchemeFormProps) {
  const [form, fields] = useForm({
    id: 'scheme',
    lastResult: result?.initialValue?.['intent'] === 'check' ? result : null,
    defaultValue: { scheme: '', fit: '', reason: '' },
  });
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <h2 className="heading-2">考えた制度を足す</h2>
      <ErrorSummary form={form} />
      <input type="hidden" name="intent" value="check" />
      <input type="hidden" name="code" value={code} />
      <SelectField field={fields.scheme} label="制度" required empty="選んでください" options={choices} />
      <RadioGroup
        field={fields.fit}
        label="合うかどうか"
        required
        options={choicesOf(schemeFits, schemeFitNames)}
      />
      <TextArea
        field={fields.reason}
        label="それだけでは合わないわけ"
        help="一、二文で。例：人の少ない時間に短く行ける場が、その制度にはないため"
        rows={2}
        required
      />
      <FormActions>
        <SubmitButton>記録する</SubmitButton>
      </FormActions>
    </Form>
  );
}
