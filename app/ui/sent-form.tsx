import { getFormProps, type FormMetadata } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { ErrorSummary } from './error-summary';

interface SentFormProps<Values extends Record<string, unknown>> {
  form: FormMetadata<Values>;
  /** What goes along unseen: which of the page's forms it is, and what it is about. */
  hidden: Readonly<Record<string, string | number>>;
  children: ReactNode;
}

/** One of several forms of a page, which works without script. */
export function SentForm<Values extends Record<string, unknown>>({
  form,
  hidden,
  children,
}: SentFormProps<Values>) {
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
