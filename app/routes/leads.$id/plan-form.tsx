import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { Day } from '~/lib/japanese-date';
import { Button, DateField, ErrorSummary, FormActions, TextField } from '~/ui';

interface PlanFormProps {
  lead: { id: string; version: number; nextWhat: string; nextOn: Day | null };
  lastResult: SubmissionResult | null;
}

/** What is done next with a lead, and when. */
export function PlanForm({ lead, lastResult }: PlanFormProps) {
  const [form, fields] = useForm<Record<'nextWhat' | 'nextOn', string>>({
    id: 'plan-lead',
    lastResult,
    defaultValue: { nextWhat: lead.nextWhat, nextOn: lead.nextOn ?? '' },
  });
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <ErrorSummary form={form} />
      <input type="hidden" name="id" value={lead.id} />
      <input type="hidden" name="version" value={lead.version} />
      <TextField
        field={fields.nextWhat}
        label="つぎにすること"
        required
        help="例：電話して、訪ねる日を決める"
      />
      <DateField field={fields.nextOn} label="いつ" required />
      <FormActions>
        <Button type="submit" variant="secondary" name="intent" value="plan">
          つぎにすることを決める
        </Button>
      </FormActions>
    </Form>
  );
}
