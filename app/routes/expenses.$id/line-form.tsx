import { getFormProps } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import { units } from '~/domain/expenses/rules';
import type { SaveLineForm } from '~/domain/expenses/schema';
import {
  Band,
  DateField,
  ErrorSummary,
  FormActions,
  FormRow,
  NumberField,
  SelectField,
  SubmitButton,
  TextField,
} from '~/ui';
import type { ClaimData } from './claim-data';
import { useIntentForm } from './use-intent-form';

type Kind = ClaimData['choices']['kinds'][number];

const unitOptions = units.map((unit) => ({ value: unit, label: unit }));

function kindOptions(kinds: readonly Kind[]) {
  return [
    { label: '協力費になるもの', options: kinds.filter((kind) => kind.eligible) },
    { label: '協力費にならないもの（理由が出ます）', options: kinds.filter((kind) => !kind.eligible) },
  ];
}

/** A new line, or one that is mended. */
export function LineForm({ claim }: { claim: ClaimData }) {
  const { line } = claim;
  const [form, fields] = useIntentForm<SaveLineForm>(
    'save-line',
    line
      ? {
          ...line,
          unitPrice: String(line.unitPrice),
          participantBorne: String(line.participantBorne),
          otherFunding: String(line.otherFunding),
        }
      : { quantity: '1', unit: '回', workOn: `${claim.period}-01` },
  );
  return (
    <Band title={line ? '明細を直す' : '明細を加える'} id="line">
      <Form method="post" className="form" {...getFormProps(form)}>
        <ErrorSummary form={form} />
        <input type="hidden" name="intent" value="save-line" />
        <input type="hidden" name="claimId" value={claim.id} />
        <input type="hidden" name="version" value={claim.version} />
        {line ? <input type="hidden" name="lineId" value={line.id} /> : null}
        <SelectField
          field={fields.kind}
          label="何の費用か"
          options={kindOptions(claim.choices.kinds)}
          empty="選んでください"
          required
        />
        <FormRow>
          <DateField field={fields.workOn} label="いつ" required />
          <SelectField
            field={fields.target}
            label="どの受入れのためか"
            options={claim.choices.targets}
            empty="選んでください"
            required
          />
        </FormRow>
        <TextField
          field={fields.description}
          label="内容"
          help="物や仕事のことだけを書きます。人の名前は書きません。"
          required
        />
        <FormRow>
          <NumberField field={fields.quantity} label="数" required />
          <SelectField field={fields.unit} label="単位" options={unitOptions} required />
          <NumberField field={fields.unitPrice} label="単価" unit="円" required />
        </FormRow>
        <FormRow>
          <NumberField field={fields.participantBorne} label="本人が払った分" unit="円" />
          <NumberField field={fields.otherFunding} label="ほかから出る分" unit="円" />
        </FormRow>
        <TextField
          field={fields.evidence}
          label="証ひょう"
          help="何の書類が、どこにあるか。出すまでに書けばかまいません。"
          placeholder="例：領収書（レジの下の青いファイル）"
        />
        <FormActions>
          <SubmitButton variant="secondary">{line ? '直した明細を保存する' : '明細を加える'}</SubmitButton>
          {line ? <Link to="?">やめる</Link> : null}
        </FormActions>
      </Form>
    </Band>
  );
}
