import type { useLoaderData } from '@remix-run/react';
import { mostUrgentContacts } from '~/domain/referrals/schema';
import { FormRow, TextField } from '~/ui';
import { Planned } from './planned';
import type { loader } from './route';
import { Setting, SettingForm, useSettingForm } from './setting';

const marks = { intent: 'urgent-contacts' } as const;

type ContactsForm = { contacts: { name: string; phone: string; note: string }[] } & Record<
  'validFrom',
  string
>;

/** Whom to call when it cannot wait, beside 110 and 119 (INT-17). */
export function UrgentContacts(props: {
  urgentContacts: ReturnType<typeof useLoaderData<typeof loader>>['urgentContacts'];
}) {
  const { today, contacts, planned } = props.urgentContacts;
  const blank = { name: '', phone: '', note: '' };
  const [form, fields] = useSettingForm<ContactsForm>(marks, {
    contacts: Array.from({ length: mostUrgentContacts }, (_, index) => contacts[index] ?? blank),
    validFrom: today,
  });
  return (
    <Setting
      id="urgent-contacts"
      lead="職員の画面の上の、電話の印から開きます。110番と119番は、いつも先に出ます。空けた行は出ません。"
    >
      <Planned
        planned={planned}
        words={(set) => set.map(({ name, phone }) => `${name} ${phone}`).join('、') || '110番と119番だけ'}
      />
      <SettingForm form={form} marks={marks} validFrom={fields.validFrom} save="急ぎの連絡先を保存する">
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
      </SettingForm>
    </Setting>
  );
}
