import type { getWorks } from '~/domain/works/index.server';
import type { FormResult } from '~/http/form.server';

/** The works of a case as the page has them. */
export type FoundWorks = Awaited<ReturnType<typeof getWorks>>;
export type WorkView = Omit<FoundWorks['works'][number], 'answers'>;

export interface WorkProps {
  found: FoundWorks;
  work: WorkView;
  result: FormResult | undefined;
}

/** The result of one form of the page, when it is this one that was sent. */
export function resultOf(result: FormResult | undefined, intent: string, about = ''): FormResult | null {
  const sent = result?.initialValue;
  return sent?.['intent'] === intent && (about === '' || (sent['work'] ?? sent['loan']) === about)
    ? (result ?? null)
    : null;
}

/** The list of host names that fields of the page offer while somebody types. */
export const hostList = 'works-hosts';
