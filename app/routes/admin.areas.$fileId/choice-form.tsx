import { Form } from '@remix-run/react';
import type { BoundaryPreview } from '~/domain/exchange/index.server';
import { Button, FormActions, plainField, SelectField } from '~/ui';

/** Which properties of the file are the name and the population, and on which level the areas stand: to look again. */
export function ChoiceForm({ preview }: { preview: BoundaryPreview }) {
  const { choice, levels, objects, properties } = preview;
  const named = ({ name, samples }: (typeof properties)[number]) => ({
    value: name,
    label: `${name}（例：${samples.slice(0, 2).join('、').slice(0, 30)}）`,
  });
  return (
    <Form method="get" className="form" key={JSON.stringify(choice)}>
      <SelectField
        field={plainField('level', choice.level)}
        label="区分"
        required
        empty="選んでください"
        options={levels}
        width="medium"
      />
      <SelectField
        field={plainField('name', choice.name)}
        label="名前の項目"
        required
        empty="選んでください"
        options={properties.map(named)}
      />
      <SelectField
        field={plainField('population', choice.population)}
        label="人口の項目"
        empty="人口は入れない"
        options={properties.filter(({ numeric }) => numeric).map(named)}
      />
      {objects.length > 1 ? (
        <SelectField
          field={plainField('object', choice.object)}
          label="層"
          required="none"
          options={objects.map((object) => ({ value: object, label: object }))}
          width="medium"
        />
      ) : null}
      <FormActions>
        <Button variant="secondary" type="submit">
          この項目で見る
        </Button>
      </FormActions>
    </Form>
  );
}
