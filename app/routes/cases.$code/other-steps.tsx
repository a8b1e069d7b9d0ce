import { useForm } from '@conform-to/react';
import { Band, DateField, Disclosure, Notice, RadioGroup, SelectField, SubmitButton, TextArea } from '~/ui';
import { CaseForm } from './case-form';
import { resultOf, type FormProps } from './found';

const endings = [
  { step: 'hand_back', label: 'つなぎもどす', help: 'つなぎ元の機関に戻します。' },
  { step: 'withdraw', label: 'ご本人の取下げ', help: 'いまは使わないと決められました。' },
  { step: 'transfer', label: '転出・移管', help: 'ほかの市町村や制度に移ります。' },
] as const;

/** What is done more seldom, folded away; what is not possible now says why. */
export function OtherSteps({ found, result }: FormProps) {
  const { steps } = found;
  const open = endings.filter(({ step }) => steps[step].ok);
  return (
    <Band title="ほかの手続き">
      {steps.engage.ok || steps.engage.wayOut !== '' ? (
        <Disclosure summary="支援決定の前から関わる" open={resultOf(result, 'engage') ? true : undefined}>
          {steps.engage.ok ? (
            <EngageForm found={found} result={result} />
          ) : (
            <Notice title={steps.engage.reason}>{steps.engage.wayOut}</Notice>
          )}
        </Disclosure>
      ) : null}
      {steps.reopen.ok ? (
        <Disclosure summary="再開する">
          <ReopenForm found={found} result={result} />
        </Disclosure>
      ) : null}
      {open.length > 0 ? (
        <Disclosure summary="つなぎもどし・取下げ・転出" open={resultOf(result, 'end') ? true : undefined}>
          <EndForm found={found} result={result} />
        </Disclosure>
      ) : null}
    </Band>
  );
}

function EngageForm({ found, result }: FormProps) {
  const [form, fields] = useForm({
    id: 'engage',
    lastResult: resultOf(result, 'engage'),
    defaultValue: { on: found.today, reason: '' },
  });
  return (
    <CaseForm form={form} intent="engage" found={found}>
      <p>見学やお試しまで進められます。活動を始めるには、支援決定が要ります。</p>
      <DateField field={fields.on} label="関わりを始めた日" required />
      <TextArea field={fields.reason} label="先に関わるわけ" rows={2} required />
      <SubmitButton variant="secondary">記録する</SubmitButton>
    </CaseForm>
  );
}

function EndForm({ found, result }: FormProps) {
  const [form, fields] = useForm({
    id: 'end',
    lastResult: resultOf(result, 'end'),
    defaultValue: { how: '', reason: '' },
  });
  return (
    <CaseForm form={form} intent="end" found={found}>
      <RadioGroup
        field={fields.how}
        label="どのように終わるか"
        required
        options={endings
          .filter(({ step }) => found.steps[step].ok)
          .map(({ step, label, help }) => ({ value: step, label, help }))}
      />
      <SelectField
        field={fields.reason}
        label="つなぎもどすわけ"
        help="つなぎもどすときだけ選びます。つなぎ元には「また、いつでも声をかけてください」と伝えてください。"
        empty="選んでください"
        options={found.handbackReasons}
      />
      <SubmitButton variant="danger">ケースを終わりにする</SubmitButton>
    </CaseForm>
  );
}

function ReopenForm({ found, result }: FormProps) {
  const [form] = useForm({ id: 'reopen', lastResult: resultOf(result, 'reopen') });
  return (
    <CaseForm form={form} intent="reopen" found={found}>
      <p>アセスメントから始めます。前のプロフィールと同意の記録は残っています。</p>
      <SubmitButton variant="secondary">再開する</SubmitButton>
    </CaseForm>
  );
}
