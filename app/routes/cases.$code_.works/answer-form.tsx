import { useForm } from '@conform-to/react';
import { consentMethodNames, consentMethods } from '~/domain/people/rules';
import { answerNames } from '~/domain/works/rules';
import { choicesOf } from '~/lib/choices';
import { ChipGroup, DateField, FormActions, SentForm, SubmitButton } from '~/ui';
import { resultOf, type WorkProps } from './found';

/** What the person said of this one work. */
export function AnswerForm({ found, work, result }: WorkProps) {
  const [form, fields] = useForm({
    id: `answer-${work.id}`,
    lastResult: resultOf(result, 'answer', work.id),
    defaultValue: { state: '', method: '', answeredOn: found.today },
  });
  const isOut = found.loans.some(({ workId, returnedOn }) => workId === work.id && returnedOn === null);
  const printed = found.prints.filter(({ workId }) => workId === work.id).length;
  return (
    <SentForm form={form} hidden={{ intent: 'answer', code: found.code, work: work.id }}>
      {work.answer === 'granted' ? (
        <p>
          取りやめると、
          {isOut
            ? '貸している作品は「返してもらう」になり、受入先の画面では題と作者名が消え、種類と貸した日だけが残ります。'
            : 'すぐに見せられなくなります。'}
          {printed > 0
            ? `もう載った${printed}件は、取りもどせません。どこにいつ載ったかは、上の一覧のとおりに伝えてください。`
            : 'この記録では、まだどこにも載っていません。'}
        </p>
      ) : null}
      <ChipGroup
        field={fields.state}
        type="radio"
        label="この作品についての返事"
        required
        options={choicesOf(work.next, answerNames)}
      />
      <ChipGroup
        field={fields.method}
        type="radio"
        label="どのように聞いたか"
        required
        options={choicesOf(consentMethods, consentMethodNames)}
      />
      <DateField field={fields.answeredOn} label="聞いた日" required />
      <FormActions>
        <SubmitButton variant="secondary">返事を記録する</SubmitButton>
      </FormActions>
    </SentForm>
  );
}
