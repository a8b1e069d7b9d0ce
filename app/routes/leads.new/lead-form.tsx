import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import {
  DateField,
  ErrorSummary,
  FormActions,
  FormSection,
  Notice,
  SelectField,
  SubmitButton,
  TextArea,
  TextField,
} from '~/ui';

interface Choice {
  value: string;
  label: string;
}

interface LeadFormProps {
  choices: {
    kinds: readonly Choice[];
    sources: readonly Choice[];
    areas: readonly Choice[];
    gaps: readonly Choice[];
  };
  /** The lack from whose line the form was opened. */
  gap: { value: string; areaId: string | null } | null;
  /** The wish that it is to answer, or what a host wants to talk over, with all that it says already. */
  origin: (Record<'name' | 'kind' | 'area' | 'source' | 'note' | 'nextWhat', string> & Origin) | null;
  lastResult: SubmissionResult | null;
}

interface Origin {
  of: 'wish' | 'proposal';
  value: string;
  words: string;
}

type Names = 'name' | 'kind' | 'area' | 'gap' | 'source' | 'note' | 'nextWhat' | 'nextOn';

/** What the place is, why it is approached, and what is done next. */
export function LeadForm({ choices, gap, origin, lastResult }: LeadFormProps) {
  const [form, fields] = useForm<Record<Names, string>>({
    id: 'new-lead',
    lastResult,
    defaultValue: origin ?? { area: gap?.areaId ?? '', gap: gap?.value ?? '' },
  });
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <ErrorSummary form={form} />
      {origin ? <ComesFrom origin={origin} /> : null}
      <FormSection title="どんな所か">
        <TextField
          field={fields.name}
          label="名前"
          required
          help="店や場所の名前。人の名前は書かないでください。"
        />
        <SelectField
          field={fields.kind}
          label="種類"
          empty="まだ分からない"
          options={choices.kinds}
          width="medium"
        />
        <SelectField
          field={fields.area}
          label="圏域"
          required
          empty="選んでください"
          options={[
            ...choices.areas,
            { value: 'outside', label: '市外' },
            { value: 'unknown', label: '分からない' },
          ]}
          width="medium"
        />
      </FormSection>
      <FormSection title="なぜ声をかけるか">
        <SelectField
          field={fields.gap}
          label="こたえになりそうな足りない資源"
          empty="とくに決めていない"
          options={choices.gaps}
        />
        <SelectField
          field={fields.source}
          label="知ったきっかけ"
          required
          empty="選んでください"
          options={choices.sources}
          width="medium"
        />
        <TextArea
          field={fields.note}
          label="声をかけるわけ"
          rows={2}
          help="例：平日の午前は空いている。座ってできる仕事がありそう。"
        />
      </FormSection>
      <FormSection title="つぎの一歩">
        <TextField
          field={fields.nextWhat}
          label="つぎにすること"
          required
          help="例：電話して、訪ねる日を決める"
        />
        <DateField field={fields.nextOn} label="いつ" required />
      </FormSection>
      <FormActions note="あなたが担当になります。">
        <SubmitButton>書き足す</SubmitButton>
      </FormActions>
    </Form>
  );
}

/** What it comes from, sent along. */
function ComesFrom({ origin: { of, value, words } }: { origin: Origin }) {
  const from = of === 'wish' ? `地域の声「${words}」から` : `受入先に聞いたこと「${words}」から`;
  return (
    <Notice title={from}>
      {of === 'wish' ? '声' : '聞いたこと'}から分かることを入れました。ちがう所は直してください。
      <input type="hidden" name={of} value={value} />
    </Notice>
  );
}
