import type { OfferChoices } from '~/domain/registry/index.server';
import { ChipGroup, FormSection, SelectField, TextArea, TextField } from '~/ui';
import type { OfferFields } from './shape';

/** What is done there. Usual menus and activities of this kind of place come first. */
export function WorkFields({ fields, choices }: { fields: OfferFields; choices: OfferChoices }) {
  const menus =
    choices.usualMenus.length > 0
      ? [
          { label: 'この種類の場所に多いもの', options: choices.usualMenus },
          { label: 'すべて', options: choices.menus },
        ]
      : choices.menus;
  return (
    <FormSection title="何をするか">
      <TextField
        field={fields.title}
        label="受入枠の名前"
        required
        help="短く。例：パンの袋づめ、火曜の畑、ひとりの席"
      />
      <SelectField
        field={fields.menuKind}
        label="支援メニュー"
        required
        empty="選んでください"
        options={menus}
        width="medium"
      />
      <ChipGroup
        field={fields.activities}
        label="活動"
        help="当てはまるものをいくつでも。強みや願いと照らし合わせるのに使います。"
        options={choices.usualActivities}
        more={{ label: 'ほかの活動…', groups: choices.otherActivities }}
      />
      <ChipGroup
        field={fields.strengths}
        label="歓迎する得意"
        help="こんな人が来てくれたらうれしい、と聞いたことを。"
        options={choices.usualStrengths}
        more={{ label: 'ほかの得意…', groups: choices.otherStrengths }}
      />
      <TextArea
        field={fields.description}
        label="すること"
        rows={3}
        help="一日の流れや、覚えることの量など。"
      />
      <TextArea
        field={fields.easyDescription}
        label="やさしい日本語で"
        rows={2}
        help="短い文で、ふりがなの代わりに、わかち書きで。例：パンを ふくろに 入れます。"
      />
    </FormSection>
  );
}
