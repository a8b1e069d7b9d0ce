import { ChipGroup, FormSection, type ChipOption, type FieldLike } from '~/ui';

type List = 'strengths' | 'wishes' | 'considerations' | 'musts' | 'slots';

interface CarriedFieldsProps {
  fields: Record<List, FieldLike>;
  carried: Record<List, readonly ChipOption[]>;
}

/** The chips of とりあえず探す that are taken over; nothing when the case begins without them. */
export function CarriedFields({ fields, carried }: CarriedFieldsProps) {
  if (Object.values(carried).every((options) => options.length === 0)) return null;
  const groups = [
    { list: 'strengths', label: '強み' },
    { list: 'wishes', label: '願い' },
    { list: 'slots', label: '時間' },
  ] as const;
  return (
    <FormSection
      title="さがしたときに選んだこと"
      lead="プロフィールの最初の内容になります。説明がまだのときと、家族からの相談のときは残しません。"
    >
      {groups.map(({ list, label }) =>
        carried[list].length > 0 ? (
          <ChipGroup key={list} field={fields[list]} label={label} options={carried[list]} required="none" />
        ) : null,
      )}
      {carried.considerations.length > 0 ? (
        <ChipGroup
          field={fields.considerations}
          label="条件"
          options={carried.considerations}
          strong={{ field: fields.musts, label: '必須' }}
          required="none"
        />
      ) : null}
    </FormSection>
  );
}
