import { getFormProps, type FormMetadata } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { ErrorSummary } from '~/ui';
import type { FoundCase } from './found';

interface CaseFormProps<Values extends Record<string, unknown>> {
  form: FormMetadata<Values>;
  intent: string;
  found: FoundCase;
  children: ReactNode;
}

/** One of the page's small forms: it names itself, the case and the version that was seen. */
export function CaseForm<Values extends Record<string, unknown>>({
  form,
  intent,
  found,
  children,
}: CaseFormProps<Values>) {
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <ErrorSummary form={form} />
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="code" value={found.line.code} />
      <input type="hidden" name="version" value={found.version} />
      {children}
    </Form>
  );
}
