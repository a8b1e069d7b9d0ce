import { stabilityNames, stabilityViews } from '~/domain/people/rules';
import { choicesOf } from '~/lib/choices';
import { FormRow, SelectField, type FieldLike } from '~/ui';

interface StabilityFieldsProps {
  person: FieldLike;
  host: FieldLike;
  required?: boolean;
}

const options = choicesOf(stabilityViews, stabilityNames);

/** How stable the relation is, in the eyes of the person and of the place; nobody having asked is an answer (CLS-1). */
export function StabilityFields({ person, host, required = false }: StabilityFieldsProps) {
  return (
    <FormRow>
      <SelectField
        field={person}
        label="ご本人から見た安定"
        help="ご本人に聞いたとおりに。"
        required={required ? true : 'none'}
        empty="選んでください"
        options={options}
      />
      <SelectField
        field={host}
        label="つながり先から見た安定"
        help="受入先に聞いたとおりに。"
        required={required ? true : 'none'}
        empty="選んでください"
        options={options}
      />
    </FormRow>
  );
}
