import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { gapStepNames, type GapStep } from '~/domain/community/rules';
import { Disclosure, ErrorSummary, SelectField, SubmitButton, TextField } from '~/ui';

interface GapStepsProps {
  gap: { id: string; version: number; steps: readonly GapStep[] };
  staff: readonly { id: string; name: string }[];
  lastResult: SubmissionResult | null;
}

interface MoveForm {
  assignedTo: string;
  reason: string;
}

/** The next step of a gap as one button; putting it off, with its reason, is folded away. */
export function GapSteps({ gap, staff, lastResult }: GapStepsProps) {
  const next = gap.steps.find((step) => step !== 'defer');
  const failed = lastResult?.initialValue?.['step'];
  return (
    <div className="told__acts">
      {next ? (
        <StepForm gap={gap} step={next} staff={staff} lastResult={failed === next ? lastResult : null} />
      ) : null}
      {gap.steps.includes('defer') ? (
        <Disclosure summary="見送る" open={failed === 'defer'}>
          <StepForm
            gap={gap}
            step="defer"
            staff={staff}
            lastResult={failed === 'defer' ? lastResult : null}
          />
        </Disclosure>
      ) : null}
    </div>
  );
}

function StepForm({ gap, step, staff, lastResult }: GapStepsProps & { step: GapStep }) {
  const [form, fields] = useForm<MoveForm>({
    id: `${step}-${gap.id}`,
    lastResult,
    defaultValue: { assignedTo: staff[0]?.id ?? '', reason: '' },
  });
  return (
    <Form method="post" preventScrollReset className="told__form" {...getFormProps(form)}>
      <ErrorSummary form={form} />
      <input type="hidden" name="intent" value="move" />
      <input type="hidden" name="id" value={gap.id} />
      <input type="hidden" name="version" value={gap.version} />
      <input type="hidden" name="step" value={step} />
      {step === 'assign' ? (
        <SelectField
          field={fields.assignedTo}
          label="担当"
          required="none"
          options={staff.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
      {step === 'defer' ? (
        <TextField field={fields.reason} label="見送る理由" required help="いつ見直すかも書いてください。" />
      ) : null}
      <SubmitButton variant="quiet">{gapStepNames[step]}</SubmitButton>
    </Form>
  );
}
