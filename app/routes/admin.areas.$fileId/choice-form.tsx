import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { BoundaryPreview } from '~/domain/exchange/index.server';
import { Button, ErrorSummary, FormActions, SelectField, SubmitButton, UnavailableButton } from '~/ui';

interface Choice {
  level: string;
  name: string;
  population: string;
  object: string;
}

/** Which properties of the file are the name and the population, and on which level the areas stand. */
export function ChoiceForm({
  preview,
  lastResult,
}: {
  preview: BoundaryPreview;
  lastResult: SubmissionResult | null;
}) {
  const { id, choice, levels, objects, properties, problem } = preview;
  const [form, fields] = useForm<Choice>({ lastResult, defaultValue: choice });
  const named = ({ name, samples }: (typeof properties)[number]) => ({
    value: name,
    label: `${name}（例：${samples.slice(0, 2).join('、').slice(0, 30)}）`,
  });
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <ErrorSummary form={form} />
      <input type="hidden" name="id" value={id} />
      <SelectField
        field={fields.level}
        label="区分"
        required
        empty="選んでください"
        options={levels}
        width="medium"
      />
      <SelectField
        field={fields.name}
        label="名前の項目"
        required
        empty="選んでください"
        options={properties.map(named)}
      />
      <SelectField
        field={fields.population}
        label="人口の項目"
        empty="人口は入れない"
        options={properties.filter(({ numeric }) => numeric).map(named)}
      />
      {objects.length > 1 ? (
        <SelectField
          field={fields.object}
          label="層"
          required="none"
          options={objects.map((object) => ({ value: object, label: object }))}
          width="medium"
        />
      ) : null}
      <FormActions note="読み込むと、受入先の圏域も決め直します。手で選んだ圏域は、場所のない受入先では残ります。">
        {problem ? (
          <UnavailableButton reason={problem.reason} wayOut={problem.wayOut}>
            読み込む
          </UnavailableButton>
        ) : (
          <SubmitButton pendingLabel="読み込んでいます…">読み込む</SubmitButton>
        )}
        <Button variant="secondary" type="submit" formMethod="get">
          この項目で見る
        </Button>
      </FormActions>
    </Form>
  );
}
