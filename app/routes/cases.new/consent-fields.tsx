import {
  beginnings,
  beginningWords,
  consentMethodNames,
  consentMethods,
  consentScopeWords,
} from '~/domain/people/rules';
import { choicesOf } from '~/lib/choices';
import { ChipGroup, FormSection, Notice, RadioGroup, type FieldLike } from '~/ui';

/** How far the person has been told how what they say is handled, and what they answered. */
export function ConsentFields({ fields }: { fields: Record<'beginning' | 'method', FieldLike> }) {
  return (
    <FormSection title="相談の同意">
      <Notice title="こう説明してください">
        {consentScopeWords.consultation.meaning}
        断ってもよく、いつでも取りやめられます。会議や受入先に伝えることへの同意は、それぞれ別に聞きます。
      </Notice>
      <RadioGroup
        field={fields.beginning}
        label="どこまで進んでいますか"
        required
        options={beginnings.map((value) => ({
          value,
          label: beginningWords[value].name,
          help: beginningWords[value].help,
        }))}
      />
      <ChipGroup
        field={fields.method}
        type="radio"
        label="どのように説明しましたか"
        help="説明したときだけ選びます。"
        options={choicesOf(consentMethods, consentMethodNames)}
      />
    </FormSection>
  );
}
