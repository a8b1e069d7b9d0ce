import { aftercareMonthChoices, aftercareWayNames, aftercareWays } from '~/domain/people/rules';
import { choicesOf } from '~/lib/choices';
import { ChipGroup, FormSection, RadioGroup, SelectField, type FieldLike, type SelectOption } from '~/ui';

interface AfterFieldsProps {
  fields: Record<'aftercare' | 'aftercareMonths' | 'leadAgencyId', FieldLike>;
  agencies: readonly SelectOption[];
}

/** What comes after the closure: contacts, and who leads from then on (CLS-3, CLS-6). */
export function AfterFields({ fields, agencies }: AfterFieldsProps) {
  return (
    <FormSection title="終結のあと">
      <RadioGroup
        field={fields.aftercare}
        label="終結のあとの連絡"
        help="終結のときは選びます。亡くなられたときは、選ばなくてかまいません。"
        required="none"
        options={choicesOf(aftercareWays, aftercareWayNames)}
      />
      <ChipGroup
        field={fields.aftercareMonths}
        label="連絡する月（終結から）"
        help="「決めた月に連絡する」ときに使います。きょうの画面に出ます。"
        options={aftercareMonthChoices.map((month) => ({ value: String(month), label: `${month}か月後` }))}
      />
      <SelectField
        field={fields.leadAgencyId}
        label="主担当（ご本人に伴走する機関）"
        help="このケースに関わる機関から選びます。"
        empty="選んでください"
        options={agencies}
      />
    </FormSection>
  );
}
