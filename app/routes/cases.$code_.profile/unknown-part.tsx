import type { ProfilePart } from '~/domain/people/rules';
import { Checkbox, type FieldLike } from '~/ui';

/** The person was asked and does not know yet: not the same as nobody having asked (D12). */
export function UnknownPart({ field, part }: { field: FieldLike; part: ProfilePart }) {
  return (
    <Checkbox
      field={{ id: `${field.id}-${part}`, name: field.name, initialValue: field.initialValue }}
      value={part}
      label="聞いてみたが、まだわからない"
    />
  );
}
