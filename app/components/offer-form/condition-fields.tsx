import type { Choice, OfferChoices } from '~/domain/registry/index.server';
import { Disclosure, FormSection, LevelGroup, type FieldLike } from '~/ui';

const levels = [
  { value: 'unknown', label: '分からない' },
  { value: 'yes', label: 'はい' },
  { value: 'partly', label: '相談' },
  { value: 'no', label: 'いいえ' },
];

/** What was typed or stood there before, by condition. */
function saidSoFar(field: FieldLike): Readonly<Record<string, unknown>> {
  return typeof field.initialValue === 'object' && field.initialValue !== null
    ? (field.initialValue as Record<string, unknown>)
    : {};
}

/** What the offer fulfils. Nothing is assumed: what was not asked stays unknown. */
export function ConditionFields({ field, choices }: { field: FieldLike; choices: OfferChoices }) {
  const said = saidSoFar(field);
  const group = (label: string, options: readonly Choice[], key: string) => (
    <LevelGroup
      key={key}
      field={{ ...plain(field), id: `${field.id}-${key}` }}
      label={label}
      required="none"
      levels={levels}
      rows={options.map((option) => {
        const answer = said[option.value];
        return {
          name: `${field.name}.${option.value}`,
          label: option.label,
          value: typeof answer === 'string' ? answer : 'unknown',
        };
      })}
    />
  );
  return (
    <FormSection
      title="条件への答え"
      lead="聞いたことだけを選んでください。分からないことは、分からないままでかまいません。"
    >
      {group('この種類の場所で、よく聞かれること', choices.usualConditions, 'usual')}
      <Disclosure summary="ほかの条件にも答える">
        {choices.otherConditions
          .filter((one) => one.options.length > 0)
          .map((one) => group(one.label, one.options, one.label))}
      </Disclosure>
    </FormSection>
  );
}

/** The groups share one field of the form; only the first carries its errors. */
function plain({ name }: FieldLike): Pick<FieldLike, 'name'> {
  return { name };
}
