import { caseStatuses, type CaseStatus } from '~/domain/people/rules';

/** What the address of the list asks for. */
export interface CaseQuery {
  mine: boolean;
  status: CaseStatus | 'open' | 'all';
  q: string;
  page: number;
}

/** Reads the address; whatever it does not understand is the usual list: the reader's own, open cases. */
export function caseQueryOf(params: URLSearchParams): CaseQuery {
  const wanted = params.get('status') ?? 'open';
  const page = Number(params.get('page'));
  const q = (params.get('q') ?? '').trim().slice(0, 60);
  return {
    mine: params.get('whose') !== 'all' && q === '',
    status: wanted === 'all' ? 'all' : (caseStatuses.find((status) => status === wanted) ?? 'open'),
    q,
    page: Number.isInteger(page) && page > 1 && page < 10_000 ? page : 1,
  };
}

/** The address of a list; `caseQueryOf` reads it back. */
export function caseSearch(query: Partial<CaseQuery>): string {
  const params = new URLSearchParams();
  if (query.q) params.set('q', query.q);
  else if (query.mine === false) params.set('whose', 'all');
  if (query.status && query.status !== 'open') params.set('status', query.status);
  if (query.page && query.page > 1) params.set('page', String(query.page));
  const text = params.toString();
  return text ? `?${text}` : '';
}
