import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { LeadStep } from '~/domain/community/rules';
import type { Day } from '~/lib/japanese-date';
import { Button, DateField, Disclosure, ErrorSummary, FormActions, Notice, TextField } from '~/ui';

interface StepFormProps {
  lead: { id: string; version: number };
  steps: readonly { step: LeadStep; name: string }[];
  usualNextOn: Day;
  lastResult: SubmissionResult | null;
}

/** The next steps of a lead: those forward as buttons, those that end it with their reason. */
export function StepForm({ lead, steps, usualNextOn, lastResult }: StepFormProps) {
  const forward = steps.filter(({ step }) => step !== 'later' && step !== 'decline');
  const ending = steps.filter(({ step }) => step === 'later' || step === 'decline');
  return (
    <>
      {forward.length > 0 ? (
        <Form method="post" className="button-row">
          <Seen lead={lead} />
          {forward.map(({ step, name }) => (
            <Button key={step} type="submit" variant="secondary" name="step" value={step}>
              {name}
            </Button>
          ))}
        </Form>
      ) : null}
      {ending.length === 0 && lastResult?.error ? (
        <Notice tone="attention">{Object.values(lastResult.error).flat().join(' ')}</Notice>
      ) : null}
      {ending.length > 0 ? (
        <Disclosure summary="見送る" open={lastResult !== null}>
          <EndForm lead={lead} usualNextOn={usualNextOn} lastResult={lastResult} ending={ending} />
        </Disclosure>
      ) : null}
    </>
  );
}

function Seen({ lead }: Pick<StepFormProps, 'lead'>) {
  return (
    <>
      <input type="hidden" name="intent" value="move" />
      <input type="hidden" name="id" value={lead.id} />
      <input type="hidden" name="version" value={lead.version} />
    </>
  );
}

function EndForm({
  lead,
  usualNextOn,
  lastResult,
  ending,
}: Omit<StepFormProps, 'steps'> & { ending: StepFormProps['steps'] }) {
  const [form, fields] = useForm<Record<'reason' | 'nextOn', string>>({
    id: 'end-lead',
    lastResult,
    defaultValue: { nextOn: usualNextOn },
  });
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <ErrorSummary form={form} />
      <Seen lead={lead} />
      <TextField
        field={fields.reason}
        label="理由"
        required
        help="例：いまは一人で手いっぱいとのこと。人の名前や連絡先は書かないでください。"
      />
      <DateField field={fields.nextOn} label="次に声をかける日" help="「今は見送る」のときに使います。" />
      <FormActions note="「見送る」を選ぶと、連絡先をすぐに消します。">
        {ending.map(({ step, name }) => (
          <Button key={step} type="submit" variant="quiet" name="step" value={step}>
            {name}
          </Button>
        ))}
      </FormActions>
    </Form>
  );
}
