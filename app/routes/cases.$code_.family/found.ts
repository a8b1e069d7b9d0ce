import type { getFamilyContacts } from '~/domain/people/index.server';
import type { FormResult } from '~/http/form.server';

export interface PartProps {
  found: Awaited<ReturnType<typeof getFamilyContacts>> & {
    /** Of the next line: a form that is sent twice writes it once. */
    freshId: string;
  };
  result: FormResult | undefined;
}
