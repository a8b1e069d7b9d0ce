import { Link } from '@remix-run/react';
import { CaseLine } from '~/components/case-line';
import type { CaseListLine } from '~/domain/people/index.server';
import { caseStatusNames, formatCaseCode, visitNames } from '~/domain/people/rules';
import { formatMonthDay, formatMonthDayFrom, type Day } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Tag, Tags } from '~/ui';

/** One case in the list: its code, its state, the line that makes it recognisable, and what only a list tells. */
export function CaseRow({ line, today }: { line: CaseListLine; today: Day }) {
  return (
    <li>
      <div className="lines__row">
        <h2 className="heading-3">
          <Link className="link-tall" to={paths.case(line.code)}>
            {formatCaseCode(line.code)}
          </Link>
        </h2>
        <Tags>
          {line.stalledFrom ? (
            <Tag mark="pause">{formatMonthDayFrom(line.stalledFrom, today)}から止まっている</Tag>
          ) : null}
          <Tag about="いまの様子">{caseStatusNames[line.status]}</Tag>
        </Tags>
      </div>
      <CaseLine line={line} today={today} code={false} />
      <Besides line={line} today={today} />
    </li>
  );
}

/** The own agency's number, and the next visit where it comes before the next step of the case. */
function Besides({ line: { caseRef, nextVisit }, today }: { line: CaseListLine; today: Day }) {
  const what = nextVisit && nextVisit.kind !== 'next' ? visitNames[nextVisit.kind] : null;
  const isLate = nextVisit !== null && nextVisit.on < today;
  if (caseRef === '' && what === null) return null;
  return (
    <p className="facts-line">
      {nextVisit && what ? (
        <span className={isLate ? 'case-line__late' : undefined}>
          つぎの訪問 {formatMonthDay(nextVisit.on)} {what}
          {isLate ? '（過ぎた）' : ''}
        </span>
      ) : null}
      {caseRef === '' ? null : <span>自分の機関の番号 {caseRef}</span>}
    </p>
  );
}
