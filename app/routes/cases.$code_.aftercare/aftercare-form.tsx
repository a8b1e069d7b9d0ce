import { getFormProps, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { aftercareFindingNames, aftercareFindings, talkedToNames, talkedTos } from '~/domain/people/rules';
import type { FormResult } from '~/http/form.server';
import { choicesOf } from '~/lib/choices';
import { formatDay } from '~/lib/japanese-date';
import { ChipGroup, DateField, ErrorSummary, FormActions, RadioGroup, SubmitButton, TextArea } from '~/ui';

interface AftercareFormProps {
  contact: { id: string; plannedOn: string };
  today: string;
  result: FormResult | undefined;
}

/** What was heard at the next contact that is planned. */
export function AftercareForm({ contact, today, result }: AftercareFormProps) {
  const [form, fields] = useForm({
    id: 'aftercare',
    lastResult: result ?? null,
    defaultValue: { doneOn: today, talkedTo: '', finding: '', note: '', nextOn: '' },
  });
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <h2 className="heading-2">{formatDay(contact.plannedOn)}の連絡を書く</h2>
      <ErrorSummary form={form} />
      <input type="hidden" name="id" value={contact.id} />
      <DateField field={fields.doneOn} label="連絡した日" required />
      <ChipGroup
        field={fields.talkedTo}
        type="radio"
        label="だれと話しましたか"
        required
        options={choicesOf(talkedTos, talkedToNames)}
      />
      <RadioGroup
        field={fields.finding}
        label="どうでしたか"
        required
        options={choicesOf(aftercareFindings, aftercareFindingNames)}
      />
      <TextArea field={fields.note} label="ひとこと" rows={2} />
      <DateField
        field={fields.nextOn}
        label="もう一度連絡する日"
        help="予定のほかに、もう一度連絡したいときだけ。"
      />
      <FormActions>
        <SubmitButton>記録する</SubmitButton>
      </FormActions>
    </Form>
  );
}
