import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { ImportPreview } from '~/domain/exchange/index.server';
import { formatCount } from '~/lib/count';
import {
  Checkbox,
  ErrorSummary,
  FormActions,
  FormSection,
  RadioGroup,
  SelectField,
  SubmitButton,
} from '~/ui';
import { ElsewhereNames } from './elsewhere';

interface ChoicesFields {
  includeOutside: boolean;
  kindMode: string;
  kind: string;
}

/** How the rows are to be taken in, and the button that does it. */
export function ChoicesForm({
  preview,
  lastResult,
}: {
  preview: ImportPreview;
  lastResult: SubmissionResult | null;
}) {
  const { id, choices, kindOptions, survey } = preview;
  const [form, fields] = useForm<ChoicesFields>({ lastResult, defaultValue: choices });
  const outside = survey.elsewhere.reduce((sum, { count }) => sum + count, 0);
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <ErrorSummary form={form} />
      <input type="hidden" name="id" value={id} />
      <FormSection title="取り込み方">
        {outside > 0 ? (
          <div>
            <Checkbox
              field={fields.includeOutside}
              label="近隣も取り込む"
              help={`市外の${formatCount(outside)}行も、圏域「市外」の受入先として登録します。`}
            />
            <ElsewhereNames elsewhere={survey.elsewhere} />
          </div>
        ) : null}
        <RadioGroup
          field={fields.kindMode}
          label="受入先の種類"
          required
          options={[
            { value: 'each', label: '行ごとに見分ける', help: '見分けられない行だけ、下の種類にします。' },
            {
              value: 'all',
              label: 'すべて下の種類にする',
              help: '一つの種類だけが並ぶ一覧のときに選びます。',
            },
          ]}
        />
        <SelectField
          field={fields.kind}
          label={
            survey.unsure > 0
              ? `見分けられない${formatCount(survey.unsure)}行の種類`
              : '見分けられない行の種類'
          }
          required={survey.unsure > 0 ? true : 'none'}
          empty="選んでください"
          options={kindOptions}
          width="medium"
        />
      </FormSection>
      <FormActions note="取り込んだ受入先は「確認待ち・まだ聞いていない」になり、確かめて載せるまで公開されません。">
        <SubmitButton name="intent" value="start" pendingLabel="始めています…">
          取り込む
        </SubmitButton>
        <SubmitButton name="intent" value="choose" variant="secondary" pendingLabel="数えています…">
          この選び方で数え直す
        </SubmitButton>
      </FormActions>
    </Form>
  );
}
