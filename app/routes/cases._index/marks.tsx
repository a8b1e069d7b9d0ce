import { Link } from '@remix-run/react';
import type { CaseFacet } from '~/domain/people/index.server';
import { countOfMarks, toggledMark, type CaseMark } from '~/domain/people/rules';
import { paths } from '~/paths';
import { ChipLink, Disclosure, Icon } from '~/ui';
import { caseSearch, type CaseQuery } from './case-query';

interface MarksProps {
  query: CaseQuery;
  facets: readonly CaseFacet[];
}

/** So many chips of one mark stand in front; the rarer ones are folded away. */
const inFront = 6;

/** Looking for cases by what the person can do, wishes and needs; each chip says how many it would leave. */
export function Marks({ query, facets }: MarksProps) {
  const chosen = query.marks ?? {};
  const count = countOfMarks(chosen);
  const href = (mark: CaseMark, value: string) =>
    `${paths.cases()}${caseSearch({ ...query, page: 1, marks: toggledMark(chosen, mark, value) })}`;
  if (facets.length === 0) return null;
  return (
    <div className="case-marks">
      {count > 0 ? (
        <div className="case-marks__chosen">
          <ul className="chips" aria-label="しぼりこんでいるもの">
            {facets.flatMap(({ mark, name, options }) =>
              options
                .filter(({ value }) => chosen[mark]?.includes(value))
                .map(({ value, label }) => (
                  <li key={`${mark} ${value}`}>
                    <Link className="chip chip--on" to={href(mark, value)} preventScrollReset>
                      <span className="case-marks__of">{name}</span>
                      {label}
                      <Icon name="close" size={16} />
                      <span className="visually-hidden">をはずす</span>
                    </Link>
                  </li>
                )),
            )}
          </ul>
          <Link to={`${paths.cases()}${caseSearch({ ...query, page: 1, marks: {} })}`} preventScrollReset>
            しぼりこみをすべてはずす
          </Link>
        </div>
      ) : null}
      <Disclosure summary="強み・願い・条件・時間・圏域・年代でしぼる">
        <div className="case-marks__groups">
          {facets.map((facet) => (
            <Facet
              key={facet.mark}
              facet={facet}
              chosen={chosen[facet.mark] ?? []}
              href={(value) => href(facet.mark, value)}
            />
          ))}
        </div>
      </Disclosure>
    </div>
  );
}

interface FacetProps {
  facet: CaseFacet;
  chosen: readonly string[];
  href: (value: string) => string;
}

function Facet({ facet: { mark, name, options }, chosen, href }: FacetProps) {
  const chip = ({ value, label, count }: CaseFacet['options'][number]) => (
    <li key={value}>
      <ChipLink to={href(value)} on={chosen.includes(value)} count={count}>
        {label}
      </ChipLink>
    </li>
  );
  const first = options.filter(({ value }, at) => at < inFront || chosen.includes(value));
  const more = options.filter((option) => !first.includes(option));
  return (
    <section aria-labelledby={`mark-${mark}`}>
      <h2 className="case-marks__name" id={`mark-${mark}`}>
        {name}
      </h2>
      <ul className="chips">{first.map(chip)}</ul>
      {more.length > 0 ? (
        <details className="chips-more">
          <summary className="chip chip--quiet">ほかに{more.length}</summary>
          <ul className="chips">{more.map(chip)}</ul>
        </details>
      ) : null}
    </section>
  );
}
