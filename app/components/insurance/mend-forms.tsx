import { useForm } from '@conform-to/react';
import type { InsuranceView } from '~/domain/registry/index.server';
import {
  correctionReasonNames,
  correctionReasons,
  takeBackReasonNames,
  takeBackReasons,
} from '~/domain/registry/rules';
import type { FormResult } from '~/http/form.server';
import { Disclosure, SelectField, SentForm, SubmitButton } from '~/ui';
import { InsuranceFields } from './insurance-form';

interface MendProps {
  row: InsuranceView['rows'][number];
  lastResult: FormResult | undefined;
}

/** An insurance that was written down wrongly: as it should have been, or not at all. */
export function MendInsurance({ row, lastResult }: MendProps) {
  const sent = lastResult?.initialValue;
  const resultOf = (intent: string) =>
    sent?.['intent'] === intent && sent['insurance'] === row.id ? lastResult : undefined;
  const corrected = resultOf('correct_insurance');
  const takenBack = resultOf('take_back_insurance');
  const which = `${row.name}（${row.about}、${row.end}）`;
  return (
    <>
      <Disclosure summary={`${which}を直す`} open={corrected ? true : undefined}>
        <CorrectForm row={row} lastResult={corrected} />
      </Disclosure>
      <Disclosure summary={`${which}を取り消す`} open={takenBack ? true : undefined}>
        <TakeBackForm row={row} lastResult={takenBack} />
      </Disclosure>
    </>
  );
}

function CorrectForm({ row, lastResult }: MendProps) {
  const [form, fields] = useForm<Record<'because' | 'kind' | 'eventPlan' | 'from' | 'until', string>>({
    id: `correct-${row.id}`,
    lastResult: lastResult ?? null,
    defaultValue: row.written,
  });
  const about = { intent: 'correct_insurance', insurance: row.id, version: row.version };
  return (
    <SentForm form={form} hidden={about}>
      <InsuranceFields fields={fields} />
      <SelectField
        field={fields.because}
        label="直すわけ"
        required
        empty="選んでください"
        width="medium"
        options={correctionReasons.map((value) => ({ value, label: correctionReasonNames[value] }))}
      />
      <SubmitButton variant="secondary">保険を直す</SubmitButton>
    </SentForm>
  );
}

function TakeBackForm({ row, lastResult }: MendProps) {
  const [form, fields] = useForm<{ because: string }>({
    id: `take-back-${row.id}`,
    lastResult: lastResult ?? null,
  });
  const about = { intent: 'take_back_insurance', insurance: row.id, version: row.version };
  return (
    <SentForm form={form} hidden={about}>
      <p>取り消すと、この保険はどこでも数えません。取り消したことは、わけといっしょに残ります。</p>
      <SelectField
        field={fields.because}
        label="取り消すわけ"
        required
        empty="選んでください"
        width="medium"
        options={takeBackReasons.map((value) => ({ value, label: takeBackReasonNames[value] }))}
      />
      <SubmitButton variant="secondary">保険を取り消す</SubmitButton>
    </SentForm>
  );
}
