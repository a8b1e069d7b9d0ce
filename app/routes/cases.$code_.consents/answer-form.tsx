import { getFormProps, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { consentMethodNames, consentMethods, consentStateNames } from '~/domain/people/rules';
import type { FormResult } from '~/http/form.server';
import type { Day } from '~/lib/japanese-date';
import { ChipGroup, DateField, ErrorSummary, FormActions, FormRow, SubmitButton } from '~/ui';
import type { ScopeView } from './scope-card';

interface AnswerFormProps {
  code: string;
  scope: Pick<ScopeView, 'scope' | 'answers'>;
  today: Day;
  result: FormResult | undefined;
}

/** What the person answered, how and when it was heard. */
export function AnswerForm({ code, scope, today, result }: AnswerFormProps) {
  const [form, fields] = useForm({
    id: `consent-${scope.scope}`,
    lastResult: result ?? null,
    defaultValue: { state: '', method: '', recordedOn: today, validUntil: '' },
  });
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <ErrorSummary form={form} />
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="scope" value={scope.scope} />
      <ChipGroup
        field={fields.state}
        type="radio"
        label="返事"
        required
        options={scope.answers.map((value) => ({ value, label: consentStateNames[value] }))}
      />
      <ChipGroup
        field={fields.method}
        type="radio"
        label="どのように聞いたか"
        required
        options={consentMethods.map((value) => ({ value, label: consentMethodNames[value] }))}
      />
      <FormRow>
        <DateField field={fields.recordedOn} label="聞いた日" required />
        <DateField field={fields.validUntil} label="期限" help="決めたときだけ" />
      </FormRow>
      <FormActions>
        <SubmitButton variant="secondary">記録する</SubmitButton>
      </FormActions>
    </Form>
  );
}
