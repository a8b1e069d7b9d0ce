import { getFormProps, useForm, type FieldMetadata } from '@conform-to/react';
import { Form, Link, useActionData } from '@remix-run/react';
import {
  riskAnswerNames,
  riskAnswers,
  riskQuestions,
  riskQuestionWords,
  type RiskQuestion,
} from '~/domain/placements/rules';
import type { FormResult } from '~/http/form.server';
import { choicesOf } from '~/lib/choices';
import { paths } from '~/paths';
import {
  Checkbox,
  DateField,
  ErrorSummary,
  FormActions,
  FormSection,
  Notice,
  RadioGroup,
  SubmitButton,
  TextField,
  UnavailableButton,
} from '~/ui';
import { Household } from './household';
import type { InquiryView } from './view';

interface AskFields {
  answerDueOn: string;
  overCapReason: string;
  personAgrees: string;
  householdGoesOn: string;
  risks: Record<RiskQuestion, string>;
}

/** Until when, 「特定されるおそれ」 in a small town, and the one press that shows the card to the host. */
export function SendForm({ inquiry }: { inquiry: InquiryView }) {
  const result = useActionData<FormResult>();
  const [form, fields] = useForm<AskFields>({
    id: 'ask',
    lastResult: result ?? null,
    defaultValue: { answerDueOn: inquiry.answerBy },
  });
  const { step, decision, wanted, items } = inquiry;
  const stop = step.ok ? decision : step;
  if (!stop.ok) {
    return (
      <UnavailableButton reason={stop.reason} wayOut={stop.wayOut}>
        この札で打診する
      </UnavailableButton>
    );
  }
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <ErrorSummary form={form} />
      <input type="hidden" name="id" value={inquiry.id} />
      <input type="hidden" name="version" value={inquiry.version} />
      <input type="hidden" name="seen" value={inquiry.seen} />
      {wanted.age ? <input type="hidden" name="addAge" value="on" /> : null}
      {wanted.area ? <input type="hidden" name="addArea" value="on" /> : null}
      {items
        .filter(({ kept }) => !kept)
        .map(({ key }) => (
          <input key={key} type="hidden" name="leftOut" value={key} />
        ))}
      {inquiry.asksRisk ? <Risks risks={fields.risks} agrees={fields.personAgrees} /> : null}
      <Household codes={inquiry.household} code={inquiry.code} field={fields.householdGoesOn} />
      {inquiry.reachWarning ? <Notice tone="attention">{inquiry.reachWarning}</Notice> : null}
      <DateField field={fields.answerDueOn} label="返事をもらう期限" required />
      {inquiry.reachWarning ? (
        <TextField field={fields.overCapReason} label="それでも声をかけるわけ" required />
      ) : null}
      <FormActions note="何を、いつ、どの同意で見せたかが「共有の記録」に残ります。">
        <SubmitButton>この札で打診する</SubmitButton>
        <Link to={paths.placement(inquiry.id)}>やめる</Link>
      </FormActions>
    </Form>
  );
}

interface RisksProps {
  risks: FieldMetadata<Record<RiskQuestion, string>>;
  agrees: FieldMetadata<string>;
}

function Risks({ risks, agrees }: RisksProps) {
  const questions = risks.getFieldset();
  return (
    <FormSection title="特定されるおそれを確かめる">
      <p>人の少ない町では、名前がなくても分かることがあります。答えは記録に残ります。</p>
      {riskQuestions.map((question) => (
        <RadioGroup
          key={question}
          field={questions[question]}
          label={riskQuestionWords[question]}
          required
          columns
          options={choicesOf(riskAnswers, riskAnswerNames)}
        />
      ))}
      <Checkbox
        field={agrees}
        label="分かってしまうかもしれないことをご本人に話し、それでもよいと聞いた"
        help="一つでも「なさそう」でないときに要ります。"
      />
    </FormSection>
  );
}
