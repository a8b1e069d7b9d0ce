import { useForm } from '@conform-to/react';
import { loanHowNames, loanHows } from '~/domain/works/rules';
import { choicesOf } from '~/lib/choices';
import { DateField, FormActions, FormRow, RadioGroup, SentForm, SubmitButton, TextField } from '~/ui';
import { hostList, resultOf, type WorkProps } from './found';

/** To whom a work is shown, and whether it stays there. */
export function LendForm({ found, work, result }: WorkProps) {
  const [form, fields] = useForm({
    id: `lend-${work.id}`,
    lastResult: resultOf(result, 'lend', work.id),
    defaultValue: { host: '', how: '', lentOn: found.today, dueOn: '' },
  });
  return (
    <SentForm form={form} hidden={{ intent: 'lend', code: found.code, work: work.id }}>
      <TextField
        field={fields.host}
        label="受入先の名前"
        help="数文字入れると候補が出ます。"
        list={hostList}
        required
      />
      <RadioGroup field={fields.how} label="見せ方" required options={choicesOf(loanHows, loanHowNames)} />
      <FormRow>
        <DateField field={fields.lentOn} label="見せた日（貸した日）" required />
        <DateField
          field={fields.dueOn}
          label="返してもらう日"
          help="貸し出すとき。その日に、きょうの一覧に出ます。"
        />
      </FormRow>
      <FormActions
        note={`受入先には、題、種類、作者名の載せ方（${work.creditWords}）、返してもらう日が見えます。`}
      >
        <SubmitButton variant="secondary">見せたことを記録する</SubmitButton>
      </FormActions>
    </SentForm>
  );
}

/** Where a work was printed, and when. */
export function PrintForm({ found, work, result }: WorkProps) {
  const [form, fields] = useForm({
    id: `print-${work.id}`,
    lastResult: resultOf(result, 'print', work.id),
    defaultValue: { host: '', printedIn: '', printedOn: found.today },
  });
  return (
    <SentForm form={form} hidden={{ intent: 'print', code: found.code, work: work.id }}>
      <TextField
        field={fields.host}
        label="載せた受入先の名前"
        help="数文字入れると候補が出ます。"
        list={hostList}
        required
      />
      <TextField field={fields.printedIn} label="載ったもの" help="例：広報紙の冬号" required />
      <DateField field={fields.printedOn} label="載った日" required />
      <FormActions note={`作者名：${work.creditWords}。一度残した行は、変えたり消したりできません。`}>
        <SubmitButton variant="secondary">載ったことを記録する</SubmitButton>
      </FormActions>
    </SentForm>
  );
}

/** A loan that is out came back. */
export function ReturnForm({
  found,
  loan,
  result,
}: Pick<WorkProps, 'found' | 'result'> & { loan: { id: string } }) {
  const [form, fields] = useForm({
    id: `return-${loan.id}`,
    lastResult: resultOf(result, 'return', loan.id),
    defaultValue: { returnedOn: found.today },
  });
  return (
    <SentForm form={form} hidden={{ intent: 'return', code: found.code, loan: loan.id }}>
      <DateField field={fields.returnedOn} label="返ってきた日" required />
      <SubmitButton variant="secondary">返ってきたことを記録する</SubmitButton>
    </SentForm>
  );
}
