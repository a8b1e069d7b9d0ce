import { getFormProps, useForm, type FieldMetadata } from '@conform-to/react';
import { Form, useActionData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { ErrorSummary } from '~/ui';
import type { FormResult } from '~/http/form.server';

interface StepFormProps<Name extends string> {
  /** Names the form among those of the page. */
  intent: string;
  /** Two forms of one intent are told apart by it. */
  about?: string;
  id: string;
  version?: number;
  defaults?: Record<string, unknown>;
  children: (fields: Record<Name, FieldMetadata<string>>) => ReactNode;
}

/** Whether what was sent with a form came back: it stands open then, without script too. */
export function useCameBack(about: string): boolean {
  return useActionData<FormResult>()?.initialValue?.['about'] === about;
}

/** One form of the page. What could not be taken comes back to the form it was typed into, and to no other. */
export function StepForm<Name extends string>({
  intent,
  about = intent,
  id,
  version,
  defaults,
  children,
}: StepFormProps<Name>) {
  const result = useActionData<FormResult>();
  const mine = result?.initialValue?.['about'] === about ? result : null;
  const [form, fields] = useForm<Record<string, string>>({
    id: `form-${about}`,
    lastResult: mine,
    ...(defaults && { defaultValue: defaults as Record<string, string> }),
  });
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <ErrorSummary form={form} />
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="about" value={about} />
      <input type="hidden" name="id" value={id} />
      {version === undefined ? null : <input type="hidden" name="version" value={version} />}
      {children(fields as unknown as Record<Name, FieldMetadata<string>>)}
    </Form>
  );
}
