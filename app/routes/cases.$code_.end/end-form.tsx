import { getFormProps, useForm } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import type { getEnding } from '~/domain/people/index.server';
import { comeAgain, transferReasonNames, transferReasons } from '~/domain/people/rules';
import type { FormResult } from '~/http/form.server';
import { choicesOf } from '~/lib/choices';
import { paths } from '~/paths';
import {
  ErrorSummary,
  FormActions,
  FormSection,
  Notice,
  RadioGroup,
  SelectField,
  SubmitButton,
  TextField,
} from '~/ui';

const words = {
  hand_back: { label: 'つなぎもどす', help: 'つなぎ元の機関に戻します。' },
  withdraw: { label: '取下げ', help: 'いまは使わないと、ご本人かご家族が決められました。' },
  transfer: { label: '転出・移管', help: 'ほかの市町村や制度に移ります。' },
} as const;

interface EndFormProps {
  found: Awaited<ReturnType<typeof getEnding>>;
  result: FormResult | undefined;
}

/** How it ends, and what belongs to each way. */
export function EndForm({ found, result }: EndFormProps) {
  const { line, version, ways, handbackReasons, mayPass, sharing } = found;
  const [form, fields] = useForm({
    id: 'end',
    lastResult: result?.initialValue?.['intent'] === 'conference' ? null : (result ?? null),
    defaultValue: { how: '', reason: '', transferReason: '', destination: '', information: '' },
  });
  const open = ways.filter(({ decision }) => decision.ok);
  const may = (how: string) => open.some((way) => way.how === how);
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <ErrorSummary form={form} />
      <input type="hidden" name="code" value={line.code} />
      <input type="hidden" name="version" value={version} />
      <RadioGroup
        field={fields.how}
        label="どのように終わりますか"
        required
        options={open.map(({ how }) => ({ value: how, ...words[how] }))}
      />
      {ways.map(({ how, decision }) =>
        decision.ok ? null : (
          <p key={how} className="muted">
            「{words[how].label}」は選べません。{decision.reason}
            {how === 'transfer' ? '' : '支援決定の前だけの終わり方です。'}
          </p>
        ),
      )}
      {may('hand_back') ? (
        <FormSection title="つなぎもどすとき">
          <SelectField
            field={fields.reason}
            label="つなぎもどすわけ"
            required="none"
            empty="選んでください"
            options={handbackReasons}
          />
          <Notice title="つなぎ元には、こう伝わります">{comeAgain}</Notice>
        </FormSection>
      ) : null}
      <FormSection title="転出・移管のとき">
        <RadioGroup
          field={fields.transferReason}
          label="どちらですか"
          required="none"
          options={choicesOf(transferReasons, transferReasonNames)}
        />
        <TextField
          field={fields.destination}
          label="移り先"
          required="none"
          help="市町村や機関の名前だけ。住所は書きません。"
          width="medium"
        />
        <RadioGroup
          field={fields.information}
          label="これまでに聞いたことを、移り先に渡しますか"
          required="none"
          help={
            mayPass
              ? '「会議の外の機関との共有」の同意があります。渡すのは、同意のあることだけです。'
              : `「会議の外の機関との共有」は「${sharing}」です。渡すには、先に同意が要ります。`
          }
          options={[
            { value: 'kept', label: '情報は渡さない' },
            { value: 'passed', label: '同意のうえで渡す' },
          ]}
        />
        {mayPass ? null : <Link to={paths.consents(line.code)}>同意のページを開く</Link>}
      </FormSection>
      <FormActions note="終わりはいったんの区切りです。いつでも、聞きなおさずに再開できます。">
        <SubmitButton variant="danger">ケースを終わりにする</SubmitButton>
        <Link to={paths.case(line.code)}>やめる</Link>
      </FormActions>
    </Form>
  );
}
