import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { LeftEmpty } from '~/components/left-empty';
import { ErrorSummary, FormActions, RadioGroup, SelectField, SubmitButton, TextArea } from '~/ui';
import type { Words } from './words';

interface Choice {
  value: string;
  label: string;
}

interface WishFormProps {
  words: Words;
  areas: readonly Choice[];
  speakers: readonly Choice[];
  lastResult: SubmissionResult | null;
}

export function WishForm({ words, areas, speakers, lastResult }: WishFormProps) {
  const [form, fields] = useForm<Record<'words' | 'area' | 'saidBy', string>>({ lastResult });
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <ErrorSummary form={form} />
      <TextArea field={fields.words} label={words.words} required rows={3} help={words.wordsHelp} />
      <SelectField
        field={fields.area}
        label={words.area}
        required
        empty={words.areaEmpty}
        options={[
          ...areas,
          { value: 'outside', label: words.outside },
          { value: 'unknown', label: words.unknown },
        ]}
        width="medium"
      />
      <RadioGroup field={fields.saidBy} label={words.saidBy} required options={speakers} columns />
      <LeftEmpty />
      <FormActions note={words.note}>
        <SubmitButton>{words.send}</SubmitButton>
      </FormActions>
    </Form>
  );
}
