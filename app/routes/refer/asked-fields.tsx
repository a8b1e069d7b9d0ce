import { ReferralAndGap } from '~/components/case-origin-fields';
import {
  Checkbox,
  Disclosure,
  FormSection,
  SelectField,
  TextArea,
  type FieldLike,
  type SelectOption,
} from '~/ui';

interface AskedFieldsProps {
  fields: Record<'referralSource' | 'gapType' | 'message' | 'agencyId' | 'areaId' | 'isMinor', FieldLike>;
  choices: Record<'referralSources' | 'gapTypes' | 'agencies' | 'areas', readonly SelectOption[]>;
}

/** What it is about, in two choices and a sentence; where it goes is chosen already. */
export function AskedFields({ fields, choices }: AskedFieldsProps) {
  return (
    <FormSection title="どんな相談か">
      <ReferralAndGap fields={fields} choices={choices} />
      <TextArea
        field={fields.message}
        label="頼みたいこと"
        help="一、二文で。名前や病名は書きません。例：家から出る用事を、週に一つ作りたい。"
        rows={3}
      />
      <SelectField
        field={fields.agencyId}
        label="頼む先"
        required
        empty="選んでください"
        options={choices.agencies}
      />
      <Disclosure summary="分かっていれば：圏域、未成年">
        <div className="form-section__fields">
          <SelectField
            field={fields.areaId}
            label="住んでいる圏域"
            empty="分からない"
            options={choices.areas}
          />
          <Checkbox
            field={fields.isMinor}
            label="未成年（18歳になっていない）"
            help="保護者の同意とご本人の気持ちを確かめるまで、同意ありにはなりません。"
          />
        </div>
      </Disclosure>
    </FormSection>
  );
}
