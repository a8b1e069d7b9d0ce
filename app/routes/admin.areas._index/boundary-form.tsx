import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { ErrorSummary, FileField, FormActions, SubmitButton } from '~/ui';

/** One boundary file to be looked at; nothing changes by choosing it. */
export function BoundaryForm({ lastResult }: { lastResult: SubmissionResult | null }) {
  const [form, fields] = useForm<{ file: string }>({ lastResult });
  return (
    <Form method="post" encType="multipart/form-data" className="form" {...getFormProps(form)}>
      <ErrorSummary form={form} />
      <FileField
        field={fields.file}
        label="境界のファイル（GeoJSON・TopoJSON）"
        help="世界測地系の経度・緯度のもの。20 MB まで。"
        required
        accept=".geojson,.json,.topojson,application/geo+json,application/json"
      />
      <FormActions note="次の画面で、名前と数を地図で確かめてから読み込みます。">
        <SubmitButton pendingLabel="読んでいます…">境界を確かめる</SubmitButton>
      </FormActions>
    </Form>
  );
}
