import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { caseSortNames, caseSorts, type CaseStatus, type CaseView } from '~/domain/people/rules';
import { paths } from '~/paths';
import { Button, ChipLink, plainField, TextField } from '~/ui';
import { caseSearch, type CaseQuery } from './case-query';

interface FilterProps {
  query: CaseQuery;
  open: number;
  all: number;
  stalled: number;
  states: readonly { status: CaseStatus; name: string; total: number }[];
}

const viewNames: Record<CaseView, string> = {
  mine: '自分の担当・つないだ分',
  all: '見られるものすべて',
  recent: 'さいきん開いた',
};

/** Whose cases, in which state and order, or one by its code or number. */
export function Filter({ query, open, all, stalled, states }: FilterProps) {
  const { whose, q, sort, marks } = query;
  const also = marks ? { marks } : {};
  const isListed = q === '' && whose !== 'recent' && !query.stalled;
  const chip = (to: Partial<CaseQuery>, on: boolean, words: string, count?: number) => (
    <li key={words}>
      <ChipLink to={`${paths.cases()}${caseSearch(to)}`} on={on} count={count}>
        {words}
      </ChipLink>
    </li>
  );
  const keep = { whose, q, sort, stalled: query.stalled, ...also };
  return (
    <div className="case-filter">
      <Form method="get" action={paths.cases()} className="case-filter__search" role="search">
        <TextField
          field={plainField('q', q)}
          type="search"
          label="符号か、自分の機関の番号でさがす"
          placeholder="つばめ 482-7"
          required="none"
          autoComplete="off"
        />
        <Button type="submit">さがす</Button>
      </Form>
      {q === '' ? (
        <Chips label="だれのケースか">
          {chip({ whose: 'mine', status: query.status, sort, ...also }, whose === 'mine', viewNames.mine)}
          {chip({ whose: 'all', status: query.status, sort, ...also }, whose === 'all', viewNames.all)}
          {chip({ whose: 'recent', sort, ...also }, whose === 'recent', viewNames.recent)}
        </Chips>
      ) : (
        <p>
          「{q}」の結果です。<Link to={paths.cases()}>一覧に戻る</Link>
        </p>
      )}
      <Chips label="いまの様子">
        {isListed ? chip({ ...keep, status: 'open' }, query.status === 'open', '進行中', open) : null}
        {states.map(({ status, name, total }) =>
          chip({ ...keep, status }, query.status === status, name, total),
        )}
        {chip(
          { ...keep, status: isListed ? 'all' : 'open' },
          query.status === 'all' || (!isListed && query.status === 'open'),
          'すべて',
          all,
        )}
      </Chips>
      {stalled > 0 || query.stalled ? (
        <Chips label="気をつけるもの">
          {chip(
            { whose, q, sort, stalled: !query.stalled, ...also },
            query.stalled,
            '止まっているものだけ',
            stalled,
          )}
        </Chips>
      ) : null}
      {whose === 'recent' ? null : (
        <Chips label="並べ方">
          {caseSorts.map((one) =>
            chip({ ...keep, status: query.status, sort: one }, one === sort, caseSortNames[one]),
          )}
        </Chips>
      )}
    </div>
  );
}

function Chips({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className="chips" aria-label={label}>
      {children}
    </ul>
  );
}
