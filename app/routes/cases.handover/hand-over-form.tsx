import { getFormProps, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { formatCaseCode } from '~/domain/people/rules';
import type { FormResult } from '~/http/form.server';
import {
  Checkbox,
  CheckboxGroup,
  ErrorSummary,
  FormActions,
  Notice,
  SelectField,
  SubmitButton,
  type SelectOption,
} from '~/ui';
import type { Giver, Held } from './found';

interface HandOverFormProps {
  giver: Giver;
  receivers: readonly SelectOption[];
  held: Pick<Held, 'cases' | 'leads'>;
  result: FormResult | undefined;
}

/** To whom it goes, with the papers that the two compare now. */
export function HandOverForm({ giver, receivers, held: { cases, leads }, result }: HandOverFormProps) {
  const [form, fields] = useForm<{ to: string; compared: string[]; cannotCheck: string }>({
    id: 'hand-over',
    lastResult: result ?? null,
    defaultValue: { to: '', compared: [], cannotCheck: '' },
  });
  const withoutPaper = cases.filter(({ slip }) => slip === 'not_made');
  const toCompare = cases.filter(({ slip }) => slip === 'not_checked' || slip === 'out_of_date');
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <ErrorSummary form={form} />
      <input type="hidden" name="from" value={giver.userId} />
      {cases.map(({ code }) => (
        <input key={code} type="hidden" name="seen" value={code} />
      ))}
      {leads.map(({ id }) => (
        <input key={id} type="hidden" name="seenLeads" value={id} />
      ))}
      <SelectField
        field={fields.to}
        label="だれに"
        help="同じ機関のコーディネーターから選びます。"
        required
        empty="選んでください"
        options={receivers}
      />
      {withoutPaper.length > 0 ? (
        <Notice title={`対応票がまだないケース　${withoutPaper.length}件`}>
          <p>{withoutPaper.map(({ code }) => formatCaseCode(code)).join('、')}</p>
          <p>どなたのことかは、いまの担当の人しか知りません。引き継ぐ前に対応票を作ってください。</p>
        </Notice>
      ) : null}
      {toCompare.length > 0 ? (
        <>
          <CheckboxGroup
            field={fields.compared}
            label="対応票を二人で照らし合わせたケース"
            help="紙とこの画面の符号を照らし合わせ、この方にまちがいないことを確かめたものに印を付けます。"
            columns
            options={toCompare.map(({ code, slipKeptAt }) => ({
              value: code,
              label: slipKeptAt === '' ? formatCaseCode(code) : `${formatCaseCode(code)}（${slipKeptAt}）`,
            }))}
          />
          <Checkbox
            field={fields.cannotCheck}
            label="急な休みや退職で、いっしょに照らし合わせられない"
            help="受け取る人が、つぎの見学や支援決定の前に照らし合わせます。"
          />
        </>
      ) : null}
      <FormActions note="ケースの記録は変わりません。だれがいつ引き継いだかは、操作の記録に残ります。">
        <SubmitButton>まとめて引き継ぐ</SubmitButton>
      </FormActions>
    </Form>
  );
}
