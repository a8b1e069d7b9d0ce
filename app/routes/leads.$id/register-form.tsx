import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { Checkbox, ErrorSummary, FormActions, SelectField, SubmitButton, TextArea, TextField } from '~/ui';

interface Choice {
  value: string;
  label: string;
}

interface RegisterFormProps {
  lead: {
    id: string;
    version: number;
    areaId: string | null;
    wish: { answers: string } | null;
    offer: { what: string; contact: { name: string; way: string } | null } | null;
  };
  choices: { kinds: readonly Choice[]; areas: readonly Choice[] };
  lastResult: SubmissionResult | null;
}

type Names = 'name' | 'kind' | 'area' | 'whatWeCanBring' | 'contact' | 'sureNew';

/** 登録につなげる: the five facts of a host, filled in as far as they were told. */
export function RegisterForm({ lead, choices, lastResult }: RegisterFormProps) {
  const { offer } = lead;
  const [form, fields] = useForm<Record<Names, string>>({
    id: 'register-lead',
    lastResult,
    defaultValue: {
      name: offer?.contact?.name ?? '',
      area: lead.areaId ?? 'unknown',
      whatWeCanBring: offer?.what ?? lead.wish?.answers ?? '',
      contact: offer?.contact?.way ?? '',
    },
  });
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <ErrorSummary form={form} />
      <input type="hidden" name="intent" value="register" />
      <input type="hidden" name="id" value={lead.id} />
      <input type="hidden" name="version" value={lead.version} />
      <TextField
        field={fields.name}
        label="名前"
        required
        help="看板や店の名前で書いてください。人の名前のままにしないでください。"
      />
      {fields.name.errors ? <Checkbox field={fields.sureNew} label="別の場所です" /> : null}
      <SelectField
        field={fields.kind}
        label="種類"
        required
        empty="選んでください"
        options={choices.kinds}
        width="medium"
      />
      <SelectField
        field={fields.area}
        label="圏域"
        required
        options={[
          ...choices.areas,
          { value: 'outside', label: '市外' },
          { value: 'unknown', label: '分からない' },
        ]}
        width="medium"
      />
      <TextArea field={fields.whatWeCanBring} label="できることを一つ" required rows={2} />
      <TextField
        field={fields.contact}
        label="連絡先"
        required
        width="medium"
        help="電話番号かメールアドレス。職員だけが見ます。申出の連絡先は、登録すると消えます。"
      />
      <FormActions note="確認待ちの受入先になります。責任者が確かめるまで、どこにも載りません。">
        <SubmitButton>登録につなげる</SubmitButton>
      </FormActions>
    </Form>
  );
}
