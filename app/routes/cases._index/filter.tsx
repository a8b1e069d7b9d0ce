import { Form, Link } from '@remix-run/react';
import type { CaseStatus } from '~/domain/people/rules';
import { paths } from '~/paths';
import { Button, classes, plainField, TextField } from '~/ui';
import { caseSearch, type CaseQuery } from './case-query';

interface FilterProps {
  query: CaseQuery;
  open: number;
  all: number;
  states: readonly { status: CaseStatus; name: string; total: number }[];
}

/** Whose cases, in which state, or one by its code. */
export function Filter({ query, open, all, states }: FilterProps) {
  const chip = (to: Partial<CaseQuery>, isOn: boolean, words: string, count?: number) => (
    <li key={words}>
      <Link
        className={classes('chip', isOn && 'chip--on')}
        to={`${paths.cases()}${caseSearch(to)}`}
        aria-current={isOn ? 'true' : undefined}
      >
        {isOn ? <span aria-hidden="true">✓</span> : null}
        {words}
        {count === undefined ? null : <span className="chip__count">{count}</span>}
      </Link>
    </li>
  );
  const keep = { mine: query.mine, q: query.q };
  return (
    <div className="case-filter">
      <Form method="get" action={paths.cases()} className="case-filter__search" role="search">
        <TextField
          field={plainField('q', query.q)}
          type="search"
          label="符号か、自分の機関の番号でさがす"
          placeholder="つばめ 482-7"
          required="none"
          autoComplete="off"
        />
        <Button type="submit">さがす</Button>
      </Form>
      {query.q === '' ? (
        <ul className="chips" aria-label="だれのケースか">
          {chip({ mine: true, status: query.status }, query.mine, '自分の担当・つないだ分')}
          {chip({ mine: false, status: query.status }, !query.mine, '見られるものすべて')}
        </ul>
      ) : (
        <p>
          「{query.q}」の結果です。<Link to={paths.cases()}>一覧に戻る</Link>
        </p>
      )}
      <ul className="chips" aria-label="いまの様子">
        {query.q === '' ? chip({ ...keep, status: 'open' }, query.status === 'open', '進行中', open) : null}
        {states.map(({ status, name, total }) =>
          chip({ ...keep, status }, query.status === status, name, total),
        )}
        {chip({ ...keep, status: 'all' }, query.status === 'all', 'すべて', all)}
      </ul>
    </div>
  );
}
