import { useForm } from '@conform-to/react';
import { useActionData } from '@remix-run/react';
import type { FormResult } from '~/http/form.server';

/** One of the page's forms: what could not be taken comes back to the form it was typed into. */
export function useIntentForm<Shape extends Record<string, unknown>>(intent: string, defaults?: object) {
  const result = useActionData<FormResult>();
  return useForm<Shape>({
    id: intent,
    lastResult: result?.initialValue?.['intent'] === intent ? result : null,
    ...(defaults ? { defaultValue: defaults as never } : {}),
  });
}
