import { getFormProps, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { toldOfLoss, toldOfLossNames } from '~/domain/people/rules';
import type { FormResult } from '~/http/form.server';
import { choicesOf } from '~/lib/choices';
import { CheckboxGroup, DateField, ErrorSummary, FormActions, SubmitButton, TextArea } from '~/ui';

interface ReportFormProps {
  code: string;
  version: number;
  today: string;
  result: FormResult | undefined;
}

/** When it was noticed, what happened, who has been told. */
export function ReportForm({ code, version, today, result }: ReportFormProps) {
  const [form, fields] = useForm<{ noticedOn: string; happened: string; told: string[] }>({
    id: 'report',
    lastResult: result?.initialValue?.['intent'] === 'report' ? result : null,
    defaultValue: { noticedOn: today, happened: '', told: [] },
  });
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <ErrorSummary form={form} />
      <input type="hidden" name="intent" value="report" />
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="version" value={version} />
      <DateField field={fields.noticedOn} label="気づいた日" required />
      <TextArea
        field={fields.happened}
        label="何があったか"
        help="お名前や住所は書きません。"
        rows={2}
        required
      />
      <CheckboxGroup
        field={fields.told}
        label="もう知らせた相手"
        help="所属の責任者には、先に知らせてください。"
        required
        options={choicesOf(toldOfLoss, toldOfLossNames)}
      />
      <FormActions note="記録すると、この対応票はないものとして扱い、支援決定と見学の前に新しい対応票を求めます。">
        <SubmitButton>なくしたことを記録する</SubmitButton>
      </FormActions>
    </Form>
  );
}
