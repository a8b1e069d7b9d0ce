import { useState, type ComponentProps } from 'react';
import { PickedRows } from '~/components/profile-form';
import type { ProfilePart } from '~/domain/people/rules';
import { FormSection, initialChoices, type FieldLike } from '~/ui';
import { Picker } from './picker';
import { UnknownPart } from './unknown-part';

type Rows = ComponentProps<typeof PickedRows>;

interface ChoiceSectionProps extends Pick<
  Rows,
  'kind' | 'groups' | 'scale' | 'formId' | 'words' | 'reasons' | 'kept'
> {
  title: string;
  lead: string;
  /** Over the list to choose from. */
  label: string;
  field: FieldLike;
  /** What of the list stands open from the start. */
  open?: 'all' | 'first';
  /** Where 「まだわからない」 to the whole part is kept, and its name there. */
  unknown: FieldLike;
  part: ProfilePart;
}

/** Strengths, wishes or conditions: what is chosen from a long list, and what is said to each. */
export function ChoiceSection({
  title,
  lead,
  label,
  field,
  open,
  unknown,
  part,
  groups,
  ...rows
}: ChoiceSectionProps) {
  const [picked, setPicked] = useState(() => initialChoices(field));
  return (
    <FormSection id={part} title={title} lead={lead}>
      <Picker field={field} label={label} groups={groups} picked={picked} onPick={setPicked} open={open} />
      {picked.length === 0 ? <UnknownPart field={unknown} part={part} /> : null}
      <PickedRows {...rows} groups={groups} picked={picked} />
    </FormSection>
  );
}
