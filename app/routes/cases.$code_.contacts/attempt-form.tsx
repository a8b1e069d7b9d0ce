import { getFormProps, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { contactMeans, contactMeansNames, contactResultNames, contactResults } from '~/domain/people/rules';
import type { FormResult } from '~/http/form.server';
import { choicesOf } from '~/lib/choices';
import { ChipGroup, DateField, ErrorSummary, FormActions, SubmitButton, TextArea } from '~/ui';

interface AttemptFormProps {
  code: string;
  today: string;
  result: FormResult | undefined;
}

/** One attempt: when, how, and what came of it. */
export function AttemptForm({ code, today, result }: AttemptFormProps) {
  const [form, fields] = useForm({
    id: 'attempt',
    lastResult: result ?? null,
    defaultValue: { triedOn: today, means: '', result: '', note: '' },
  });
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <h2 className="heading-2">連絡の試みを残す</h2>
      <ErrorSummary form={form} />
      <input type="hidden" name="code" value={code} />
      <DateField field={fields.triedOn} label="連絡をとろうとした日" required />
      <ChipGroup
        field={fields.means}
        type="radio"
        label="方法"
        required
        options={choicesOf(contactMeans, contactMeansNames)}
      />
      <ChipGroup
        field={fields.result}
        type="radio"
        label="どうだったか"
        required
        options={choicesOf(contactResults, contactResultNames)}
      />
      <TextArea
        field={fields.note}
        label="ひとこと"
        help="例：郵便受けに手紙を残した。名前や電話番号は書きません。"
        rows={2}
      />
      <FormActions>
        <SubmitButton>記録する</SubmitButton>
      </FormActions>
    </Form>
  );
}
