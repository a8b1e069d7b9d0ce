import { getFormProps, useForm } from '@conform-to/react';
import { Form, useActionData } from '@remix-run/react';
import { contactNames, contactWays, mostSteps, standByNames, standByWays } from '~/domain/placements/rules';
import type { FormResult } from '~/http/form.server';
import { choicesOf } from '~/lib/choices';
import { DateField, ErrorSummary, FormActions, FormRow, SelectField, SubmitButton, TextField } from '~/ui';
import type { PlacementView } from './summary';

interface StepValue {
  who: string;
  standBy: string;
  contact: string;
  fromOn: string;
  fromWords: string;
}

const blank: StepValue = { who: '', standBy: '', contact: '', fromOn: '', fromWords: '' };

/** Lines to write in: what is still to come and two more, three at least; together with what was come to at most six. */
function linesOf({ stepPlan: { steps, now } }: PlacementView): StepValue[] {
  const ahead = steps.slice(now + 1).map(({ who, standBy, contact, fromOn, fromWords }) => ({
    ...{ who, standBy: standBy ?? '', contact: contact ?? '', fromOn: fromOn ?? '', fromWords },
  }));
  const lines = Math.min(Math.max(3, ahead.length + 2), mostSteps - (now + 1));
  return Array.from({ length: lines }, (_, index) => ahead[index] ?? blank);
}

/** The steps that are still to come, one beside the other; empty ones are no steps. */
export function StepPlanForm({ placement }: { placement: PlacementView }) {
  const result = useActionData<FormResult>();
  const mine = result?.initialValue?.['about'] === 'write_steps' ? result : null;
  const [form, fields] = useForm<{ steps: StepValue[] }>({
    id: 'form-write-steps',
    lastResult: mine,
    defaultValue: { steps: linesOf(placement) },
  });
  const first = placement.stepPlan.now + 2;
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <ErrorSummary form={form} />
      <input type="hidden" name="intent" value="write_steps" />
      <input type="hidden" name="about" value="write_steps" />
      <input type="hidden" name="id" value={placement.id} />
      <input type="hidden" name="version" value={placement.version} />
      {fields.steps.getFieldList().map((line, index) => {
        const { who, standBy, contact, fromOn, fromWords } = line.getFieldset();
        return (
          <fieldset key={line.key} className="field-group">
            <legend>{first + index}段目</legend>
            <div className="stack">
              <FormRow>
                <TextField field={who} label="だれがつくか" required="none" placeholder="担当" />
                <SelectField
                  field={standBy}
                  label="つきそい方"
                  required="none"
                  empty="決めない"
                  options={choicesOf(standByWays, standByNames)}
                />
                <SelectField
                  field={contact}
                  label="受入先とのやりとり"
                  required="none"
                  empty="決めない"
                  options={choicesOf(contactWays, contactNames)}
                />
              </FormRow>
              <FormRow>
                <DateField field={fromOn} label="いつから（日）" required="none" />
                <TextField
                  field={fromWords}
                  label="または、ことばで"
                  required="none"
                  placeholder="3回目から"
                />
              </FormRow>
            </div>
          </fieldset>
        );
      })}
      <FormActions note="支えは、前の段と同じか、少なくしていきます。空の段は保存されません。">
        <SubmitButton variant="secondary">段取りを保存する</SubmitButton>
      </FormActions>
    </Form>
  );
}
