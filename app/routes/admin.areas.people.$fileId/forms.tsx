import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { PopulationPreview } from '~/domain/exchange/index.server';
import {
  Button,
  ErrorSummary,
  FormActions,
  NumberField,
  plainField,
  SelectField,
  SubmitButton,
  UnavailableButton,
} from '~/ui';

/** On which level the areas of the table stand: to look again. */
export function LevelForm({ preview }: { preview: PopulationPreview }) {
  return (
    <Form method="get" className="form" key={preview.level}>
      <SelectField
        field={plainField('level', preview.level)}
        label="区分"
        required="none"
        options={preview.levels}
        width="medium"
      />
      <div>
        <Button variant="secondary" type="submit">
          この区分で見る
        </Button>
      </div>
    </Form>
  );
}

/** Stores the people as they were shown. */
export function LoadForm({
  preview,
  lastResult,
}: {
  preview: PopulationPreview;
  lastResult: SubmissionResult | null;
}) {
  const { id, level, seen, year, rows } = preview;
  const [form, fields] = useForm<{ year: string }>({ lastResult, defaultValue: { year } });
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <ErrorSummary form={form} />
      {Object.entries({ id, level, seen }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <NumberField
        field={fields.year}
        label="何年の人口ですか"
        help="西暦で。例：2025"
        width="short"
        unit="年"
      />
      <FormActions note="表にない圏域の人口は、いまのままです。">
        {rows.length === 0 ? (
          <UnavailableButton
            reason="表の名前と同じ圏域がありません。"
            wayOut="区分を選びなおすか、表の圏域名を直してください。"
          >
            人口を入れる
          </UnavailableButton>
        ) : (
          <SubmitButton pendingLabel="入れています…">人口を入れる</SubmitButton>
        )}
      </FormActions>
    </Form>
  );
}
