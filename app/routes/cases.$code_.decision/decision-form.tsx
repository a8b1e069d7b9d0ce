import { getFormProps, useForm } from '@conform-to/react';
import { Form, useActionData } from '@remix-run/react';
import { decisionOutcomeNames, decisionOutcomes } from '~/domain/meetings/rules';
import type { FormResult } from '~/http/form.server';
import { choicesOf } from '~/lib/choices';
import {
  Checkbox,
  DateField,
  ErrorSummary,
  FormActions,
  FormRow,
  RadioGroup,
  SubmitButton,
  TextArea,
  TextField,
} from '~/ui';

interface DecisionFormProps {
  code: string;
  plan: { id: string; version: number };
  /** The plan holds actions that are not statutory, to be looked at too. */
  mixed: boolean;
  today: string;
}

interface DecisionValue {
  outcome: string;
  conditions: string;
  decidedOn: string;
  documentNumber: string;
  deciderTitle: string;
  othersConfirmed: string;
}

export function DecisionForm({ code, plan, mixed, today }: DecisionFormProps) {
  const [form, fields] = useForm<DecisionValue>({
    lastResult: useActionData<FormResult>() ?? null,
    defaultValue: { decidedOn: today },
  });
  return (
    <Form method="post" className="form no-print" {...getFormProps(form)}>
      <ErrorSummary form={form} />
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="planId" value={plan.id} />
      <input type="hidden" name="version" value={plan.version} />
      <RadioGroup
        field={fields.outcome}
        label="決定"
        required
        options={choicesOf(decisionOutcomes, decisionOutcomeNames)}
      />
      <TextArea
        field={fields.conditions}
        label="条件・理由"
        help="条件を付けるとき、決定しないときに書きます。"
      />
      {mixed ? (
        <Checkbox field={fields.othersConfirmed} label="法に基づく事業のほかの取組も確認した" />
      ) : null}
      <FormRow>
        <DateField field={fields.decidedOn} label="決裁日" required />
        <TextField field={fields.documentNumber} label="文書番号" required placeholder="福第123号" />
      </FormRow>
      <TextField
        field={fields.deciderTitle}
        label="決裁者の職名"
        required
        placeholder="福祉課長"
        width="medium"
      />
      <FormActions note="記録すると、プランが確定し、ケースが支援中になります。">
        <SubmitButton variant="primary">支援決定を記録する</SubmitButton>
      </FormActions>
    </Form>
  );
}
