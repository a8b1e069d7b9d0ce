import type { getCase } from '~/domain/people/index.server';
import type { FormResult } from '~/http/form.server';

/** The case as the page has it. */
export type FoundCase = Awaited<ReturnType<typeof getCase>>;

export interface FormProps {
  found: FoundCase;
  result: FormResult | undefined;
}

/** The result of a form of this page, when it is this form that was sent. */
export function resultOf(result: FormResult | undefined, intent: string): FormResult | null {
  return result?.initialValue?.['intent'] === intent ? result : null;
}
