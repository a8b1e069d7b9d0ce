import { getFormProps, useForm } from '@conform-to/react';
import { Form, useActionData } from '@remix-run/react';
import { wordKindNames, wordKinds } from '~/domain/registry/rules';
import type { FormResult } from '~/http/form.server';
import { Band, ErrorSummary, FormActions, RadioGroup, SubmitButton, TextField } from '~/ui';

const effects = {
  same: 'どのことばで探しても、同じように見つかります。',
  related: '探したことばそのものの下に、いっしょに並びます。',
};

/** One group of words, begun with one that was searched for in vain. */
export function AddWords({ about }: { about: string }) {
  const result = useActionData<FormResult>();
  const [form, fields] = useForm<{ words: string; kind: string }>({
    id: 'add-words',
    lastResult: result?.initialValue?.['intent'] === 'add' ? result : null,
    defaultValue: { kind: 'same', words: about === '' ? '' : `${about}、` },
  });
  return (
    <Band title="言いかえを加える">
      <Form method="post" className="form" {...getFormProps(form)}>
        <ErrorSummary form={form} />
        <input type="hidden" name="intent" value="add" />
        <TextField
          field={fields.words}
          label="ことば"
          help="2つから12まで、「、」で区切ります。例：みなバス、コミュニティバス"
          required
        />
        <RadioGroup
          field={fields.kind}
          label="意味の近さ"
          required
          options={wordKinds.map((value) => ({ value, label: wordKindNames[value], help: effects[value] }))}
        />
        <FormActions>
          <SubmitButton>加える</SubmitButton>
        </FormActions>
      </Form>
    </Band>
  );
}
