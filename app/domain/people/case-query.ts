import { chosenMarksOf } from './case-marks';
import { caseStatuses } from './case-rules';
import { caseSorts, caseViews } from './case-sorts';
import type { CaseListQuery } from './list-cases.server';

/** Reads the address of the list of cases; what it does not understand is the usual list: the reader's own, open cases. */
export function caseQueryOf(params: URLSearchParams): CaseListQuery {
  const wanted = params.get('status') ?? 'open';
  const page = Number(params.get('page'));
  const q = (params.get('q') ?? '').trim().slice(0, 60);
  const whose = caseViews.find((view) => view === params.get('whose')) ?? 'mine';
  const marks = chosenMarksOf(params);
  return {
    whose: q === '' ? whose : 'all',
    status: wanted === 'all' ? 'all' : (caseStatuses.find((status) => status === wanted) ?? 'open'),
    q,
    stalled: params.get('stalled') === 'yes',
    sort: caseSorts.find((sort) => sort === params.get('sort')) ?? 'next',
    page: Number.isInteger(page) && page > 1 && page < 10_000 ? page : 1,
    ...(marks && { marks }),
  };
}
