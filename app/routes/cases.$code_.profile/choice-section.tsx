import { useState, type ComponentProps } from 'react';
import { FormSection, initialChoices, type FieldLike } from '~/ui';
import { PickedRows } from './picked-rows';
import { Picker } from './picker';

type Rows = ComponentProps<typeof PickedRows>;

interface ChoiceSectionProps extends Pick<Rows, 'kind' | 'groups' | 'scale' | 'formId' | 'words' | 'kept'> {
  title: string;
  lead: string;
  /** Over the list to choose from. */
  label: string;
  field: FieldLike;
  /** The list stands open from the start. */
  open?: boolean;
}

/** Strengths, wishes or conditions: what is chosen from a long list, and what is said to each. */
export function ChoiceSection({
  title,
  lead,
  label,
  field,
  open = false,
  groups,
  ...rows
}: ChoiceSectionProps) {
  const [picked, setPicked] = useState(() => initialChoices(field));
  return (
    <FormSection title={title} lead={lead}>
      <Picker field={field} label={label} groups={groups} picked={picked} onPick={setPicked} open={open} />
      <PickedRows {...rows} groups={groups} picked={picked} />
    </FormSection>
  );
}
