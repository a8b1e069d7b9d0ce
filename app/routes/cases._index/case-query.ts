import type { CaseListQuery } from '~/domain/people/index.server';
import { writeMarks } from '~/domain/people/rules';

export type CaseQuery = CaseListQuery;

/** The address of a list; `caseQueryOf` reads it back. */
export function caseSearch(query: Partial<CaseQuery>): string {
  const params = new URLSearchParams();
  if (query.q) params.set('q', query.q);
  else if (query.whose && query.whose !== 'mine') params.set('whose', query.whose);
  if (query.status && query.status !== 'open') params.set('status', query.status);
  if (query.stalled) params.set('stalled', 'yes');
  writeMarks(params, query.marks);
  if (query.sort && query.sort !== 'next') params.set('sort', query.sort);
  if (query.page && query.page > 1) params.set('page', String(query.page));
  const text = params.toString();
  return text ? `?${text}` : '';
}
