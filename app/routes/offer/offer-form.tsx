import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { LeftEmpty } from '~/components/left-empty';
import { ErrorSummary, FormActions, SelectField, SubmitButton, TextArea, TextField } from '~/ui';
import type { Words } from './words';

type Names = 'what' | 'area' | 'whereText' | 'whenText' | 'contactName' | 'contact' | 'remark';

interface OfferFormProps {
  words: Words;
  areas: readonly { value: string; label: string }[];
  lastResult: SubmissionResult | null;
}

/** The five questions. */
export function OfferForm({ words, areas, lastResult }: OfferFormProps) {
  const [form, fields] = useForm<Record<Names, string>>({ lastResult });
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <ErrorSummary form={form} />
      <ol className="questions">
        <li>
          <TextArea field={fields.what} label={words.what} required rows={3} help={words.whatHelp} />
        </li>
        <li>
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
          <TextField field={fields.whereText} label={words.whereText} help={words.whereHelp} />
        </li>
        <li>
          <TextField field={fields.whenText} label={words.whenText} required help={words.whenHelp} />
        </li>
        <li>
          <TextField
            field={fields.contactName}
            label={words.contactName}
            required
            width="medium"
            autoComplete="name"
          />
          <TextField
            field={fields.contact}
            label={words.contact}
            required
            width="medium"
            help={words.contactHelp}
          />
        </li>
        <li>
          <TextArea field={fields.remark} label={words.remark} rows={2} help={words.remarkHelp} />
        </li>
      </ol>
      <LeftEmpty />
      <FormActions note={words.note}>
        <SubmitButton>{words.send}</SubmitButton>
      </FormActions>
    </Form>
  );
}
