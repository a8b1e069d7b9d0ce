import { getFormProps, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { InsuranceView } from '~/domain/registry/index.server';
import { eventPlanNames, eventPlans, insuranceKindNames, insuranceKinds } from '~/domain/registry/rules';
import type { FormResult } from '~/http/form.server';
import { choicesOf } from '~/lib/choices';
import { DateField, Disclosure, ErrorSummary, FormRow, Notice, SelectField, SubmitButton } from '~/ui';

interface InsurancesProps {
  insurance: InsuranceView;
  /** Fields that say what the insurance is for. */
  of: Readonly<Record<string, string>>;
  /** For what it can be: of an offer also for all that the host takes. */
  abouts?: readonly { value: string; label: string }[];
  mayRecord: boolean;
  lastResult: FormResult | undefined;
  /** It is asked for now: nothing that holds is known. */
  asked: boolean;
}

/** The insurances with their last days, what they leave out, and the form to write one down. */
export function Insurances({ insurance, of, abouts, mayRecord, lastResult, asked }: InsurancesProps) {
  const { rows, exclusion } = insurance;
  const asks = asked || (exclusion !== null && !insurance.holds);
  return (
    <div className="stack">
      {exclusion ? (
        <Notice tone={asks ? 'attention' : 'info'} title="見まわりの活動があります">
          <p>{exclusion}</p>
          {asks ? <p>どの保険を使いますか。</p> : null}
        </Notice>
      ) : null}
      {asked && !exclusion ? (
        <Notice tone="attention" title="この受入枠は、保険に入ってから始めます">
          <p>どの保険を使いますか。入った保険を、始める前に書いてください。</p>
        </Notice>
      ) : null}
      {rows.length > 0 ? (
        <ul>
          {rows.map((row) => (
            <li key={row.id}>
              {row.name}（{row.about}）　<b>{row.end}</b>
            </li>
          ))}
        </ul>
      ) : (
        <p>保険は、まだ書いてありません。</p>
      )}
      {mayRecord ? (
        <Disclosure summary="入った保険を書く" open={asks || lastResult !== undefined}>
          <InsuranceForm of={of} abouts={abouts} today={insurance.today} lastResult={lastResult} />
        </Disclosure>
      ) : null}
    </div>
  );
}

interface InsuranceFormProps {
  of: InsurancesProps['of'];
  abouts: InsurancesProps['abouts'];
  today: string;
  lastResult: FormResult | undefined;
}

function InsuranceForm({ of, abouts, today, lastResult }: InsuranceFormProps) {
  const [form, fields] = useForm<Record<'kind' | 'eventPlan' | 'about' | 'from' | 'until', string>>({
    id: 'insurance',
    lastResult: lastResult ?? null,
    defaultValue: { kind: 'volunteer', about: 'offer', from: today },
  });
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <ErrorSummary form={form} />
      <input type="hidden" name="intent" value="insurance" />
      {Object.entries(of).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SelectField
        field={fields.kind}
        label="保険の種類"
        required
        width="medium"
        options={choicesOf(insuranceKinds, insuranceKindNames)}
        help="人の名前は書きません。ボランティア活動保険は、いつ入っても3月31日に切れます。"
      />
      <SelectField
        field={fields.eventPlan}
        label="行事用保険のプラン"
        empty="行事用保険ではない"
        width="medium"
        options={choicesOf(eventPlans, eventPlanNames)}
      />
      {abouts ? (
        <SelectField
          field={fields.about}
          label="何のための保険か"
          required="none"
          width="medium"
          options={abouts}
        />
      ) : null}
      <FormRow>
        <DateField field={fields.from} label="始まる日" required />
        <DateField
          field={fields.until}
          label="終わる日"
          help="ボランティア活動保険では、書かなくてかまいません。"
        />
      </FormRow>
      <SubmitButton variant="secondary">保険を書く</SubmitButton>
    </Form>
  );
}
