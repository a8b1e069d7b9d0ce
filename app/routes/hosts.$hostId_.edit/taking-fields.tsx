import { experienceNames } from '~/domain/registry/rules';
import { ChipGroup, FormRow, FormSection, LevelGroup, NumberField } from '~/ui';
import type { HostFields } from './defaults';
import { NameField } from '~/components/name-field';

const answers = [
  { value: 'unknown', label: '分からない' },
  { value: 'yes', label: 'はい' },
  { value: 'partly', label: '相談' },
  { value: 'no', label: 'いいえ' },
];

/** What everybody wants to know of the building and of talking with people before coming. */
export function AccessFields({
  fields,
  items,
}: {
  fields: HostFields;
  items: readonly { value: string; label: string }[];
}) {
  const said: unknown = fields.access.initialValue;
  const before = typeof said === 'object' && said !== null ? (said as Record<string, unknown>) : {};
  return (
    <FormSection
      title="建物と過ごしやすさ"
      lead="受入先の全体への答えです。受入枠ごとに違うときは、受入枠の画面で答えなおせます。"
    >
      <LevelGroup
        field={fields.access}
        label="聞いたことだけを選んでください"
        required="none"
        levels={answers}
        rows={items.map(({ value, label }) => ({
          name: `${fields.access.name}.${value}`,
          label,
          value: typeof before[value] === 'string' ? before[value] : 'unknown',
        }))}
      />
    </FormSection>
  );
}

/** How used the place is to taking people, how many at once, and who brought it here. */
export function TakingFields({ fields }: { fields: HostFields }) {
  return (
    <FormSection title="受入れのこと">
      <ChipGroup
        type="radio"
        field={fields.experienceLevel}
        label="受入れの経験"
        options={experienceNames.map((label, level) => ({ value: String(level), label }))}
      />
      <FormRow>
        <NumberField
          field={fields.totalPlaces}
          label="全部で受けられる人数"
          unit="人"
          help="受入枠がいくつあっても、同時にはここまで。空のままなら、受入枠ごとの人数だけを見ます。"
        />
      </FormRow>
      <NameField
        of="host"
        field={fields.introducedBy}
        label="紹介してくれた受入先"
        help="名前の一部を書くと、候補が出ます。一つに決まれば、途中まででもかまいません。"
      />
    </FormSection>
  );
}
