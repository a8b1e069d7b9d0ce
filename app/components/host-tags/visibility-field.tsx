import { visibilityNames } from '~/domain/registry/rules';
import { RadioGroup, type FieldLike } from '~/ui';

/** Who may see a host on the list. */
export function VisibilityField({ field }: { field: FieldLike }) {
  return (
    <RadioGroup
      field={field}
      label="載せる範囲"
      required
      options={[
        { value: 'public', label: visibilityNames.public, help: '公開の地図と一覧にも載ります。' },
        {
          value: 'network',
          label: visibilityNames.network,
          help: 'サインインした支援者の一覧にだけ載ります。',
        },
      ]}
    />
  );
}
