import { getFormProps, useForm } from '@conform-to/react';
import { Form, useActionData } from '@remix-run/react';
import { cardKindNames, cardKinds } from '~/domain/placements/rules';
import type { FormResult } from '~/http/form.server';
import { choicesOf } from '~/lib/choices';
import {
  CheckboxGroup,
  DateField,
  ErrorSummary,
  FormActions,
  FormSection,
  RadioGroup,
  SubmitButton,
  TextArea,
} from '~/ui';
import type { DraftView } from './view';

const written = {
  rest: { label: '休みたいとき・やめたいときの合図', help: '例：帽子を机に置いたら、今日はここまで。' },
  emergency: { label: '急なことがあったとき', help: '例：静かな部屋で休んでもらい、担当に電話する。' },
  not_to_ask: { label: '聞かないでほしいこと', help: '例：前の仕事のこと。' },
  own_words: { label: 'ご本人から', help: '伝えたいことを、ご本人の言葉で。名前や病名は書けません。' },
} as const;
type Written = keyof typeof written;
const writtenKeys = Object.keys(written) as Written[];

interface WriteFields {
  kind: string;
  agreedOn: string;
  agreed: string[];
  texts: Record<Written, string>;
}

/** Every line with whether the person lets it be told: conditions, what the place is asked for, and own lines. */
export function WriteForm({ draft }: { draft: DraftView }) {
  const result = useActionData<FormResult>();
  const textOf = (key: string) => draft.lines.find((line) => line.key === key)?.text ?? '';
  const [form, fields] = useForm<WriteFields>({
    id: 'write',
    lastResult: result?.initialValue?.['intent'] === 'write' ? result : null,
    defaultValue: {
      kind: draft.kind,
      agreedOn: draft.agreedOn,
      agreed: draft.lines.filter(({ agreed }) => agreed).map(({ key }) => key),
      texts: Object.fromEntries(writtenKeys.map((key) => [key, textOf(key)])),
    },
  });
  const texts = fields.texts.getFieldset();
  const fixed = draft.lines.filter(({ key }) => !(key in written));
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <ErrorSummary form={form} />
      <input type="hidden" name="intent" value="write" />
      <input type="hidden" name="id" value={draft.id} />
      <input type="hidden" name="version" value={draft.version} />
      <RadioGroup
        field={fields.kind}
        label="この受入先にお願いすること"
        required
        help="見守りだけのときは、「声かけ」と「見守り」のほかは、印を付けても伝わりません。呼ばれたい名前は、紙に手で書きます。"
        options={choicesOf(cardKinds, cardKindNames)}
      />
      {writtenKeys.map((key) => (
        <TextArea key={key} field={texts[key]} label={written[key].label} help={written[key].help} rows={2} />
      ))}
      <FormSection title="ご本人が「伝えてよい」と言った行">
        <CheckboxGroup
          field={fields.agreed}
          label="伝えてよい"
          help="一行ずつ聞いて、よいと言われたものだけに印を付けます。"
          required="none"
          options={[
            ...fixed.map(({ key, text }) => ({ value: key, label: text })),
            ...writtenKeys.map((key) => ({ value: key, label: `上に書いた「${written[key].label}」` })),
          ]}
        />
        <DateField field={fields.agreedOn} label="ご本人と確かめた日" required />
      </FormSection>
      <FormActions note="書きとめても、まだ受入先には伝わりません。">
        <SubmitButton variant="secondary">書きとめて、下で確かめる</SubmitButton>
      </FormActions>
    </Form>
  );
}
