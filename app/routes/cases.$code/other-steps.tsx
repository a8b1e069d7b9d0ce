import { useForm } from '@conform-to/react';
import { MoreLinks } from '~/components/case/more-links';
import { beforeDecision } from '~/domain/people/rules';
import { Band, DateField, Disclosure, Notice, SubmitButton, TextArea } from '~/ui';
import { CaseForm } from './case-form';
import { resultOf, type FormProps } from './found';
import { moreGroups } from './more-groups';

/** Involvement before the decision, folded away, and under it the one quiet list of what is done more seldom. */
export function OtherSteps({ found, result }: FormProps) {
  const { engage } = found.steps;
  const early = found.mayEdit && beforeDecision.includes(found.line.status);
  return (
    <>
      {early ? (
        <Band title="先に関わる">
          <Disclosure summary="支援決定の前から関わる" open={resultOf(result, 'engage') ? true : undefined}>
            {engage.ok ? (
              <EngageForm found={found} result={result} />
            ) : (
              <Notice title={engage.reason}>{engage.wayOut}</Notice>
            )}
          </Disclosure>
        </Band>
      ) : null}
      <MoreLinks groups={moreGroups(found)} />
    </>
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
