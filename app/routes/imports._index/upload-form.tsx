import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { ErrorSummary, FileField, FormActions, SubmitButton } from '~/ui';

/** One list to be looked at; nothing is stored by choosing it. */
export function UploadForm({ lastResult }: { lastResult: SubmissionResult | null }) {
  const [form, fields] = useForm<{ file: string }>({ lastResult });
  return (
    <Form method="post" encType="multipart/form-data" className="form" {...getFormProps(form)}>
      <ErrorSummary form={form} />
      <FileField
        field={fields.file}
        label="施設の一覧（CSV・Excel・ZIP）"
        help="CSV・TSV・Excel（.xlsx）と、一覧が一つだけ入った ZIP を読めます。文字の種類（UTF-8・Shift_JIS）と列の名前は、自動で読み取ります。20 MB まで。"
        required
        accept=".csv,.tsv,.txt,.xlsx,.zip,text/csv"
      />
      <FormActions note="選んだだけでは、何も登録されません。次の画面で、読み取った内容を見てから取り込みます。">
        <SubmitButton pendingLabel="読んでいます…">中身を確かめる</SubmitButton>
      </FormActions>
    </Form>
  );
}
