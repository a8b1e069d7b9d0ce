import { AreaAndAge, ReferralAndGap } from '~/components/case-origin-fields';
import {
  Checkbox,
  Disclosure,
  FormSection,
  NumberField,
  SelectField,
  TextField,
  type FieldLike,
  type SelectOption,
} from '~/ui';

interface OriginFieldsProps {
  fields: Record<
    | 'gapType'
    | 'referralSource'
    | 'agencyId'
    | 'areaId'
    | 'ageBand'
    | 'isMinor'
    | 'schoolEndsFiscalYear'
    | 'caseRef',
    FieldLike
  >;
  choices: {
    gapTypes: readonly SelectOption[];
    referralSources: readonly SelectOption[];
    agencies: readonly SelectOption[];
    areas: readonly SelectOption[];
    ageBands: readonly SelectOption[];
  };
}

/** Where the case comes from and what kind of gap it is; what may stay unknown is folded away. */
export function OriginFields({ fields, choices }: OriginFieldsProps) {
  return (
    <FormSection title="どこから、どんな相談か">
      <ReferralAndGap fields={fields} choices={choices} />
      <SelectField
        field={fields.agencyId}
        label="参加支援をする機関"
        help="ほかの機関に頼むと、頼んだ機関も続きを見られます。"
        required="none"
        options={choices.agencies}
      />
      <Checkbox
        field={fields.isMinor}
        label="未成年（18歳になっていない）"
        help="保護者の同意とご本人の気持ちの両方を確かめるまで、同意ありにはなりません。"
      />
      <Disclosure summary="分かっていれば：圏域、年代、義務教育が終わる年度、自分の機関の番号">
        <div className="form-section__fields">
          <AreaAndAge fields={fields} choices={choices} />
          <NumberField
            field={fields.schoolEndsFiscalYear}
            label="義務教育が終わる年度"
            help="未成年のときだけ。例：2027（2028年3月まで）"
            unit="年度"
          />
          <TextField
            field={fields.caseRef}
            label="自分の機関の番号"
            help="あなたの機関の人だけに見えます。番号だけを入れ、名前は入れません。"
            width="medium"
          />
        </div>
      </Disclosure>
    </FormSection>
  );
}
