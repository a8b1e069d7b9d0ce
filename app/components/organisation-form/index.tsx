import { getFormProps, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { organisationKindNames } from '~/domain/registry/rules';
import type { FormResult } from '~/http/form.server';
import { ErrorSummary, FormActions, FormRow, SelectField, TextField } from '~/ui';

export type OrganisationFormShape = Record<'name' | 'kana' | 'kind' | 'corporateNumber' | 'url', string>;

const kinds = Object.entries(organisationKindNames).map(([value, label]) => ({ value, label }));

/** 法人・団体: only the name is needed. */
export function OrganisationForm(props: {
  lastResult: FormResult | undefined;
  defaults?: OrganisationFormShape | undefined;
  /** Fields sent along: the site it is for, or the organisation and the version seen, and the intent. */
  hidden: Readonly<Record<string, string | number>>;
  actions: ReactNode;
}) {
  const [form, fields] = useForm<OrganisationFormShape>({
    id: 'organisation',
    lastResult: props.lastResult ?? null,
    ...(props.defaults ? { defaultValue: props.defaults } : {}),
  });
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      {Object.entries(props.hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <ErrorSummary form={form} />
      <TextField field={fields.name} label="法人・団体の名前" required autoComplete="off" />
      <TextField field={fields.kana} label="よみ" autoComplete="off" />
      <FormRow>
        <SelectField field={fields.kind} label="種類" empty="分からない" options={kinds} />
        <TextField
          field={fields.corporateNumber}
          label="法人番号"
          inputMode="numeric"
          autoComplete="off"
          help="13桁。ハイフンや全角でもかまいません。"
        />
      </FormRow>
      <TextField field={fields.url} label="サイト" type="url" autoComplete="off" />
      <FormActions>{props.actions}</FormActions>
    </Form>
  );
}
