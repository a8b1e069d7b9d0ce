import { getFormProps, useForm } from '@conform-to/react';
import { Form, Link, useActionData } from '@remix-run/react';
import type { FormResult } from '~/http/form.server';
import { paths } from '~/paths';
import { Band, ErrorSummary, FormActions, SubmitButton, TextField } from '~/ui';

const LONGEST_NAME = 40;

/** Names the question that the page was opened with, and keeps it. */
export function SaveSearch({ asked, label }: { asked: string; label: string }) {
  const result = useActionData<FormResult>();
  const [form, fields] = useForm<{ name: string; asked: string }>({
    id: 'save-search',
    lastResult: result?.initialValue?.['intent'] === 'save' ? result : null,
    defaultValue: { name: label.replace(/[「」]/gu, '').slice(0, LONGEST_NAME) },
  });
  return (
    <Band title="この検索を保存する">
      <div className="stack stack-after">
        <p id={fields.asked.id} tabIndex={-1}>
          条件：<b>{label}</b>
        </p>
        {fields.asked.errors ? (
          <p>
            この条件のままでは保存できません。
            <Link to={paths.hosts(asked)}>ことばを変えて、さがし直す</Link>
          </p>
        ) : null}
      </div>
      <Form method="post" className="form" {...getFormProps(form)}>
        <ErrorSummary form={form} />
        <input type="hidden" name="intent" value="save" />
        <input type="hidden" name="asked" value={asked} />
        <TextField
          field={fields.name}
          label="名前"
          help="あとで見て分かる名前。本人の名前は書きません。例：午前だけ・座ってできる"
          required
        />
        <FormActions>
          <SubmitButton>保存する</SubmitButton>
        </FormActions>
      </Form>
    </Band>
  );
}
