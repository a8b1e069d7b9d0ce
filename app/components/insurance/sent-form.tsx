import { getFormProps, type FormMetadata } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { ErrorSummary } from '~/ui';

interface SentFormProps<Fields extends Record<string, unknown>> {
  form: FormMetadata<Fields>;
  /** What goes along unseen: which form it is, and about which insurance. */
  hidden: Readonly<Record<string, string | number>>;
  children: ReactNode;
}

/** A small form about insurances, which works without script. */
export function SentForm<Fields extends Record<string, unknown>>({
  form,
  hidden,
  children,
}: SentFormProps<Fields>) {
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <ErrorSummary form={form} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </Form>
  );
}
