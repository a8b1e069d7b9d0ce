import type { getCaseAgencies } from '~/domain/people/index.server';
import type { FormResult } from '~/http/form.server';

export interface PartProps {
  found: Awaited<ReturnType<typeof getCaseAgencies>>;
  result: FormResult | undefined;
}
