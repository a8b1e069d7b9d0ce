import { getFormProps, useForm } from '@conform-to/react';
import { Form, useActionData, type useLoaderData } from '@remix-run/react';
import { mostUrgentContacts } from '~/domain/referrals/schema';
import type { FormResult } from '~/http/form.server';
import { Band, DateField, ErrorSummary, FormActions, FormRow, SubmitButton, TextField } from '~/ui';
import type { loader } from './route';

interface ContactsForm {
  contacts: { name: string; phone: string; note: string }[];
  validFrom: string;
}

/** Whom to call when it cannot wait, beside 110 and 119 (INT-17). */
export function UrgentContacts(props: {
  urgentContacts: ReturnType<typeof useLoaderData<typeof loader>>['urgentContacts'];
}) {
  const { today, contacts } = props.urgentContacts;
  const result = useActionData<FormResult>();
  const blank = { name: '', phone: '', note: '' };
  const [form, fields] = useForm<ContactsForm>({
    id: 'urgent-contacts',
    lastResult: result?.initialValue?.['intent'] === 'urgent-contacts' ? result : null,
    defaultValue: {
      contacts: Array.from({ length: mostUrgentContacts }, (_, index) => contacts[index] ?? blank),
      validFrom: today,
    },
  });
  return (
    <Band
      title="急ぎの連絡先"
      lead="職員の画面の上の、電話の印から開きます。110番と119番は、いつも先に出ます。空けた行は出ません。"
    >
      <Form method="post" className="form" {...getFormProps(form)}>
        <ErrorSummary form={form} />
        <input type="hidden" name="intent" value="urgent-contacts" />
        {fields.contacts.getFieldList().map((contact, index) => {
          const { name, phone, note } = contact.getFieldset();
          return (
            <FormRow key={contact.key}>
              <TextField field={name} label={`${index + 1}つ目の窓口`} required="none" />
              <TextField field={phone} label={`${index + 1}つ目の電話`} required="none" inputMode="tel" />
              <TextField field={note} label={`${index + 1}つ目の説明`} required="none" />
            </FormRow>
          );
        })}
        <DateField field={fields.validFrom} label="いつから" required />
        <FormActions>
          <SubmitButton variant="secondary">急ぎの連絡先を保存する</SubmitButton>
        </FormActions>
      </Form>
    </Band>
  );
}
