import { ChipGroup, FormSection, TextArea, type ChipOption, type FieldLike } from '~/ui';

/** How many of the schemes, the usual ones, stand in front; the others are folded away. */
const inFront = 8;

interface SchemeFieldsProps {
  fields: Record<'schemes' | 'schemesReason', FieldLike>;
  schemes: readonly ChipOption[];
}

/** The existing schemes come first: which were considered, and why they do not fit alone (ELG-1, ELG-3). */
export function SchemeFields({ fields, schemes }: SchemeFieldsProps) {
  return (
    <FormSection
      title="先に考えた制度"
      lead="ほかの制度で足りるときは、そちらが先です。あとから、制度ごとに書き分けられます。"
    >
      <ChipGroup
        field={fields.schemes}
        label="考えた制度"
        options={schemes.slice(0, inFront)}
        more={{ label: 'ほかの制度・当てはまるものがない', options: schemes.slice(inFront) }}
      />
      <TextArea
        field={fields.schemesReason}
        label="それだけでは合わないわけ"
        help="まとめて一、二文で。病名、手帳、受けている給付は書きません。"
        rows={2}
      />
    </FormSection>
  );
}
