import { useForm, type FieldMetadata } from '@conform-to/react';
import { eventPlanNames, eventPlans, insuranceKindNames, insuranceKinds } from '~/domain/registry/rules';
import type { FormResult } from '~/http/form.server';
import { DateField, FormRow, SelectField, SentForm, SubmitButton } from '~/ui';

type Written = Record<'kind' | 'eventPlan' | 'from' | 'until', string>;

/** The kind of an insurance, its plan and its days. */
export function InsuranceFields({
  fields,
}: {
  fields: Readonly<Record<keyof Written, FieldMetadata<string>>>;
}) {
  return (
    <>
      <SelectField
        field={fields.kind}
        label="保険の種類"
        required
        width="medium"
        options={insuranceKinds.map((value) => ({ value, label: insuranceKindNames[value] }))}
        help="人の名前は書きません。ボランティア活動保険は、いつ入っても3月31日に切れます。"
      />
      <SelectField
        field={fields.eventPlan}
        label="行事用保険のプラン"
        empty="行事用保険ではない"
        width="medium"
        options={eventPlans.map((value) => ({ value, label: eventPlanNames[value] }))}
      />
      <FormRow>
        <DateField field={fields.from} label="始まる日" required />
        <DateField
          field={fields.until}
          label="終わる日"
          help="ボランティア活動保険では、書かなくてかまいません。"
        />
      </FormRow>
    </>
  );
}

interface InsuranceFormProps {
  /** Fields that say what the insurance is for. */
  of: Readonly<Record<string, string>>;
  /** For what it can be: of an offer also for all that the host takes. */
  abouts?: readonly { value: string; label: string }[] | undefined;
  today: string;
  lastResult: FormResult | undefined;
}

/** An insurance that was taken out. */
export function InsuranceForm({ of, abouts, today, lastResult }: InsuranceFormProps) {
  const [form, fields] = useForm<Written & { about: string }>({
    id: 'record-insurance',
    lastResult: lastResult ?? null,
    defaultValue: { kind: 'volunteer', about: 'offer', from: today },
  });
  return (
    <SentForm form={form} hidden={{ intent: 'insurance', ...of }}>
      <InsuranceFields fields={fields} />
      {abouts ? (
        <SelectField
          field={fields.about}
          label="何のための保険か"
          required="none"
          width="medium"
          options={abouts}
        />
      ) : null}
      <SubmitButton variant="secondary">保険を書く</SubmitButton>
    </SentForm>
  );
}
