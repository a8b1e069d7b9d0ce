import { getFormProps, useForm, type DefaultValue, type FormMetadata } from '@conform-to/react';
import { Form, useActionData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { NoticeHere } from '~/components/shell';
import type { FormResult } from '~/http/form.server';
import { Band, DateField, ErrorSummary, FormActions, SubmitButton, type FieldLike } from '~/ui';
import { settingTitle, type SettingId } from './groups';

/** One setting of the page, which is opened there again when it was saved. */
export function Setting({ id, lead, children }: { id: SettingId; lead: string; children: ReactNode }) {
  return (
    <Band id={id} level={3} title={settingTitle(id)} lead={lead}>
      <div>
        <NoticeHere at={id} />
        {children}
      </div>
    </Band>
  );
}

/** What tells a form from the others of the page, sent along with it. */
type Marks = Readonly<{ intent: SettingId; about?: string }>;

/** The form of a setting, with what came back when it could not be taken. */
export function useSettingForm<Values extends Record<string, unknown>>(
  marks: Marks,
  defaultValue: DefaultValue<Values>,
) {
  const result = useActionData<FormResult>();
  const isMine = Object.entries(marks).every(([name, value]) => result?.initialValue?.[name] === value);
  return useForm<Values>({
    id: `${Object.values(marks).join('-')}-form`,
    lastResult: isMine ? (result ?? null) : null,
    defaultValue,
  });
}

interface SettingFormProps<Values extends Record<string, unknown>> {
  form: FormMetadata<Values>;
  marks: Marks;
  /** From which day it holds. */
  validFrom: FieldLike;
  validFromHelp?: string;
  /** The words on the button. */
  save: string;
  note?: string;
  heading?: ReactNode;
  children: ReactNode;
}

/** Fields of a setting, the day from which they hold, and the button. Without script it comes back to its place too. */
export function SettingForm<Values extends Record<string, unknown>>(props: SettingFormProps<Values>) {
  const { form, marks, validFrom, save, note, heading, children } = props;
  return (
    <Form method="post" action={`#${marks.intent}`} className="form" {...getFormProps(form)}>
      {heading}
      <ErrorSummary form={form} />
      {Object.entries(marks).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="setting-fields">{children}</div>
      <DateField field={validFrom} label="いつから" help={props.validFromHelp} required />
      <FormActions note={note}>
        <SubmitButton variant="secondary">{save}</SubmitButton>
      </FormActions>
    </Form>
  );
}
